using System.Collections.Immutable;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// Which date an event has: the date phrase nearest to its word in its own clause, else the nearest of the sentence, else the date that the
/// narrative has reached. An open bound makes an open interval: "by April 2012" is <c>../2012-04</c>.
/// </summary>
internal sealed class EventDates(RuleSet rules, SentenceScan scan, NarrativeClock clock)
{
    /// <summary>Of a year alone, in EDTF.</summary>
    private const int YearLength = 4;

    /// <summary>Of a day, in EDTF.</summary>
    private const int DayLength = 10;

    /// <summary>What a paragraph tells of more days is not summed up in it.</summary>
    private const int LongestSum = 184;

    /// <summary>"In total": a sum of what the paragraph has told.</summary>
    private static readonly ImmutableArray<string> Sums = ListedWords.Of("Extraction/Dates/dates.words.txt", "in-all");
    private static readonly ImmutableArray<string> OpeningSums = ListedWords.Of("Extraction/Dates/dates.words.txt", "in-all-first");

    private readonly int so = rules.Vocabulary.Add("so");
    private readonly int far = rules.Vocabulary.Add("far");
    private readonly ReportingWords reporting = new(rules, scan);
    private readonly DateWeights weights = new(rules, scan);
    private readonly ArticleEvent article = new(rules, scan);
    private readonly ArticleTolls tolls = new(rules, scan);
    private readonly EventPeriods periods = new(rules, scan, clock);
    private readonly EventTense tense = new(rules, scan);
    private readonly ClauseReach reach = new(scan);
    private readonly OrdinalDays ordinals = new(rules, scan);
    private DateValue? told;

    /// <summary>The first date that the paragraph has told.</summary>
    private DateValue? opened;

    /// <summary>The days of which a toll of the paragraph was told to be.</summary>
    private DateValue? period;

    /// <summary>From the start to the day of which a toll of the paragraph was told to be.</summary>
    private DateValue? sinceStart;

    /// <summary>The first date that the section has told.</summary>
    private DateValue? begun;
    private int section = -1;
    private int paragraph;
    private bool isRow;

    /// <summary>A new document begins.</summary>
    public void Begin(Document? document)
    {
        article.Begin(document);
        tolls.Begin(document);
        periods.Begin();
        (told, section, begun) = (null, -1, null);
    }

    /// <summary>The days of all that the document is about; null where it does not tell them.</summary>
    public DateValue? Whole => tolls.Span.Days;

    /// <summary>The days of all that the document is about, where what a section counts is of them.</summary>
    public DateValue? OfTolls(int section) => Whole is { } days && tolls.IsOfTolls(section) ? days : null;

    /// <summary>The row of the date in an article's box has been read.</summary>
    public void NoteRow() => tolls.Span.NoteRow();

    /// <summary>A sentence has been read.</summary>
    /// <param name="isProse">Whether it is of the running text.</param>
    /// <param name="isInRow">Whether it is of a row of an article's box.</param>
    public void Note(bool isProse, bool isInRow = false)
    {
        isRow = isInRow;
        if (scan.Paragraph != paragraph || scan.HasDate)
            told = null;
        if (scan.Paragraph != paragraph)
            (opened, period, sinceStart) = (null, null, null);
        if (scan.Section != section)
            (section, begun) = (scan.Section, null);
        if (isProse && scan.HasDate)
        {
            opened ??= Narrative();
            begun ??= opened;
        }
        else if (isProse && scan.Number == 1 && IsSum())
        {
            period = SumFrom(begun);
        }

        paragraph = scan.Paragraph;
        if (!isProse)
            return;
        article.Note(article.HasDate && reporting.IsIn());
        tolls.Span.Note();
        periods.Note();
    }

    /// <summary>
    /// An event of the sentence at hand has a date. Where it is before the day on which somebody told of it, what is said next is of that event too.
    /// </summary>
    public void Tell(DateValue date)
    {
        if (reporting.IsIn() && ArticleEvent.IsSoonAfter(date, Narrative()))
            told = date;
    }

    /// <summary>The date of the event at <paramref name="anchor"/>, a token of the sentence at hand; null where the text does not tell.</summary>
    /// <param name="kind">What is claimed of it: a date "as of" gives the sum of people's fates and of losses until then, and these and forces may be of all of a battle.</param>
    /// <param name="isState">Whether it tells who holds a place or how many there are: "by May it was theirs" is how it was in May.</param>
    public DateValue? Of(int anchor, ClaimKind kind, bool isState = false)
    {
        var isToll = kind is ClaimKind.Casualty or ClaimKind.Equipment;
        var date = OfEvent(anchor, isToll, isCount: isToll || kind == ClaimKind.Strength, isState && !tense.IsHeld(anchor));
        if (kind == ClaimKind.Casualty && date is { } eve && tense.Overnight() is >= 0 and var at && OfNight(eve, at) is { } night)
            return night;
        var maySumUp = kind == ClaimKind.Casualty && !article.HasDate;
        return maySumUp && date is { } day && !day.Edtf.Contains('/', StringComparison.Ordinal) && tense.IsOfBodies(anchor) ? day.Until() : date;
    }

