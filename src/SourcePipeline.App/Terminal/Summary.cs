using System.Globalization;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;
using Spectre.Console;

namespace SourcePipeline.App.Terminal;

/// <summary>What a person reads after a run: how contested, how stale, what to look at first, where the report lies. Fits one screen.</summary>
internal static class Summary
{
    private const int MostSections = 5;
    private const int MostFindings = 5;
    private const int MostAccounts = 4;

    public static void Write(IAnsiConsole console, ReportModel model, string? report)
    {
        console.MarkupLine(Head(model));
        console.WriteLine();
        WriteFamilies(console, model.Tally);
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
        string what = model.Documents is [var only] ? Words.Safe(only.Document.Title) : Words.Count(model.Documents.Length, "document");
        return $"[bold]{what}[/] · {Words.Count(model.Tally.Claims, "claim")} · {Words.Count(model.Tally.Incidents, "incident")} · as of {model.AsOf.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
    }

    private static void WriteFamilies(IAnsiConsole console, Tally tally)
    {
        if (tally.Findings == 0)
        {
            console.MarkupLine(tally.Claims == 0 ? "No claims, no findings." : "[green]No findings.[/]");
        }
        else
        {
            Table table = Plain("Findings", "error", "warning", "note");
            foreach (FamilyCount family in tally.Families.Where(f => f.Total > 0))
            {
                table.AddRow(Terms.Of(family.Family), Cell(family.Errors, "red"), Cell(family.Warnings, "yellow"), Cell(family.Notes, "blue"));
            }
            console.Write(table);
        }
        if (tally.HasHistory)
        {
            console.MarkupLine($"Since the last run: [bold]{tally.New}[/] new, [bold]{tally.Changed}[/] changed, {tally.Gone} gone, {tally.Unchanged} unchanged");
        }
        if (tally.Unread > 0)
        {
            console.MarkupLine($"{Words.Count(tally.Unread, "sentence")} with figures said nothing that the program could read; the report lists them.");
        }
    }

    private static void WriteSections(IAnsiConsole console, ReportModel model)
    {
        SectionReport[] outdated = [.. model.MostOutdated.Where(s => s.IsStale)];
        if (outdated.Length == 0)
        {
            return;
        }
        console.WriteLine();
        Table table = Plain($"Outdated sections ({outdated.Length} of {model.Tally.Sections})", "newest date", "stale since", "findings");
        foreach (SectionReport section in outdated.Take(MostSections))
        {
            table.AddRow(
                Words.Safe(Words.Short(section.Title, 60)), section.NewestDate ?? "–", section.StaleSince ?? section.Notices.FirstOrDefault(n => n.IsBanner)?.Date ?? "–",
                section.Findings.Length.ToString(CultureInfo.InvariantCulture));
        }
        console.Write(table);
    }

    private static void WriteFindings(IAnsiConsole console, ReportModel model)
    {
        if (model.LookAtFirst.Length == 0)
        {
            return;
        }
        console.WriteLine();
        console.MarkupLine("[bold]Look at first[/]");
        foreach (FindingReport report in model.LookAtFirst.Take(MostFindings))
        {
            Finding finding = report.Finding;
            string where = report.Passages is [var first, ..] ? $" · {Words.Safe(first.Document)}:{first.Line}" : "";
            string fresh = model.Tally.HasHistory && report.IsFresh ? $" [bold]{Terms.Of(finding.Status)}[/]" : "";
            console.MarkupLine($"  [{Colour(finding.Level)}]{Terms.Of(finding.Level)}[/] {finding.Rule}{where}{fresh}");
            console.Write(new Padder(new Markup(Words.Safe(Words.Short(finding.Message, 240))), new Padding(4, 0, 0, 0)));
            if (finding.Family == Family.Contested)
            {
                WriteAccounts(console, report);
            }
        }
    }

    private static void WriteAccounts(IAnsiConsole console, FindingReport report)
    {
        Grid grid = new();
        grid.AddColumn(new GridColumn().PadLeft(6).PadRight(2)).AddColumn().AddColumn();
        foreach (AccountReport account in report.Accounts.Take(MostAccounts))
        {
            string[] words = account.Claim.Action is null ? [account.Figure ?? "", account.Subject ?? "", account.Happened ?? ""] : [account.Subject ?? "", account.Figure ?? "", account.Claim.Place ?? ""];
            string what = string.Join(' ', words.Where(w => w.Length > 0)) + (account.Claim.Stance == Extraction.Stance.Denied ? " (denied)" : "");
            string marks = string.Concat(account.Claim.Citations.Select(c => $"[{c}]"));
            grid.AddRow(Words.Safe(Words.Short(account.Voice, 34)), Words.Safe(Words.Short(what, 50)), Words.Safe(marks));
        }
        console.Write(grid);
        if (report.Accounts.Length > MostAccounts)
        {
            console.MarkupLine($"      and {report.Accounts.Length - MostAccounts} more");
        }
    }

    private static string Cell(int count, string colour) => count == 0 ? "[dim]–[/]" : $"[{colour}]{count}[/]";

    private static string Colour(Level level) => level switch { Level.Error => "red", Level.Warning => "yellow", _ => "blue" };

    private static Table Plain(string first, params ReadOnlySpan<string> rest)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn($"[bold]{first}[/]"));
        foreach (string column in rest)
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }
        return table;
    }
}
