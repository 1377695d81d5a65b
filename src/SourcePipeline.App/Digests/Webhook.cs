using System.Globalization;
using System.Net.Http.Headers;
using Polly;
using Polly.Timeout;
using SourcePipeline.App.Fetching;

namespace SourcePipeline.App.Digests;

/// <summary>
/// Posts digests to one address, with the retries, timeouts and limits of the section <c>Fetching</c>. The address is the operator's own choice
/// and may be private; where it would redirect to is not, so no redirect is followed.
/// </summary>
internal sealed class Webhook : IDisposable
{
    private readonly Uri address;
    private readonly FetchSettings settings;
    private readonly TimeProvider clock;
    private readonly HostLane lane;
    private readonly ResiliencePipeline oneTry;
    private readonly HttpClient http;

    public Webhook(Uri address, FetchSettings settings, TimeProvider clock)
    {
        (this.address, this.settings, this.clock) = (address, settings, clock);
        lane = new(settings with { Pace = TimeSpan.Zero }, clock);
        oneTry = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(settings.TryTimeout).Build();
        http = new(new SocketsHttpHandler
        {
            ConnectCallback = new SafeConnect(new AddressPolicy([$"{address.Host}:{address.Port}"])).ConnectAsync,
            ConnectTimeout = settings.ConnectTimeout,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            MaxResponseHeadersLength = settings.MaxHeaderKilobytes,
            ActivityHeadersPropagator = null,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", settings.UserAgent);
    }

    /// <summary>Posts one digest, through all its tries.</summary>
    /// <param name="name">Sent as <c>Idempotency-Key</c>: the same digest may come twice, since it is sent until somebody says that it arrived.</param>
    /// <returns>Why it was not delivered; null where it was.</returns>
    public async Task<string?> PostAsync(string name, byte[] json, CancellationToken cancel)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        all.CancelAfter(settings.TotalTimeout);
        try
        {
            var hop = await lane.Pipeline.ExecuteAsync(async token => await TryAsync(name, json, token), all.Token);
            return hop.Outcome switch
            {
                FetchOutcome.Answered { Status: >= 200 and <= 299 } => null,
                FetchOutcome.Answered { Status: >= 300 and <= 399 } answer => $"it answers {Number(answer.Status)}, a redirect, which is not followed: set its last address",
                FetchOutcome.Answered answer => $"it answers {Number(answer.Status)}",
                FetchOutcome.TimedOut late => late.Why,
                FetchOutcome.Unreachable lost => lost.Why,
                FetchOutcome.CertificateBad bad => bad.Why,
                FetchOutcome.NotAttempted none => none.Why,
                var other => $"{other}",
            };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return $"all tries together took longer than {Number(settings.TotalTimeout.TotalSeconds)} s";
        }
    }

    private async Task<Hop> TryAsync(string name, byte[] json, CancellationToken cancel)
    {
        try
        {
            return await oneTry.ExecuteAsync(async token => await SendAsync(name, json, token), cancel);
        }
        catch (TimeoutRejectedException)
        {
            return new(new FetchOutcome.TimedOut($"no answer within {Number(settings.TryTimeout.TotalSeconds)} s"));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(new FetchOutcome.TimedOut($"no connection within {Number(settings.ConnectTimeout.TotalSeconds)} s"));
        }
        catch (Exception e) when (FetchFailures.IsFailure(e))
        {
            return new(FetchFailures.From(e));
        }
    }

    private async Task<Hop> SendAsync(string name, byte[] json, CancellationToken cancel)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ByteArrayContent(json) };
        request.Content.Headers.ContentType = new("application/json", "utf-8");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", $"\"{name}\"");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        return new(new FetchOutcome.Answered((int)response.StatusCode, address), RetryAfter: RetryAfter(response.Headers.RetryAfter));
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => TimeSpan.FromSeconds(Math.Max(0, (date - clock.GetUtcNow()).TotalSeconds)),
        _ => null,
    };

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    public void Dispose()
    {
        http.Dispose();
        lane.Dispose();
    }
}
