using System.Collections.Immutable;
using SourcePipeline.App.Commands;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Runs;

/// <summary>What is shown of a run: <c>--family</c>, <c>--level</c>, <c>--rule</c>, <c>--section</c>. An empty list lets everything through.</summary>
/// <param name="Least">The lowest level shown.</param>
/// <param name="Sections">Words that the title of a section holds that the finding stands in.</param>
internal sealed record FindingFilter(IReadOnlyCollection<Family> Families, Level Least, IReadOnlyCollection<string> Rules, IReadOnlyCollection<string> Sections)
{
    /// <summary>Whether everything is shown.</summary>
    public bool IsOpen => Families.Count + Rules.Count + Sections.Count == 0 && Least == Level.Note;

    /// <summary>Words that no section's title holds would show nothing, which reads as if there were nothing.</summary>
    /// <exception cref="RefusedException">There are such words; what the run found is stored all the same.</exception>
    public void RefuseUnknownSections(ReportModel report)
    {
        string[] unknown = [.. Sections.Where(s => !report.Sections.Any(t => t.Title.Contains(s, StringComparison.OrdinalIgnoreCase)))];
        if (unknown.Length == 0)
            return;
        string[] titles = [.. report.Sections.Select(s => Shown.Of(s.Title)).Where(t => t.Length > 0).Distinct().Take(MostTitles + 1)];
        throw new RefusedException(
            $"--section {string.Join(", ", unknown)}: no section's title holds these words.{Nearest.Question(unknown[0], titles)} There {(titles.Length == 1 ? "is" : "are")}: {string.Join(" | ", titles.Take(MostTitles))}{(titles.Length > MostTitles ? " and more" : "")}.");
    }

    private const int MostTitles = 20;

    public Analysis Apply(Analysis analysis)
    {
        if (IsOpen)
            return analysis;
        var sections = Sections.Count == 0 ? [] : analysis.Documents.ToDictionary(d => d.Document.Id, d => d.Document.Sections, StringComparer.Ordinal);
        int[] shown = [.. analysis.Findings.Index().Where(f => Shows(f.Item)).Select(f => f.Index)];
        return analysis with { Findings = new OnDemand<Finding>(shown.Length, i => analysis.Findings[shown[i]]), Gone = [.. analysis.Gone.Where(g => ShowsKind(g))] };

        bool Shows(Finding finding) => ShowsKind(finding) && (Sections.Count == 0 || finding.Locations.Any(InSection));

        bool InSection(Location location) =>
            Sections.Any(s => sections[location.Document][location.Section].Title.Contains(s, StringComparison.OrdinalIgnoreCase));
    }

    private bool ShowsKind(Finding finding) =>
        finding.Level >= Least
        && (Families.Count == 0 || Families.Contains(finding.Family))
        && (Rules.Count == 0 || Rules.Contains(finding.Rule));
}
