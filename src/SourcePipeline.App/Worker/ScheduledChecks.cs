using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using Quartz.Simpl;
using Quartz.Spi;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Worker;

/// <summary>
/// The hosted service: runs the check on its schedule until it is stopped. The schedule lives in memory; what a restart needs to know, the
/// time of the last run, stands in the store.
/// </summary>
internal sealed class ScheduledChecks(AppSettings settings, ScheduledRun checks, TimeProvider clock, ILogger<ScheduledChecks> log) : BackgroundService
{
    /// <summary>Ends with what went wrong in a run beyond what a run may be refused for.</summary>
    private readonly TaskCompletionSource broken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <exception cref="Exception">Whatever the worker cannot go on after.</exception>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var cron = CronSchedule.Parse(settings.Schedule.Cron, settings.TimeZone);
        var scheduler = await SchedulerBuilder.Create().UseInMemoryStore().UseDefaultThreadPool(1).BuildScheduler();
        scheduler.JobFactory = new OneJob(new ScheduledCheck(RunAsync, cron, stoppingToken));
        var now = clock.GetUtcNow();
        if (Missed(cron, now) is { } missed)
        {
            log.LogWarning("The run of {Missed} was missed; it is made up for now", Local(missed));
            await scheduler.ScheduleJob(Job("missed"), TriggerBuilder.Create().StartNow().Build(), stoppingToken);
        }
        await scheduler.ScheduleJob(
            Job("scheduled"),
            TriggerBuilder.Create().WithCronSchedule(cron.CronExpressionString, c => c.InTimeZone(settings.TimeZone).WithMisfireHandlingInstructionDoNothing()).Build(),
            stoppingToken);
        Announce(cron);
        checks.Show("waiting", Next(cron));
        await scheduler.Start(stoppingToken);
        try
        {
            await broken.Task.WaitAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogInformation("Stopping");
        }
        finally
        {
            // A run under way has been told to stop; its rollback is waited for.
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
            checks.Show("stopped", null);
        }
    }

    private static IJobDetail Job(string name) => JobBuilder.Create<ScheduledCheck>().WithIdentity(name).Build();

    /// <summary>The time at which a run should have been since the last one, where the worker was not there to do it.</summary>
    private DateTimeOffset? Missed(CronExpression cron, DateTimeOffset now)
    {
        if (!File.Exists(settings.Store.File))
            return null;
        using var store = StoreOpening.Open(settings.Store);
        return store.Runs() is [.., var last] && cron.GetNextValidTimeAfter(last.Start.Started) is { } due && due < now ? due : null;
    }

    private async Task RunAsync(CronExpression cron, CancellationToken cancel)
    {
        try
        {
            var (run, digest) = await checks.ExecuteAsync(() => Next(cron), cancel);
            var trouble = run.Result is null ? "; no input could be read" : run.Failed ? "; not every input could be read" : "";
            log.LogInformation("Run {Run}: {Headline}{Trouble}. {Report}", run.Run, digest?.Headline ?? "nothing changed", trouble, run.ReportFolder);
        }
        catch (RefusedException refused)
        {
            log.LogError("The run failed: {Message}", refused.Message);
        }
        catch (OperationCanceledException)
        {
            log.LogWarning("The run was stopped and rolled back");
            return;
        }
        catch (Exception defect)
        {
            // Quartz would swallow it, and the worker go on as if all were well.
            broken.TrySetException(defect);
            return;
        }
        Announce(cron);
    }

    private DateTimeOffset? Next(CronExpression cron) => cron.GetNextValidTimeAfter(clock.GetUtcNow());

    private void Announce(CronExpression cron) => log.LogInformation("Next run: {Next}", Next(cron) is { } next ? Local(next) : "never");

    private string Local(DateTimeOffset moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{TimeZoneInfo.ConvertTime(moment, settings.TimeZone):yyyy-MM-dd HH:mm:ss} ({settings.TimeZone.Id})");

    /// <summary>Quartz makes a job for each firing; all firings of this worker are one.</summary>
    private sealed class OneJob(IJob job) : SimpleJobFactory
    {
        public override IJob NewJob(TriggerFiredBundle bundle, IScheduler scheduler) => job;
    }

    [DisallowConcurrentExecution]
    private sealed class ScheduledCheck(Func<CronExpression, CancellationToken, Task> run, CronExpression cron, CancellationToken stopping) : IJob
    {
        public Task Execute(IJobExecutionContext context) => run(cron, stopping);
    }
}
