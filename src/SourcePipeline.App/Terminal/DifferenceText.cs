using SourcePipeline.App.Runs;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;
using SourcePipeline.Text;
using Spectre.Console;

namespace SourcePipeline.App.Terminal;

/// <summary>What changed between two runs, for people: findings, then for each article tolls, claims, sentences and sections.</summary>
internal static class DifferenceText
{
    /// <summary>Words told around what a sentence changed.</summary>
    private const int Around = 40;

    public static void Write(IAnsiConsole console, RunDifference difference)
    {
        Write(console, "New", difference.Findings.Where(f => f.Status == FindingStatus.New));
        Write(console, "Changed", difference.Findings.Where(f => f.Status == FindingStatus.Changed), difference.Before);
        Write(console, "Gone", difference.Gone);
        console.MarkupLine($"Unchanged: {Words.Count(difference.Findings.Count(f => f.Status == FindingStatus.Unchanged), "finding")}");
        if (difference.NotRead.Length > 0)
            console.MarkupLine($"Not read by the later run, so nothing is said of them: {Words.Safe(string.Join(", ", difference.NotRead))}");
        foreach (var document in difference.Documents)
        {
            console.WriteLine();
            Write(console, document);
        }
    }

    private static void Write(IAnsiConsole console, string title, IEnumerable<Finding> findings, Func<Finding, string?>? before = null)
    {
        Finding[] all = [.. findings];
        console.MarkupLine($"[bold]{title}[/]: {Words.Count(all.Length, "finding")}");
        foreach (var finding in all)
        {
            var where = finding.Locations is [var first, ..] ? $" · {Words.Safe(first.Document)}:{first.Line}" : "";
            console.MarkupLine($"  {Terms.Of(finding.Level)} {finding.Rule}{where}");
            Write(console, Words.Safe(finding.Message));
            if (before?.Invoke(finding) is { } was)
                Write(console, $"before: {Words.Safe(was)}");
        }
    }

    private static void Write(IAnsiConsole console, DocumentDifference document)
    {
        console.MarkupLine($"[bold]{Words.Safe(document.Id)}[/]");
        if (document.IsNew)
        {
            Write(console, $"Not in the earlier run; {Words.Count(document.Added.Length, "claim")}", indent: 2);
            return;
        }
        ClaimChange[] tolls = [.. document.Tolls];
        Write(console, "Tolls changed", tolls, c => $"line {c.After.Line}, {What(c.After)}: {Slots(c)}");
        Write(console, "Claims changed", [.. document.Changed.Except(tolls).Where(c => c.Slots.Length > 0)], c => $"line {c.After.Line}, {What(c.After)}: {Slots(c)}");
        Write(console, "Claims added", document.Added, c => $"line {c.Line}, {What(c)}");
        Write(console, "Claims removed", document.Removed, c => $"line {c.Line}, {What(c)}");
        // What a changed claim has told needs no second line.
        HashSet<TextSpan> told = [.. document.Changed.Where(c => c.Slots.Length > 0).Select(c => c.After.Sentence)];
        Write(console, "Statements updated", [.. document.Statements.Where(s => !told.Contains(s.LaterSpan))], s => $"line {s.Line}: {Changed(s)}");
        var sections = document.Sections;
        string[] titles =
        [
            $"{sections.AsTheyWere.Length} as they were",
            .. Titles(sections.Changed, "changed"), .. Titles(sections.Added, "new"), .. Titles(sections.Gone, "gone"),
        ];
        Write(console, $"Sections: {string.Join("; ", titles)}", indent: 2);
    }

    private static void Write<T>(IAnsiConsole console, string title, IReadOnlyCollection<T> items, Func<T, string> line)
    {
        if (items.Count == 0)
            return;
        console.MarkupLine($"  {title}: {items.Count}");
        foreach (var item in items)
            Write(console, Words.Safe(line(item)));
    }

    /// <summary>Indented, however many lines it takes.</summary>
    private static void Write(IAnsiConsole console, string markup, int indent = 4) => console.Write(new Padder(new Markup(markup), new Padding(indent, 0, 0, 0)));

    private static IEnumerable<string> Titles(IReadOnlyCollection<string> titles, string what) =>
        titles.Count == 0 ? [] : [$"{titles.Count} {what} ({Words.Safe(string.Join(", ", titles.Select(t => t.Length == 0 ? "lead" : t)))})"];

    private static string What(Claim claim) =>
        $"{Terms.Of(claim.Kind)}: “{Words.Short(StatementChange.Plain(claim.Quote), 100)}”{(claim.Claimant is { } claimant ? $" ({claimant})" : "")}";

    private static string Slots(ClaimChange change) =>
        string.Join("; ", change.Slots.Select(s => $"{s.Slot} {(s.Before.Length == 0 ? "none" : s.Before)} → {(s.After.Length == 0 ? "none" : s.After)}"));

    /// <summary>"… took [the base → the airport] on 4 May …": what differs, with some words around it.</summary>
    private static string Changed(StatementChange change)
    {
        var before = change.Before.Split(' ');
        var after = change.After.Split(' ');
        var head = 0;
        while (head < before.Length && head < after.Length && before[head] == after[head])
            head++;
        var tail = 0;
        while (tail < before.Length - head && tail < after.Length - head && before[^(tail + 1)] == after[^(tail + 1)])
            tail++;
        var from = string.Join(' ', before[head..^tail]);
        var to = string.Join(' ', after[head..^tail]);
        var what = from.Length == 0 ? $"[added: {Words.Short(to, 160)}]" : to.Length == 0 ? $"[dropped: {Words.Short(from, 160)}]" : $"[{Words.Short(from, 160)} → {Words.Short(to, 160)}]";
        return $"{Last(string.Join(' ', after[..head]))} {what} {First(string.Join(' ', after[(after.Length - tail)..]))}".Trim();
    }

    private static string Last(string words) => words.Length <= Around ? words : "…" + words[words.IndexOf(' ', words.Length - Around)..];

    private static string First(string words) => Words.Short(words, Around);
}
