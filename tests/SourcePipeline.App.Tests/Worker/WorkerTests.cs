using System.Diagnostics;
using SourcePipeline.App.Storage;
using SourcePipeline.App.Tests.Commands;

namespace SourcePipeline.App.Tests.Worker;

/// <summary>The worker as a process of its own.</summary>
public sealed class WorkerTests
{
    private const string EverySecond = """{ "Sources": [ "articles" ], "Schedule": { "Cron": "* * * * * *" } }""";
    private const string OnceAYear = """{ "Sources": [ "articles" ], "Schedule": { "Cron": "0 0 1 1 *" } }""";

    [Fact]
    public async Task It_says_when_it_runs_next_records_its_runs_and_stops_when_told()
    {
        using var work = With(EverySecond, articles: 1);
        using Running worker = new(work);
        await worker.UntilAsync(() => Runs(work).Count(r => r.Outcome == RunOutcome.Completed) >= 2);
        Assert.Equal(0, await worker.StopAsync());
        Assert.Contains("Next run: ", worker.Error, StringComparison.Ordinal);
        Assert.All(Runs(work), r => Assert.True(r.Ended >= r.Start.Started, $"run {r.Number} ended"));
        Assert.DoesNotContain(Runs(work), r => r.Outcome == RunOutcome.Interrupted);
    }

    [Fact]
    public async Task Stopped_in_the_middle_of_a_run_it_rolls_back()
    {
        using var work = With(EverySecond, articles: 400);
        using Running worker = new(work);
        await worker.UntilAsync(() => Documents(work) > 3);
        Assert.Equal(0, await worker.StopAsync());
        Assert.Equal(RunOutcome.Cancelled, Runs(work)[0].Outcome);
        Assert.Empty(Directory.EnumerateFileSystemEntries(work.Reports));
    }

    [Fact]
    public async Task A_second_worker_on_one_store_is_refused()
    {
        using var work = With(OnceAYear, articles: 1);
        using Running first = new(work);
        await first.UntilAsync(() => first.Error.Contains("Next run: ", StringComparison.Ordinal));
        var second = await work.Run("worker");
        Assert.Equal(2, second.Exit);
        Assert.Contains("a worker already runs on this store (process ", second.Error, StringComparison.Ordinal);
        await first.StopAsync();
        Assert.Equal(0, (await work.Run("worker", "--once")).Exit);
    }

    [Fact]
    public async Task Once_runs_once_and_ends()
    {
        using var work = With(OnceAYear, articles: 1);
        var ran = await work.Run("worker", "--once");
        Assert.Equal(0, ran.Exit);
        Assert.Single(Runs(work));
    }

    [Fact]
    public async Task Once_stopped_in_its_run_it_does_not_leave_word_that_it_waits()
    {
        using var work = With(OnceAYear, articles: 400);
        using Running worker = new(work, "--once");
        await worker.UntilAsync(() => Documents(work) > 3);
        Assert.Equal(2, await worker.StopAsync());
        var health = await work.Run("health");
        Assert.Equal(2, health.Exit);
        Assert.Contains("the worker is stopped", health.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_waits_for_the_run_that_is_working_on_the_store()
    {
        using var work = With(OnceAYear, articles: 1);
        Task<Ran> check;
        using (await StoreLock.ForRunAsync(work.Store, _ => { }, TestContext.Current.CancellationToken))
        {
            check = work.Check();
            await Task.Delay(500, TestContext.Current.CancellationToken);
            Assert.False(check.IsCompleted);
        }
        var ran = await check;
        Assert.Equal(0, ran.Exit);
        Assert.Contains("another run is working on", ran.Error, StringComparison.Ordinal);
        Assert.Contains("waiting for its turn", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("every night")]
    [InlineData("0 25 * * *")]
    [InlineData("99 * * * *")]
    [InlineData("0 0 31 2 *")]
    public async Task A_schedule_that_is_none_is_refused(string cron)
    {
        using var work = With($$"""{ "Sources": [ "articles" ], "Schedule": { "Cron": "{{cron}}" } }""", articles: 1);
        var ran = await work.Run("worker", "--once");
        Assert.Equal(2, ran.Exit);
        Assert.Contains($"Schedule:Cron: \"{cron}\" is not allowed", ran.Error, StringComparison.Ordinal);
        Assert.Contains("five fields", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_cannot_go_on_says_why_and_fails()
    {
        using var work = With(OnceAYear, articles: 1);
        // The health file's folder is a file.
        work.Write("kept", "");
        work.Write("appsettings.json", """{ "Sources": [ "articles" ], "Schedule": { "Cron": "0 0 1 1 *" }, "Health": { "File": "kept/health.json" } }""");
        using Running worker = new(work);
        Assert.Equal(2, await worker.EndAsync());
        Assert.Contains("Set Health:File to where it can", worker.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", worker.Error, StringComparison.Ordinal);
    }

    private static Workplace With(string settings, int articles)
    {
        Workplace work = new(settings);
        for (var i = 0; i < articles; i++)
            work.Write($"articles/{i:000}.txt", string.Concat(Enumerable.Repeat(Workplace.Article, articles > 1 ? 20 : 1)));
        return work;
    }

    private static RunRecord[] Runs(Workplace work)
    {
        if (!File.Exists(work.Store))
            return [];
        using SqliteClaimStore store = new(work.Store);
        return [.. store.Runs()];
    }

    private static int Documents(Workplace work)
    {
        if (!File.Exists(work.Store))
            return 0;
        using SqliteClaimStore store = new(work.Store);
        return store.Documents().Length;
    }

    private sealed class Running : IDisposable
    {
        private readonly Process process;
        private readonly System.Text.StringBuilder error = new();

        public Running(Workplace work, params string[] options)
        {
            process = Program.Start(["worker", "--config", work.Settings, .. options]);
            process.ErrorDataReceived += (_, e) => { lock (error) { error.AppendLine(e.Data); } };
            process.BeginErrorReadLine();
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
        }

        public string Error { get { lock (error) { return error.ToString(); } } }

        public async Task UntilAsync(Func<bool> condition)
        {
            for (var waited = Stopwatch.StartNew(); !condition(); await Task.Delay(50))
            {
                Assert.False(process.HasExited, Error);
                Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), Error);
            }
        }

        public async Task<int> StopAsync()
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no SIGTERM here");
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync();
            return process.ExitCode;
        }

        public async Task<int> EndAsync()
        {
            using CancellationTokenSource patience = new(TimeSpan.FromMinutes(1));
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode;
        }

        public void Dispose()
        {
            if (!process.HasExited)
                process.Kill();
            process.Dispose();
        }
    }
}
