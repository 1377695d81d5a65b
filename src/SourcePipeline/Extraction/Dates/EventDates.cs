using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// Which date an event has: the date phrase nearest to its word in its own clause, else the nearest of the sentence, else the date that the
/// narrative has reached. An open bound makes an open interval: "by April 2012" is <c>../2012-04</c>.
/// </summary>
internal sealed class EventDates(RuleSet rules, NarrativeClock clock)
{
    /// <summary>What a clause boundary between a date and the event weighs, in tokens.</summary>
    private const int Comma = 6;
    private const int Clause = 14;

    /// <summary>Further away in one clause does not count: word order is free there.</summary>
    private const int Near = 8;

    /// <summary>What a date weighs that opens its sentence, whatever stands between: it holds for the whole of it.</summary>
    private const int Opening = 16;
    private const int OpeningTokens = 3;

    /// <summary>The subject of a document's first sentence stands within so many tokens.</summary>
    private const int EventTokens = 8;

    /// <summary>Figures of an event are reported for so many days.</summary>
    private const int ReportDays = 45;

    private readonly Vocabulary vocabulary = rules.Vocabulary;
    private readonly int conjunction = rules.Class("clause-word");
    private readonly int perfect = rules.Class("past-perfect");
    private readonly int determiner = rules.Class("date-determiner");
    private readonly int[] reporting = Array.ConvertAll(["speech", "claiming", "confirming", "denying", "revising", "counting", "report-noun"], rules.Class);
    private readonly int beginning = rules.Class("beginning-word");
    private readonly int eventNoun = rules.Class("event-noun");
    private DateValue? theEvent;
    private DateValue? told;
    private bool isOfEvent;
    private DateValue? eventReached;
    private int paragraph;
    private bool begun;

    /// <summary>A new document begins.</summary>
    public void Begin(Document? document)
    {
        theEvent = null;
        eventReached = null;
        told = null;
        begun = false;
        isOfEvent = document is not null && NamesEvent(document.Title);
    }

    /// <summary>
    /// A sentence has been read. The first of a document about one event ("Battle of Troy") may date it ("the battle was fought on 1 July 1916"):
    /// figures that are reported in the days after it are figures of that day.
    /// </summary>
    public void Note(SentenceScan scan, bool isProse)
    {
        if (scan.Paragraph != paragraph || HasDay(scan))
            told = null;
        if (!begun && isProse)
        {
            begun = true;
            theEvent = scan.Classes.Has(beginning) || !(isOfEvent || OpensWithEvent(scan)) ? null : OnlyDay(scan);
            eventReached = theEvent;
        }
        else if (theEvent is not null)
        {
            if (scan.Paragraph != paragraph)
                eventReached = theEvent;
            if (!IsReport(scan) && OnlyDay(scan) is { } day)
                eventReached = day;
        }

        paragraph = scan.Paragraph;
    }

    /// <summary>
    /// An event of the sentence at hand has a date. Where it is before the day on which somebody told of it, what is said next is of that event too.
    /// </summary>
    public void Tell(SentenceScan scan, DateValue date)
    {
        if (IsReport(scan) && Narrative() is { FirstDay: { } now } && date.LastDay is { } day && day < now && now - day <= ReportDays)
            told = date;
    }

    /// <summary>The date of the event at <paramref name="anchor"/>, a token of the sentence at hand; null where the text does not tell.</summary>
    public DateValue? Of(SentenceScan scan, int anchor)
    {
        var best = -1;
        var least = int.MaxValue;
        for (var i = 0; i < scan.Dates.Count; i++)
        {
            var weight = Weight(scan, scan.Dates[i], anchor);
            // A span stands behind the two dates that it joins, and takes their place.
            if (weight < least || (weight == least && scan.Dates[i].IsSpan))
                (best, least) = (i, weight);
        }

        if (best < 0)
            return Reached() is { } reached ? (IsBefore(scan, anchor) ? reached.Until() : reached) : null;
        var value = scan.Dates[best].Value!.Value;
        if (theEvent is { LastDay: { } last } && value.LastDay is { } day && day > last && day - last <= ReportDays && IsReport(scan))
            return theEvent;
        return scan.Dates[best].Role switch
        {
            "since" => Since(value),
            "until" or "by" => value.Until(),
            _ when least >= Clause && IsBefore(scan, anchor) => value.Until(),
            _ => value,
        };
    }

