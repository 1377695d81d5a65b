using System.Collections.Immutable;
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

    /// <summary>Of a year alone, in EDTF.</summary>
    private const int YearLength = 4;

    /// <summary>Brackets with more words before their date tell of something else.</summary>
    private const int AsideWords = 4;

    /// <summary>What a paragraph tells of more days is not summed up in it.</summary>
    private const int LongestSum = 184;

    /// <summary>"In total": a sum of what the paragraph has told.</summary>
    private static readonly ImmutableArray<string> Sums = ListedWords.Of("Extraction/Dates/dates.words.txt", "in-all");
    private static readonly ImmutableArray<string> OpeningSums = ListedWords.Of("Extraction/Dates/dates.words.txt", "in-all-first");

    private readonly Vocabulary vocabulary = rules.Vocabulary;
    private readonly int conjunction = rules.Class("clause-word");
    private readonly int preposition = rules.Class("preposition");
    private readonly int determiner = rules.Class("date-determiner");
    private readonly int[] reporting = Array.ConvertAll(["speech", "claiming", "confirming", "denying", "revising", "counting", "report-noun"], rules.Class);
    private readonly int so = rules.Vocabulary.Add("so");
    private readonly int far = rules.Vocabulary.Add("far");
    private readonly ArticleEvent article = new(rules);
    private readonly ArticleSpan whole = new(rules);
    private readonly EventPeriods periods = new(rules, clock);
    private readonly EventTense tense = new(rules);
    private readonly PerfectRelatives relatives = new(rules);
    private DateValue? told;

    /// <summary>The first date that the paragraph has told.</summary>
    private DateValue? opened;

    /// <summary>The days of which a toll of the paragraph was told to be.</summary>
    private DateValue? period;
    private int paragraph;

    /// <summary>A new document begins.</summary>
    public void Begin(Document? document)
    {
        article.Begin(document);
        whole.Begin(document);
        periods.Begin();
        told = null;
    }

    /// <summary>The days of all that the document is about; null where it does not tell them.</summary>
    public DateValue? Whole => whole.Days;

    /// <summary>The days of all that the document is about, where what a section counts is of them.</summary>
    public DateValue? OfTolls(int section) => whole.Days is { } days && whole.IsOfTolls(section) ? days : null;

    /// <summary>A sentence has been read.</summary>
    /// <param name="isProse">Whether it is of the running text.</param>
    public void Note(SentenceScan scan, bool isProse)
    {
        if (scan.Paragraph != paragraph || HasDate(scan))
            told = null;
        if (scan.Paragraph != paragraph)
            (opened, period) = (null, null);
        if (isProse && HasDate(scan))
            opened ??= Narrative();
        paragraph = scan.Paragraph;
        if (!isProse)
            return;
        article.Note(scan, article.HasDate && IsReport(scan));
        whole.Note(scan);
        periods.Note(scan);
    }

    /// <summary>
    /// An event of the sentence at hand has a date. Where it is before the day on which somebody told of it, what is said next is of that event too.
    /// </summary>
    public void Tell(SentenceScan scan, DateValue date)
    {
        if (IsReport(scan) && ArticleEvent.IsSoonAfter(date, Narrative()))
            told = date;
    }

    /// <summary>The date of the event at <paramref name="anchor"/>, a token of the sentence at hand; null where the text does not tell.</summary>
    /// <param name="isToll">Whether it is one of people's fates, of which a date "as of" gives the sum until then.</param>
    public DateValue? Of(SentenceScan scan, int anchor, bool isToll = false)
    {
        var date = OfEvent(scan, anchor, isToll);
        return isToll && !article.HasDate && date is { } day && !day.Edtf.Contains('/', StringComparison.Ordinal) && tense.IsOfBodies(scan, anchor) ? day.Until() : date;
    }

    private DateValue? OfEvent(SentenceScan scan, int anchor, bool isToll)
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
            return tense.IsOfInvolved(scan, anchor) ? null : (isToll ? OfPeriod(scan, anchor) : null) ?? OfNarrative(scan, anchor);
        var phrase = scan.Dates[Finer(scan, best)];
        var value = phrase.Value!.Value;
        if (IsReport(scan) && article.ReportedOn(value) is { } happened)
            return happened;
        if (isToll && phrase.End <= anchor && value.Edtf.Length == YearLength && IsTold(scan, phrase.End, anchor) && (whole.Days is { LastDay: { } ended } days ? ended < value.FirstDay ? days : null : clock.YearsBefore(value)) is { } years)
            return years;
        if (article.Start is { } start && IsSoFar(scan) && value.FirstDay > start.LastDay)
            return DateValue.Between(start, value);
        var isOpening = phrase.First - scan.First < OpeningTokens;
        return phrase.Role switch
        {
            "since" => Since(value),
            "as-of" when isToll => value.Until(),
            // In another clause the bound is that of something else.
            "until" or "by" when opened is { } opening && opening.FirstDay < value.FirstDay && tense.IsSinceStart(scan) => DateValue.Between(opening, value),
            "until" or "by" when !EndsClause(scan, phrase.End, anchor) => phrase.Rule.IsStep && clock.Before.IsKnown ? DateValue.Between(DateValue.Of(clock.Before), value) : value.Until(),
            _ when least >= Clause && tense.IsOfInvolved(scan, anchor) => null,
            _ when phrase.End <= anchor && tense.IsHeld(scan, anchor) => value.Before(),
            _ when least >= Clause && tense.IsBefore(scan, anchor) => value.Before(),
            _ when isOpening && EventTense.IsAfterwards(scan, anchor, phrase.End) => value.Before(),
            _ => value,
        };
    }

    /// <summary>"In 1565, on 18 May": the date right behind that tells the day of the one at <paramref name="best"/>; that one itself where there is none such.</summary>
    private static int Finer(SentenceScan scan, int best)
    {
        for (var i = best + 1; i < scan.Dates.Count; i++)
        {
            var gap = scan.Dates[i].First - scan.Dates[best].End;
            if (gap is > 0 and <= 2 && scan.Tokens[scan.Dates[best].End].Kind == TokenKind.Punctuation && scan.Dates[best].Role.Length == 0
                && scan.Dates[i].Value is { FirstDay: { } first, LastDay: { } last } && scan.Dates[best].Value is { FirstDay: { } from, LastDay: { } to } && first >= from && last <= to && last - first < to - from)
            {
                return i;
            }
        }

        return best;
    }

    /// <summary>The days of a toll that is told to be of all of an article's event, of another that went on for days, or of all that its paragraph tells; else null.</summary>
    private DateValue? OfPeriod(SentenceScan scan, int anchor)
    {
        var reached = Narrative();
        if (whole.Of(scan, anchor, opened, reached) is { } all)
            return all;
        if (periods.Of(scan, anchor, reached) is { } days)
            return period = days;
        // What a paragraph without a date counts on is of what it has counted before.
        if (opened is null && ((periods.After(scan, anchor) is { } since ? clock.LeadYears is { LastDay: { } ended } lead && ended > since.FirstDay ? DateValue.Between(since, lead) : since : (DateValue?)null) ?? (whole.IsOfUntold(scan, anchor) ? clock.LeadYears : period)) is { } others)
            return period = others;
        return opened is { FirstDay: { } first } from && reached is { LastDay: { } last } to && last > first && last - first <= LongestSum && IsSum(scan)
            ? DateValue.Between(from, to)
            : null;
    }

    private static bool IsSum(SentenceScan scan)
    {
        var sentence = scan.Text.AsSpan(scan.Span.Start, scan.Span.Length);
        foreach (var opening in OpeningSums)
        {
            if (sentence.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return ListedWords.AnyIn(sentence, Sums);
    }

    /// <summary>The date of an event whose sentence has none.</summary>
    private DateValue? OfNarrative(SentenceScan scan, int anchor)
    {
        if (article.Start is { } begun && Total(scan, begun) is { } total)
            return total;
        if ((told ?? article.Reached(Narrative())) is not { } reached)
            return null;
        return tense.IsBefore(scan, anchor) ? reached.Before() : tense.IsSinceStart(scan) ? reached.Until() : tense.IsSoonAfter(scan, anchor) ? reached.Since() : reached;
    }

    /// <summary>A total from the start: "to date" to an end untold, "so far" until the month that the narrative has reached; null where it is none.</summary>
    private DateValue? Total(SentenceScan scan, DateValue start)
    {
        foreach (var phrase in scan.Dates)
        {
            if (phrase.Rule.IsTotal)
                return start.Since();
        }

        if (!IsSoFar(scan))
            return null;
        return Narrative() is { LastDay: { } now } && now > start.LastDay && clock.Current.HasMonth
            ? DateValue.Between(start, DateValue.Of(CalendarDate.OfMonth(clock.Current.Year, clock.Current.Month)))
            : start.Since();
    }

    private bool IsSoFar(SentenceScan scan)
    {
        for (var i = scan.First + 1; i < scan.End; i++)
        {
            if (scan.Tokens[i].Lexeme == far && scan.Tokens[i - 1].Lexeme == so)
                return true;
        }

        return false;
    }

    /// <summary>Whether another clause begins right behind a date, ahead of the event: "by 13 May, and the army said".</summary>
    private bool EndsClause(SentenceScan scan, int end, int anchor)
    {
        if (end < anchor && scan.Tokens[end].Kind == TokenKind.Punctuation)
            end++;
        return end + 1 < anchor && Has(scan.Tokens[end], conjunction) && !Has(scan.Tokens[end + 1], preposition);
    }

    /// <summary>Whether the sentence at hand has a date that an event may have.</summary>
    public static bool HasDate(SentenceScan scan)
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

    /// <summary>Whether a verb of saying stands between a date and an event: the date is that of the saying.</summary>
    private bool IsTold(SentenceScan scan, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (scan.Tokens[i].Lexeme is > 0 and var lexeme && IsReporting(lexeme))
                return true;
        }

        return false;
    }

    private bool IsReporting(int lexeme)
    {
        foreach (var speech in reporting)
        {
            if (vocabulary.ClassesOf(lexeme).Has(speech))
                return true;
        }

        return false;
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
        if (date.Value is not { } value || IsOfNoun(scan, date) || IsOfAside(scan, date, anchor) || relatives.Hide(scan, date, anchor))
            return int.MaxValue;
        if (IsBirth(scan, date) || (date.Role == DateMaker.OfAnother && anchor < date.First))
            return int.MaxValue;
        // A decade is the background of much, and the date of what it opens.
        if (value.Edtf.EndsWith('X'))
            return date.First - scan.First < OpeningTokens && date.End <= anchor ? Opening : int.MaxValue;
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

    /// <summary>"Born in 1920": of nobody's fate.</summary>
    internal static bool IsBirth(SentenceScan scan, in DatePhrase date) =>
        date.First > scan.First && (scan.CharsOf(date.First - 1) is "born" || (date.First - 1 > scan.First && scan.CharsOf(date.First - 2) is "born"));

    /// <summary>Whether it is of what brackets tell beside the event: "withdrew (as had been the plan in 1918)". Brackets about the date alone date the event.</summary>
    private static bool IsOfAside(SentenceScan scan, in DatePhrase date, int anchor)
    {
        var opening = date.First - 1;
        while (opening >= scan.First && scan.Tokens[opening].Kind != TokenKind.Punctuation)
            opening--;
        return opening >= scan.First && anchor < opening && date.First - opening > AsideWords && scan.Text[scan.Tokens[opening].Start] == '(';
    }

    private bool Has(in Token token, int classNumber) => token.Lexeme != 0 && vocabulary.ClassesOf(token.Lexeme).Has(classNumber);
}