    /// <summary>"Said on 5 May that 12 were killed overnight": the night that ends on the day of the telling, and else the one that begins on the day at hand; null beside anything but a day.</summary>
    private DateValue? OfNight(DateValue date, int overnight)
    {
        if (date.FirstDay is not { } day || date.LastDay != day || date.Edtf.Length != DayLength)
            return null;
        var eve = reporting.IsIn() && HasDateBefore(overnight) ? day - 1 : day;
        return DateValue.Between(DateValue.Of(CalendarDate.OfDayNumber(eve)), DateValue.Of(CalendarDate.OfDayNumber(eve + 1)));
    }

    private bool HasDateBefore(int token)
    {
        foreach (var phrase in scan.Dates)
        {
            if (phrase.Value is not null && phrase.End <= token)
                return true;
        }

        return false;
    }

    private DateValue? OfEvent(int anchor, bool isToll, bool isCount, bool isState)
    {
        // "Killed: 300 (3–9 May); 40 captured": of the items of a row each has its own date, or that of it all.
        var isItem = isCount && isRow && Whole is not null;
        var best = weights.Nearest(anchor, out var weight, isItem);
        if (best < 0 && isItem)
            return Whole;
        if (best < 0)
            return OfUndated(anchor, isCount, isState);
        var phrase = scan.Dates[weights.Finer(best, anchor)];
        var value = phrase.Value!.Value;
        // "Reported that 12 people were killed on 17 May" dates the deaths, "12 people were killed, it said on 17 May" the report.
        if (reporting.IsIn() && (phrase.First < anchor || reporting.IsBetween(anchor, phrase.First)) && article.ReportedOn(value) is { } happened)
            return happened;
        if (isToll && phrase.End <= anchor && value.Edtf.Length == YearLength && reporting.IsBetween(phrase.End, anchor) && YearsToldIn(value) is { } years)
            return years;
        // "250 have died since the onset of the clashes, five days earlier."
        if (isCount && phrase.Rule.IsStep && tense.IsSinceStart() && Narrative() is { LastDay: { } now } reached && value.FirstDay < now)
        {
            sinceStart = DateValue.Between(value, reached);
            return sinceStart;
        }

        if (isCount && (SinceStartTo(phrase, value, anchor) ?? ToldOn(phrase, value, anchor)) is { } sum)
            return sum;
        if (article.Start is { } start && IsSoFar() && value.FirstDay > start.LastDay)
            return DateValue.Between(start, value);
        return phrase.Role switch
        {
            "since" => Since(value),
            "as-of" when isToll => value.Until(),
            "by" when isState && scan.CharsOf(phrase.First - 1) is "by" or "By" => value,
            // In another clause the bound is that of something else.
            "until" or "by" when opened is { } opening && opening.FirstDay < value.FirstDay && tense.IsSinceStart() => DateValue.Between(opening, value),
            "until" or "by" when !weights.EndsClause(phrase.End, anchor) =>
                phrase.Rule.IsStep && clock.Before.IsKnown ? DateValue.Between(DateValue.Of(clock.Before), value) : value.Until(),
            _ when weight >= DateWeights.Clause && tense.IsOfInvolved(anchor) => null,
            _ when phrase.End <= anchor && tense.IsHeld(anchor) => value.Before(),
            _ when weight >= DateWeights.Clause && tense.IsBefore(anchor) => value.Before(),
            _ when weights.IsOpening(phrase) && tense.IsAfterwards(anchor, phrase.End) => value.Before(),
            _ => value,
        };
    }

    /// <summary>The date of an event of which the sentence at hand tells none.</summary>
    private DateValue? OfUndated(int anchor, bool isCount, bool isState)
    {
        // "(They took the bridge) and on 4 May the station": the narrative had not yet reached the later day.
        if (weights.IsBeforeNextClause(anchor))
            return clock.Before.IsKnown ? DateValue.Of(clock.Before) : null;
        if (ordinals.Of(anchor, (Whole ?? article.Start)?.FirstDay, opened, Narrative()) is { } numbered)
        {
            told = numbered;
            return numbered;
        }

        if (tense.IsOfInvolved(anchor))
            return null;
        return (isCount ? SinceStart(anchor) ?? OfPeriod(anchor) : null) ?? OfNarrative(anchor, isState);
    }

    /// <summary>From the first day of it all to the one at hand, where a toll is told to be since the start; and so what others are told to count beside it.</summary>
    private DateValue? SinceStart(int anchor)
    {
        if (sinceStart is { } told && reporting.IsIn())
            return told;
        if (tense.Start() is not (>= 0 and var since) || !reach.Holds(since, anchor))
            return null;
        if (Narrative() is not { LastDay: { } now } reached || StartOfAll(since) is not { FirstDay: { } first } start || first >= now)
            return null;
        sinceStart = DateValue.Between(start, reached);
        return sinceStart;
    }

