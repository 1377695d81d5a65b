using SourcePipeline.App.Commands;
using SourcePipeline.App.Runs;
using Spectre.Console;

namespace SourcePipeline.App.Terminal;

/// <summary>What a long run is at, on one line of a terminal's standard error; nothing where nobody looks.</summary>
internal static class RunStatus
{
    /// <param name="run">Gets what to tell messages to, and what to tell of every source that is done.</param>
    public static Task<CheckResult> ShowAsync(Streams streams, bool quiet, Func<Action<string>, IProgress<Uri>?, Task<CheckResult>> run)
    {
        if (quiet || !streams.ErrorIsTerminal)
        {
            return run(streams.Say, null);
        }
        IAnsiConsole console = Screen.OnError(streams);
        return console.Status().StartAsync("Reading…", status => run(
            message => console.MarkupLine($"sourcepipeline: {Words.Safe(message)}"),
            new Fetched(status)));
    }

    private sealed class Fetched(StatusContext status) : IProgress<Uri>
    {
        private int done;

        public void Report(Uri value) => status.Status($"Checking sources: {Words.Count(Interlocked.Increment(ref done), "page")} done, last {Words.Safe(value.Host)}");
    }
}
