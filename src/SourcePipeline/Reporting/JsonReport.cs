using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;

namespace SourcePipeline.Reporting;

/// <summary>
/// <c>report.json</c>, described by <c>report.schema.json</c>. The same model gives the same bytes: UTF-8 without a mark, LF, no run
/// number and no wall time.
/// </summary>
public static class JsonReport
{
    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // The file is read as JSON and not pasted into a page: letters stay letters, so that a person can read it too.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const int MostPending = 1 << 16;

    /// <summary>The JSON Schema (draft 2020-12) that every report fits.</summary>
    public static Stream OpenSchema() => typeof(JsonReport).Assembly.GetManifestResourceStream("report.schema.json")!;

    public static void Write(ReportModel model, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("asOf", model.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            WriteArray(json, "documents", model.Documents, WriteDocument);
            WriteArray(json, "sections", model.Sections, WriteSection);
            WriteArray(json, "incidents", model.Incidents, WriteIncident);
            WriteArray(json, "findings", model.Findings, WriteFinding);
            WriteArray(json, "gone", model.Gone, WriteGone);
            WriteArray(json, "verdicts", model.Verdicts, WriteVerdict);
            WriteArray(json, "corrections", model.Corrections, WriteCorrection);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    /// <summary>The incidents alone: <c>{"incidents":[…]}</c>, each as in the report.</summary>
    public static void WriteIncidents(ReportModel model, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            WriteArray(json, "incidents", model.Incidents, WriteIncident);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void WriteDocument(Utf8JsonWriter json, DocumentReport report)
    {
        json.WriteString("id", report.Id);
        json.WriteString("title", report.Title);
        json.WriteString("origin", report.Origin);
        json.WriteString("revision", report.Revision);
        json.WriteNumber("claims", report.Claims);
        WriteArray(json, "unread", report.Unread, static (json, unread) =>
        {
            json.WriteNumber("line", unread.Sentence.Line);
            json.WriteNumber("start", unread.Sentence.Span.Start);
            json.WriteNumber("end", unread.Sentence.Span.End);
            json.WriteString("sentence", unread.Text);
        });
    }

    private static void WriteSection(Utf8JsonWriter json, SectionReport section)
    {
        json.WriteString("document", section.Document);
        json.WriteString("title", section.Title);
        json.WriteNumber("line", section.Line);
        json.WriteString("newestDate", section.NewestDate);
        json.WriteString("newestSource", section.NewestSource);
        WriteArray(json, "notices", section.Notices, static (json, notice) =>
        {
            json.WriteString("kind", Terms.Of(notice.Kind));
            json.WriteString("date", notice.Date);
            json.WriteString("text", notice.Text);
            json.WriteNumber("line", notice.Line);
        });
        json.WriteString("staleSince", section.StaleSince);
        json.WriteNumber("findings", section.Findings);
    }

    private static void WriteIncident(Utf8JsonWriter json, IncidentReport report)
    {
        json.WriteString("name", report.Incident.Name);
        json.WriteString("date", report.Incident.Date?.Edtf);
        json.WriteString("place", report.Incident.Place);
        WriteStrings(json, "parties", report.Incident.Parties);
        WriteArray(json, "accounts", report.Accounts, WriteAccount);
        WriteArray(json, "figures", report.Incident.Figures, WriteFigures);
    }

    private static void WriteFigures(Utf8JsonWriter json, SlotFigures figures)
    {
        json.WriteString("slot", figures.Slot);
        json.WriteString("range", figures.Range);
        json.WriteString("reliable", figures.Reliable);
        if (figures.Chosen is { } chosen)
        {
            json.WriteStartObject("chosen");
            json.WriteString("figure", chosen.Quantity is { } quantity ? Figure.Of(quantity) : null);
            WriteBound(json, "low", chosen.Quantity?.Low);
            WriteBound(json, "high", chosen.Quantity?.High);
            json.WriteString("why", chosen.Why);
            json.WriteEndObject();
        }
    }

    private static void WriteAccount(Utf8JsonWriter json, AccountReport account)
    {
        var claim = account.Claim;
        json.WriteString("claimant", claim.Claimant);
        json.WriteString("role", claim.ClaimantRole is { } role ? Terms.Of(role) : null);
        json.WriteString("stance", Terms.Of(claim.Stance));
        json.WriteString("kind", Terms.Of(claim.Kind));
        WriteIfTold(json, "slot", account.Slot);
        WriteIfTold(json, "outcome", claim.Outcome is { } outcome ? Terms.Of(outcome) : null);
        WriteIfTold(json, "victims", claim.Victims);
        WriteIfTold(json, "actor", claim.Actor);
        WriteIfTold(json, "action", claim.Kind == ClaimKind.Casualty ? null : account.Happened);
        WriteIfTold(json, "item", claim.Item);
        WriteIfTold(json, "group", claim.Group);
        WriteIfTold(json, "unit", claim.Unit);
        if (claim.Quantity is { } quantity)
        {
            WriteBound(json, "low", quantity.Low);
            WriteBound(json, "high", quantity.High);
            json.WriteBoolean("approximate", quantity.Approximate);
            json.WriteBoolean("vague", quantity.Vague);
        }
        WriteIfTold(json, "date", claim.Date?.Edtf);
        WriteIfTold(json, "place", claim.Place);
        WriteStrings(json, "citations", claim.Citations);
        if (account.IndependentSources is { } sources)
            json.WriteNumber("independentSources", sources);

        json.WriteString("document", claim.Document);
        json.WriteNumber("line", claim.Line);
        json.WriteString("quote", claim.Quote);
        json.WriteString("claim", claim.Id);
    }

    private static void WriteFinding(Utf8JsonWriter json, FindingReport report)
    {
        var finding = report.Finding;
        json.WriteString("rule", finding.Rule);
        json.WriteString("family", Terms.Of(finding.Family));
        json.WriteString("level", Terms.Of(finding.Level));
        json.WriteString("message", finding.Message);
        json.WriteString("fingerprint", finding.Fingerprint.ToString());
        json.WriteString("status", Terms.Of(finding.Status));
        json.WriteString("incident", report.IncidentName);
        json.WriteString("staleSince", finding.StaleSince);
        WriteArray(json, "locations", report.Passages, static (json, passage) =>
        {
            json.WriteString("document", passage.Document);
            json.WriteNumber("line", passage.Line);
            json.WriteNumber("start", passage.Span.Start);
            json.WriteNumber("end", passage.Span.End);
            json.WriteString("quote", passage.Quote);
            json.WriteString("sentence", passage.Sentence);
            json.WriteString("section", passage.SectionTitle);
        });
        WriteArray(json, "accounts", report.Accounts, WriteAccount);
        json.WriteString("suggestion", finding.Suggestion);
    }

    /// <summary>The text that it stood in may have changed: line numbers are those of the last run, and no words are quoted.</summary>
    private static void WriteGone(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("rule", finding.Rule);
        json.WriteString("family", Terms.Of(finding.Family));
        json.WriteString("level", Terms.Of(finding.Level));
        json.WriteString("message", finding.Message);
        json.WriteString("fingerprint", finding.Fingerprint.ToString());
        WriteArray(json, "locations", finding.Locations, static (json, location) =>
        {
            json.WriteString("document", location.Document);
            json.WriteNumber("line", location.Line);
        });
    }

    private static void WriteVerdict(Utf8JsonWriter json, VerdictReport report)
    {
        json.WriteString("claim", report.Claim.Id);
        json.WriteString("document", report.Claim.Document);
        json.WriteNumber("line", report.Claim.Line);
        json.WriteString("sentence", report.Sentence);
        json.WriteString("quote", report.Claim.Quote);
        json.WriteString("citation", report.Verdict.Citation);
        json.WriteString("url", report.Verdict.Url);
        json.WriteString("verdict", Terms.Of(report.Verdict.Kind));
        json.WriteString("reason", report.Verdict.Reason);
        json.WriteString("passage", report.Verdict.Passage);
    }

    private static void WriteCorrection(Utf8JsonWriter json, CorrectionNote correction)
    {
        json.WriteString("claim", correction.Claim);
        json.WriteString("change", correction.Change);
        json.WriteString("who", correction.Who);
        json.WriteString("why", correction.Why);
        json.WriteBoolean("applied", correction.Applied);
    }

    private static void WriteIfTold(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void WriteBound(Utf8JsonWriter json, string name, decimal? value)
    {
        json.WritePropertyName(name);
        if (value is { } bound)
            json.WriteRawValue(Figure.Plain(bound));
        else
            json.WriteNullValue();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
            // The writer keeps everything until it is told to let go.
            if (json.BytesPending > MostPending)
                json.Flush();
        }
        json.WriteEndArray();
    }
}
