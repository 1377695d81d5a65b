using System.Collections.Immutable;
using SourcePipeline.Comparison;

namespace SourcePipeline.Reporting;

/// <summary>Orders incidents by the place of their first account and puts the findings to them.</summary>
internal static class IncidentReports
{
    public static ImmutableArray<IncidentReport> Of(ImmutableArray<Incident> incidents, ClaimIndex claims, ImmutableArray<FindingReport> findings)
    {
        var byIncident = findings.Where(f => f.Finding.Incident is not null).ToLookup(f => f.Finding.Incident!, StringComparer.Ordinal);
        return [.. incidents
            .Select(i => Of(i, claims, byIncident[i.Id]))
            .OrderBy(i => i.Accounts.IsEmpty ? "" : i.Accounts[0].Claim.Document, StringComparer.Ordinal)
            .ThenBy(i => i.Accounts.IsEmpty ? 0 : i.Accounts[0].Claim.Span.Start)
            .ThenBy(i => i.Incident.Id, StringComparer.Ordinal)];
    }

    private static IncidentReport Of(Incident incident, ClaimIndex claims, IEnumerable<FindingReport> findings)
    {
        ImmutableArray<AccountReport> accounts = [.. incident.Accounts
            .Where(a => claims.Knows(a.Claim.Id))
            .OrderBy(a => a.Claim.Document, StringComparer.Ordinal)
            .ThenBy(a => a.Claim.Span.Start)
            .ThenBy(a => a.Claim.Id, StringComparer.Ordinal)
            .Select(a => claims.AccountOf(a.Claim, a.Slot))];
        return new(
            incident,
            Anchors.Incident(incident.Id),
            accounts,
            [.. accounts.GroupBy(a => a.Slot!, StringComparer.Ordinal).Select(g => new SlotReport(g.Key, [.. g], incident.Figures.FirstOrDefault(f => f.Slot == g.Key)))],
            [.. findings]);
    }
}
