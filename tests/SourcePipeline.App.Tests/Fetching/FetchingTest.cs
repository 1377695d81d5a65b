using System.Net;
using SourcePipeline.App.Fetching;
using SourcePipeline.Citations;

namespace SourcePipeline.App.Tests.Fetching;

/// <summary>What the tests of this folder share: settings with short waits, a clock that is set by hand, a cache in a folder that goes away.</summary>
public abstract class FetchingTest : IDisposable
{
    private protected static readonly FetchSettings Quick = new()
    {
        AllowedHosts = ["127.0.0.0/8"],
        Contact = "editor@example.org",
        TryTimeout = TimeSpan.FromSeconds(5),
        TotalTimeout = TimeSpan.FromSeconds(20),
        RetryDelay = TimeSpan.FromMilliseconds(1),
        Pace = TimeSpan.Zero,
    };

    private protected string Folder { get; } = Directory.CreateTempSubdirectory("fetching").FullName;

    private protected HandSetClock Clock { get; } = new();

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected static async Task<FetchOutcome> FetchAsync(Uri url, FetchSettings? settings = null, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        using var http = new HttpPages(settings ?? Quick, TimeProvider.System, resolve);
        return await http.FetchAsync(url, null, Cancellation);
    }

    private protected PageCache Cache() => new(Folder, html => html, _ => { });

    private protected async Task<FetchResult[]> FetchAllAsync(params Uri[] urls) => await FetchAllAsync(Quick, urls);

    private protected async Task<FetchResult[]> FetchAllAsync(FetchSettings settings, params Uri[] urls)
    {
        using var http = new HttpPages(settings, TimeProvider.System);
        var fetcher = new SourceFetcher(http, Cache(), settings, Clock, Condition);
        return await fetcher.FetchAsync(urls, Cancellation).ToArrayAsync(Cancellation);
    }

    private protected static PageCondition Condition(string html) =>
        html.Contains("not found", StringComparison.Ordinal) ? PageCondition.ErrorPage : PageCondition.Readable;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected sealed class HandSetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
