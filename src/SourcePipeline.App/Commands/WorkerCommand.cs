using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SourcePipeline.App.Runs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;
using SourcePipeline.App.Worker;
using SourcePipeline.Digests;

namespace SourcePipeline.App.Commands;

/// <summary><c>worker</c>: the hosted service that runs <c>check</c> on its schedule until it is stopped.</summary>
internal static class WorkerCommand
{
    /// <param name="host">Builds the host around the settings.</param>
    public static Command Create(Streams streams, TimeProvider clock, Func<AppSettings, ScheduledRun, IHost> host)
    {
        Option<bool> once = new("--once") { Description = "Run once, now, and end." };
        var store = SettingsOptions.Store();
        var config = SettingsOptions.Config();
        Command command = new("worker", "Runs check on the schedule of the settings until it is stopped.") { once, store, config };
        command.SetAction(async (parse, cancel) =>
        {
            await StopSignals.AwaitedFromHereOn();
            var settings = SettingsReading.Read(parse.GetValue(config));
            settings = settings with { Store = SettingsOptions.Stored(settings.Store, parse.GetValue(store)) };
            CheckSession session = new(settings, Stream.Null, clock, streams.Say);
            using ScheduledRun run = new(settings, session, clock, streams.Say);
            using var only = StoreLock.ForWorker(settings.Store.File);
            if (parse.GetValue(once))
            {
                var (result, digest) = await OnceAsync(run, cancel);
                streams.Say($"run {result.Run}: {digest?.Headline ?? "nothing changed"}. {(result.Result is null ? "No input could be read" : result.ReportFolder ?? "Stored, no report")}");
                return result.Failed ? ExitCode.Failed : ExitCode.Ok;
            }
            using var built = host(settings, run);
            // Asked for now: when the host has ended, it has put its services away.
            BackgroundService[] services = [.. built.Services.GetServices<IHostedService>().OfType<BackgroundService>()];
            await built.RunAsync(cancel);
            return Failure(services) is { } failure ? Refused(failure) : ExitCode.Ok;
        });
        return command;
    }

    /// <summary>However it ends, the health file must not say that somebody still waits for the next run.</summary>
    private static async Task<(CheckResult Run, Digest? Digest)> OnceAsync(ScheduledRun run, CancellationToken cancel)
    {
        var state = "done";
        try
        {
            return await run.ExecuteAsync(() => null, cancel);
        }
        catch (OperationCanceledException)
        {
            state = "stopped";
            throw;
        }
        finally
        {
            run.Show(state, null);
        }
    }

    /// <summary>What ended a service in the background, of which its host only writes a log; null where it was stopped.</summary>
    private static Exception? Failure(BackgroundService[] services) => services.Select(s => s.ExecuteTask?.Exception?.InnerException).FirstOrDefault(e => e is not null);

    /// <exception cref="RefusedException">Always.</exception>
    private static int Refused(Exception failure) =>
        throw (failure as RefusedException ?? new RefusedException($"the worker ended by a defect of its own: {failure}", failure));
}
