using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using SourcePipeline.App.Runs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;
using SourcePipeline.App.Terminal;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Commands;

/// <summary><c>diff [RUN [RUN]]</c>: what changed between two runs, the last two where none is named.</summary>
internal static class DiffCommand
{
    public static Command Create(Streams streams)
    {
        Argument<string> earlier = new("EARLIER") { Description = RunChoice.Words, DefaultValueFactory = _ => RunChoice.Previous };
        Argument<string> later = new("LATER") { Description = RunChoice.Words, DefaultValueFactory = _ => RunChoice.Last };
        Option<string> format = new("--format") { Description = "What standard output gets.", DefaultValueFactory = _ => "text" };
        format.TakesOneOf("FORMAT", "text", "json");
        var store = SettingsOptions.Store();
        var config = SettingsOptions.Config();
        Command command = new("diff", "What is new, changed and gone between two runs.") { earlier, later, format, store, config };
        command.SetAction(parse =>
        {
            var settings = SettingsOptions.Stored(SettingsReading.Read(parse.GetValue(config)).Store, parse.GetValue(store));
            using var opened = StoreOpening.OpenExisting(settings);
            var difference = RunDifference.Between(
                RunChoice.Load(opened, parse.GetRequiredValue(earlier)).Result, RunChoice.Load(opened, parse.GetRequiredValue(later)).Result);
            if (parse.GetValue(format) == "json")
                WriteJson(streams.Out, difference);
            else
                DifferenceText.Write(Screen.OnOutput(streams), difference);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void WriteJson(Stream output, RunDifference difference)
    {
        using Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        WriteFindings(json, "new", difference.Findings.Where(f => f.Status == FindingStatus.New));
        WriteFindings(json, "changed", difference.Findings.Where(f => f.Status == FindingStatus.Changed), difference.Before);
        WriteFindings(json, "gone", difference.Gone);
        WriteStrings(json, "notRead", difference.NotRead);
        json.WriteStartArray("documents");
        foreach (var document in difference.Documents)
        {
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            WriteChanges(json, "tollsChanged", document.Tolls);
            WriteChanges(json, "claimsChanged", document.Changed.Where(c => !c.IsToll && c.Slots.Length > 0));
            WriteClaims(json, "added", document.Added);
            WriteClaims(json, "removed", document.Removed);
            WriteStatements(json, document.Statements);
            WriteStrings(json, "sectionsChanged", document.Sections.Changed);
            WriteStrings(json, "sectionsAdded", document.Sections.Added);
            WriteStrings(json, "sectionsGone", document.Sections.Gone);
            WriteStrings(json, "sectionsAsTheyWere", document.Sections.AsTheyWere);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteFindings(Utf8JsonWriter json, string name, IEnumerable<Finding> findings, Func<Finding, string?>? before = null)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule);
            json.WriteString("family", Terms.Of(finding.Family));
            json.WriteString("level", Terms.Of(finding.Level));
            json.WriteString("message", finding.Message);
            if (before?.Invoke(finding) is { } was)
                json.WriteString("before", was);
            json.WriteString("fingerprint", finding.Fingerprint.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteClaims(Utf8JsonWriter json, string name, IEnumerable<Claim> claims)
    {
        json.WriteStartArray(name);
        foreach (var claim in claims)
        {
            json.WriteStartObject();
            json.WriteString("id", claim.Id);
            json.WriteString("kind", Terms.Of(claim.Kind));
            json.WriteNumber("line", claim.Line);
            json.WriteString("quote", claim.Quote);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteChanges(Utf8JsonWriter json, string name, IEnumerable<ClaimChange> changes)
    {
        json.WriteStartArray(name);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("before", change.Before.Id);
            json.WriteString("after", change.After.Id);
            json.WriteString("kind", Terms.Of(change.After.Kind));
            json.WriteNumber("line", change.After.Line);
            json.WriteString("quote", change.After.Quote);
            json.WriteStartObject("slots");
            foreach (var (slot, before, after) in change.Slots)
            {
                json.WriteStartObject(slot);
                json.WriteString("before", before);
                json.WriteString("after", after);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteStatements(Utf8JsonWriter json, IEnumerable<StatementChange> statements)
    {
        json.WriteStartArray("statementsUpdated");
        foreach (var statement in statements)
        {
            json.WriteStartObject();
            json.WriteNumber("line", statement.Line);
            json.WriteString("before", statement.Before);
            json.WriteString("after", statement.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
