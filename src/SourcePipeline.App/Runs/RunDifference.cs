using System.Collections.Immutable;
using SourcePipeline.App.Storage;
using SourcePipeline.Findings;

namespace SourcePipeline.App.Runs;

/// <summary>What changed between two runs.</summary>
/// <param name="Findings">Of the later run, with their status against the earlier one.</param>
/// <param name="Gone">Of the earlier run, no longer there although all the documents that they rest on were read again.</param>
/// <param name="Documents">Of the later run, by id.</param>
/// <param name="NotRead">Of the earlier run alone: nothing can be said of what became of them.</param>
internal sealed record RunDifference(
    IReadOnlyList<Finding> Findings, ImmutableArray<Finding> Gone, ImmutableArray<DocumentDifference> Documents, ImmutableArray<string> NotRead)
{
    private ILookup<string, Finding> earlier = Array.Empty<Finding>().ToLookup(_ => "");
    private HashSet<string> later = [];

    /// <summary>What a changed finding said before; null of others.</summary>
    public string? Before(Finding finding) => finding.Status != FindingStatus.Changed ? null
        : earlier[finding.Fingerprint.Identity].FirstOrDefault(f => !later.Contains(f.Fingerprint.ToString()))?.Message is { } message && message != finding.Message ? message
        : null;

    public static RunDifference Between(RunResult earlier, RunResult later)
    {
        HashSet<string> read = new(DocumentsById.IdsOf(later.Analysis.Documents), StringComparer.Ordinal);
        var compared = FindingHistory.Compare(later.Analysis, [.. earlier.Analysis.Findings.Where(f => f.Locations.All(l => read.Contains(l.Document)))]);
        var before = earlier.Analysis.Documents.ToDictionary(d => d.Document.Id, StringComparer.Ordinal);
        var after = later.Analysis.Documents.ToDictionary(d => d.Document.Id, StringComparer.Ordinal);
        return new(
            compared.Findings,
            compared.Gone,
            [.. after.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => DocumentDifference.Between(d.Key, before.GetValueOrDefault(d.Key), d.Value))],
            [.. before.Keys.Where(id => !after.ContainsKey(id)).Order(StringComparer.Ordinal)])
        {
            earlier = earlier.Analysis.Findings.ToLookup(f => f.Fingerprint.Identity, StringComparer.Ordinal),
            later = [.. later.Analysis.Findings.Select(f => f.Fingerprint.ToString())],
        };
    }
}
