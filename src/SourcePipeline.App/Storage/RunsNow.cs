using System.Collections.Immutable;

namespace SourcePipeline.App.Storage;

/// <summary>The runs as they are to be told: of one that has not ended the store cannot say whether it was killed or works on, its lock can.</summary>
internal static class RunsNow
{
    /// <param name="file">Of the store.</param>
    public static ImmutableArray<RunRecord> Of(IClaimStore store, string file)
    {
        // Asked before and after: a run may begin or end between two looks.
        var before = StoreLock.IsHeldByRun(file);
        var runs = store.Runs();
        return runs is [.., { Outcome: RunOutcome.Interrupted } last] && (before || StoreLock.IsHeldByRun(file))
            ? runs.SetItem(runs.Length - 1, last with { Outcome = RunOutcome.Running })
            : runs;
    }
}
