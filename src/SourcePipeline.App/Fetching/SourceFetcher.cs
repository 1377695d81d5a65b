using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SourcePipeline.App.Telemetry;
using SourcePipeline.Citations;

namespace SourcePipeline.App.Fetching;

/// <summary>
/// Fetches many addresses: the one place where the number at once is bounded. Hosts are worked on side by side, each by no more workers than
/// it may have connections, so that a slow host holds up nobody but itself.
/// </summary>
/// <param name="condition">Says of a page's markup what it is.</param>
internal sealed class SourceFetcher(HttpPages http, PageCache cache, FetchSettings settings, TimeProvider time, Func<string, PageCondition> condition) : ISourceFetcher
{
    public async IAsyncEnumerable<FetchResult> FetchAsync(IReadOnlyCollection<Uri> urls, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var results = Channel.CreateUnbounded<FetchResult>(new() { SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var work = WorkAsync(urls, results.Writer, stop.Token);
        try
        {
            await foreach (var result in results.Reader.ReadAllAsync(cancellation))
                yield return result;
        }
        finally
        {
            // A reader that stops early stops the workers too; the page in hand is still written.
            await stop.CancelAsync();
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await work;
    }

    private async Task WorkAsync(IReadOnlyCollection<Uri> urls, ChannelWriter<FetchResult> results, CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            var hosts = urls.Distinct().GroupBy(u => u.Authority, StringComparer.OrdinalIgnoreCase);
            var hostsAtOnce = new ParallelOptions { MaxDegreeOfParallelism = settings.HostsAtOnce, CancellationToken = cancellation };
            await Parallel.ForEachAsync(hosts, hostsAtOnce, async (host, token) =>
            {
                var ofHost = new ParallelOptions { MaxDegreeOfParallelism = settings.ConnectionsPerHost, CancellationToken = token };
                await Parallel.ForEachAsync(host, ofHost, async (url, inner) => results.TryWrite(await FetchAsync(url, inner)));
            });
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
        finally
        {
            results.Complete(failure);
        }
    }

    private async Task<FetchResult> FetchAsync(Uri url, CancellationToken cancellation)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
            return NotAttempted(url, time.GetUtcNow(), $"{(url.IsAbsoluteUri ? url.Scheme : "relative")} addresses are not fetched");

        if (IsReserved(url))
            return NotAttempted(url, time.GetUtcNow(), $"{url.IdnHost} is a name reserved for examples");

        var known = await cache.ReadAsync(url, cancellation);
        if (known is not null && !Due.IsDue(known.Visits, settings, time.GetUtcNow()))
            return await ResultAsync(url, known, fromCache: true, cancellation);

        var page = known is null ? null : await cache.ReadPageAsync(url, known, cancellation);
        Validators? saved = page is null ? null
            : new(new(known!.FinalUrl!), known.Headers.GetValueOrDefault("ETag"), known.Headers.GetValueOrDefault("Last-Modified"));
        var outcome = await http.FetchAsync(url, saved, cancellation);
        var visit = Visit(url, outcome, page);
        Metrics.Fetched(LinkStates.Of(visit));
        // A wall or an error page put in the place of a page that was read before does not push it out.
        var worse = visit.Condition is not PageCondition.Readable && page is not null && condition(page) is PageCondition.Readable;
        if (outcome is FetchOutcome.Fetched fetched && !worse)
        {
            var written = await cache.WriteAsync(url, known, fetched.Page, visit);
            return new(url, fetched.Page.Text, visit.At, written.Visits, written.TextChanged, FromCache: false);
        }

        if (outcome is FetchOutcome.NotAttempted && known is null)
            return new(url, null, null, [visit], null, FromCache: false);

        var noted = await cache.WriteAsync(url, known, visit);
        return new(url, page, noted.FetchedAt, noted.Visits, noted.TextChanged, FromCache: false);
    }

    private async Task<FetchResult> ResultAsync(Uri url, CachedAddress known, bool fromCache, CancellationToken cancellation) =>
        new(url, await cache.ReadPageAsync(url, known, cancellation), known.FetchedAt, known.Visits, known.TextChanged, fromCache);

    /// <summary>Names that no machine has (RFC 2606).</summary>
    private static bool IsReserved(Uri url) =>
        url.IdnHost.EndsWith(".example", StringComparison.Ordinal) || url.IdnHost.EndsWith(".invalid", StringComparison.Ordinal) || url.IdnHost.EndsWith(".test", StringComparison.Ordinal);

    private static FetchResult NotAttempted(Uri url, DateTimeOffset at, string why) =>
        new(url, null, null, [new(at, url.OriginalString, VisitResult.NotAttempted, Why: why)], null, FromCache: true);

    private LinkVisit Visit(Uri url, FetchOutcome outcome, string? savedPage)
    {
        LinkVisit visit = new(time.GetUtcNow(), url.AbsoluteUri, VisitResult.Page);
        return outcome switch
        {
            FetchOutcome.Fetched { Page: var page } => visit with
            {
                Status = page.Status,
                FinalUrl = page.FinalUrl.AbsoluteUri,
                Redirects = page.Redirects,
                Condition = condition(page.Text),
            },
            FetchOutcome.Unchanged same => visit with
            {
                Status = 304,
                FinalUrl = same.FinalUrl.AbsoluteUri,
                Redirects = same.Redirects,
                Condition = savedPage is null ? null : condition(savedPage),
            },
            FetchOutcome.Answered answer => visit with
            {
                Result = VisitResult.Status,
                Status = answer.Status,
                FinalUrl = answer.FinalUrl.AbsoluteUri,
                Why = $"answers {answer.Status}",
            },
            FetchOutcome.NotAPage file => visit with { Result = VisitResult.NotAPage, FinalUrl = file.FinalUrl.AbsoluteUri, Why = file.ContentType },
            FetchOutcome.OverLimit limit => visit with { Result = VisitResult.NotAPage, Why = limit.Why },
            FetchOutcome.TimedOut late => visit with { Result = VisitResult.TimedOut, Why = late.Why },
            FetchOutcome.Unreachable lost => visit with { Result = VisitResult.Unreachable, Why = lost.Why },
            FetchOutcome.CertificateBad bad => visit with { Result = VisitResult.CertificateBad, Why = bad.Why },
            FetchOutcome.NotAttempted none => visit with { Result = VisitResult.NotAttempted, Why = none.Why },
            _ => throw new InvalidOperationException($"unknown outcome {outcome.GetType().Name}"),
        };
    }
}
