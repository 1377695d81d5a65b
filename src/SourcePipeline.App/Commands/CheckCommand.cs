using System.CommandLine;
using System.Globalization;
using SourcePipeline.App.Inputs;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Commands;

/// <summary><c>check</c>: read, extract, store, relate, judge, report.</summary>
internal static class CheckCommand
{
    public static Command Create(Streams streams, TimeProvider clock)
    {
        Argument<string[]> inputs = InputArgument.Create("Files, folders, globs, or - for standard input; default: Sources of the settings.");
        Option<string?> asOf = new("--as-of") { Description = "The day that the documents are judged on, as 2026-11-22; default: today." };
        Option<string?> store = new("--store") { Description = "The store's file." };
        Option<string?> reports = new("--reports") { Description = "The folder that reports are written to." };
        Option<bool> offline = new("--offline") { Description = "No network: only saved source pages." };
        Option<string> format = new("--format") { Description = "What standard output gets.", DefaultValueFactory = _ => "text" };
        Command command = new("check", "Checks articles and reports what is contested, stale, inconsistent, uncited or unsupported.") { inputs, asOf, store, reports, offline, format };
        command.SetAction(parse =>
        {
            DateOnly day = parse.GetValue(asOf) is { } given ? Day(given) : DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            return Run(streams, parse.GetValue(inputs) ?? [], day);
        });
        return command;
    }

    private static DateOnly Day(string given) =>
        DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new RefusedException($"--as-of {given}: not a day. Write it as 2026-11-22.");

    private static int Run(Streams streams, string[] named, DateOnly asOf)
    {
        bool failed = false;
        void Refuse(RefusedException refused)
        {
            failed = true;
            streams.Say(refused.Message);
        }
        DocumentLoading loading = new(DocumentLoading.DefaultMaxBytes, null);
        RuleSet rules = BuiltInRules.Builder().Build();
        List<ExtractedDocument> documents = [];
        foreach (Input input in InputExpansion.Expand(named, Refuse))
        {
            try
            {
                documents.Add(Pipeline.Extract(loading.Load(input, streams.In), rules));
            }
            catch (RefusedException refused)
            {
                Refuse(refused);
            }
        }
        Analysis analysis = Pipeline.Analyse(documents, [], asOf);
        ReportFormats.Write("json", ReportModel.From(analysis), streams.Out);
        return failed ? ExitCode.Failed : ExitCode.Ok;
    }
}
