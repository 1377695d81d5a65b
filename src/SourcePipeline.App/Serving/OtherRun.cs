using System.Collections.Immutable;
using SourcePipeline.App.Runs;
using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Serving;

/// <summary>A run that holds the newest report on articles which the shown run does not hold.</summary>
/// <param name="Documents">Those articles.</param>
public sealed record OtherRun(long Run, ImmutableArray<string> Documents)
{
    private const int Most = 12;

    /// <summary>The newest first.</summary>
    internal static ImmutableArray<OtherRun> Than(IClaimStore store, long shown)
    {
        var runs = store.Runs();
        HashSet<string> documents = [.. runs.SelectMany(r => r.Documents)];
        return
        [
            .. FindingHistory.LastRuns(runs, documents).Where(last => last.Value != shown).GroupBy(last => last.Value, last => last.Key)
                .OrderByDescending(g => g.Key).Take(Most).Select(g => new OtherRun(g.Key, [.. g.Order(StringComparer.Ordinal)])),
        ];
    }
}
