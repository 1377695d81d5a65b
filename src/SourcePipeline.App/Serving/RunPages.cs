using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using SourcePipeline.App.Html;
using SourcePipeline.App.Storage;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Serving;

/// <summary>The list of runs, and the report of one.</summary>
internal sealed class RunPages(SiteStore site)
{
    private const int Size = 50;

    public Task<IResult> ListAsync(HttpContext context)
    {
        using var store = site.Open();
        var runs = RunsNow.Of(store, site.StoreFile);
        var paging = Paging.Of(context.Request, Size, runs.Length);
        return SiteAnswer.PageAsync<RunList>(new()
        {
            [nameof(RunList.Runs)] = runs.Reverse().Skip(paging.Skip).Take(Size)
                .Select(r => RunLine.Of(r, r.IsComplete ? FormattableString.Invariant($"/runs/{r.Number}") : null)).ToImmutableArray(),
            [nameof(RunList.Paging)] = paging,
        });
    }

    public Task<IResult> ReportAsync(long run)
    {
        using var store = site.Open();
        return store.Result(run) is not { } result
            ? SiteAnswer.MissingAsync($"There is no completed run {run}.")
            : SiteAnswer.PageAsync<ServedReport>(new()
            {
                [nameof(ServedReport.By)] = new Served(run, site.Accepted()),
                [nameof(ServedReport.Model)] = ReportModel.From(result.Analysis, result.Corrections),
            });
    }

    /// <summary>The worker's feed, where it has written one.</summary>
    public IResult Feed() => File.Exists(site.FeedFile) ? Results.Bytes(File.ReadAllBytes(site.FeedFile), "application/atom+xml") : Results.NotFound();
}
