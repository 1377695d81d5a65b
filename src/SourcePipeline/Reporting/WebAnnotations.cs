using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>
/// W3C Web Annotations: a page of annotations, each target anchored by the quoted words with what stands around them and by position, so
/// that it is found again after edits elsewhere. Positions count Unicode code points, as the recommendation asks.
/// </summary>
public static class WebAnnotations
{
    /// <summary>So many UTF-16 units before and after the quote are given.</summary>
    private const int Around = 32;

    public static void Write(ReportModel model, Stream output)
    {
        var points = model.Articles.ToDictionary(a => a.Document.Id, a => new CodePoints(a.Document.Text), StringComparer.Ordinal);
        using (var json = new Utf8JsonWriter(output, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
            json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"urn:sourcepipeline:annotations:{model.AsOf:yyyy-MM-dd}:{Identity(model)}"));
            json.WriteString("type", "AnnotationPage");
            json.WriteStartArray("items");
            foreach (var finding in model.Findings.Where(f => !f.Passages.IsEmpty))
                WriteAnnotation(json, finding, model.Articles, points);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    /// <summary>
    /// Tells what the page holds from what any other page of the day holds: which findings, and where they stand in which reading of which article. The
    /// same run, written again, is the same page.
    /// </summary>
    private static string Identity(ReportModel model)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var document in model.Documents)
            Take($"{document.Id}\n{document.Origin}\n{document.Revision}\n");

        foreach (var finding in model.Findings)
        {
            Take($"{finding.Finding.Fingerprint}\n");
            foreach (var passage in finding.Passages)
                Take(string.Create(CultureInfo.InvariantCulture, $"{passage.Document}\n{passage.Span.Start}\n{passage.Quote}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));

        void Take(string words) => hash.AppendData(Encoding.UTF8.GetBytes(words));
    }

    private static void WriteAnnotation(Utf8JsonWriter json, FindingReport report, ArticleReports articles, Dictionary<string, CodePoints> points)
    {
        var finding = report.Finding;
        json.WriteStartObject();
        json.WriteString("id", "urn:sourcepipeline:finding:" + report.Anchor);
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "assessing");
        json.WriteStartObject("creator");
        json.WriteString("type", "Software");
        json.WriteString("name", "SourcePipeline");
        json.WriteEndObject();
        json.WriteStartArray("body");
        WriteBody(json, finding.Message, "assessing");
        WriteBody(json, Terms.Of(finding.Family), "tagging");
        WriteBody(json, finding.Rule, "tagging");
        if (finding.Suggestion is { } suggestion)
            WriteBody(json, suggestion, "editing");
        json.WriteEndArray();
        json.WriteStartArray("target");
        foreach (var passage in report.Passages)
            WriteTarget(json, passage, articles.Find(passage.Document)!, points[passage.Document]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, string value, string purpose)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("value", value);
        json.WriteString("format", "text/plain");
        json.WriteString("language", "en");
        json.WriteString("purpose", purpose);
        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, FindingPassage passage, Document document, CodePoints points)
    {
        var text = document.Text;
        var before = Math.Max(0, passage.Span.Start - Around);
        var after = Math.Min(text.Length, passage.Span.End + Around);
        if (before > 0 && char.IsLowSurrogate(text[before]))
            before++;
        if (after < text.Length && char.IsLowSurrogate(text[after]))
            after--;
        json.WriteStartObject();
        json.WriteString("source", TextPlace.Address(document));
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", passage.Quote);
        json.WriteString("prefix", text[before..passage.Span.Start]);
        json.WriteString("suffix", text[passage.Span.End..after]);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", points.At(passage.Span.Start));
        json.WriteNumber("end", points.At(passage.Span.End));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
