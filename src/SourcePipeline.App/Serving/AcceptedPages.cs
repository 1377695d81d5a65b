using System.Collections.Immutable;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using SourcePipeline.App.Baselines;

namespace SourcePipeline.App.Serving;

/// <summary>The accepted findings, each with a button that undoes it.</summary>
internal sealed class AcceptedPages(SiteStore site, IAntiforgery antiforgery)
{
    private const int Size = 50;

    public Task<IResult> ListAsync(HttpContext context)
    {
        var accepted = site.Baseline().Accepted;
        var paging = Paging.Of(context.Request, Size, accepted.Length);
        return SiteAnswer.PageAsync<AcceptedList>(new()
        {
            [nameof(AcceptedList.Accepted)] = accepted.OrderByDescending(a => a.When, StringComparer.Ordinal).Skip(paging.Skip).Take(Size).Select(Shown).ToImmutableArray(),
            [nameof(AcceptedList.File)] = site.BaselineFile,
            [nameof(AcceptedList.Token)] = antiforgery.KeyFor(context),
            [nameof(AcceptedList.Paging)] = paging,
        });
    }

    public async Task<IResult> RemoveAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        site.Undo($"{form["fingerprint"]}");
        var back = $"{form["back"]}";
        // Only to a place on this site: "//host" would be another one.
        return SiteAnswer.See(context, back.StartsWith('/') && !back.StartsWith("//", StringComparison.Ordinal) && !back.Contains('\\', StringComparison.Ordinal) ? back : "/accepted");
    }

    public static Acceptance Shown(AcceptedFinding a) => new(a.Fingerprint, a.Rule, a.Message, a.Who, a.When, a.Why);
}
