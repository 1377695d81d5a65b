using System.Collections.Immutable;
using System.Globalization;
using SourcePipeline.Comparison;
using SourcePipeline.Findings;

namespace SourcePipeline.Reporting;

/// <summary>Orders findings by place and cuts their passages out of the text.</summary>
internal static class FindingReports
{
    /// <summary>As they come, in the order of the report.</summary>
    public static IEnumerable<FindingReport> Of(IReadOnlyList<Finding> findings, ReportedDocuments documents, ImmutableArray<Incident> incidents)
    {
        var incidentsById = incidents.DistinctBy(i => i.Id).ToDictionary(i => i.Id, StringComparer.Ordinal);
        var slots = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var account in incidentsById.Values.SelectMany(i => i.Accounts))
            slots.TryAdd(account.Claim.Id, account.Slot);

        var anchors = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var finding in FindingOrder.Of(findings))
        {
            var incident = finding.Incident is { } id ? incidentsById.GetValueOrDefault(id) : null;
            ImmutableArray<ClaimIndex> articles = [.. finding.Locations.Select(l => l.Document).Distinct(StringComparer.Ordinal).Select(documents.Find).OfType<ClaimIndex>()];
            yield return new(
                finding,
                number++,
                AnchorOf(finding, anchors),
                [.. finding.Locations.Select(l => articles.FirstOrDefault(a => a.Document.Id == l.Document) is { } at ? FindingPassage.Of(l, at.Document) : null).OfType<FindingPassage>()],
                [.. AccountsOf(finding, articles, slots)],
                incident?.Name,
                incident is null ? null : Anchors.Incident(incident.Id));
        }
    }

    /// <summary>The claims that it rests on, which stand in the documents of its passages.</summary>
    private static IEnumerable<AccountReport> AccountsOf(Finding finding, ImmutableArray<ClaimIndex> articles, Dictionary<string, string> slots) => finding.Claims
        .Distinct(StringComparer.Ordinal)
        .SelectMany(id => articles.Where(a => a.Claim(id) is not null).Take(1), (id, article) => AccountReport.Of(article.Claim(id)!, slots.GetValueOrDefault(id), article.Document))
        .OrderBy(a => a.Claim.Document, StringComparer.Ordinal)
        .ThenBy(a => a.Claim.Span.Start)
        .ThenBy(a => a.Claim.Id, StringComparer.Ordinal);

    /// <summary>A finding's identity in short; a second one of the same gets a number.</summary>
    private static string AnchorOf(Finding finding, Dictionary<string, int> taken)
    {
        var anchor = Anchors.Finding(finding.Fingerprint.Identity);
        var before = taken.GetValueOrDefault(anchor);
        taken[anchor] = before + 1;
        return before == 0 ? anchor : string.Create(CultureInfo.InvariantCulture, $"{anchor}-{before + 1}");
    }
}
