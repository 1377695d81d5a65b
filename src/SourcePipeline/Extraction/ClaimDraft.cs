using System.Collections.Immutable;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction;

/// <summary>A claim in the making: the claim levels fill the slots, the levels after them voice, date, place and citations.</summary>
internal sealed class ClaimDraft
{
    /// <summary>The id of the claim that was built of it; null before.</summary>
    public string? Id { get; set; }

    public required ClaimKind Kind { get; init; }
    public required string Rule { get; init; }

    /// <summary>First token of the quote.</summary>
    public required int First { get; set; }

    /// <summary>Index behind the last token of the quote.</summary>
    public required int End { get; set; }

    /// <summary>Token of the word that states it (the verb or noun of the outcome or action): voices, dates and citations attach to it.</summary>
    public required int Anchor { get; set; }

    /// <summary>Index into <see cref="SentenceScan.Quantities"/>; -1 for none. Two drafts on one quantity and outcome are one claim.</summary>
    public int QuantityIndex { get; set; } = -1;

    /// <summary>First token of the people's phrase, by which a single person is known again; -1 for none.</summary>
    public int PeopleFirst { get; init; } = -1;

    public Quantity? Quantity { get; set; }
    public Outcome? Outcome { get; set; }
    public ControlAction? Action { get; set; }
    public EquipmentAction? EquipmentAction { get; set; }

    /// <summary>Words of the victims, group or item; a pronoun until resolution.</summary>
    public string? Object { get; set; }

    /// <summary>Words of the one who acts, captures, holds.</summary>
    public string? Actor { get; set; }

    /// <summary>Control: the place acted on.</summary>
    public string? Place { get; set; }

    /// <summary>Control: first token of the words for the place; -1 for none.</summary>
    public int PlaceFirst { get; set; } = -1;

    /// <summary>Control: index behind the last token of the words for the place.</summary>
    public int PlaceEnd { get; set; } = -1;
    public string? Unit { get; set; }

    /// <summary>Whether the words deny it ("had still not retaken X"): a voice that says so denies it; in the article's own voice it is no claim.</summary>
    public bool IsNegated { get; set; }

    /// <summary>The side that an infobox row's label gives its figures to, or null.</summary>
    public string? Side { get; set; }
    public string? Claimant { get; set; }

    /// <summary>The token where the claimant's words begin; -1 for none or one carried over from an earlier sentence.</summary>
    public int ClaimantFirst { get; set; } = -1;
    public ClaimantRole? ClaimantRole { get; set; }
    public Stance Stance { get; set; }
    public DateValue? Date { get; set; }

    /// <summary>Whether it parts those whom a sentence before counted: "of these, 12 were nurses".</summary>
    public bool IsOfSentenceBefore { get; init; }

    /// <summary>Where the event was, for kinds other than control; control claims are at their own place.</summary>
    public string? EventPlace { get; set; }

    /// <summary>Whether its sentence does not tell that place, which is where the text has been before.</summary>
    public bool IsPlaceCarried { get; set; }
    public ImmutableArray<string> Citations { get; set; } = [];
    public bool CitationNeeded { get; set; }

    /// <summary>The draft of which this is a part.</summary>
    public ClaimDraft? Whole { get; set; }

    public int Paragraph { get; set; }
    public int Section { get; set; }
    public int Line { get; set; }

    /// <summary>Set when the sentence is done, while its tokens are still there.</summary>
    public TextSpan Span { get; set; }
    public TextSpan Sentence { get; set; }
}
