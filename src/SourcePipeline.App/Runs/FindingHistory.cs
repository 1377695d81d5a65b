using System.Collections.Immutable;
using SourcePipeline.App.Storage;
using SourcePipeline.Findings;

namespace SourcePipeline.App.Runs;

/// <summary>What is new, changed, unchanged and gone against the last run over the same documents.</summary>
internal static class FindingHistory
{
    /// <summary>Gives every finding its status, and the analysis the findings that are gone.</summary>
    /// <param name="before">The findings of earlier runs as <see cref="Before"/> collects them.</param>
    public static Analysis Compare(Analysis analysis, IReadOnlyList<Finding> before)
    {
        var open = before.GroupBy(f => f.Fingerprint.Identity, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        // Those that stay as they were choose first: of two with one identity the other one is then the changed one.
        var statuses = new FindingStatus[analysis.Findings.Count];
        foreach (var (i, finding) in analysis.Findings.Index())
        {
            if (open.TryGetValue(finding.Fingerprint.Identity, out var same) && same.FindIndex(f => f.Fingerprint.Content == finding.Fingerprint.Content) is >= 0 and var at)
            {
                same.RemoveAt(at);
                statuses[i] = FindingStatus.Unchanged;
            }
        }
        foreach (var (i, finding) in analysis.Findings.Index())
        {
            if (statuses[i] != FindingStatus.Unchanged)
                statuses[i] = Take(open, finding) ? FindingStatus.Changed : FindingStatus.New;
        }
        var found = analysis.Findings;
        return analysis with { Findings = new OnDemand<Finding>(found.Count, i => found[i] with { Status = statuses[i] }), Gone = [.. before.Where(f => open[f.Fingerprint.Identity].Contains(f, ReferenceEqualityComparer.Instance))] };
    }

    /// <summary>
    /// The findings to compare with: for each document those of the last completed run that covered it, as far as they rest on documents of this
    /// run alone. So an article that is added to a folder makes the others' findings no newer than they are.
    /// </summary>
    /// <param name="upTo">Later runs do not count.</param>
    public static ImmutableArray<Finding> Before(IClaimStore store, IReadOnlyCollection<string> documents, long upTo = long.MaxValue)
    {
        var last = LastRuns(store.Runs(), documents, upTo);
        return [.. last.Values.Distinct().Order().SelectMany(run => store.Findings(run)
            .Where(f => f.Locations.All(l => documents.Contains(l.Document)) && f.Locations.Any(l => last.GetValueOrDefault(l.Document) == run)))];
    }

    /// <summary>The last completed run that covered each document; a document that none covered is not among them.</summary>
    public static Dictionary<string, long> LastRuns(ImmutableArray<RunRecord> runs, IReadOnlyCollection<string> documents, long upTo = long.MaxValue)
    {
        Dictionary<string, long> last = new(StringComparer.Ordinal);
        foreach (var run in runs.Where(r => r.IsComplete && r.Number <= upTo))
        {
            foreach (var document in run.Documents.Where(documents.Contains))
                last[document] = run.Number;
        }
        return last;
    }

    private static bool Take(Dictionary<string, List<Finding>> open, Finding finding)
    {
        if (open.TryGetValue(finding.Fingerprint.Identity, out var same) && same.Count > 0)
        {
            same.RemoveAt(0);
            return true;
        }
        return false;
    }
}
