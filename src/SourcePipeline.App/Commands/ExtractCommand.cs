using System.CommandLine;
using System.Text;
using SourcePipeline.App.Articles;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Records;
using SourcePipeline.App.Settings;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Commands;

/// <summary>
/// <c>extract</c>: a filter from articles to records. No store, no clock, no report; nothing is loaded that one article does not need,
/// since start-up is what one article costs.
/// </summary>
internal static class ExtractCommand
{
    private static readonly string[] Kinds = ["claims", "dates", "quantities", "citations", "notices", "text", "all"];

    /// <param name="ahead">The cascade of the built-in rules, begun already, so that the options, the settings and the first document are read beside it.</param>
    public static Command Create(Streams streams, TimeProvider clock, Task<Cascade> ahead)
    {
        var inputs = InputArgument.Create("Files, folders, globs, addresses, wikipedia:en:\"Title\", or - for standard input (the default).");
        Option<string> format = new("--format") { Description = "What standard output gets; csv holds claims only.", DefaultValueFactory = _ => "jsonl" };
        format.TakesOneOf("FORMAT", "jsonl", "csv");
        Option<string> records = new("--records") { Description = "What to take out; text prints the paragraphs.", DefaultValueFactory = _ => "claims" };
        records.TakesOneOf("RECORDS", Kinds);
        var encoding = SettingsOptions.Encoding();
        Option<bool> offline = new("--offline") { Description = "No network: of addresses only what was fetched before." };
        var rules = SettingsOptions.Rules();
        var config = SettingsOptions.Config();
        Command command = new("extract", "Claims of articles as JSON Lines on standard output.") { inputs, format, records, encoding, offline, rules, config };
        command.SetAction(async (parse, cancel) =>
        {
            var csv = parse.GetValue(format) == "csv";
            var kinds = Enum.Parse<RecordKinds>(parse.GetRequiredValue(records), ignoreCase: true);
            if (csv && kinds != RecordKinds.Claims)
                throw new RefusedException("--format csv has the columns of claims; take --format jsonl for other records.");
            var settings = SettingsReading.Read(parse.GetValue(config));
            // Marks, notices and text are what reading finds; rules are loaded for what rules find.
            var loading = (kinds & (RecordKinds.Claims | RecordKinds.Dates | RecordKinds.Quantities)) == 0
                ? null
                : CascadeLoading.Load(parse.GetValue(rules) ?? settings.Rules.Folder, settings.Rules.Off, ahead);
            var reads = SettingsOptions.Encoded(settings.Reading, parse.GetValue(encoding));
            InputReading reading = new(new DocumentLoading(reads, streams.In, streams.Say), streams.Say);
            IEnumerable<ExtractedDocument> Extracted(IEnumerable<Document> documents) => loading is null
                ? documents.Select(d => new ExtractedDocument(d, [], [], [], [], []))
                : new DocumentExtraction(new CascadeLanes(loading), reading, (cascade, d) => cascade.Run(d, Scope(kinds))).InOrder(documents);
            var named = parse.GetValue(inputs) is { Length: > 0 } some ? some : ["-"];
            var fetched = named.Any(ArticleAddress.IsAddress)
                ? await ArticleInputs.ReadAsync(named, reading, settings, parse.GetValue(offline), clock, streams.Say, cancel) : [];
            var documents = fetched.Concat(reading.Read(named.Where(n => !ArticleAddress.IsAddress(n)))).TakeWhile(_ => !streams.OutIsUnread);
            using BufferedStream output = new(streams.Out, 1 << 16);
            Write(documents, Extracted, csv, kinds, output);
            return reading.Failed ? ExitCode.Failed : ExitCode.Ok;
        });
        return command;
    }

    private static void Write(IEnumerable<Document> documents, Func<IEnumerable<Document>, IEnumerable<ExtractedDocument>> extracted, bool csv, RecordKinds kinds, Stream output)
    {
        if (csv)
        {
            ClaimsCsv.Write(extracted(documents), output);
        }
        else if (kinds == RecordKinds.Text)
        {
            WriteText(documents, output);
        }
        else
        {
            using JsonLines lines = new(output);
            foreach (var document in extracted(documents))
                lines.Write(document, kinds);
        }
    }

    private static CascadeScope Scope(RecordKinds kinds) => kinds switch
    {
        RecordKinds.Dates => CascadeScope.Dates,
        RecordKinds.Quantities => CascadeScope.Quantities,
        _ => CascadeScope.Dates | CascadeScope.Quantities | CascadeScope.Claims,
    };

    private static void WriteText(IEnumerable<Document> documents, Stream output)
    {
        var first = true;
        foreach (var document in documents)
        {
            foreach (var paragraph in document.Paragraphs)
            {
                output.Write(first ? [] : "\n"u8);
                output.Write(Encoding.UTF8.GetBytes(paragraph.Span.In(document.Text)));
                output.Write("\n"u8);
                first = false;
            }
        }
    }
}
