using System.Text.Encodings.Web;
using System.Text.Json;
using SourcePipeline.App.Records;
using SourcePipeline.Citations;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Reports;

/// <summary>The report's documents, findings and verdicts as JSON.</summary>
internal static class ReportJson
{
    public static void Write(Stream output, Analysis analysis)
    {
        var documents = analysis.Documents.ToDictionary(d => d.Document.Id, d => d.Document);
        var claims = analysis.Documents.SelectMany(d => d.Claims).ToDictionary(c => (c.Document, c.Id));
        using Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("asOf", analysis.AsOf.ToString("O"));
        json.WriteStartArray("findings");
        foreach (Finding finding in analysis.Findings)
        {
            Write(json, finding, documents);
        }
        json.WriteEndArray();
        json.WriteStartArray("verdicts");
        foreach (Verdict verdict in analysis.Verdicts)
        {
            Claim claim = claims.First(c => c.Key.Id == verdict.Claim).Value;
            json.WriteStartObject();
            json.WriteString("claim", verdict.Claim);
            json.WriteNumber("line", claim.Line);
            json.WriteString("sentence", claim.Sentence.In(documents[claim.Document].Text));
            json.WriteString("quote", claim.Quote);
            json.WriteString("citation", verdict.Citation);
            json.WriteString("url", verdict.Url);
            json.WriteString("verdict", verdict.Kind switch { VerdictKind.Supported => "supported", VerdictKind.OtherFigure => "other-figure", VerdictKind.Silent => "silent", _ => "could-not-check" });
            json.WriteString("reason", verdict.Reason);
            json.WriteString("passage", verdict.Passage);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding, Dictionary<string, Document> documents)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("family", Words.Of(finding.Family));
        json.WriteString("level", Words.Of(finding.Level));
        json.WriteString("message", finding.Message);
        json.WriteString("fingerprint", finding.Fingerprint.ToString());
        json.WriteStartArray("locations");
        foreach (Location location in finding.Locations)
        {
            Document document = documents[location.Document];
            json.WriteStartObject();
            json.WriteString("document", location.Document);
            json.WriteNumber("line", location.Line);
            json.WriteNumber("start", location.Span.Start);
            json.WriteNumber("end", location.Span.End);
            json.WriteString("quote", location.Span.In(document.Text));
            json.WriteString("sentence", location.Sentence.In(document.Text));
            json.WriteString("section", document.Sections[location.Section].Title);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
