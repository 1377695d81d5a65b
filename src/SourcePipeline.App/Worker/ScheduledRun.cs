using System.Collections.Immutable;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Digests;
using SourcePipeline.App.Runs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Telemetry;
using SourcePipeline.Digests;

namespace SourcePipeline.App.Worker;

/// <summary>One run as the worker does it: the check, what it tells, and what whoever watches over the worker is shown.</summary>
/// <param name="say">Told what a person should know.</param>
internal sealed class ScheduledRun(AppSettings settings, CheckSession session, TimeProvider clock, Action<string> say) : IDisposable
{
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(30);

    private readonly Lock showing = new();
    private Health? shown;
    private ITimer? beat;

    private readonly DigestTelling telling = new(settings, clock, say);
    private HealthOfRun? last;

    /// <param name="next">When the next run is due, asked once this one has ended; gives null where none is.</param>
    /// <returns>The run, of which the lists have been closed, with what it told: null where nothing changed.</returns>
    /// <exception cref="RefusedException">The run failed; the health file says so.</exception>
    /// <exception cref="OperationCanceledException">Likewise.</exception>
    public async Task<(CheckResult Run, Digest? Digest)> ExecuteAsync(Func<DateTimeOffset?> next, CancellationToken cancel)
    {
        var started = Now();
        Show("running", null);
        HealthOfRun ended = new(null, started, started, "failed", null, 0, 0, 0, 0);
        try
        {
            var request = session.Request();
            using var run = await session.RunAsync(request, cancel);
            Metrics.Found(run);
            ended = Ended(ended, run);
            return (run, await telling.TellAsync(request, run, cancel));
        }
        catch (RefusedException refused)
        {
            ended = ended with { Outcome = "failed", Why = refused.Message };
            throw;
        }
        catch (OperationCanceledException)
        {
            ended = ended with { Outcome = "cancelled" };
            throw;
        }
        finally
        {
            last = ended with { Ended = Now() };
            Metrics.RunEnded(ended.Outcome, Now() - started);
            Show("waiting", next());
        }
    }

    /// <param name="state">As the health file names it.</param>
    public void Show(string state, DateTimeOffset? next)
    {
        var undelivered = telling.Undelivered;
        Metrics.Waiting(undelivered);
        lock (showing)
        {
            shown = new(state, Now(), Environment.ProcessId, last, next is { } due ? TimeZoneInfo.ConvertTime(due, settings.TimeZone) : null, undelivered, Now());
            HealthFile.Write(settings.Health.File, shown);
            beat ??= clock.CreateTimer(_ => Beat(), null, BeatEvery, BeatEvery);
        }
    }

    /// <summary>Says again how the worker is, as the sign that it lives.</summary>
    private void Beat()
    {
        lock (showing)
        {
            if (this.shown is not { State: "waiting" or "running" } shown)
                return;
            try
            {
                HealthFile.Write(settings.Health.File, shown with { Alive = Now() });
            }
            catch (RefusedException refused)
            {
                // Whoever watches will miss the sign; the run goes on.
                say(refused.Message);
            }
        }
    }

    public void Dispose() => beat?.Dispose();

    private static HealthOfRun Ended(HealthOfRun health, CheckResult run)
    {
        var findings = run.Result?.Analysis.Findings ?? [];
        return health with
        {
            Run = run.Run,
            Outcome = run.Result is null ? "failed" : run.Failed ? "completed with errors" : "completed",
            Why = Why(run.Failures),
            Findings = findings.Count,
            New = findings.Count(f => f.Status == SourcePipeline.Findings.FindingStatus.New),
            Changed = findings.Count(f => f.Status == SourcePipeline.Findings.FindingStatus.Changed),
            Gone = run.Result?.Analysis.Gone.Length ?? 0,
        };
    }

    private static string? Why(ImmutableArray<Inputs.InputFailure> failures) => failures.IsEmpty ? null : string.Join(" ", failures.Take(5).Select(f => f.Message));

    private DateTimeOffset Now() => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.TimeZone);
}
