using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Extraction.Quantities;
using SourcePipeline.Reading;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Records;

/// <summary>The records of <c>extract</c> as JSON Lines, each kind in the order of the text.</summary>
internal sealed class JsonLines : IDisposable
{
    /// <summary>Lines are gathered up to so many bytes before they are written.</summary>
    private const int Gathered = 1 << 16;

    private readonly Stream output;
    private readonly ArrayBufferWriter<byte> lines = new(Gathered);
    private readonly Utf8JsonWriter json;

    public JsonLines(Stream output)
    {
        this.output = output;
        // Records are read by programs and by people in a terminal, never pasted into HTML: "Léré" stays "Léré".
        json = new(lines, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    public void Write(ExtractedDocument extracted, RecordKinds kinds)
    {
        var document = extracted.Document;
        if (kinds.HasFlag(RecordKinds.Claims))
        {
            foreach (var claim in extracted.Claims)
            {
                ClaimJson.Write(json, claim, document);
                EndLine();
            }
        }
        if (kinds.HasFlag(RecordKinds.Dates))
        {
            foreach (var date in extracted.Dates)
                Write(date, document);
        }
        if (kinds.HasFlag(RecordKinds.Quantities))
        {
            foreach (var quantity in extracted.Quantities)
                Write(quantity, document);
        }
        if (kinds.HasFlag(RecordKinds.Citations))
        {
            foreach (var mark in document.Citations)
                Write(mark, document);
        }
        if (kinds.HasFlag(RecordKinds.Notices))
        {
            foreach (var notice in document.Notices)
                Write(notice, document);
        }
    }

    private void Write(DateMention date, Document document)
    {
        Start("date"u8, document);
        json.WriteNumber("line"u8, date.Line);
        Where(date.Span, document);
        if (date.Value is { } value)
            json.WriteString("edtf"u8, value.Edtf);
        json.WriteString("timex"u8, date.Timex);
        End();
    }

    private void Write(QuantityMention quantity, Document document)
    {
        Start("quantity"u8, document);
        json.WriteNumber("line"u8, quantity.Line);
        Where(quantity.Span, document);
        ClaimJson.Write(json, quantity.Value);
        if (quantity.Unit is { } unit)
            json.WriteString("unit"u8, unit.In(document.Text));
        End();
    }

    private void Write(CitationMark mark, Document document)
    {
        Start("citation"u8, document);
        json.WriteNumber("start"u8, mark.Span.Start);
        json.WriteNumber("end"u8, mark.Span.End);
        json.WriteString("mark"u8, mark.Mark);
        End();
    }

    private void Write(Notice notice, Document document)
    {
        Start("notice"u8, document);
        json.WriteNumber("line"u8, notice.Line);
        json.WriteString("kind"u8, Terms.Of(notice.Kind));
        if (notice.Date is not null)
            json.WriteString("date"u8, notice.Date);
        json.WriteString("text"u8, notice.Text);
        json.WriteString("section"u8, document.Sections[notice.Section].Title);
        End();
    }

    private void Start(ReadOnlySpan<byte> record, Document document)
    {
        json.WriteStartObject();
        json.WriteString("record"u8, record);
        json.WriteString("document"u8, document.Id);
    }

    private void Where(Text.TextSpan span, Document document)
    {
        json.WriteNumber("start"u8, span.Start);
        json.WriteNumber("end"u8, span.End);
        json.WriteString("text"u8, document.Text.AsSpan(span.Start, span.Length));
    }

    private void End()
    {
        json.WriteEndObject();
        EndLine();
    }

    private void EndLine()
    {
        json.Flush();
        json.Reset();
        lines.Write("\n"u8);
        if (lines.WrittenCount >= Gathered)
            WriteOut();
    }

    private void WriteOut()
    {
        output.Write(lines.WrittenSpan);
        lines.ResetWrittenCount();
    }

    public void Dispose()
    {
        json.Dispose();
        WriteOut();
    }
}
