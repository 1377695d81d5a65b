using Microsoft.Data.Sqlite;
using SourcePipeline.Reporting;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Storage;

/// <summary>Claims as rows, a column for each slot: for search, and for whoever opens the file with SQL.</summary>
internal static class SqliteClaims
{
    private static readonly string[] Names =
    [
        "document", "position", "id", "section", "line", "start", "end", "quote", "sentence", "rule", "kind", "outcome", "victims", "actor", "party", "action",
        "item", "group_", "unit", "low", "high", "approximate", "vague", "claimant", "claimant_role", "claimant_party", "stance", "date", "first_day", "last_day",
        "place", "citations", "citation_needed", "part_of",
    ];

    private static readonly string InsertSql =
        $"insert into claims({string.Join(", ", Names)}) values({string.Join(", ", Names.Select((_, i) => $"${i + 1}"))})";

    public static void Insert(SqliteConnection connection, ExtractedDocument extracted)
    {
        using var insert = connection.Prepared(InsertSql);
        SqliteParameter[] parameters = [.. Names.Select((_, i) => insert.Parameters.Add($"${i + 1}", SqliteType.Text))];
        for (var position = 0; position < extracted.Claims.Length; position++)
        {
            ReadOnlySpan<object?> values = Values(extracted.Claims[position], position, extracted.Document);
            for (var i = 0; i < values.Length; i++)
            {
                parameters[i].ResetSqliteType();
                parameters[i].Value = values[i] ?? DBNull.Value;
            }
            insert.ExecuteNonQuery();
        }
    }

    private static object?[] Values(Claim claim, int position, Document document) =>
    [
        claim.Document, position, claim.Id, document.Sections[claim.Section].Title, claim.Line, claim.Span.Start, claim.Span.End, claim.Quote,
        claim.Sentence.In(document.Text), claim.Rule, Terms.Of(claim.Kind), claim.Outcome is { } outcome ? Terms.Of(outcome) : null, claim.Victims, claim.Actor,
        claim.Party, claim.Action is { } control ? Terms.Of(control) : claim.EquipmentAction is { } equipment ? Terms.Of(equipment) : null, claim.Item, claim.Group,
        claim.Unit, (double?)claim.Quantity?.Low, (double?)claim.Quantity?.High, claim.Quantity?.Approximate, claim.Quantity?.Vague, claim.Claimant,
        claim.ClaimantRole is { } role ? Terms.Of(role) : null, claim.ClaimantParty, Terms.Of(claim.Stance), claim.Date?.Edtf, claim.Date?.FirstDay, claim.Date?.LastDay,
        claim.Place, string.Join(' ', claim.Citations), claim.CitationNeeded, claim.PartOf,
    ];
}
