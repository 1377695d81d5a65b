using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace SourcePipeline.App.Fetching;

/// <summary>The validators of a saved page, by which a server can say that nothing has changed.</summary>
internal sealed record Validators(Uri FinalUrl, string? ETag, string? LastModified);

/// <summary>Fetches one address over HTTP: redirects, retries, limits, robots.txt. Safe for many at once.</summary>
internal sealed class HttpPages : IDisposable
{
    /// <summary>As many redirects as RFC 9309 wants followed for robots.txt.</summary>
    private const int RobotsRedirects = 5;

    private readonly ConcurrentDictionary<string, HostLane> lanes = new();
    private readonly FetchSettings settings;
    private readonly TimeProvider time;
    private readonly HttpClient http;
    private readonly SemaphoreSlim requests;
    private readonly ResiliencePipeline<Hop> oneTry;
    private readonly ResiliencePipeline allTries;

    public HttpPages(FetchSettings settings, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        (this.settings, this.time) = (settings, time);
        requests = new(settings.RequestsAtOnce);
        oneTry = new ResiliencePipelineBuilder<Hop> { TimeProvider = time }.AddTimeout(settings.TryTimeout).Build();
        allTries = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(settings.TotalTimeout).Build();
        http = new(new SocketsHttpHandler
        {
            ConnectCallback = new SafeConnect(new AddressPolicy(settings.AllowedHosts), resolve).ConnectAsync,
            ConnectTimeout = settings.ConnectTimeout,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false, // a proxy would connect on its own judgement
            MaxConnectionsPerServer = settings.ConnectionsPerHost,
            MaxResponseHeadersLength = settings.MaxHeaderKilobytes,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            ActivityHeadersPropagator = null,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", settings.UserAgent);
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,application/xml;q=0.8,*/*;q=0.5");
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "en, fr;q=0.8, *;q=0.5");
    }

    /// <summary>Fetches an address, through all its redirects and tries.</summary>
    /// <param name="saved">What is known of an earlier answer, or null.</param>
    public async Task<FetchOutcome> FetchAsync(Uri url, Validators? saved, CancellationToken cancellation)
    {
        try
        {
            return await allTries.ExecuteAsync(async token => await FollowAsync(url, saved, token), cancellation);
        }
        catch (TimeoutRejectedException)
        {
            return new FetchOutcome.TimedOut($"all tries together took longer than {settings.TotalTimeout.TotalSeconds} s");
        }
    }

    private async Task<FetchOutcome> FollowAsync(Uri url, Validators? saved, CancellationToken cancellation)
    {
        HashSet<string> seen = [];
        var at = WithoutCredentials(url);
        for (var redirects = 0; ; redirects++)
        {
            if (Refusal(at) is { } refusal)
                return new FetchOutcome.NotAttempted(refusal);

            if (!seen.Add(at.AbsoluteUri))
                return new FetchOutcome.Unreachable("the redirects lead in a circle", Reset: false);

            if (redirects > settings.MaxRedirects)
                return new FetchOutcome.Unreachable($"more than {settings.MaxRedirects} redirects", Reset: false);

            var lane = Lane(at);
            if (settings.ObeyRobots)
            {
                var host = at;
                var rules = await lane.RobotsAsync(token => FetchRobotsAsync(lane, host, token), cancellation);
                if (!rules.Allows(at.PathAndQuery))
                    return new FetchOutcome.NotAttempted($"the robots.txt of {at.Authority} does not allow it");
            }

            var hop = await HopAsync(lane, at, saved, redirects, cancellation);
            if (hop.Location is null)
                return hop.Outcome!;

            at = WithoutCredentials(hop.Location);
        }
    }

    private async Task<Hop> HopAsync(HostLane lane, Uri at, Validators? saved, int redirects, CancellationToken cancellation)
    {
        try
        {
            return await lane.Pipeline.ExecuteAsync(async token => await TryAsync(lane, at, saved, redirects, token), cancellation);
        }
        catch (BrokenCircuitException)
        {
            return new(new FetchOutcome.NotAttempted($"{at.Authority} failed {settings.FailuresToBreak} times in a row and is left alone for now"));
        }
    }

    /// <summary>One request. The wait for the host's turn comes before the clock of the try starts.</summary>
    private async Task<Hop> TryAsync(HostLane lane, Uri at, Validators? saved, int redirects, CancellationToken cancellation)
    {
        await lane.Gate.EnterAsync(cancellation);
        try
        {
            await requests.WaitAsync(cancellation);
            try
            {
                var hop = await oneTry.ExecuteAsync(async token => await SendAsync(at, saved, redirects, token), cancellation);
                if (hop.RetryAfter is { } pause && pause <= settings.LongestRetryAfter)
                    lane.Gate.PauseFor(pause);

                return hop;
            }
            catch (TimeoutRejectedException)
            {
                return new(new FetchOutcome.TimedOut($"no whole answer within {settings.TryTimeout.TotalSeconds} s"));
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return new(new FetchOutcome.TimedOut($"no connection within {settings.ConnectTimeout.TotalSeconds} s"));
            }
            catch (Exception e) when (FetchFailures.IsFailure(e))
            {
                return new(FetchFailures.From(e));
            }
            finally
            {
                requests.Release();
            }
        }
        finally
        {
            lane.Gate.Leave();
        }
    }

    private async Task<Hop> SendAsync(Uri at, Validators? saved, int redirects, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, at);
        if (saved is not null && saved.FinalUrl == at)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", saved.ETag);
            request.Headers.TryAddWithoutValidation("If-Modified-Since", saved.LastModified);
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        var status = (int)response.StatusCode;
        switch (status)
        {
            case 304 when saved is not null:
                return new(new FetchOutcome.Unchanged(at, redirects));
            case 301 or 302 or 303 or 307 or 308 when Header(response, "Location") is { } location && Uri.TryCreate(at, location, out var next):
                return new(null, next);
            case < 200 or > 299:
                return new(new FetchOutcome.Answered(status, at), RetryAfter: RetryAfter(response));
        }

        var contentType = Header(response, "Content-Type");
        if (!ContentTypes.MayBeText(contentType))
            return new(new FetchOutcome.NotAPage(contentType!, at));

        var body = await Body.ReadAsync(response.Content, settings, cancellation);
        if (ContentTypes.Sniffed(body) is { } binary)
            return new(new FetchOutcome.NotAPage(binary, at));

        var (text, charset) = Charsets.Decode(body, contentType);
        SortedDictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.NonValidated.Select(h => (h.Key, (IEnumerable<string>)h.Value))
            .Concat(response.Content.Headers.NonValidated.Select(h => (h.Key, (IEnumerable<string>)h.Value))))
        {
            headers[name] = string.Join(", ", values);
        }

        return new(new FetchOutcome.Fetched(new(at, redirects, status, contentType ?? ContentTypes.Html, body, text, charset, headers)));
    }

    /// <summary>
    /// Any failure but a file that forbids counts as "allowed": this is one page on behalf of a person, not a crawl, and a host that cannot give
    /// its robots.txt mostly cannot give the page either, which the page's own outcome then tells.
    /// </summary>
    private async Task<RobotsRules> FetchRobotsAsync(HostLane lane, Uri host, CancellationToken cancellation)
    {
        Uri at = new(host, "/robots.txt");
        for (var redirects = 0; redirects <= RobotsRedirects && Refusal(at) is null; redirects++)
        {
            var hop = await TryAsync(at.Authority == host.Authority ? lane : Lane(at), at, null, redirects, cancellation);
            if (hop.Location is null)
                return hop.Outcome is FetchOutcome.Fetched fetched ? RobotsRules.Parse(fetched.Page.Text) : RobotsRules.AllowAll;

            at = WithoutCredentials(hop.Location);
        }

        return RobotsRules.AllowAll;
    }

    private HostLane Lane(Uri at) => lanes.GetOrAdd(at.Authority, _ => new(settings, time));

    private static string? Refusal(Uri at) => at.Scheme is "http" or "https" ? null : $"{at.Scheme}: addresses are not fetched";

    private static Uri WithoutCredentials(Uri uri) =>
        uri.UserInfo.Length == 0 ? uri : new UriBuilder(uri) { UserName = "", Password = "" }.Uri;

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.ToString().Trim() : null;

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date - time.GetUtcNow() is var wait => wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    public void Dispose()
    {
        http.Dispose();
        requests.Dispose();
        foreach (var lane in lanes.Values)
            lane.Dispose();
    }
}
