using SourcePipeline.App.Inputs;

namespace SourcePipeline.App.Fetching;

/// <summary>Puts together what a run needs to read sources, and takes it down again.</summary>
internal sealed class SourceReading : IDisposable
{
    private readonly HttpPages? http;

    /// <param name="cacheFolder">Where pages are kept.</param>
    /// <param name="offline">No network: what the cache holds and nothing else.</param>
    public SourceReading(FetchSettings settings, string cacheFolder, bool offline, SavedPages saved, CascadeLanes lanes, TimeProvider clock, Action<string> say, IProgress<Uri>? progress)
    {
        var cache = new PageCache(cacheFolder, PageReading.MainText, say);
        http = offline ? null : new(settings, clock);
        ISourceFetcher fetcher = http is null ? new OfflineFetcher(cache, clock) : new SourceFetcher(http, cache, settings, clock, PageReading.Condition);
        Uri? archive = settings.ArchiveAvailability is { Length: > 0 } address ? new(address) : null;
        Checking = new(saved, new(fetcher, archive, say), lanes, progress, say);
    }

    public SourceChecking Checking { get; }

    public void Dispose() => http?.Dispose();
}
