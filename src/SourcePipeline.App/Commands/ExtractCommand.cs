using System.CommandLine;
using System.Text;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Records;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Commands;

/// <summary>
/// <c>extract</c>: a filter from articles to records. No store, no clock, no report; nothing is loaded that one article does not need,
/// since start-up is what one article costs.
/// </summary>
internal static class ExtractCommand
{
    private static readonly string[] Kinds = ["claims", "dates", "quantities", "citations", "notices", "text", "all"];

    public static Command Create(Streams streams)
    {
        Argument<string[]> inputs = InputArgument.Create("Files, folders, globs, or - for standard input (the default).");
        Option<string> format = new("--format") { Description = "jsonl or csv (claims only).", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "csv");
        Option<string> records = new("--records") { Description = "What to take out; text prints the paragraphs.", DefaultValueFactory = _ => "claims" };
        records.AcceptOnlyFromAmong(Kinds);
        Option<string?> encoding = new("--encoding") { Description = "The inputs' encoding where it is not UTF-8: windows-1252, …" };
        Command command = new("extract", "Claims of articles as JSON Lines on standard output.") { inputs, format, records, encoding };
        command.SetAction(parse =>
        {
            string[] named = parse.GetValue(inputs) ?? [];
            bool csv = parse.GetValue(format) == "csv";
            RecordKinds kinds = Enum.Parse<RecordKinds>(parse.GetRequiredValue(records), ignoreCase: true);
            if (csv && kinds != RecordKinds.Claims)
            {
                throw new RefusedException("--format csv has the columns of claims; take --format jsonl for other records.");
            }
            if (parse.GetValue(encoding) is { } name && !TextDecoding.Knows(name))
            {
                throw new RefusedException($"--encoding {name}: no such encoding. Take utf-8, windows-1252, iso-8859-1, …");
            }
            return Run(streams, named.Length > 0 ? named : ["-"], csv, kinds, new DocumentLoading(DocumentLoading.DefaultMaxBytes, parse.GetValue(encoding)));
        });
        return command;
    }

    private static int Run(Streams streams, string[] named, bool csv, RecordKinds kinds, DocumentLoading loading)
    {
        bool failed = false;
        void Refuse(RefusedException refused)
        {
            failed = true;
            streams.Say(refused.Message);
        }
        List<Input> inputs = InputExpansion.Expand(named, Refuse);
        Cascade cascade = new(BuiltInRules.Builder().Build());
        CascadeScope scope = kinds switch
        {
            RecordKinds.Dates => CascadeScope.Dates,
            RecordKinds.Quantities => CascadeScope.Quantities,
            _ => CascadeScope.Dates | CascadeScope.Quantities | CascadeScope.Claims,
        };
        using BufferedStream output = new(streams.Out, 1 << 16);
        using JsonLines? lines = csv ? null : new(output);
        using CsvClaims? table = csv ? new(output) : null;
        foreach (Input input in inputs)
        {
            try
            {
                Document document = loading.Load(input, streams.In);
                if (kinds == RecordKinds.Text)
                {
                    WriteText(output, document);
                    continue;
                }
                ExtractedDocument extracted = cascade.Run(document, scope);
                lines?.Write(extracted, kinds);
                table?.Write(extracted);
            }
            catch (RefusedException refused)
            {
                Refuse(refused);
            }
        }
        return failed ? ExitCode.Failed : ExitCode.Ok;
    }

    private static void WriteText(Stream output, Document document)
    {
        bool first = true;
        foreach (Paragraph paragraph in document.Paragraphs)
        {
            output.Write(first ? [] : "\n\n"u8);
            output.Write(Encoding.UTF8.GetBytes(paragraph.Span.In(document.Text)));
            first = false;
        }
        output.Write("\n"u8);
    }
}
