using System.Collections.Immutable;
using SourcePipeline.Comparison;
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

    public static ImmutableArray<FindingReport> Of(IReadOnlyList<FindingReport> findings)
    {
        // Of thousands of findings the weights are sorted and not the findings.
        var ranked = new List<(int Number, double Weight, Family Family)>(findings.Count);
        foreach (var finding in findings)
            ranked.Add((finding.Number, Weight(finding), finding.Finding.Family));
        ranked.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Number.CompareTo(b.Number));
        var chosen = new List<int>(Most);
        var reports = ImmutableArray.CreateBuilder<FindingReport>(Most);
        var families = new Dictionary<Family, int>();
        var subjects = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, _, family) in ranked)
        {
            var ofFamily = families.GetValueOrDefault(family);
            if (chosen.Count == Most)
                break;
            if (ofFamily == MostOfFamily || findings[number] is not { } finding || !subjects.Add(Subject(finding)))
                continue;
            families[family] = ofFamily + 1;
            chosen.Add(number);
            reports.Add(finding);
        }
        // Where the families are few, the rest of the list is filled without regard to them.
        foreach (var (number, _, _) in ranked)
        {
            if (reports.Count == Most)
                break;
            if (!chosen.Contains(number))
                reports.Add(findings[number]);
        }
        return reports.ToImmutable();
    }

    private static string Subject(FindingReport finding) =>
        finding.Finding.Incident ?? finding.Finding.Fingerprint.Identity;

    private static double Weight(FindingReport finding)
    {
        // That a file brings no references tells of the file, not of the article.
        if (finding.Finding.Rule == "no-references")
            return -1;
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
        // "Dozens" and "60" may agree: nothing has to be done about it.
        if (finding.Finding.Rule == "contested-figures" && !Telling.CannotAllHold([.. finding.Accounts.Select(a => a.Claim)]))
            weight -= 25;
        return weight + Math.Min(5, finding.Passages.Length) + Spread(finding);
    }

    /// <summary>How many times the highest figure is the lowest, on a logarithmic scale, at most 30.</summary>
    private static double Spread(FindingReport finding)
    {
        double low = double.MaxValue, high = 0;
        foreach (var account in finding.Accounts)
        {
            if (account.Claim.Kind != ClaimKind.Casualty || account.Claim.Quantity is not { } quantity || (quantity.Low ?? quantity.High) is not { } figure)
                continue;
            low = Math.Min(low, (double)figure);
            high = Math.Max(high, (double)figure);
        }
        return high <= low ? 0 : Math.Min(30, 6 * Math.Log2((high + 1) / (low + 1)));
    }
}
