using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Text;

namespace SourcePipeline.Comparison;

/// <summary>Where and when a claim is compared with others.</summary>
/// <param name="IsWhole">It counts for all of the event that an article is about.</param>
internal readonly record struct Occasion(ComparedPlace Place, DateValue? Date, bool IsWhole);

/// <summary>Goes along the claims of a document, in the order of the text, and tells the occasion of each.</summary>
internal sealed class OccasionReader
{
    private readonly ExtractedDocument document;
    private readonly Places places;
    private readonly (int Place, DateValue Days)? single;
    private readonly WholeEvent? whole;
    private readonly ILookup<int, WholeEvent> battles;
    private readonly PlaceThread thread;
    private readonly WholeEventCount? count;
    private int sentence;

    /// <summary>Index of the first date behind the claim at hand.</summary>
    private int next;

    /// <summary>The last narrow date before it, and its line.</summary>
    private (DateValue Value, int Line)? told;

    /// <param name="single">The place and days of all that the document tells, where it is of one event.</param>
    /// <param name="whole">The event that it is about, where it is of several days.</param>
    /// <param name="battles">The events that the documents of the run are about, by their place.</param>
    public OccasionReader(ExtractedDocument document, Places places, (int Place, DateValue Days)? single, WholeEvent? whole, ILookup<int, WholeEvent> battles)
    {
        (this.document, this.places, this.single, this.whole, this.battles) = (document, places, single, whole, battles);
        thread = new(document, places);
        count = whole is null ? null : new WholeEventCount(whole, document);
    }

    /// <summary>The paragraph of the claim at hand.</summary>
    public int Paragraph { get; private set; }

    /// <summary>The text of that paragraph.</summary>
    public ReadOnlySpan<char> ParagraphText => document.Sentences.IsEmpty ? [] : TextOf(document.Document.Paragraphs[document.Sentences[sentence].Paragraph].Span);

    /// <summary>The text of its sentence.</summary>
    public ReadOnlySpan<char> SentenceText => document.Sentences.IsEmpty ? [] : TextOf(document.Sentences[sentence].Span);

    private ReadOnlySpan<char> TextOf(TextSpan span) => document.Document.Text.AsSpan(span.Start, span.Length);

    /// <summary>Moves on to a claim and tells its occasion.</summary>
    public Occasion Read(Claim claim)
    {
        MoveTo(claim);
        var date = claim.Date ?? (told?.Line == claim.Line ? told?.Value : null);
        var place = IsOnlyInVoice(claim, document.Document.Text) ? new(-1, false) : thread.Place(claim, places.Read(claim.Place), Paragraph);
        if (single is { } one && (place.Number < 0 || place.Number == one.Place) && (date is null || DayRange.Meet(date, one.Days)))
            (place, date) = (new(one.Place, place.IsPart), one.Days);
        if (count is not null && !document.Sentences.IsEmpty && count.Counts(claim, sentence, place))
            return new(place.Number < 0 ? new(whole!.Place, false) : place, whole!.Days, true);
        // Another article, or a spreadsheet, counts for the same battle.
        return claim is { Kind: ClaimKind.Casualty, Event: null, PartOf: null } && battles[place.Number].FirstOrDefault(w => w.Covers(claim.Date)) is { } battle
            ? new(place, battle.Days, true)
            : new(place, date, false);
    }

    /// <summary>Claims, sentences and dates are all in the order of the text.</summary>
    private void MoveTo(Claim claim)
    {
        var sentences = document.Sentences;
        while (sentence + 1 < sentences.Length && sentences[sentence + 1].Span.Start <= claim.Span.Start)
            sentence++;
        Paragraph = sentences.IsEmpty ? claim.Line : sentences[sentence].Paragraph;
        for (; next < document.Dates.Length && document.Dates[next].Span.Start < claim.Span.End; next++)
        {
            if (document.Dates[next].Value is { FirstDay: not null, LastDay: not null } value && DayRange.IsNarrow(value))
                told = (value, document.Dates[next].Line);
        }
    }

    /// <summary>"The Islamic State in the Konduga said …": the place belongs to the voice's name, and the event was elsewhere, or its thread tells where.</summary>
    private static bool IsOnlyInVoice(Claim claim, string text)
    {
        if (claim.Kind == ClaimKind.Control || claim is not { Place: { Length: > 0 } place, Claimant: { } claimant }
            || !claimant.Contains(place, StringComparison.Ordinal) || claim.Sentence.End > text.Length)
        {
            return false;
        }
        var sentence = text.AsSpan(claim.Sentence.Start, claim.Sentence.Length);
        var first = sentence.IndexOf(place, StringComparison.Ordinal);
        return first >= 0 && sentence[(first + place.Length)..].IndexOf(place, StringComparison.Ordinal) < 0;
    }
}
