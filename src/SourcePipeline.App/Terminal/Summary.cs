using System.Globalization;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;
using Spectre.Console;

namespace SourcePipeline.App.Terminal;

/// <summary>What a person reads after a run: how contested, how stale, what to look at first, where the report lies. Fits one screen.</summary>
internal static class Summary
{
    private const int MostSections = 3;
    private const int MostFindings = 5;

    /// <summary>The cells that the columns beside a section's title take.</summary>
    private const int SectionColumns = 52;

    /// <param name="report">The page's path, or null where none was written.</param>
    /// <param name="hidden">How many findings the options leave out.</param>
    public static void Write(IAnsiConsole console, ReportModel model, string? report, int hidden = 0)
    {
        console.MarkupLine(Head(model));
        console.WriteLine();
        WriteFamilies(console, model.Tally, hidden);
        WriteCorrections(console, model);
        WriteSections(console, model);
        WriteFindings(console, model);
        if (report is not null)
        {
            console.WriteLine();
            // Whole, whatever the width: it is to be copied.
            console.Profile.Out.Writer.WriteLine($"Report: {report}");
        }
    }

    private static string Head(ReportModel model)
    {
        var what = model.Documents.Count == 1 ? Words.Safe(model.Documents[0].Title) : Words.Count(model.Documents.Count, "document");
        return $"[bold]{what}[/] · {Words.Count(model.Tally.Claims, "claim")} · {Words.Count(model.Tally.Incidents, "incident")} · as of {model.AsOf.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
    }

    /// <summary>A correction that fits no claim any more has lost its effect, which its author should hear of without opening the report.</summary>
    private static void WriteCorrections(IAnsiConsole console, ReportModel model)
    {
        if (model.Corrections.IsEmpty)
            return;
        var applied = model.Corrections.Count(c => c.Applied);
        var lost = model.Corrections.Length - applied;
        console.MarkupLine($"Corrections: {applied} applied{(lost > 0 ? $", {lost} of no claim that was read; the report names {(lost == 1 ? "it" : "them")}" : "")}");
    }

    private static void WriteFamilies(IAnsiConsole console, Tally tally, int hidden)
    {
        if (tally.Findings == 0 && hidden > 0)
        {
            console.MarkupLine("No finding is one of those asked for.");
        }
        else if (tally.Findings == 0)
        {
            console.MarkupLine(tally.Claims == 0 ? "No claims, no findings." : "[green]No findings.[/]");
        }
        else
        {
            var table = Plain("Findings", "error", "warning", "note");
            foreach (var family in tally.Families.Where(f => f.Total > 0))
                table.AddRow(Terms.Of(family.Family), Cell(family.Errors, "red"), Cell(family.Warnings, "yellow"), Cell(family.Notes, "blue"));
            console.Write(table);
        }
        if (hidden > 0)
            console.MarkupLine($"{Words.Count(hidden, "other finding")} {(hidden == 1 ? "is" : "are")} not shown here; the report has {(hidden == 1 ? "it" : "them")}.");
        if (tally.HasHistory)
            console.MarkupLine($"Since the last run: [bold]{tally.New}[/] new, [bold]{tally.Changed}[/] changed, {tally.Gone} gone, {tally.Unchanged} unchanged");
        if (tally.Unread > 0)
            console.MarkupLine($"{Words.Count(tally.Unread, "sentence")} with figures {(tally.Unread == 1 ? "was" : "were")} not understood; the report lists {(tally.Unread == 1 ? "it" : "them")}.");
    }

    private static void WriteSections(IAnsiConsole console, ReportModel model)
    {
        if (model.Tally.StaleSections == 0)
            return;
        console.WriteLine();
        var table = Plain($"Outdated sections ({model.Tally.StaleSections} of {model.Tally.Sections})", "newest date", "stale since", "findings");
        foreach (var section in model.MostOutdated.Take(Math.Min(MostSections, model.Tally.StaleSections)))
        {
            var since = section.StaleSince ?? section.Notices.FirstOrDefault(n => n.IsBanner)?.Date;
            table.AddRow(
                Words.Safe(Words.Short(section.Title, Math.Max(16, console.Profile.Width - SectionColumns))), Day(section.NewestDate), Day(since),
                section.Findings.ToString(CultureInfo.InvariantCulture));
        }
        console.Write(table);
        if (model.Tally.StaleSections > MostSections)
            console.MarkupLine($"[dim]and {model.Tally.StaleSections - MostSections} more, in the report[/]");
    }

    private static string Day(string? edtf) => edtf is null ? "–" : Words.Safe(DateInWords.Of(edtf));

    private static void WriteFindings(IAnsiConsole console, ReportModel model)
    {
        if (model.LookAtFirst.Length == 0)
            return;
        console.WriteLine();
        console.MarkupLine("[bold]Look at first[/]");
        foreach (var report in model.LookAtFirst.Take(MostFindings))
        {
            var finding = report.Finding;
            var where = report.Passages is [var first, ..] ? $" · {Words.Safe(first.Document)}:{first.Line}" : "";
            var fresh = model.Tally.HasHistory && report.IsFresh ? $" [bold]{Terms.Of(finding.Status)}[/]" : "";
            console.MarkupLine($"  [{Colour(finding.Level)}]{Terms.Of(finding.Level)}[/] {finding.Rule}{where}{fresh}");
            console.Write(new Padder(new Markup(Words.Safe(Words.Short(finding.Message, 200))), new Padding(4, 0, 0, 0)));
        }
    }

    private static string Cell(int count, string colour) => count == 0 ? "[dim]–[/]" : $"[{colour}]{count}[/]";

    private static string Colour(Level level) => level switch { Level.Error => "red", Level.Warning => "yellow", _ => "blue" };

    private static Table Plain(string first, params ReadOnlySpan<string> rest)
    {
        var table = new Table().NoBorder().AddColumn(new TableColumn($"[bold]{first}[/]").PadLeft(0).PadRight(2));
        foreach (var column in rest)
            table.AddColumn(new TableColumn($"[dim]{column}[/]").RightAligned().PadLeft(0).PadRight(2));
        return table;
    }
}