    /// <summary>"On 9 May a group counted 40 dead since the siege began": from its beginning, where the text tells it, to the day at which was counted.</summary>
    private DateValue? SinceStartTo(in DatePhrase counted, DateValue value, int anchor)
    {
        if (tense.Start() is not (>= 0 and var since) || !reach.Holds(since, anchor) || counted.Role == "since")
            return null;
        if (counted.First > since && reach.IsOneClause(since, counted.First))
            return ToldBefore(since) is { } now && now.LastDay > value.LastDay ? DateValue.Between(value, now) : Since(value);
        return StartOfAll(since) is { FirstDay: { } first } start && first < value.LastDay ? DateValue.Between(start, value) : value.Until();
    }

    /// <summary>The last date that the sentence tells before a token.</summary>
    private DateValue? ToldBefore(int token)
    {
        DateValue? last = null;
        foreach (var phrase in scan.Dates)
        {
            if (phrase.End <= token && phrase.Role.Length == 0)
                last = phrase.Value ?? last;
        }

        return last;
    }

    /// <summary>The beginning of all that the document is about, where "since" tells that a toll is from there on.</summary>
    private DateValue? StartOfAll(int since) => tolls.IsStartOfAll(since) ? Beginning() : null;

    /// <summary>"On 9 May the mayor said that 40 had died during the siege": of its days, and not of that one.</summary>
    private DateValue? ToldOn(in DatePhrase phrase, DateValue value, int anchor) =>
        reporting.IsIn() && phrase.End <= anchor && phrase.Role.Length == 0 ? tolls.ToldOn(anchor, value) : null;

    /// <summary>The day on which all that the document is about began; null where it does not tell it.</summary>
    private DateValue? Beginning() => Whole is { FirstDay: { } first } ? DateValue.Of(CalendarDate.OfDayNumber(first)) : article.Start;

    /// <summary>"In 1920 a historian counted 300 dead": the years of which what is told in a later year tells; null where they are not before it.</summary>
    private DateValue? YearsToldIn(DateValue year)
    {
        if (Whole is not { LastDay: { } ended } days)
            return clock.YearsBefore(year);
        return ended < year.FirstDay ? days : null;
    }

    /// <summary>The days of a toll that is told to be of all of an article's event, of another that went on for days, or of all that its paragraph tells; else null.</summary>
    private DateValue? OfPeriod(int anchor)
    {
        var reached = Narrative();
        if (tolls.Of(anchor, opened, reached) is { } all)
            return all;
        if (periods.Of(anchor, reached) is { } days)
            return period = days;
        // What a paragraph without a date counts on is of what it has counted before.
        if (opened is null && (SinceLead(anchor) ?? (tolls.IsOfUntold(anchor) ? clock.LeadYears : period)) is { } others)
            return period = others;
        return opened is not null && (IsSum() || periods.IsInCourse(anchor)) ? SumFrom(opened) : null;
    }

    /// <summary>From a day to the one that the narrative has reached; null where that is not later, or too late for what lies between to be summed up.</summary>
    private DateValue? SumFrom(DateValue? start) =>
        start is { FirstDay: { } first } from && Narrative() is { LastDay: { } last } to && last > first && last - first <= LongestSum ? DateValue.Between(from, to) : null;

    /// <summary>From what the toll is told to come after up to the end of the years that the opening tells; null where it is told of nothing before.</summary>
    private DateValue? SinceLead(int anchor)
    {
        if (periods.After(anchor) is not { } since)
            return null;
        return clock.LeadYears is { LastDay: { } ended } lead && ended > since.FirstDay ? DateValue.Between(since, lead) : since;
    }

    private bool IsSum()
    {
        var sentence = scan.CharsOf(scan.First, scan.End);
        foreach (var opening in OpeningSums)
        {
            if (sentence.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return ListedWords.AnyIn(sentence, Sums);
    }

    /// <summary>The date of an event whose sentence has none.</summary>
    private DateValue? OfNarrative(int anchor, bool isState)
    {
        if (article.Start is { } begun && Total(begun) is { } total)
            return total;
        if ((told ?? article.Reached(Narrative(), isDated: opened is not null)) is not { } reached)
            return null;
        return tense.IsBefore(anchor) ? reached.Before()
            : tense.IsSinceStart() || (!isState && !article.HasDate && tense.IsByNow(anchor)) ? reached.Until()
            : tense.IsSoonAfter(anchor) ? reached.Since()
            : reached;
    }

    /// <summary>A total from the start: "to date" to an end untold, "so far" until the month that the narrative has reached; null where it is none.</summary>
    private DateValue? Total(DateValue start)
    {
        foreach (var phrase in scan.Dates)
        {
            if (phrase.Rule.IsTotal)
                return start.Since();
        }

        if (!IsSoFar())
            return null;
        return Narrative() is { LastDay: { } now } && now > start.LastDay && clock.Current.HasMonth
            ? DateValue.Between(start, DateValue.Of(CalendarDate.OfMonth(clock.Current.Year, clock.Current.Month)))
            : start.Since();
    }

    private bool IsSoFar()
    {
        for (var i = scan.First + 1; i < scan.End; i++)
        {
            if (scan.Tokens[i].Lexeme == far && scan.Tokens[i - 1].Lexeme == so)
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
