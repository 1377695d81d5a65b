using System.Text.Json;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Records;

/// <summary>A claim as one JSON object, by the contract of <c>extract</c>: a slot that does not apply is left out; an open bound is null.</summary>
internal static class ClaimJson
{
    public static void Write(Utf8JsonWriter json, Claim claim, Document document)
    {
        json.WriteStartObject();
        json.WriteString("record"u8, "claim"u8);
        json.WriteString("id"u8, claim.Id);
        json.WriteString("document"u8, claim.Document);
        json.WriteString("section"u8, document.Sections[claim.Section].Title);
        json.WriteNumber("line"u8, claim.Line);
        json.WriteNumber("start"u8, claim.Span.Start);
        json.WriteNumber("end"u8, claim.Span.End);
        json.WriteString("quote"u8, claim.Quote);
        json.WriteString("sentence"u8, document.Text.AsSpan(claim.Sentence.Start, claim.Sentence.Length));
        json.WriteString("rule"u8, claim.Rule);
        json.WriteString("kind"u8, Terms.Of(claim.Kind));
        WriteSlots(json, claim);
        WriteVoice(json, claim);
        json.WriteEndObject();
    }

    private static void WriteSlots(Utf8JsonWriter json, Claim claim)
    {
        Optional(json, "actor"u8, claim.Actor);
        Optional(json, "action"u8, claim.Action is { } control ? Terms.Of(control) : claim.EquipmentAction is { } equipment ? Terms.Of(equipment) : null);
        Optional(json, "outcome"u8, claim.Outcome is { } outcome ? Terms.Of(outcome) : null);
        Optional(json, "victims"u8, claim.Victims);
        Optional(json, "item"u8, claim.Item);
        Optional(json, "group"u8, claim.Group);
        Optional(json, "unit"u8, claim.Unit);
        Optional(json, "party"u8, claim.Party);
        if (claim.Quantity is { } quantity)
            Write(json, quantity);
    }

    private static void WriteVoice(Utf8JsonWriter json, Claim claim)
    {
        Optional(json, "claimant"u8, claim.Claimant);
        Optional(json, "claimantRole"u8, claim.ClaimantRole is { } role ? Terms.Of(role) : null);
        Optional(json, "claimantParty"u8, claim.ClaimantParty);
        json.WriteString("stance"u8, Terms.Of(claim.Stance));
        Optional(json, "date"u8, claim.Date?.Edtf);
        Optional(json, "place"u8, claim.Place);
        json.WriteStartArray("citations"u8);
        foreach (var mark in claim.Citations)
            json.WriteStringValue(mark);
        json.WriteEndArray();
        json.WriteBoolean("citationNeeded"u8, claim.CitationNeeded);
        Optional(json, "partOf"u8, claim.PartOf);
    }

    /// <summary>The four fields of a quantity.</summary>
    public static void Write(Utf8JsonWriter json, Quantity quantity)
    {
        Bound(json, "low"u8, quantity.Low);
        Bound(json, "high"u8, quantity.High);
        json.WriteBoolean("approximate"u8, quantity.Approximate);
        json.WriteBoolean("vague"u8, quantity.Vague);
    }

    private static void Bound(Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal? bound)
    {
        if (bound is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    private static void Optional(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
