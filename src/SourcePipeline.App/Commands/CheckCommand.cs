using System.CommandLine;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Runs;
using SourcePipeline.App.Terminal;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Commands;

/// <summary><c>check</c>: read, extract, store, relate, judge, report.</summary>
internal static class CheckCommand
{
    public static Command Create(Streams streams, TimeProvider clock)
    {
        CheckOptions options = new();
        var command = options.Command();
        command.SetAction(async (parse, cancel) =>
        {
            await StopSignals.AwaitedFromHereOn();
            var settings = options.Settings(parse);
            var quiet = parse.GetValue(options.Quiet);
            using var result = await RunStatus.ShowAsync(streams, quiet, (say, progress) =>
            {
                CheckSession session = new(settings, new InterruptibleInput(streams.In, cancel), clock, say);
                return session.RunAsync(options.Request(parse, session.Request()) with { Progress = progress }, cancel);
            });
            if (result.Result is null || result.Report is null)
            {
                streams.Say("no input could be read; nothing was checked");
                return ExitCode.Failed;
            }
            var filter = options.Filter(parse);
            filter.RefuseUnknownSections(result.Report);
            var shown = filter.Apply(result.Result.Analysis);
            Show(streams, filter.IsOpen ? result.Report : ReportModel.From(shown, result.Result.Corrections, result.Shelf), parse.GetRequiredValue(options.Format), result.ReportFolder, quiet, hidden: result.Result.Analysis.Findings.Count - shown.Findings.Count);
            return result.Failed ? ExitCode.Failed
                : settings.Rules.FailOn is { } least && shown.Findings.Any(f => f.Level >= least) ? ExitCode.Findings
                : ExitCode.Ok;
        });
        return command;
    }

    private static void Show(Streams streams, ReportModel model, string format, string? folder, bool quiet, int hidden)
    {
        if (format != "text")
        {
            using BufferedStream output = new(streams.Out, 1 << 16);
            ReportFormats.Write(format, model with { Folder = Directory.GetCurrentDirectory() }, output);
        }
        else if (!quiet)
        {
            Summary.Write(Screen.OnOutput(streams), model, folder is null ? null : Path.Combine(folder, "index.html"), hidden);
        }
    }
}
