using System.Collections.Immutable;
using SourcePipeline.App.Reports;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Runs;

/// <summary>Forgets old runs with their reports, by <c>Reports:Keep</c>; what the documents and their claims are now stays.</summary>
internal static class RunThinning
{
    /// <returns>The runs that are left.</returns>
    public static ImmutableArray<RunRecord> Thin(IClaimStore store, ReportSettings settings)
    {
        ImmutableArray<RunRecord> runs = store.Runs();
        if (settings.Keep == 0 || runs.Count(r => r.IsComplete) <= settings.Keep)
        {
            return runs;
        }
        // Runs that came to nothing go with the completed ones around them.
        long oldest = runs.Where(r => r.IsComplete).Select(r => r.Number).TakeLast(settings.Keep).First();
        RunRecord[] old = [.. runs.Where(r => r.Number < oldest)];
        foreach (RunRecord run in old)
        {
            new ReportFolder(settings.Folder, run.Number, DateOnly.FromDateTime(run.Start.Started.Date)).Delete();
        }
        store.Forget([.. old.Select(r => r.Number)]);
        return store.Runs();
    }
}
