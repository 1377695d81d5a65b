using System.Collections.Immutable;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Findings;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Currency;

/// <summary>The dates of a document as its narrative goes: what day each sentence speaks of, and how far the whole reaches.</summary>
internal sealed class Timeline
{
    private readonly (int First, int Last, string Edtf)?[] told;
    private readonly (int First, int Last, string Edtf)?[] own;
    private readonly (int First, int Last, string Edtf)?[] latest;

    private readonly int[] opening;

    private Timeline((int, int, string)?[] told, (int, int, string)?[] own, (int, int, string)?[] latest, int[] opening, int? newest, int? middle, bool isOfOneYear, DateOnly asOf)
    {
        AsOf = asOf;
        Middle = middle;
        IsOfOneYear = isOfOneYear;
        this.opening = opening;
        this.told = told;
        this.own = own;
        this.latest = latest;
        Newest = newest;
    }

    /// <summary>How far the narrative reaches: all but the last twentieth of its dates, which may be of an epilogue.</summary>
    public int? Newest { get; }

    /// <summary>The day as of which the document is read.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The middle one of its dates: the age that it tells of.</summary>
    public int? Middle { get; }

    /// <summary>Whether most of its dates lie in one year, as those of an article on a battle do: "the next year" needs no other there.</summary>
    public bool IsOfOneYear { get; }

    /// <summary>The date that a sentence itself names first.</summary>
    public (int First, int Last, string Edtf)? OwnDate(int sentence) => own[sentence];

    /// <summary>The latest of the dates that a sentence names.</summary>
    public (int First, int Last, string Edtf)? LatestDate(int sentence) => latest[sentence];

    /// <summary>The date of a sentence: its own, else that of the narrative before it in the same section.</summary>
    public (int First, int Last, string Edtf)? DateOf(int sentence) => told[sentence];

    /// <param name="asOf">A later date is a number that looks like a year, or a plan.</param>
    public static Timeline Of(DocumentView document, DateOnly asOf)
    {
        var sentences = document.Sentences;
        var told = new (int, int, string)?[sentences.Length];
        var own = new (int, int, string)?[sentences.Length];
        var dates = document.Extracted.Dates;
        var latest = new (int, int, string)?[sentences.Length];
        var opening = new int[sentences.Length];
        Array.Fill(opening, -1);
        var days = new List<int>();
        var d = 0;
        (int, int, string)? current = null;
        for (var i = 0; i < sentences.Length; i++)
        {
            if (i > 0 && sentences[i].Section != sentences[i - 1].Section)
                current = null;
            var ahead = false;
            while (d < dates.Length && dates[d].Span.Start < sentences[i].Span.Start)
                d++;
            for (; d < dates.Length && dates[d].Span.End <= sentences[i].Span.End; d++)
            {
                if (opening[i] < 0)
                    opening[i] = d;
                if (IsAside(document.Document.Text, dates[d].Span) || Dated(dates[d]) is not { } date || document.KindOf(i) == ParagraphKind.ReferenceEntry)
                    continue;
                own[i] ??= date;
                latest[i] = latest[i] is { } known && known.Item2 >= date.Last ? known : date;
                // "Elections are expected by March": the narrative has not reached it.
                ahead |= own[i] == date && document.CuesOf(i).Any(c => c.Kind == CueKinds.Expectation && !c.Quoted && c.Span.Start < dates[d].Span.Start);
                if (date.Last <= asOf.DayNumber)
                    days.Add(date.Last);
            }
            told[i] = own[i] ?? current;
            current = ahead ? current : told[i];
        }
        days.Sort();
        int? newest = days.Count == 0 ? null : days[days.Count - 1 - (days.Count / 20)];
        int? middle = days.Count == 0 ? null : days[days.Count / 2];
        return new(told, own, latest, opening, newest, middle, 2 * days.Count(day => YearOf(day) == YearOf(middle!.Value)) > days.Count, asOf);
    }

    private static int YearOf(int day) => (int)Math.Floor(day / 365.2425);

    /// <summary>"Roe (2005) estimates", "Secretary General (2009–2014)": years in brackets are a book's or an office's, not the narrative's.</summary>
    private static bool IsAside(string text, TextSpan date)
    {
        var open = date.Start;
        while (open > 0 && (char.IsAsciiDigit(text[open - 1]) || text[open - 1] is '-' or '–'))
            open--;
        var close = date.End;
        while (close < text.Length && (char.IsAsciiDigit(text[close]) || text[close] is '-' or '–'))
            close++;
        return open > 0 && close < text.Length && text[open - 1] == '(' && text[close] == ')' && text.AsSpan(open, close - open).Trim("0123456789-–").IsEmpty;
    }

    private static (int First, int Last, string Edtf)? Dated(DateMention mention) =>
        mention.Value is { FirstDay: { } first, LastDay: { } last } value && last - first <= 366 ? (first, last, value.Edtf) : null;

    /// <summary>Whether the sentence's first date is written with its year.</summary>
    public bool NamesYear(DocumentView document, int sentence) =>
        opening[sentence] >= 0 && Findings.Rules.Inconsistencies.Years.Named(document.TextOf(OpeningDate(document, sentence).Span)) is not null;

    /// <summary>The first date of a sentence that has one.</summary>
    public DateMention OpeningDate(DocumentView document, int sentence) => document.Extracted.Dates[opening[sentence]];

    /// <summary>Whether the sentence's first words hold its date: "On 14 January, …", "The next day, on 5 May, …".</summary>
    /// <param name="within">How many characters the date may stand from the sentence's start.</param>
    /// <param name="anyYear">A date whose year is not known counts too.</param>
    public bool OpensWithDate(DocumentView document, int sentence, int within, bool anyYear = false)
    {
        if (opening[sentence] < 0)
            return false;
        var mention = document.Extracted.Dates[opening[sentence]];
        var early = mention.Span.Start - document.Sentences[sentence].Span.Start <= within;
        var first = sentence == 0 || !document.SameParagraph(sentence - 1, sentence);
        var text = document.TextOf(mention.Span);
        // "On 14 January" opens at any place of a paragraph, a date further in only where the paragraph begins.
        var atOnce = mention.Span.Start - document.Sentences[sentence].Span.Start <= 12;
        // "Ministers at the talks, 8 January 1918": a caption ends with its date.
        var rest = document.TextOf(new(mention.Span.End, document.Sentences[sentence].Span.End));
        return early && rest.ContainsAnyInRange('a', 'z') && (first || atOnce) && (anyYear ? text.ContainsAnyInRange('0', '9') && text.ContainsAnyInRange('A', 'z') : Dated(mention) is not null);
    }

    /// <summary>The years told by paragraphs, for gaps and passages: sentence by sentence, those with a date of their own.</summary>
    public ImmutableArray<int> DatedSentences(ImmutableArray<Sentence> sentences) =>
        [.. Enumerable.Range(0, sentences.Length).Where(i => own[i] is not null)];
}
