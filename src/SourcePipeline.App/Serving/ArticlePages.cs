using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using SourcePipeline.App.Storage;
using SourcePipeline.Comparison;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Serving;

/// <summary>The articles of the store; one of them with its claims.</summary>
internal sealed class ArticlePages(SiteStore site)
{
    private const int Size = 50;
    private const int ClaimsOnPage = 100;

    public Task<IResult> ListAsync(HttpContext context)
    {
        using var store = site.Open();
        var query = $"{context.Request.Query["q"]}";
        var sought = Fold.Name(query);
        StoredArticle[] articles = [.. store.Articles().Where(a => sought.Length == 0 || Fold.Name(a.Title).Contains(sought, StringComparison.Ordinal) || Fold.Name(a.Origin).Contains(sought, StringComparison.Ordinal))];
        var paging = Paging.Of(context.Request, Size, articles.Length);
        StoredArticle[] shown = [.. articles.Skip(paging.Skip).Take(Size)];
        var runs = SiteStore.LastRuns(store, [.. shown.Select(a => a.Id)]);
        return SiteAnswer.PageAsync<ArticleList>(new()
        {
            [nameof(ArticleList.Articles)] = shown.Select(a => new ArticleLine(a.Id, a.Title, a.Origin, a.Revision, a.Claims, Run(runs, a.Id))).ToImmutableArray(),
            [nameof(ArticleList.Query)] = query,
            [nameof(ArticleList.Paging)] = paging,
        });
    }

    public Task<IResult> OneAsync(HttpContext context)
    {
        using var store = site.Open();
        var id = $"{context.Request.Query["id"]}";
        if (store.Document(id) is not { } extracted)
            return SiteAnswer.MissingAsync($"The store has no article {id}.");
        var document = extracted.Document;
        var paging = Paging.Of(context.Request, ClaimsOnPage, extracted.Claims.Length);
        return SiteAnswer.PageAsync<ArticlePage>(new()
        {
            [nameof(ArticlePage.Article)] = new ArticleLine(id, document.Title, document.Origin, document.Revision, extracted.Claims.Length, Run(SiteStore.LastRuns(store, [id]), id)),
            [nameof(ArticlePage.Claims)] = extracted.Claims.Skip(paging.Skip).Take(ClaimsOnPage).Select(c => AccountReport.Of(c, null, document)).ToImmutableArray(),
            [nameof(ArticlePage.Paging)] = paging,
        });
    }

    private static long? Run(Dictionary<string, long> runs, string document) => runs.TryGetValue(document, out var run) ? run : null;
}
