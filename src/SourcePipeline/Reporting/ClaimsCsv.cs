using System.Globalization;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary><c>claims.csv</c>: every claim of every document, a column for each slot, empty where it does not apply.</summary>
public static class ClaimsCsv
{
    private static readonly string[] Header =
    [
        "id", "document", "section", "line", "start", "end", "quote", "sentence", "rule", "kind", "actor", "action", "outcome", "victims", "item",
        "group", "unit", "party", "low", "high", "approximate", "vague", "claimant", "claimantRole", "claimantParty", "stance", "date", "place",
        "citations", "citationNeeded", "partOf",
    ];

    public static void Write(ReportModel model, Stream output) => Write(model.Articles.Select(a => a.Extracted), output);

    /// <summary>Takes one document at a time, so that they need not all be in memory.</summary>
    public static void Write(IEnumerable<ExtractedDocument> documents, Stream output) =>
        Csv.Write(output, Header, documents.SelectMany(d => d.Claims.Select(c => (d.Document, Claim: c))), row => Fields(row.Document, row.Claim));

    private static string?[] Fields(Document document, Claim claim) =>
    [
        claim.Id,
        claim.Document,
        document.Sections[claim.Section].Title,
        Number(claim.Line),
        Number(claim.Span.Start),
        Number(claim.Span.End),
        claim.Quote,
        claim.Sentence.In(document.Text),
        claim.Rule,
        Terms.Of(claim.Kind),
        claim.Actor,
        claim switch { { Action: { } action } => Terms.Of(action), { EquipmentAction: { } action } => Terms.Of(action), _ => null },
        claim.Outcome is { } outcome ? Terms.Of(outcome) : null,
        claim.Victims,
        claim.Item,
        claim.Group,
        claim.Unit,
        claim.Party,
        Bound(claim.Quantity?.Low),
        Bound(claim.Quantity?.High),
        claim.Quantity is { } a ? Word(a.Approximate) : null,
        claim.Quantity is { } v ? Word(v.Vague) : null,
        claim.Claimant,
        claim.ClaimantRole is { } role ? Terms.Of(role) : null,
        claim.ClaimantParty,
        Terms.Of(claim.Stance),
        claim.Date?.Edtf,
        claim.Place,
        string.Join(' ', claim.Citations),
        Word(claim.CitationNeeded),
        claim.PartOf,
    ];

    internal static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string? Bound(decimal? value) => value is { } bound ? Figure.Plain(bound) : null;

    private static string Word(bool value) => value ? "true" : "false";
}
