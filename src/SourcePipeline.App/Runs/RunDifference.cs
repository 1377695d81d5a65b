using System.Collections.Immutable;
using SourcePipeline.App.Storage;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;

namespace SourcePipeline.App.Runs;

/// <summary>What changed between two runs.</summary>
/// <param name="Findings">Of the later run, with their status against the earlier one.</param>
/// <param name="Gone">Of the earlier run, no longer there.</param>
/// <param name="Documents">Of either run, by id.</param>
internal sealed record RunDifference(ImmutableArray<Finding> Findings, ImmutableArray<Finding> Gone, ImmutableArray<DocumentDifference> Documents)
{
    public static RunDifference Between(RunResult earlier, RunResult later)
    {
        Analysis compared = FindingHistory.Compare(later.Analysis, earlier.Analysis.Findings);
        var before = earlier.Analysis.Documents.ToDictionary(d => d.Document.Id, StringComparer.Ordinal);
        var after = later.Analysis.Documents.ToDictionary(d => d.Document.Id, StringComparer.Ordinal);
        return new(
            compared.Findings,
            compared.Gone,
            [.. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).Select(id => DocumentDifference.Between(id, before.GetValueOrDefault(id), after.GetValueOrDefault(id)))]);
    }
}

/// <summary>What changed in one document. Claims are the same while their kind, slots and words are, wherever they stand.</summary>
/// <param name="SectionsAsTheyWere">Titles of sections whose text did not change.</param>
/// <param name="SectionsChanged">Titles of sections that are new or whose text changed.</param>
internal sealed record DocumentDifference(
    string Id,
    ImmutableArray<Claim> Added,
    ImmutableArray<Claim> Removed,
    ImmutableArray<string> SectionsAsTheyWere,
    ImmutableArray<string> SectionsChanged)
{
    public static DocumentDifference Between(string id, ExtractedDocument? before, ExtractedDocument? after)
    {
        HashSet<string> known = [.. before?.Claims.Select(c => c.Id) ?? []];
        HashSet<string> kept = [.. after?.Claims.Select(c => c.Id) ?? []];
        HashSet<string> texts = [.. Sections(before).Select(s => s.Text)];
        var sections = Sections(after);
        return new(
            id,
            [.. after?.Claims.Where(c => !known.Contains(c.Id)) ?? []],
            [.. before?.Claims.Where(c => !kept.Contains(c.Id)) ?? []],
            [.. sections.Where(s => texts.Contains(s.Text)).Select(s => s.Title)],
            [.. sections.Where(s => !texts.Contains(s.Text)).Select(s => s.Title)]);
    }

    private static List<(string Title, string Text)> Sections(ExtractedDocument? extracted) => extracted is not { Document: var document }
        ? []
        : [.. document.Paragraphs
            .GroupBy(p => p.Section)
            .OrderBy(g => g.Key)
            .Select(g => (document.Sections[g.Key].Title, string.Join('\n', g.Select(p => p.Span.In(document.Text)))))];
}
