using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;

namespace SourcePipeline.Reporting;

/// <summary>
/// Chooses the findings that a person should look at first by adding up: what must be acted on, what is contested, what is new, figures
/// far apart; never more than a few of one family or one about the same incident while there are others.
/// </summary>
internal static class LookAtFirst
{
    private const int Most = 10;
    private const int MostOfFamily = 4;

    public static ImmutableArray<FindingReport> Of(ImmutableArray<FindingReport> findings)
    {
        FindingReport[] ranked = [.. findings
            .Select((finding, order) => (finding, order, weight: Weight(finding)))
            .OrderByDescending(f => f.weight)
            .ThenBy(f => f.order)
            .Select(f => f.finding)];
        var chosen = ImmutableArray.CreateBuilder<FindingReport>(Most);
        var families = new Dictionary<Family, int>();
        var subjects = new HashSet<string>(StringComparer.Ordinal);
        foreach (FindingReport finding in ranked)
        {
            int ofFamily = families.GetValueOrDefault(finding.Finding.Family);
            if (chosen.Count == Most || ofFamily == MostOfFamily || !subjects.Add(Subject(finding)))
                continue;
            families[finding.Finding.Family] = ofFamily + 1;
            chosen.Add(finding);
        }
        // Where the families are few, the rest of the list is filled without regard to them.
        foreach (FindingReport finding in ranked)
        {
            if (chosen.Count == Most)
                break;
            if (!chosen.Contains(finding))
                chosen.Add(finding);
        }
        return chosen.ToImmutable();
    }

    private static string Subject(FindingReport finding) =>
        finding.Finding.Incident ?? finding.Finding.Fingerprint.Identity;

    private static double Weight(FindingReport finding)
    {
        double weight = 30 * (int)finding.Finding.Level;
        weight += finding.Finding.Status switch { FindingStatus.Changed => 25, FindingStatus.New => 20, _ => 0 };
        weight += finding.Finding.Family switch
        {
            Family.Contested => 40,
            Family.Inconsistent => 30,
            Family.Stale => 22,
            Family.Citation => 12,
            Family.Unconfirmed => 10,
            _ => 0,
        };
        return weight + Math.Min(5, finding.Passages.Length) + Spread(finding);
    }

    /// <summary>How many times the highest figure is the lowest, on a logarithmic scale, at most 30.</summary>
    private static double Spread(FindingReport finding)
    {
        double low = double.MaxValue, high = 0;
        foreach (AccountReport account in finding.Accounts)
        {
            if (account.Claim.Kind != ClaimKind.Casualty || account.Claim.Quantity is not { } quantity || (quantity.Low ?? quantity.High) is not { } figure)
                continue;
            low = Math.Min(low, (double)figure);
            high = Math.Max(high, (double)figure);
        }
        return high <= low ? 0 : Math.Min(30, 6 * Math.Log2((high + 1) / (low + 1)));
    }
}
