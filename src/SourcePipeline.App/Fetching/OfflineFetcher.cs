using System.Runtime.CompilerServices;
using SourcePipeline.Citations;

namespace SourcePipeline.App.Fetching;

/// <summary>Gives what the cache holds and touches no network (<c>--offline</c>).</summary>
internal sealed class OfflineFetcher(PageCache cache, TimeProvider time) : ISourceFetcher
{
    public const string NeverFetched = "offline, and never fetched before";

    public async IAsyncEnumerable<FetchResult> FetchAsync(IReadOnlyCollection<Uri> urls, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var url in urls.Distinct())
        {
            var known = url.IsAbsoluteUri && url.Scheme is "http" or "https" ? await cache.ReadAsync(url, cancellation) : null;
            yield return known is null
                ? new(url, null, null, [new(time.GetUtcNow(), url.OriginalString, VisitResult.NotAttempted, Why: NeverFetched)], null, FromCache: true)
                : new(url, await cache.ReadPageAsync(url, known, cancellation), known.FetchedAt, known.Visits, known.TextChanged, FromCache: true);
        }
    }
}
