using System.Collections.Immutable;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using SourcePipeline.App.Storage;
using SourcePipeline.Findings;

namespace SourcePipeline.App.Serving;

/// <summary>The findings of a run; one of them with the form by which it is accepted.</summary>
internal sealed class FindingPages(SiteStore site, IAntiforgery antiforgery)
{
    private const int Size = 50;
    private const int LongestName = 200;
    private const int LongestReason = 2000;

    public Task<IResult> ListAsync(HttpContext context, long? number)
    {
        using var store = site.Open();
        if (SiteStore.Run(store, number) is not { } run)
            return SiteAnswer.MissingAsync("There is no such completed run.");
        var accepted = site.Accepted();
        var choice = FindingChoice.Of(context.Request.Query);
        ImmutableArray<Finding> shown = [.. store.Findings(run.Number).Where(f => choice.Shows(f, accepted)).OrderByDescending(f => f.Level)];
        var paging = Paging.Of(context.Request, Size, shown.Length);
        var part = SiteStore.Part(store, run, [.. shown.Skip(paging.Skip).Take(Size)], []);
        return SiteAnswer.PageAsync<FindingList>(new()
        {
            [nameof(FindingList.Run)] = run.Number,
            [nameof(FindingList.AsOf)] = run.Start.AsOf,
            [nameof(FindingList.Filter)] = choice,
            [nameof(FindingList.Findings)] = part.Findings.OrderByDescending(f => f.Finding.Level).ToImmutableArray(),
            [nameof(FindingList.Accepted)] = accepted,
            [nameof(FindingList.Paging)] = paging,
            [nameof(FindingList.Others)] = number is null ? OtherRun.Than(store, run.Number) : [],
        });
    }

    public Task<IResult> OneAsync(HttpContext context, long run, string fingerprint) => OneAsync(context, run, fingerprint, Environment.UserName, "", null);

    public async Task<IResult> AcceptAsync(HttpContext context, long run, string fingerprint)
    {
        var form = await context.Request.ReadFormAsync();
        var (who, why) = ($"{form["who"]}".Trim(), $"{form["why"]}".Trim());
        var wrong = who.Length is 0 or > LongestName ? $"Say who accepts it, in at most {LongestName} characters."
            : why.Length is 0 or > LongestReason ? $"Say why it is accepted, in at most {LongestReason} characters: whoever reads the list later needs to know."
            : null;
        if (wrong is not null)
            return await OneAsync(context, run, fingerprint, who, why, wrong);
        using var store = site.Open();
        if (Find(store, run, fingerprint) is not { } finding)
            return await MissingAsync(run);
        site.Accept(finding, who, why);
        return SiteAnswer.See(context, FormattableString.Invariant($"/runs/{run}/findings/{finding.Fingerprint}"));
    }

    private Task<IResult> OneAsync(HttpContext context, long number, string fingerprint, string who, string why, string? refused)
    {
        using var store = site.Open();
        if (SiteStore.Run(store, number) is not { } run || Find(store, number, fingerprint) is not { } finding)
            return MissingAsync(number);
        var part = SiteStore.Part(store, run, [finding], [.. store.Incidents(number).Where(i => i.Id == finding.Incident)]);
        var accepted = site.Baseline().Accepted.FirstOrDefault(a => a.Fingerprint == fingerprint);
        return SiteAnswer.PageAsync<FindingPage>(
            new()
            {
                [nameof(FindingPage.Run)] = number,
                [nameof(FindingPage.Finding)] = part.Findings[0],
                [nameof(FindingPage.Accepted)] = accepted is null ? null : AcceptedPages.Shown(accepted),
                [nameof(FindingPage.Rule)] = RuleCatalogue.Page(finding.Rule)?.Explanation,
                [nameof(FindingPage.Token)] = antiforgery.KeyFor(context),
                [nameof(FindingPage.Who)] = who,
                [nameof(FindingPage.Why)] = why,
                [nameof(FindingPage.Refused)] = refused,
            },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static Finding? Find(IClaimStore store, long run, string fingerprint) => store.Findings(run).FirstOrDefault(f => f.Fingerprint.ToString() == fingerprint);

    private static Task<IResult> MissingAsync(long run) => SiteAnswer.MissingAsync($"Run {run} has no such finding.");
}
