using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using SourcePipeline.App.Html;
using SourcePipeline.Comparison;
using SourcePipeline.Findings;

namespace SourcePipeline.App.Serving;

/// <summary>The incidents of a run with their accounts side by side, or those that fit some words: <c>compare</c> as a page.</summary>
internal sealed class IncidentPages(SiteStore site)
{
    private const int Size = 10;

    public Task<IResult> ListAsync(HttpContext context, long? number)
    {
        using var store = site.Open();
        if (SiteStore.Run(store, number) is not { } run)
            return SiteAnswer.MissingAsync("There is no such completed run.");
        var query = $"{context.Request.Query["q"]}".Trim();
        var findings = store.Findings(run.Number);
        HashSet<string> contested = [.. findings.Where(f => f.Family == Family.Contested).Select(f => f.Incident).OfType<string>()];
        Incident[] incidents =
        [
            .. new CompareQuery(Words: [.. query.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Run(store.Incidents(run.Number))
                .Select(c => c.Incident)
                .OrderByDescending(i => contested.Contains(i.Id))
                .ThenByDescending(i => i.Accounts.Length > 1),
        ];
        var paging = Paging.Of(context.Request, Size, incidents.Length);
        ImmutableArray<Incident> shown = [.. incidents.Skip(paging.Skip).Take(Size)];
        var part = SiteStore.Part(store, run, [.. findings.Where(f => shown.Any(i => i.Id == f.Incident))], shown);
        return SiteAnswer.PageAsync<IncidentList>(new()
        {
            [nameof(IncidentList.By)] = new Served(run.Number, site.Accepted()),
            // A report has them as they stand in the text.
            [nameof(IncidentList.Model)] = part with { Incidents = [.. part.Incidents.OrderBy(r => shown.IndexOf(r.Incident))] },
            [nameof(IncidentList.Query)] = query,
            [nameof(IncidentList.Paging)] = paging,
            [nameof(IncidentList.Others)] = number is null ? OtherRun.Than(store, run.Number) : [],
        });
    }
}
