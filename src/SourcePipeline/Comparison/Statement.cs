using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;

namespace SourcePipeline.Comparison;

/// <summary>A claim with what comparing reads out of its words once.</summary>
/// <param name="Order">Place in the order of documents and text.</param>
/// <param name="Date">The claim's own date, else the last one that its paragraph has named before it.</param>
/// <param name="IsWhole">It counts for all of the event that its article is about, and <paramref name="Date"/> is that event's.</param>
/// <param name="Subject">Casualty: the victims. Control: the actor. Equipment and strength: whose.</param>
internal sealed record Statement(Claim Claim, int Order, int Document, int Paragraph, Group Subject, ComparedVoice Voice, ComparedPlace Place, DateValue? Date, bool IsWhole = false)
{
    /// <summary>It adds to a count of the same paragraph, or tells a part of one, and is no account of the whole.</summary>
    public bool IsApart { get; init; }

    /// <summary>The side whose losses its row of an infobox counts; null outside of rows. Two rows are never of one side.</summary>
    public string? Row { get; init; }

    public bool IsOfOtherRow(Statement other) => Row is not null && other.Row is not null && !string.Equals(Row, other.Row, StringComparison.Ordinal);

    /// <summary>Its sentence says that it counts all of the event's dead ("a total of", "during the war").</summary>
    public bool TellsTotal { get; init; }

    /// <summary>The spot where counted bodies were found: those of another spot are others.</summary>
    public string? Spot { get; init; }

    /// <summary>It counts for all of a war of more than a year.</summary>
    public bool IsOfWar => IsWhole && Last - First > WholeEvent.LongestBattle;

    public int? First => Date?.FirstDay;

    public int? Last => Date?.LastDay;

    /// <summary>A denial, whatever verb carries it: "confirmed that the town had still not been retaken" denies that it was.</summary>
    public bool Denies => Claim.Stance == Stance.Denied
        || (Claim.Kind == ClaimKind.Control && Claim.Claimant is not null && (Claim.Quote.Contains(" not ", StringComparison.Ordinal) || Claim.Quote.Contains(" never ", StringComparison.Ordinal)));

    /// <summary>"Six more villages", "neighborhoods of Belgora": parts of which nothing tells which they are.</summary>
    public bool IsOfSomeParts => Claim.Place is { Length: > 0 } place && (char.IsDigit(place[0]) || char.IsLower(place[0])) && CountApart.NamesParts(place);

    /// <summary>Asserted by the article itself, with nobody named and no hedge.</summary>
    public bool IsOwnVoice => !Voice.IsNamed && Claim.Stance == Stance.Asserted;
}
