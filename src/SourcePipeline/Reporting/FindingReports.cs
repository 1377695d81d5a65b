using System.Collections.Immutable;
using System.Globalization;
using SourcePipeline.Comparison;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>Orders findings by place and cuts their passages out of the text.</summary>
internal static class FindingReports
{
    public static ImmutableArray<FindingReport> Of(IReadOnlyList<Finding> findings, ClaimIndex claims, Dictionary<string, Incident> incidents)
    {
        var slots = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Account account in incidents.Values.SelectMany(i => i.Accounts))
            slots.TryAdd(account.Claim.Id, account.Slot);

        var anchors = new Dictionary<string, int>(StringComparer.Ordinal);
        var reports = ImmutableArray.CreateBuilder<FindingReport>(findings.Count);
        foreach (Finding finding in Ordered(findings))
        {
            ImmutableArray<Passage> passages = [.. finding.Locations.Select(l => claims.TryDocument(l.Document, out Document document) ? Passage.Of(l, document) : null).OfType<Passage>()];
            ImmutableArray<AccountReport> accounts = [.. finding.Claims
                .Distinct(StringComparer.Ordinal)
                .Where(claims.Knows)
                .Select(id => claims[id])
                .OrderBy(c => c.Document, StringComparer.Ordinal)
                .ThenBy(c => c.Span.Start)
                .ThenBy(c => c.Id, StringComparer.Ordinal)
                .Select(c => claims.AccountOf(c, slots.GetValueOrDefault(c.Id)))];
            Incident? incident = finding.Incident is { } id ? incidents.GetValueOrDefault(id) : null;
            reports.Add(new(finding, AnchorOf(finding, anchors), passages, accounts, incident?.Name, incident is null ? null : Anchors.Incident(incident.Id)));
        }
        return reports.DrainToImmutable();
    }

    private static IOrderedEnumerable<Finding> Ordered(IReadOnlyList<Finding> findings) => findings
        .OrderBy(f => f.Locations.IsEmpty ? "" : f.Locations[0].Document, StringComparer.Ordinal)
        .ThenBy(f => f.Locations.IsEmpty ? 0 : f.Locations[0].Span.Start)
        .ThenBy(f => f.Rule, StringComparer.Ordinal)
        .ThenBy(f => f.Fingerprint.Identity, StringComparer.Ordinal)
        .ThenBy(f => f.Fingerprint.Content, StringComparer.Ordinal)
        .ThenBy(f => f.Message, StringComparer.Ordinal);

    private static string AnchorOf(Finding finding, Dictionary<string, int> taken)
    {
        string anchor = Anchors.Finding(finding.Fingerprint.Identity);
        int before = taken.GetValueOrDefault(anchor);
        taken[anchor] = before + 1;
        return before == 0 ? anchor : string.Create(CultureInfo.InvariantCulture, $"{anchor}-{before + 1}");
    }
}
