using SourcePipeline.Findings;

namespace SourcePipeline.Reporting;

/// <summary>How many findings each section of each document has, and since when they hold it for out of date.</summary>
internal sealed class SectionFindings
{
    private readonly Dictionary<(string Document, int Section), (int Findings, string? StaleSince)> sections = [];

    public void Add(FindingReport report)
    {
        // What is only good to know about a statement does not make its section out of date.
        var since = report.Finding is { Family: Family.Stale, Level: > Level.Note } ? report.Finding.StaleSince : null;
        foreach (var section in report.Passages.Select(p => (p.Document, p.Section)).Distinct())
        {
            var (findings, before) = sections.GetValueOrDefault(section);
            sections[section] = (findings + 1, before is null || (since is not null && string.CompareOrdinal(since, before) < 0) ? since : before);
        }
    }

    public DocumentReport In(DocumentReport document) => document with { Sections = [.. document.Sections.Select(In)] };

    private SectionReport In(SectionReport section)
    {
        var (findings, since) = sections.GetValueOrDefault((section.Document, section.Index));
        return section with { Findings = findings, StaleSince = since };
    }
}
