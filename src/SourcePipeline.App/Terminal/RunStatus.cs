using System.Diagnostics;
using System.Globalization;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Runs;
using Spectre.Console;

namespace SourcePipeline.App.Terminal;

/// <summary>What a long run is at, on one line of a terminal's standard error; nothing where nobody looks.</summary>
internal static class RunStatus
{
    /// <param name="run">Gets what to tell messages to, and what to tell of every step.</param>
    public static Task<CheckResult> ShowAsync(Streams streams, bool quiet, Func<Action<string>, IProgress<RunStep>?, Task<CheckResult>> run)
    {
        if (quiet || !streams.ErrorIsTerminal)
            return run(streams.Say, null);
        var console = Screen.OnError(streams);
        return console.Status().StartAsync("Reading…", status => run(
            message => console.MarkupLine($"sourcepipeline: {Words.Safe(message)}"),
            new Line(status, console.Profile.Width)));
    }

    private sealed class Line(StatusContext status, int width) : IProgress<RunStep>
    {
        /// <summary>The spinner and a space before the words, and a cell to spare.</summary>
        private const int Margin = 4;

        private readonly Lock gate = new();
        private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);
        private int pages;
        private long firstPage;

        /// <summary>May be called by several readers of pages at once.</summary>
        public void Report(RunStep value)
        {
            lock (gate)
            {
                status.Status(Words.Safe(Words.Short(Told(value), width - Margin)));
            }
        }

        private string Told(RunStep step) => step switch
        {
            RunStep.Extracting extracting => $"Reading: {Words.Count(extracting.Number, "document")}, now {extracting.Document}",
            RunStep.Fetched fetched => Fetching(fetched.Address),
            RunStep.Judging judging => $"Judging {Words.Count(judging.Claims, "claim")}…",
            RunStep.Writing writing => $"Writing the reports of {Words.Count(writing.Findings, "finding")}…",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };

        private string Fetching(Uri address)
        {
            firstPage = pages++ == 0 ? Stopwatch.GetTimestamp() : firstPage;
            hosts.Add(address.Host);
            var seconds = Stopwatch.GetElapsedTime(firstPage).TotalSeconds;
            var rate = seconds < 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", {pages / seconds:0.#} a second");
            return $"Fetching sources: {Words.Count(pages, "page")} of {Words.Count(hosts.Count, "host")}{rate}, last {address.Host}";
        }
    }
}
