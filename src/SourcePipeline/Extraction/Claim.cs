using System.Collections.Immutable;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction;

/// <summary>
/// What one voice states once. A flat record: a slot that does not apply to the kind is null.
/// <c>document.Text[Span] == Quote</c>, always; the sentence is cut out of the text only when it is written.
/// </summary>
public sealed record Claim
{
    /// <summary>Hash of document, kind, slots and quote, not of the position; a repeated claim gets <c>-2</c>, <c>-3</c>.</summary>
    public required string Id { get; init; }
    /// <summary><see cref="Reading.Document.Id"/>.</summary>
    public required string Document { get; init; }
    /// <summary>Index into <see cref="Reading.Document.Sections"/>.</summary>
    public required int Section { get; init; }
    /// <summary>1-based line of the document's text.</summary>
    public required int Line { get; init; }
    public required TextSpan Span { get; init; }
    public required string Quote { get; init; }
    /// <summary>The sentence it stands in.</summary>
    public required TextSpan Sentence { get; init; }
    /// <summary>Id of the rule that found it.</summary>
    public required string Rule { get; init; }
    public required ClaimKind Kind { get; init; }

    /// <summary>Casualty: what became of the victims.</summary>
    public Outcome? Outcome { get; init; }
    /// <summary>Casualty: who suffered it, without the number; "" when the text does not tell.</summary>
    public string? Victims { get; init; }
    /// <summary>Casualty: who did it, where told. Control: who acts or holds ("" when untold).</summary>
    public string? Actor { get; init; }
    /// <summary>The party that the victims (casualty), the actor (control) or the group (strength) belong to, by the document's own names.</summary>
    public string? Party { get; init; }
    /// <summary>Control.</summary>
    public ControlAction? Action { get; init; }
    /// <summary>Equipment: what became of it.</summary>
    public EquipmentAction? EquipmentAction { get; init; }
    /// <summary>Equipment: the words without the number.</summary>
    public string? Item { get; init; }
    /// <summary>Strength: whose, what.</summary>
    public string? Group { get; init; }
    /// <summary>Quantity: the unit or the counted noun.</summary>
    public string? Unit { get; init; }
    /// <summary>Casualty, equipment, strength, quantity.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The words of the voice; null is the article's own.</summary>
    public string? Claimant { get; init; }
    public ClaimantRole? ClaimantRole { get; init; }
    /// <summary>The party behind the claimant's words, by the document's own names.</summary>
    public string? ClaimantParty { get; init; }
    public Stance Stance { get; init; }
    /// <summary>When it happened.</summary>
    public Dates.DateValue? Date { get; init; }
    /// <summary>Control: the place acted on. Otherwise the most specific place of the event, or null.</summary>
    public string? Place { get; init; }
    /// <summary>The marks that carry it.</summary>
    public ImmutableArray<string> Citations { get; init; } = [];
    public bool CitationNeeded { get; init; }
    /// <summary>The event by a name or number that whoever imported the claim gave it; null for claims out of a text.</summary>
    public string? Event { get; init; }
    /// <summary>Id of the claim of which this is a part ("including 2 Americans"), or null.</summary>
    public string? PartOf { get; init; }
}

public enum ClaimKind { Casualty, Control, Equipment, Strength, Quantity, Quotation }

public enum Outcome { Killed, Wounded, Captured, Missing, Hostage, Freed, Displaced, Surrendered, Casualties }

public enum ControlAction { Captured, Recaptured, Lost, Withdrew, Attacked, Repulsed, Besieged, Holds }

public enum EquipmentAction { Destroyed, ShotDown, Captured, Hit, Lost }

public enum Stance { Asserted, Attributed, Hedged, Denied, Confirmed, Revised }

public enum ClaimantRole { Belligerent, Official, Witness, Media, Organisation, Expert }