    /// <summary>The date of an event whose sentence has none.</summary>
    private DateValue? Reached()
    {
        var narrative = Narrative();
        if (told is not null)
            return told;
        // Long after the event the article speaks of others.
        return theEvent is null || (narrative is { FirstDay: { } now } && theEvent.Value.LastDay is { } day && Math.Abs(now - day) > ReportDays) ? narrative : eventReached;
    }

    private bool NamesEvent(string title)
    {
        foreach (var range in title.AsSpan().SplitAny(' ', '_'))
        {
            if (vocabulary.Find(title.AsSpan(range)) is > 0 and var lexeme && vocabulary.ClassesOf(lexeme).Has(eventNoun))
                return true;
        }

        return false;
    }

    private bool OpensWithEvent(SentenceScan scan)
    {
        for (var i = scan.First; i < Math.Min(scan.End, scan.First + EventTokens); i++)
        {
            if (Has(scan.Tokens[i], eventNoun))
                return true;
        }

        return false;
    }

    private static bool HasDay(SentenceScan scan)
    {
        foreach (var date in scan.Dates)
        {
            if (date.Value is not null)
                return true;
        }

        return false;
    }

    /// <summary>The date that the narrative has reached.</summary>
    public DateValue? Narrative() => clock.Span ?? (clock.Current.IsKnown ? DateValue.Of(clock.Current) : null);

    private bool IsReport(SentenceScan scan)
    {
        foreach (var speech in reporting)
        {
            if (scan.Classes.Has(speech))
                return true;
        }

        return false;
    }

    /// <summary>The day, or the span of days, of a sentence that has just one.</summary>
    private static DateValue? OnlyDay(SentenceScan scan)
    {
        DateValue? only = null;
        foreach (var date in scan.Dates)
        {
            // An hour is one of the day that the narrative has reached.
            if (date.Timex.Contains('T', StringComparison.Ordinal) || date.Value is not { FirstDay: { } first, LastDay: { } last } value || last - first > ReportDays)
                continue;
            if (only is not null && !date.IsSpan)
                return null;
            only = value;
        }

        return only;
    }

    private DateValue Since(DateValue value)
    {
        var reached = Narrative();
        if (reached is not { LastDay: { } now } || now <= value.LastDay)
            return value.Since();
        // As fine as the beginning is told.
        var isMonth = value.Edtf.Length == "2012-11".Length && clock.Current is { Precision: DatePrecision.Day };
        return DateValue.Between(value, isMonth ? DateValue.Of(CalendarDate.OfMonth(clock.Current.Year, clock.Current.Month)) : reached.Value);
    }

    private int Weight(SentenceScan scan, in DatePhrase date, int anchor)
    {
        if (date.Value is not { } value || IsOfNoun(scan, date) || value.Edtf.EndsWith('X'))
            return int.MaxValue;
        var (from, to) = date.End <= anchor ? (date.End, anchor) : (anchor + 1, date.First);
        var weight = Math.Clamp(to - from, 0, Near);
        var saying = 0;
        for (var i = from; i < to; i++)
        {
            ref readonly var token = ref scan.Tokens[i];
            if (token.Kind == TokenKind.Punctuation)
                weight += scan.Text[token.Start] is ';' or '–' or '—' ? Clause : Comma;
            else if (Has(token, conjunction))
                weight += Clause;
            else if (Has(token, reporting[0]))
                saying = Clause;
        }

        // The date of what is said lies behind the verb of saying; the one before it dates the saying.
        return date.First - scan.First < OpeningTokens && date.End <= anchor ? Math.Min(weight, Opening) + saying : weight + saying;
    }

    /// <summary>Whether the date belongs to a noun: "the 2015 agreement".</summary>
    private bool IsOfNoun(SentenceScan scan, in DatePhrase date) =>
        date.First > scan.First && date.End < scan.End && Has(scan.Tokens[date.First - 1], determiner) && scan.Tokens[date.End].Kind == TokenKind.Word
        && date.End - date.First == 1;

    /// <summary>Whether the event is told in the past perfect of a relative clause: it was before the date at hand.</summary>
    private bool IsBefore(SentenceScan scan, int anchor)
    {
        for (var i = anchor - 1; i >= scan.First && i >= anchor - 5; i--)
        {
            if (scan.Tokens[i].Kind == TokenKind.Punctuation)
                return false;
            if (Has(scan.Tokens[i], perfect))
                return i > scan.First && scan.CharsOf(i - 1) is "who" or "which" or "that" or "whom" or "where";
        }

        return false;
    }

    private bool Has(in Token token, int classNumber) => token.Lexeme != 0 && vocabulary.ClassesOf(token.Lexeme).Has(classNumber);
}
