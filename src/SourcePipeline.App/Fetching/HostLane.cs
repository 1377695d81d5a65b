using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace SourcePipeline.App.Fetching;

/// <summary>What one request came to: an outcome, or the next address of a redirect.</summary>
/// <param name="RetryAfter">How long the site asks to be left alone.</param>
internal sealed record Hop(FetchOutcome? Outcome, Uri? Location = null, TimeSpan? RetryAfter = null);

/// <summary>Everything that is kept for one host and port: its gate, its retries and its circuit breaker, its robots.txt.</summary>
internal sealed class HostLane : IDisposable
{
    private readonly SemaphoreSlim robotsLock = new(1);
    private volatile RobotsRules? robots;

    public HostLane(FetchSettings settings, TimeProvider time)
    {
        Gate = new(settings.ConnectionsPerHost, settings.Pace, time);
        var builder = new ResiliencePipelineBuilder<Hop> { TimeProvider = time };
        if (settings.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<Hop>
            {
                MaxRetryAttempts = settings.Retries,
                Delay = settings.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = args => new(args.Outcome.Result is { Outcome: { } outcome } hop
                    && FetchOutcome.IsTransient(outcome) && !(hop.RetryAfter > settings.LongestRetryAfter)),
                DelayGenerator = args => new(args.Outcome.Result?.RetryAfter),
            });
        }

        Pipeline = builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<Hop>
        {
            FailureRatio = 1,
            MinimumThroughput = settings.FailuresToBreak,
            SamplingDuration = TimeSpan.FromMinutes(10),
            BreakDuration = settings.BreakDuration,
            ShouldHandle = args => new(args.Outcome.Result?.Outcome is { } outcome && FetchOutcome.IsHostFailure(outcome)),
        }).Build();
    }

    public HostGate Gate { get; }

    /// <summary>Retries around the circuit breaker; the timeout of one try lies inside, after the wait at the gate.</summary>
    public ResiliencePipeline<Hop> Pipeline { get; }

    /// <summary>The site's rules, asked for once.</summary>
    public async Task<RobotsRules> RobotsAsync(Func<CancellationToken, Task<RobotsRules>> fetch, CancellationToken cancellation)
    {
        if (robots is { } known)
            return known;

        await robotsLock.WaitAsync(cancellation);
        try
        {
            if (robots is null)
            {
                var rules = await fetch(cancellation);
                Gate.SlowTo(rules.CrawlDelay is { } delay ? TimeSpan.FromSeconds(Math.Min(delay.TotalSeconds, 10)) : TimeSpan.Zero);
                robots = rules;
            }

            return robots;
        }
        finally
        {
            robotsLock.Release();
        }
    }

    public void Dispose()
    {
        Gate.Dispose();
        robotsLock.Dispose();
    }
}
