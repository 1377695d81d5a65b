using System.Collections.Immutable;
using SourcePipeline.App.Baselines;
using SourcePipeline.App.Reports;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Runs;

/// <summary>
/// Forgets old runs with their reports, by the settings' rule. What the documents and their claims are now stays, and so do the runs that something
/// refers to: of each article the first and the newest one, the newest before the last digest, and the newest that holds an accepted finding.
/// </summary>
/// <param name="told">The last run that a digest told of; 0 for none.</param>
internal sealed class RunThinning(ThinningSettings keep, Baseline baseline, long told, DateTimeOffset now)
{
    /// <returns>The runs that are left.</returns>
    public ImmutableArray<RunRecord> Thin(IClaimStore store, string reports)
    {
        var runs = store.Runs();
        var kept = Kept(runs);
        RunRecord[] old = [.. runs.Where(r => !kept.Contains(r.Number))];
        var accepted = old.Length == 0 ? [] : Accepted(store, runs);
        old = [.. old.Where(r => !accepted.Contains(r.Number))];
        foreach (var run in old)
            new ReportFolder(reports, run.Number, DateOnly.FromDateTime(run.Start.Started.Date)).Delete();
        if (old.Length > 0)
            store.Forget([.. old.Select(r => r.Number)]);
        return store.Runs();
    }

    /// <summary>The runs that the rule keeps; those that came to nothing go when they are no longer young.</summary>
    internal HashSet<long> Kept(ImmutableArray<RunRecord> runs)
    {
        if (keep.AllDays == 0)
            return [.. runs.Select(r => r.Number)];
        RunRecord[] complete = [.. runs.Where(r => r.IsComplete)];
        HashSet<string> documents = [.. complete.SelectMany(r => r.Documents)];
        return
        [
            .. runs.Where(r => Age(r) < keep.AllDays).Select(r => r.Number),
            .. Last(complete, r => r.Start.Started.Date, keep.DailyDays),
            .. Last(complete, r => (r.Start.Started.Year, r.Start.Started.Month), keep.MonthlyDays == 0 ? int.MaxValue : keep.MonthlyDays),
            .. complete.SelectMany(r => r.Documents.Select(d => (Document: d, r.Number))).GroupBy(p => p.Document, p => p.Number).Select(g => g.Min()),
            .. FindingHistory.LastRuns(runs, documents).Values,
            .. FindingHistory.LastRuns(runs, documents, told).Values,
            .. runs.TakeLast(1).Select(r => r.Number),
        ];
    }

    private IEnumerable<long> Last<TPeriod>(RunRecord[] runs, Func<RunRecord, TPeriod> period, int days) =>
        runs.GroupBy(period).Select(g => g.MaxBy(r => r.Number)!).Where(r => Age(r) < days).Select(r => r.Number);

    private int Age(RunRecord run) => (now.Date - run.Start.Started.Date).Days;

    /// <summary>For each accepted finding the newest run that holds it: later ones leave it out.</summary>
    private HashSet<long> Accepted(IClaimStore store, ImmutableArray<RunRecord> runs)
    {
        HashSet<string> sought = [.. baseline.Accepted.Select(a => a.Fingerprint)];
        HashSet<long> holding = [];
        foreach (var run in runs.Where(r => r.IsComplete).Reverse())
        {
            if (sought.Count == 0)
                break;
            var before = sought.Count;
            sought.ExceptWith(store.Findings(run.Number).Select(f => f.Fingerprint.ToString()));
            if (sought.Count < before)
                holding.Add(run.Number);
        }
        return holding;
    }
}
