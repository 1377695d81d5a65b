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
