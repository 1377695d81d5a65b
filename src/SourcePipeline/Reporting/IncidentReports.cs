using System.Collections.Immutable;
using SourcePipeline.Comparison;

namespace SourcePipeline.Reporting;

/// <summary>Puts the words of the text to the accounts of incidents, document by document, and the findings to the incidents.</summary>
internal sealed class IncidentReports(ImmutableArray<Incident> incidents)
{
    private readonly ILookup<string, Account> byClaim = incidents.SelectMany(i => i.Accounts).ToLookup(a => a.Claim.Id, StringComparer.Ordinal);
    private readonly Dictionary<Account, AccountReport> told = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, List<FindingReport>> found = new(StringComparer.Ordinal);

    public void Read(ClaimIndex article)
    {
        foreach (var account in article.Extracted.Claims.SelectMany(c => byClaim[c.Id]))
            told.TryAdd(account, AccountReport.Of(account.Claim, account.Slot, article.Document));
    }

    public void Add(FindingReport report)
    {
        if (report.Finding.Incident is not { } incident)
            return;
        if (!this.found.TryGetValue(incident, out var found))
            this.found[incident] = found = [];
        found.Add(report);
    }

    /// <summary>By the place of their first account.</summary>
    public ImmutableArray<IncidentReport> All() =>
        [.. incidents
            .Select(Of)
            .OrderBy(i => i.Accounts.IsEmpty ? "" : i.Accounts[0].Claim.Document, StringComparer.Ordinal)
            .ThenBy(i => i.Accounts.IsEmpty ? 0 : i.Accounts[0].Claim.Span.Start)
            .ThenBy(i => i.Incident.Id, StringComparer.Ordinal)];

    /// <summary>Accounts whose claims no document holds any more are left out.</summary>
    private IncidentReport Of(Incident incident)
    {
        ImmutableArray<AccountReport> accounts = [.. incident.Accounts
            .Select(a => told.GetValueOrDefault(a))
            .OfType<AccountReport>()
            .OrderBy(a => a.Claim.Document, StringComparer.Ordinal)
            .ThenBy(a => a.Claim.Span.Start)
            .ThenBy(a => a.Claim.Id, StringComparer.Ordinal)];
        return new(
            incident,
            Anchors.Incident(incident.Id),
            accounts,
            [.. accounts.GroupBy(a => a.Slot!, StringComparer.Ordinal).Select(g => new SlotReport(g.Key, [.. g], incident.Figures.FirstOrDefault(f => f.Slot == g.Key)))],
            this.found.TryGetValue(incident.Id, out var found) ? [.. found] : []);
    }
}
