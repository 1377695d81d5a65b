using SourcePipeline.Citations;

namespace SourcePipeline.App.Fetching;

/// <summary>Reads the pages behind addresses, from the cache or over the network.</summary>
internal interface ISourceFetcher
{
    /// <summary>
    /// Fetches what is due and gives every address its result, as soon as it is there and in no particular order.
    /// Cancelling ends the sequence; what was fetched by then is in the cache.
    /// </summary>
    IAsyncEnumerable<FetchResult> FetchAsync(IReadOnlyCollection<Uri> urls, CancellationToken cancellation);
}

/// <summary>What is known of one address now.</summary>
/// <param name="Page">The page's markup as last read, or null; where the last visit failed, an older one.</param>
/// <param name="PageAt">When that page was read.</param>
/// <param name="Visits">Oldest first; the last one is what the link's state rests on.</param>
/// <param name="TextChanged">When the page's main text was first found changed against an earlier visit, or null.</param>
/// <param name="FromCache">Nothing was asked of the network.</param>
internal sealed record FetchResult(
    Uri Url,
    string? Page,
    DateTimeOffset? PageAt,
    IReadOnlyList<LinkVisit> Visits,
    DateTimeOffset? TextChanged,
    bool FromCache)
{
    public LinkVisit Last => Visits[^1];
}
