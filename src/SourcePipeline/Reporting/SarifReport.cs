using System.Globalization;
using System.Text.Json;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>
/// SARIF 2.1.0 (OASIS), as code hosts and editors read it: the first passage of a finding is its location, the others are related
/// locations; the two halves of the fingerprint are partial fingerprints; what is gone is <c>absent</c>.
/// </summary>
public static class SarifReport
{
    public static void Write(ReportModel model, Stream output)
    {
        string[] rules = [.. model.Findings.Select(f => f.Finding.Rule).Concat(model.Gone.Select(f => f.Rule)).Distinct().Order(StringComparer.Ordinal)];
        var places = new LocalPlaces(model);
        using (var json = new Utf8JsonWriter(output, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules);
            WriteFolders(json, places);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var finding in model.Findings)
                WriteResult(json, finding, model.Articles, places, rules);
            foreach (var gone in model.Gone)
                WriteAbsent(json, gone, model.Articles, places, rules);
            json.WriteEndArray();
            json.WriteStartObject("properties");
            json.WriteString("asOf", model.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void WriteTool(Utf8JsonWriter json, string[] rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "SourcePipeline");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule);
            if (RuleCatalogue.Page(rule) is { } page)
            {
                WriteText(json, "shortDescription", page.Summary);
                WriteText(json, "fullDescription", page.Explanation);
                json.WriteStartObject("defaultConfiguration");
                json.WriteString("level", Terms.Of(page.Level));
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, FindingReport report, ArticleReports documents, LocalPlaces places, string[] rules)
    {
        json.WriteStartObject();
        var state = report.Finding.Status switch { FindingStatus.New => "new", FindingStatus.Changed => "updated", _ => "unchanged" };
        WriteHead(json, report.Finding, state, rules);
        json.WriteStartArray("locations");
        foreach (var passage in report.Passages.Take(1))
            WriteLocation(json, passage, documents.Find(passage.Document)!, places, id: null);
        json.WriteEndArray();
        if (report.Passages.Length > 1)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 1; i < report.Passages.Length; i++)
                WriteLocation(json, report.Passages[i], documents.Find(report.Passages[i].Document)!, places, id: i);
            json.WriteEndArray();
        }
        json.WriteStartObject("properties");
        json.WriteString("family", Terms.Of(report.Finding.Family));
        if (report.IncidentName is { } incident)
            json.WriteString("incident", incident);
        if (report.Finding.StaleSince is { } since)
            json.WriteString("staleSince", since);
        if (report.Finding.Suggestion is { } suggestion)
            json.WriteString("suggestion", suggestion);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAbsent(Utf8JsonWriter json, Finding gone, ArticleReports documents, LocalPlaces places, string[] rules)
    {
        json.WriteStartObject();
        WriteHead(json, gone, "absent", rules);
        json.WriteStartArray("locations");
        foreach (var location in gone.Locations.Take(1))
        {
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            WriteArtifact(json, documents.Find(location.Document) is { } document ? places.Of(document) : (Uri.EscapeDataString(location.Document), null));
            json.WriteStartObject("region");
            json.WriteNumber("startLine", location.Line);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, Finding finding, string state, string[] rules)
    {
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", Array.BinarySearch(rules, finding.Rule, StringComparer.Ordinal));
        json.WriteString("kind", "fail");
        json.WriteString("level", Terms.Of(finding.Level));
        json.WriteString("baselineState", state);
        WriteText(json, "message", finding.Message);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("identity/v1", finding.Fingerprint.Identity);
        json.WriteString("content/v1", finding.Fingerprint.Content);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, FindingPassage passage, Document document, LocalPlaces places, int? id)
    {
        var place = TextPlace.Of(document, passage.Line, passage.Span);
        json.WriteStartObject();
        if (id is { } number)
            json.WriteNumber("id", number);
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, places.Of(document));
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endLine", place.Line);
        json.WriteNumber("endColumn", place.EndColumn);
        WriteText(json, "snippet", passage.Quote);
        json.WriteEndObject();
        json.WriteStartObject("contextRegion");
        json.WriteNumber("startLine", place.Line);
        WriteText(json, "snippet", passage.Sentence);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", passage.SectionTitle);
        json.WriteEndObject();
        json.WriteEndArray();
        if (id is not null)
            WriteText(json, "message", passage.Quote);
        json.WriteEndObject();
    }

    /// <summary>
    /// What relative places are relative to. Where the root lies is for whoever reads the log to say (a code host takes the repository's), so that it
    /// holds on every machine; files outside of it lie where they lie.
    /// </summary>
    private static void WriteFolders(Utf8JsonWriter json, LocalPlaces places)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(LocalPlaces.Root);
        WriteText(json, "description", "The folder that the program was run in.");
        json.WriteEndObject();
        if (places.CommonFolder is { } outside)
        {
            json.WriteStartObject(LocalPlaces.Outside);
            json.WriteString("uri", $"file://{(outside.StartsWith('/') ? "" : "/")}{LocalPlaces.Escaped(outside)}");
            WriteText(json, "description", "The folder of the articles outside of it.");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, (string Uri, string? Base) place)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", place.Uri);
        if (place.Base is { } folder)
            json.WriteString("uriBaseId", folder);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
