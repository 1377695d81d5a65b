using System.CommandLine;
using SourcePipeline.App.Reports;
using SourcePipeline.App.Runs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;
using SourcePipeline.App.Terminal;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Commands;

/// <summary><c>report RUN</c>: renders a stored run again, the same bytes; without <c>--format</c> its folder of reports.</summary>
internal static class ReportCommand
{
    public static Command Create(Streams streams)
    {
        Argument<string> run = new("RUN") { Description = RunChoice.Words, DefaultValueFactory = _ => RunChoice.Last };
        Option<string?> format = new("--format") { Description = "Print this format instead of writing the run's folder of reports." };
        format.TakesOneOf("FORMAT", ["text", .. ReportFormats.Names]);
        var reports = SettingsOptions.Reports();
        var store = SettingsOptions.Store();
        var config = SettingsOptions.Config();
        Command command = new("report", "Renders a stored run again.") { run, format, reports, store, config };
        command.SetAction(async (parse, _) =>
        {
            var settings = SettingsReading.Read(parse.GetValue(config));
            using var opened = StoreOpening.OpenExisting(SettingsOptions.Stored(settings.Store, parse.GetValue(store)));
            var (record, result) = RunChoice.Load(opened, parse.GetRequiredValue(run));
            var model = ReportModel.From(result.Analysis, result.Corrections);
            switch (parse.GetValue(format))
            {
                case null:
                    ReportFolder folder = new(parse.GetValue(reports) ?? settings.Reports.Folder, record.Number, DateOnly.FromDateTime(record.Start.Started.Date));
                    await folder.WriteAsync(model);
                    await folder.PublishAsync(opened.Runs());
                    streams.Say($"written: {folder.Path}");
                    break;
                case "text":
                    Summary.Write(Screen.OnOutput(streams), model, null);
                    break;
                case { } named:
                    using (BufferedStream output = new(streams.Out, 1 << 16))
                    {
                        ReportFormats.Write(named, model with { Folder = Directory.GetCurrentDirectory() }, output);
                    }
                    break;
            }
            return ExitCode.Ok;
        });
        return command;
    }
}
