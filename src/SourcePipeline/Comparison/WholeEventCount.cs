using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Comparison;

/// <summary>Tells which claims of an article count for all of the event that it is about.</summary>
/// <param name="whole">The event.</param>
/// <param name="document">The article.</param>
internal sealed class WholeEventCount(WholeEvent whole, ExtractedDocument document)
{
    private static readonly ImmutableArray<string> Summaries = ListedWords.Of("Comparison/counts.words.txt", "summary");

    /// <summary>The section of the lead.</summary>
    private readonly int lead = ArticleLead.SectionOf(document.Document);

    /// <summary>The paragraph that has counted for the whole last.</summary>
    private int counting = -1;

    /// <summary>The paragraph that has counted for a day of it last.</summary>
    private int ofDays = -1;

    /// <summary>Whether the claim counts for the whole event rather than for a day of it. Claims have to be asked for in the order of the text.</summary>
    /// <param name="sentence">Index of its sentence.</param>
    public bool Counts(Claim claim, int sentence, ComparedPlace place)
    {
        if (claim.Kind is not (ClaimKind.Casualty or ClaimKind.Equipment) || claim.PartOf is not null
            || claim.Event is not null || (place.Number >= 0 && whole.Place >= 0 && place.Number != whole.Place))
        {
            return false;
        }
        // "In the second year 400 fell": a part of a war, which its summary tells beside the whole.
        if (whole.IsWar && claim.Date is { FirstDay: { } first } && first <= whole.Days.LastDay && !whole.Covers(claim.Date)
            && !(IsSummary(document.Sentences[sentence].Section) && IsUndated(document.Sentences[sentence])))
        {
            return false;
        }
        var at = document.Sentences[sentence];
        if (document.Document.Paragraphs[at.Paragraph].Kind == ParagraphKind.InfoboxRow)
            return true;
        var counts = Counts(claim, at) && !CountApart.TellsStretch(document.Document.Text.AsSpan(at.Span.Start, at.Span.Length));
        (counting, ofDays) = counts ? (at.Paragraph, ofDays) : (counting, at.Paragraph);
        return counts;
    }

    private bool Counts(Claim claim, Sentence at)
    {
        if (whole.Covers(claim.Date))
            return true;
        var day = DayOf(at.Span);
        var words = document.Document.Text.AsSpan(at.Span.Start, at.Span.Length);
        if (day is null)
        {
            // "On 13 February the army tried again. Three soldiers fell": what the aftermath tells of later days is of those.
            if (claim.Claimant is null && !whole.IsWar && claim.Date is { FirstDay: { } told, LastDay: { } end } && told == end && told > whole.Days.LastDay)
                return false;
            // "A spokesman said that 400 had been killed", behind the army's total: his own.
            return IsLead(at.Section) || IsSummary(at.Section) || WholeEvent.SaysWhole(words) || (claim.Claimant is not null && at.Paragraph == counting);
        }
        if (claim.Claimant is null)
        {
            // The lead tells the end with what it cost.
            return IsLead(at.Section) && day >= whole.Days.LastDay - 1;
        }
        // What a voice said when it was over is of all of it; what a day brought then is not.
        return day > whole.Days.LastDay && (IsSummary(at.Section) || WholeEvent.SaysWhole(words) || (claim.Stance == Stance.Revised && at.Paragraph != ofDays));
    }

    /// <summary>The last day that the sentence names, unless it is the event's own interval.</summary>
    private int? DayOf(TextSpan sentence)
    {
        int? day = null;
        foreach (var mention in document.Dates)
        {
            if (mention.Span.Start >= sentence.End)
                break;
            if (WholeEvent.IsIn(mention, sentence) && DayRange.IsNarrow(mention.Value) && mention.Value!.Value.LastDay is { } last
                && !(mention.Value.Value.FirstDay == whole.Days.FirstDay && last == whole.Days.LastDay))
            {
                day = Math.Max(day ?? last, last);
            }
        }
        return day;
    }

    /// <summary>Its paragraph has named no date so far: one that the claim bears was reached paragraphs before.</summary>
    private bool IsUndated(Sentence at)
    {
        var from = document.Document.Paragraphs[at.Paragraph].Span.Start;
        return !document.Dates.Any(d => d.Span.Start >= from && d.Span.End <= at.Span.End);
    }

    /// <summary>Where nothing has a heading the lead is everything, and sums up nothing.</summary>
    private bool IsLead(int section) => section <= lead && document.Document.Sections.Length > lead + 1;

    private bool IsSummary(int section) => ListedWords.AnyIn(document.Document.Sections[section].Title, Summaries);
}
