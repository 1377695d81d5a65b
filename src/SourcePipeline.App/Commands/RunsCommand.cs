using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;
using SourcePipeline.App.Terminal;
using Spectre.Console;

namespace SourcePipeline.App.Commands;

/// <summary><c>runs</c>: every run that the store knows, the newest last.</summary>
internal static class RunsCommand
{
    public static Command Create(Streams streams)
    {
        Option<string> format = new("--format") { Description = "What standard output gets.", DefaultValueFactory = _ => "text" };
        format.TakesOneOf("FORMAT", "text", "json");
        var store = SettingsOptions.Store();
        var config = SettingsOptions.Config();
        Command command = new("runs", "Lists the runs in the store.") { format, store, config };
        command.SetAction(parse =>
        {
            var settings = SettingsOptions.Stored(SettingsReading.Read(parse.GetValue(config)).Store, parse.GetValue(store));
            using var opened = StoreOpening.OpenExisting(settings);
            var runs = RunsNow.Of(opened, settings.File);
            if (parse.GetValue(format) == "json")
                WriteJson(streams.Out, runs);
            else if (runs.IsEmpty)
                streams.Say($"{settings.File}: no run yet. sourcepipeline check makes one.");
            else
                WriteTable(Screen.OnOutput(streams), runs);
            return ExitCode.Ok;
        });
        return command;
    }

    public static string Words(RunOutcome outcome) => outcome switch
    {
        RunOutcome.CompletedWithErrors => "completed with errors",
        _ => outcome.ToString().ToLowerInvariant(),
    };

    private static void WriteTable(IAnsiConsole console, ImmutableArray<RunRecord> runs)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("run", "started", "took", "outcome", "as of", "claims", "findings", "documents");
        foreach (var right in (int[])[0, 2, 5, 6])
            table.Columns[right].RightAligned();
        foreach (var run in runs)
        {
            var took = run.Ended is { } ended ? string.Create(CultureInfo.InvariantCulture, $"{(ended - run.Start.Started).TotalSeconds:0.0} s") : "–";
            table.AddRow(
                run.Number.ToString(CultureInfo.InvariantCulture), run.Start.Started.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), took, Words(run.Outcome),
                run.Start.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), run.Claims.ToString(CultureInfo.InvariantCulture),
                run.Findings.ToString(CultureInfo.InvariantCulture), Terminal.Words.Safe(Documents(run.Documents)));
        }
        // A name that is broken over lines cannot be copied: the last column may reach beyond the screen.
        foreach (var column in table.Columns)
            column.NoWrap();
        console.Profile.Width = Math.Max(console.Profile.Width, WidestRow);
        console.Write(table);
    }

    private const int WidestRow = 1000;

    /// <summary>A name is told whole, or it could not be copied; the others are counted, so that a run stays a line.</summary>
    private static string Documents(ImmutableArray<string> documents) => documents.Length <= 1
        ? string.Concat(documents)
        : string.Create(CultureInfo.InvariantCulture, $"{documents[0]} and {documents.Length - 1:N0} more");

    private static void WriteJson(Stream output, ImmutableArray<RunRecord> runs)
    {
        using Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        foreach (var run in runs)
        {
            json.WriteStartObject();
            json.WriteNumber("run", run.Number);
            json.WriteString("started", run.Start.Started);
            if (run.Ended is { } ended)
                json.WriteString("ended", ended);
            json.WriteString("outcome", Words(run.Outcome));
            json.WriteString("asOf", run.Start.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            WriteStrings(json, "inputs", run.Start.Inputs);
            WriteStrings(json, "documents", run.Documents);
            json.WriteNumber("claims", run.Claims);
            json.WriteNumber("findings", run.Findings);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
