using CsvHelper;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Records;

/// <summary>The claims of <c>extract</c> as CSV, a column for each field of the JSON record.</summary>
internal sealed class CsvClaims : IDisposable
{
    private static readonly string[] Columns =
    [
        "id", "document", "section", "line", "start", "end", "quote", "sentence", "rule", "kind", "actor", "action", "outcome", "victims", "item",
        "group", "unit", "party", "low", "high", "approximate", "vague", "claimant", "claimantRole", "claimantParty", "stance", "date", "place",
        "citations", "citationNeeded", "partOf",
    ];

    private readonly CsvWriter csv;

    public CsvClaims(Stream output)
    {
        csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader(Columns);
    }

    public void Write(ExtractedDocument extracted)
    {
        foreach (Claim claim in extracted.Claims)
        {
            Write(claim, extracted.Document);
        }
    }

    private void Write(Claim claim, Document document)
    {
        csv.WriteField(claim.Id);
        csv.WriteField(claim.Document);
        csv.WriteField(document.Sections[claim.Section].Title);
        csv.WriteField(claim.Line, default);
        csv.WriteField(claim.Span.Start, default);
        csv.WriteField(claim.Span.End, default);
        csv.WriteField(claim.Quote);
        csv.WriteField(claim.Sentence.In(document.Text));
        csv.WriteField(claim.Rule);
        csv.WriteField(Words.Of(claim.Kind));
        csv.WriteField(claim.Actor);
        csv.WriteField(claim.Action is { } control ? Words.Of(control) : claim.EquipmentAction is { } equipment ? Words.Of(equipment) : null);
        csv.WriteField(claim.Outcome is { } outcome ? Words.Of(outcome) : null);
        csv.WriteField(claim.Victims);
        csv.WriteField(claim.Item);
        csv.WriteField(claim.Group);
        csv.WriteField(claim.Unit);
        csv.WriteField(claim.Party);
        csv.WriteField(claim.Quantity?.Low, default);
        csv.WriteField(claim.Quantity?.High, default);
        csv.WriteField(Flag(claim.Quantity?.Approximate));
        csv.WriteField(Flag(claim.Quantity?.Vague));
        csv.WriteField(claim.Claimant);
        csv.WriteField(claim.ClaimantRole is { } role ? Words.Of(role) : null);
        csv.WriteField(claim.ClaimantParty);
        csv.WriteField(Words.Of(claim.Stance));
        csv.WriteField(claim.Date?.Edtf);
        csv.WriteField(claim.Place);
        csv.WriteField(string.Join(' ', claim.Citations));
        csv.WriteField(Flag(claim.CitationNeeded));
        csv.WriteField(claim.PartOf);
        csv.EndRecord();
    }

    private static string? Flag(bool? value) => value switch { true => "true", false => "false", null => null };

    public void Dispose() => csv.Dispose();
}
