using System.Globalization;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Reports;
using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Runs;

/// <summary>A completed run as a user names it: its number, the folder of its reports, <c>last</c> (or <c>latest</c>), or <c>previous</c> for the one before that.</summary>
internal static class RunChoice
{
    public const string Last = "last";
    public const string Previous = "previous";

    /// <summary>For the help.</summary>
    public const string Words = "A run by its number, by the name of its folder of reports, or last, or previous.";

    public static (RunRecord Record, RunResult Result) Load(IClaimStore store, string named)
    {
        var runs = store.Runs();
        var record = named switch
        {
            Last or "latest" => runs.LastOrDefault(r => r.IsComplete),
            Previous => runs.Where(r => r.IsComplete).SkipLast(1).LastOrDefault(),
            _ => runs.FirstOrDefault(r => named == r.Number.ToString(CultureInfo.InvariantCulture) || named == ReportFolder.Name(r.Number, DateOnly.FromDateTime(r.Start.Started.Date))),
        };
        if (record is null)
        {
            var known = runs.Length == 0 ? "There are none yet: run check first."
                : !runs.Any(r => r.IsComplete) ? "None was completed; sourcepipeline runs tells how they ended."
                : named == Previous ? "There is one completed run only: run check again."
                : $"There are {runs[0].Number} to {runs[^1].Number}; sourcepipeline runs lists them.";
            throw new RefusedException($"run {named}: no such run. {known}");
        }
        return store.Result(record.Number) is { } result
            ? (record, result)
            : throw new RefusedException($"run {record.Number}: it was not completed ({record.Outcome.ToString().ToLowerInvariant()}) and has no report.");
    }
}
