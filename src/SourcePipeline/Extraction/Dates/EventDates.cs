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
    /// <summary>Of a year alone, in EDTF.</summary>
    private const int YearLength = 4;

    /// <summary>What a paragraph tells of more days is not summed up in it.</summary>
    private const int LongestSum = 184;

    /// <summary>"In total": a sum of what the paragraph has told.</summary>
    private static readonly ImmutableArray<string> Sums = ListedWords.Of("Extraction/Dates/dates.words.txt", "in-all");
    private static readonly ImmutableArray<string> OpeningSums = ListedWords.Of("Extraction/Dates/dates.words.txt", "in-all-first");

    private readonly int so = rules.Vocabulary.Add("so");
    private readonly int far = rules.Vocabulary.Add("far");
    private readonly ReportingWords reporting = new(rules);
    private readonly DateWeights weights = new(rules);
    private readonly ArticleEvent article = new(rules);
    private readonly ArticleSpan whole = new(rules);
    private readonly EventPeriods periods = new(rules, clock);
    private readonly EventTense tense = new(rules);
    private readonly OrdinalDays ordinals = new(rules);
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

    /// <summary>The row of the date in an article's box has been read.</summary>
    public void NoteRow(SentenceScan scan) => whole.NoteRow(scan);

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
        article.Note(scan, article.HasDate && reporting.IsIn(scan));
        whole.Note(scan);
        periods.Note(scan);
    }

    /// <summary>
    /// An event of the sentence at hand has a date. Where it is before the day on which somebody told of it, what is said next is of that event too.
    /// </summary>
    public void Tell(SentenceScan scan, DateValue date)
    {
        if (reporting.IsIn(scan) && ArticleEvent.IsSoonAfter(date, Narrative()))
            told = date;
    }

    /// <summary>The date of the event at <paramref name="anchor"/>, a token of the sentence at hand; null where the text does not tell.</summary>
    /// <param name="kind">What is claimed of it: a date "as of" gives the sum of people's fates and of losses until then, and these and forces may be of all of a battle.</param>
    public DateValue? Of(SentenceScan scan, int anchor, ClaimKind kind)
    {
        var isToll = kind is ClaimKind.Casualty or ClaimKind.Equipment;
        var date = OfEvent(scan, anchor, isToll, isCount: isToll || kind == ClaimKind.Strength);
        return kind == ClaimKind.Casualty && !article.HasDate && date is { } day && !day.Edtf.Contains('/', StringComparison.Ordinal) && tense.IsOfBodies(scan, anchor) ? day.Until() : date;
    }

    private DateValue? OfEvent(SentenceScan scan, int anchor, bool isToll, bool isCount)
    {
        var best = weights.Nearest(scan, anchor, out var weight);
        if (best < 0)
            return OfUndated(scan, anchor, isCount);
        var phrase = scan.Dates[DateWeights.Finer(scan, best, anchor)];
        var value = phrase.Value!.Value;
        // "Reported that 12 people were killed on 17 May" dates the deaths, "12 people were killed, it said on 17 May" the report.
        if (reporting.IsIn(scan) && (phrase.First < anchor || reporting.IsBetween(scan, anchor, phrase.First)) && article.ReportedOn(value) is { } happened)
            return happened;
        if (isToll && phrase.End <= anchor && value.Edtf.Length == YearLength && reporting.IsBetween(scan, phrase.End, anchor) && YearsToldIn(value) is { } years)
            return years;
        if (article.Start is { } start && IsSoFar(scan) && value.FirstDay > start.LastDay)
            return DateValue.Between(start, value);
        return phrase.Role switch
        {
            "since" => Since(value),
            "as-of" when isToll => value.Until(),
            // In another clause the bound is that of something else.
            "until" or "by" when opened is { } opening && opening.FirstDay < value.FirstDay && tense.IsSinceStart(scan) => DateValue.Between(opening, value),
            "until" or "by" when !weights.EndsClause(scan, phrase.End, anchor) =>
                phrase.Rule.IsStep && clock.Before.IsKnown ? DateValue.Between(DateValue.Of(clock.Before), value) : value.Until(),
            _ when weight >= DateWeights.Clause && tense.IsOfInvolved(scan, anchor) => null,
            _ when phrase.End <= anchor && tense.IsHeld(scan, anchor) => value.Before(),
            _ when weight >= DateWeights.Clause && tense.IsBefore(scan, anchor) => value.Before(),
            _ when DateWeights.IsOpening(scan, phrase) && EventTense.IsAfterwards(scan, anchor, phrase.End) => value.Before(),
            _ => value,
        };
    }

    /// <summary>The date of an event of which the sentence at hand tells none.</summary>
    private DateValue? OfUndated(SentenceScan scan, int anchor, bool isCount)
    {
        // "(They took the bridge) and on 4 May the station": the narrative had not yet reached the later day.
        if (weights.IsBeforeNextClause(scan, anchor))
            return clock.Before.IsKnown ? DateValue.Of(clock.Before) : null;
        if (ordinals.Of(scan, anchor, (whole.Days ?? article.Start)?.FirstDay, opened, Narrative()) is { } numbered)
        {
            told = numbered;
            return numbered;
        }

        if (tense.IsOfInvolved(scan, anchor))
            return null;
        return (isCount ? OfPeriod(scan, anchor) : null) ?? OfNarrative(scan, anchor);
    }

    /// <summary>"In 1920 a historian counted 300 dead": the years of which what is told in a later year tells; null where they are not before it.</summary>
    private DateValue? YearsToldIn(DateValue year)
    {
        if (whole.Days is not { LastDay: { } ended } days)
            return clock.YearsBefore(year);
        return ended < year.FirstDay ? days : null;
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
        if (opened is null && (SinceLead(scan, anchor) ?? (whole.IsOfUntold(scan, anchor) ? clock.LeadYears : period)) is { } others)
            return period = others;
        return opened is { FirstDay: { } first } from && reached is { LastDay: { } last } to && last > first && last - first <= LongestSum && IsSum(scan)
            ? DateValue.Between(from, to)
            : null;
    }

    /// <summary>From what the toll is told to come after up to the end of the years that the opening tells; null where it is told of nothing before.</summary>
    private DateValue? SinceLead(SentenceScan scan, int anchor)
    {
        if (periods.After(scan, anchor) is not { } since)
            return null;
        return clock.LeadYears is { LastDay: { } ended } lead && ended > since.FirstDay ? DateValue.Between(since, lead) : since;
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
        if ((told ?? article.Reached(Narrative(), isDated: opened is not null)) is not { } reached)
            return null;
        return tense.IsBefore(scan, anchor) ? reached.Before()
            : tense.IsSinceStart(scan) ? reached.Until()
            : tense.IsSoonAfter(scan, anchor) ? reached.Since()
            : reached;
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

    private DateValue Since(DateValue value)
    {
        var reached = Narrative();
        if (reached is not { LastDay: { } now } || now <= value.LastDay)
            return value.Since();
        // As fine as the beginning is told.
        var isMonth = value.Edtf.Length == "2012-11".Length && clock.Current is { Precision: DatePrecision.Day };
        return DateValue.Between(value, isMonth ? DateValue.Of(CalendarDate.OfMonth(clock.Current.Year, clock.Current.Month)) : reached.Value);
    }
}
