using System.Globalization;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Runs;

/// <summary>A completed run as a user names it: its number, <c>last</c>, or <c>previous</c> for the one before that.</summary>
internal static class RunChoice
{
    public const string Last = "last";
    public const string Previous = "previous";

    public static (RunRecord Record, RunResult Result) Load(IClaimStore store, string named)
    {
        var runs = store.Runs();
        var record = named is Last or Previous
            ? runs.Where(r => r.IsComplete).SkipLast(named == Last ? 0 : 1).LastOrDefault()
            : long.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? runs.FirstOrDefault(r => r.Number == number) : null;
        if (record is null)
        {
            var known = runs.Length == 0 ? "There are none yet: run check first." : named == Previous ? "There is one completed run only: run check again." : $"There are {runs[0].Number} to {runs[^1].Number}; sourcepipeline runs lists them.";
            throw new RefusedException($"run {named}: no such run. {known}");
        }
        return store.Result(record.Number) is { } result
            ? (record, result)
            : throw new RefusedException($"run {record.Number}: it was not completed ({record.Outcome.ToString().ToLowerInvariant()}) and has no report.");
    }
}
