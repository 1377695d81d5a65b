using System.Diagnostics;
using SourcePipeline.App.Storage;
using SourcePipeline.App.Tests.Commands;

namespace SourcePipeline.App.Tests.Storage;

/// <summary>The program as a process, killed where it hurts.</summary>
public sealed class KilledRunTests
{
    [Fact]
    public async Task Killed_in_the_middle_of_a_run_the_store_holds_the_last_complete_state()
    {
        using Workplace work = new();
        for (var i = 0; i < 400; i++)
            work.Write($"articles/{i:000}.txt", string.Concat(Enumerable.Repeat(Workplace.Article, 20)));
        await work.Check(work.Folder["articles/000.txt"]);

        using var process = Program.Start("check", work.Folder["articles"], "--config", work.Settings);
        await UntilAsync(() => Saved(work) > 3);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        using SqliteClaimStore store = new(work.Store);
        RunRecord[] runs = [.. store.Runs()];
        Assert.Equal([RunOutcome.Completed, RunOutcome.Interrupted], runs.Select(r => r.Outcome));
        Assert.All(store.Documents(), d => Assert.Equal(d.Document.Text[d.Document.Paragraphs[0].Span.Start..d.Document.Paragraphs[0].Span.End], d.Document.Paragraphs[0].Span.In(d.Document.Text)));
        Assert.NotNull(store.Result(1));
        // And the next run goes on from there.
        store.Dispose();
        Assert.Equal(0, (await work.Check(work.Folder["articles/000.txt"])).Exit);
    }

    [Fact]
    public async Task A_run_that_has_not_ended_is_running_while_its_lock_is_held_and_was_interrupted_when_it_is_not()
    {
        using Workplace work = new();
        await work.Check(work.Write("a.txt", Workplace.Article));
        using (SqliteClaimStore store = new(work.Store))
            store.Begin(new(new StoppedClock().GetUtcNow(), new(2026, 11, 22), ["b.txt"]));
        using (await StoreLock.ForRunAsync(work.Store, _ => { }, TestContext.Current.CancellationToken))
            Assert.Equal(["completed", "running"], await Outcomes(work));
        Assert.Equal(["completed", "interrupted"], await Outcomes(work));
    }

    private static async Task<string[]> Outcomes(Workplace work) =>
        [.. (await work.Run("runs", "--format", "json")).Json.EnumerateArray().Select(r => r.GetProperty("outcome").GetString()!)];

    /// <summary>The last part of a run cannot be taken back; it is brought to its end.</summary>
    [Fact]
    public async Task Stopped_while_it_writes_its_reports_it_ends_them_first()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no SIGTERM");
        using Workplace work = new();
        var article = work.Write("a.txt", string.Concat(Enumerable.Range(1, 3000).Select(i => $"On {1 + (i % 28)} March {1900 + (i % 100)}, {i} soldiers were killed in Qalat, the ministry said.\n\n")));
        using var process = Program.Start("check", article, "--config", work.Settings);
        await UntilAsync(() => process.HasExited || (Directory.Exists(work.Reports) && Directory.EnumerateDirectories(work.Reports).Any()));
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        using SqliteClaimStore store = new(work.Store);
        Assert.Equal(RunOutcome.Completed, Assert.Single(store.Runs()).Outcome);
        Assert.DoesNotContain(Directory.EnumerateDirectories(work.Reports), d => d.EndsWith(".unfinished", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_killed_run_has_left_half_written_goes_with_the_next()
    {
        using Workplace work = new();
        using (SqliteClaimStore store = new(Directory.CreateDirectory(Path.GetDirectoryName(work.Store)!) is not null ? work.Store : ""))
            store.Begin(new(new StoppedClock().GetUtcNow(), new(2026, 11, 22), ["a.txt"]));
        var left = Directory.CreateDirectory(Path.Combine(work.Reports, "2026-11-22-1.unfinished"));
        var anothers = Directory.CreateDirectory(Path.Combine(work.Reports, "2026-11-22-7.unfinished"));
        await work.Check(work.Write("a.txt", Workplace.Article));
        Assert.False(left.Exists);
        Assert.True(anothers.Exists);
    }

    private static int Saved(Workplace work)
    {
        using SqliteClaimStore store = new(work.Store);
        return store.Documents().Length;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var waited = Stopwatch.StartNew(); !condition(); await Task.Delay(20))
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(1), "the run did not get under way");
    }
}
