using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using SourcePipeline.App.Storage;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Serving;

/// <summary>Search over the claims of the store.</summary>
internal sealed class SearchPages(SiteStore site)
{
    private const int Size = 30;

    public Task<IResult> SearchAsync(HttpContext context)
    {
        var query = $"{context.Request.Query["q"]}".Trim();
        try
        {
            return FoundAsync(context, query, ClaimQuery.Parse(query));
        }
        catch (ClaimQueryException wrong)
        {
            return PageAsync(query, wrong.Message, [], Paging.Of(context.Request, Size, 0), StatusCodes.Status400BadRequest);
        }
    }

    private Task<IResult> FoundAsync(HttpContext context, string query, ClaimQuery parsed)
    {
        using var store = site.Open();
        var paging = Paging.Of(context.Request, Size, store.Search(parsed, 0, 0).Total);
        var hits = store.Search(parsed, paging.Skip, Size).Hits;
        var runs = SiteStore.LastRuns(store, [.. hits.Select(h => h.Document)]);
        return PageAsync(query, null, [.. hits.Select(h => Found(h, runs))], paging, StatusCodes.Status200OK);
    }

    private static FoundClaim Found(ClaimHit hit, Dictionary<string, long> runs)
    {
        var at = Math.Max(0, hit.Sentence.IndexOf(hit.Quote, StringComparison.Ordinal));
        var after = hit.Sentence.Length >= at + hit.Quote.Length ? hit.Sentence[(at + hit.Quote.Length)..] : "";
        var link = runs.TryGetValue(hit.Document, out var run) ? FormattableString.Invariant($"/runs/{run}#{Anchors.Claim(hit.Claim)}") : $"/article?id={Uri.EscapeDataString(hit.Document)}";
        return new(hit.Document, hit.Section, hit.Line, hit.Sentence[..at], hit.Quote, after, link);
    }

    private static Task<IResult> PageAsync(string query, string? refused, ImmutableArray<FoundClaim> hits, Paging paging, int status) => SiteAnswer.PageAsync<SearchPage>(
        new()
        {
            [nameof(SearchPage.Query)] = query,
            [nameof(SearchPage.Refused)] = refused,
            [nameof(SearchPage.Hits)] = hits,
            [nameof(SearchPage.Paging)] = paging,
        },
        status);
}
