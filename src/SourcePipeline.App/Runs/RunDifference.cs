using System.Collections.Immutable;
using SourcePipeline.App.Storage;
using SourcePipeline.Findings;

namespace SourcePipeline.App.Runs;

/// <summary>What changed between two runs.</summary>
/// <param name="Findings">Of the later run, with their status against the earlier one.</param>
/// <param name="Gone">Of the earlier run, no longer there.</param>
/// <param name="Documents">Of either run, by id.</param>
internal sealed record RunDifference(IReadOnlyList<Finding> Findings, ImmutableArray<Finding> Gone, ImmutableArray<DocumentDifference> Documents)
{
    public static RunDifference Between(RunResult earlier, RunResult later)
    {
        var compared = FindingHistory.Compare(later.Analysis, earlier.Analysis.Findings);
        var before = earlier.Analysis.Documents.ToDictionary(d => d.Document.Id, StringComparer.Ordinal);
        var after = later.Analysis.Documents.ToDictionary(d => d.Document.Id, StringComparer.Ordinal);
        return new(
            compared.Findings,
            compared.Gone,
            [.. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).Select(id => DocumentDifference.Between(id, before.GetValueOrDefault(id), after.GetValueOrDefault(id)))]);
    }
}
