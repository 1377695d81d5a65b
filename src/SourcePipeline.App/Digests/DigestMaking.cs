using System.Collections.Immutable;
using SourcePipeline.App.Baselines;
using SourcePipeline.App.Runs;
using SourcePipeline.App.Storage;
using SourcePipeline.Digests;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;

namespace SourcePipeline.App.Digests;

/// <summary>
/// Compares a run with what was last told of each of its articles, not with the run just before: somebody may have run <c>check</c> by hand in
/// between, or the worker may have died before it told anything.
/// </summary>
internal static class DigestMaking
{
    /// <param name="result">Null where the run came to nothing.</param>
    /// <param name="report">Address of the run's report, or null.</param>
    public static Digest Make(
        IClaimStore store, Baseline baseline, DigestState state, long run, DateOnly asOf, DateTimeOffset made, RunResult? result, InputNews inputs, string? report)
    {
        Digest empty = new(DigestFolder.NameOf(state, run), run, state.Told > 0 ? state.Told : null, asOf, made, [], [], [], [], inputs.Failing, report, inputs.ReadAgain, inputs.NoLongerRead);
        if (result is null)
            return empty;
        HashSet<string> documents = [.. result.Analysis.Documents.Select(d => d.Document.Id)];
        ImmutableArray<Finding> before = [.. baseline.Open(FindingHistory.Before(store, documents, state.Told))];
        DigestEntries entries = new(FindingHistory.Compare(result.Analysis, before), before, Earlier(store, documents, state.Told));
        return empty with { FirstSeen = entries.FirstSeen, New = entries.New, Changed = entries.Changed, Gone = entries.Gone };
    }

    /// <summary>Each document as the run before knew it.</summary>
    private static IEnumerable<ExtractedDocument> Earlier(IClaimStore store, HashSet<string> documents, long told) =>
        FindingHistory.LastRuns(store.Runs(), documents, told)
            .GroupBy(p => p.Value, p => p.Key)
            .SelectMany(run => store.Result(run.Key)!.Analysis.Documents.Where(d => run.Contains(d.Document.Id)));
}
