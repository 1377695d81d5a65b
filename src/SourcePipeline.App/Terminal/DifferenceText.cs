using SourcePipeline.App.Runs;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;
using Spectre.Console;

namespace SourcePipeline.App.Terminal;

/// <summary>What changed between two runs, for people.</summary>
internal static class DifferenceText
{
    public static void Write(IAnsiConsole console, RunDifference difference)
    {
        Write(console, "New", difference.Findings.Where(f => f.Status == FindingStatus.New));
        Write(console, "Changed", difference.Findings.Where(f => f.Status == FindingStatus.Changed));
        Write(console, "Gone", difference.Gone);
        console.MarkupLine($"Unchanged: {Words.Count(difference.Findings.Count(f => f.Status == FindingStatus.Unchanged), "finding")}");
        foreach (DocumentDifference document in difference.Documents)
        {
            console.WriteLine();
            console.MarkupLine(
                $"[bold]{Words.Safe(document.Id)}[/]: {Words.Count(document.Added.Length, "claim")} added, {document.Removed.Length} removed; "
                + $"{Words.Count(document.SectionsChanged.Length, "section")} changed, {document.SectionsAsTheyWere.Length} as they were");
            Write(console, "+", document.Added);
            Write(console, "-", document.Removed);
        }
    }

    private static void Write(IAnsiConsole console, string title, IEnumerable<Finding> findings)
    {
        Finding[] all = [.. findings];
        console.MarkupLine($"[bold]{title}[/]: {Words.Count(all.Length, "finding")}");
        foreach (Finding finding in all)
        {
            console.MarkupLine($"  {Terms.Of(finding.Level)} {finding.Rule}: {Words.Safe(finding.Message)}");
        }
    }

    private static void Write(IAnsiConsole console, string sign, IEnumerable<Claim> claims)
    {
        foreach (Claim claim in claims)
        {
            string voice = claim.Claimant is { } claimant ? $" ({Words.Safe(claimant)})" : "";
            console.MarkupLine($"  {sign} line {claim.Line}, {Terms.Of(claim.Kind)}: “{Words.Safe(Words.Short(claim.Quote, 100))}”{voice}");
        }
    }
}
