using System.CommandLine;
using System.Globalization;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Runs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;
using SourcePipeline.App.Terminal;
using SourcePipeline.Extraction;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Commands;

/// <summary><c>check</c>: read, extract, store, relate, judge, report.</summary>
internal static class CheckCommand
{
    public static Command Create(Streams streams, TimeProvider clock)
    {
        CheckOptions options = new();
        Command command = options.Command();
        command.SetAction(async (parse, cancel) =>
        {
            AppSettings settings = options.Settings(parse);
            bool quiet = parse.GetValue(options.Quiet);
            DateOnly asOf = parse.GetValue(options.AsOf) is { } day ? Day(day) : DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.TimeZone).Date);
            Cascade cascade = CascadeLoading.Load(settings.Rules.Folder, settings.Rules.Off);
            using StoreLock turn = await StoreLock.ForRunAsync(settings.Store.File, streams.Say, cancel);
            using IClaimStore store = StoreOpening.Open(settings.Store);
            CheckRun run = new(settings, store, new DocumentLoading(settings.Reading, streams.In, streams.Say), cascade, clock, streams.Say);
            string[] named = parse.GetValue(options.Inputs) is { Length: > 0 } inputs ? inputs : [.. settings.Sources];
            CheckResult result = run.Execute(new([.. named], asOf, settings.Reports.Folder), cancel);
            if (result.Result is null)
            {
                streams.Say("no input could be read; nothing was checked");
                return ExitCode.Failed;
            }
            Analysis shown = options.Filter(parse).Apply(result.Result.Analysis);
            Show(streams, ReportModel.From(shown, result.Result.Corrections), parse.GetRequiredValue(options.Format), result.ReportFolder, quiet);
            return result.Failed ? ExitCode.Failed
                : settings.Rules.FailOn is { } least && shown.Findings.Any(f => f.Level >= least) ? ExitCode.Findings
                : ExitCode.Ok;
        });
        return command;
    }

    private static DateOnly Day(string given) =>
        DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new RefusedException($"--as-of {given}: not a day. Write it as 2026-11-22.");

    private static void Show(Streams streams, ReportModel model, string format, string? folder, bool quiet)
    {
        if (format != "text")
        {
            using BufferedStream output = new(streams.Out, 1 << 16);
            ReportFormats.Write(format, model, output);
        }
        else if (!quiet)
        {
            Summary.Write(Screen.OnOutput(streams), model, folder);
        }
    }
}
