using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;

namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// The one event that a document is about ("Battle of Troy"), dated by its first sentence ("the battle was fought on 1 July 1916"): figures that
/// are reported in the days after it are figures of that day. Also when what the document is about began ("the war began in January 1915").
/// </summary>
internal sealed class ArticleEvent(RuleSet rules, SentenceScan scan)
{
    /// <summary>Figures of an event are reported for so many days.</summary>
    private const int ReportDays = 45;

    /// <summary>What comes so many days later is a trial or a memorial.</summary>
    private const int YearsLater = 366;

    /// <summary>The subject of a document's first sentence stands within so many tokens.</summary>
    private const int SubjectTokens = 8;

    private readonly Vocabulary vocabulary = rules.Vocabulary;
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int beginning = rules.Class("beginning-word");
    private readonly int lasting = rules.Class("until-word");
    private DateValue? date;
    private DateValue? reached;

    /// <summary>The word for it in the title ("siege"), a vocabulary entry; 0 where the title has none.</summary>
    private int named;
    private bool begun;
    private int paragraph;

    /// <summary>When it began, as the first section tells; null where it does not.</summary>
    public DateValue? Start { get; private set; }

    public void Begin(Document? document)
    {
        (date, reached, Start) = (null, null, null);
        begun = false;
        named = document is null ? 0 : vocabulary.FirstOf(eventNoun, document.Title);
    }

    /// <summary>Whether it has a date; only then does it matter which sentences tell of reports.</summary>
    public bool HasDate => date is not null;

    /// <summary>A sentence of the running text has been read, its dates with it.</summary>
    /// <param name="isReport">Whether it tells what somebody said.</param>
    public void Note(bool isReport)
    {
        if (!begun)
        {
            begun = true;
            date = scan.Classes.Has(beginning) || !(named != 0 || Opens()) ? null : OnlyDay();
            reached = date;
        }
        else if (date is not null)
        {
            if (scan.Paragraph != paragraph)
                reached = date;
            if (!isReport && OnlyDay() is { } day)
                reached = day;
        }

        if (Start is null && scan.Classes.Has(beginning) && (scan.Section == 0 || IsOfBeginning()))
            Start = BeginningIn();
        paragraph = scan.Paragraph;
    }

    /// <summary>Whether <paramref name="other"/> is a day soon after the event, on which it is only reported.</summary>
    public DateValue? ReportedOn(DateValue other) =>
        date is { LastDay: { } last } && other.LastDay is { } day && day > last && day - last <= ReportDays ? date : null;

    /// <summary>The event's date where the narrative is still with it, else that of the narrative.</summary>
    /// <param name="isDated">Whether the paragraph has told a date: without one it is back at the event, whatever came years later.</param>
    public DateValue? Reached(DateValue? narrative, bool isDated) =>
        date is null || (narrative is { FirstDay: { } first, LastDay: { } last } && first >= date.Value.FirstDay && last <= date.Value.LastDay) ? narrative
        // The year or month of the event is no other time.
        : narrative is { FirstDay: { } from, LastDay: { } to } && from <= date.Value.FirstDay && to >= date.Value.LastDay ? date
        : narrative is not { FirstDay: { } now } || date.Value.LastDay is not { } day || Math.Abs(now - day) <= ReportDays ? reached
        : !isDated && now - day > YearsLater ? date
        : narrative;

    /// <summary>Whether the days between two dates are few enough for the later one to be that of a report.</summary>
    public static bool IsSoonAfter(DateValue happened, DateValue? told) => told is { FirstDay: { } now } && happened.LastDay is { } day && day < now && now - day <= ReportDays;

    /// <summary>"The fighting started (on 3 May)": told by a sentence of its own, further on.</summary>
    private bool IsOfBeginning()
    {
        var noun = scan.First + 1;
        return noun + 1 < scan.End && scan.CharsOf(scan.First) is "The" && scan.WordIs(noun + 1, beginning) && !scan.WordIs(noun + 1, lasting)
            && scan.Tokens[noun].Lexeme is not 0 and var told && (told == named || TitleEvent.IsAnyFighting(scan.CharsOf(noun)));
    }

    /// <summary>The date behind a word for beginning.</summary>
    private DateValue? BeginningIn()
    {
        for (var i = scan.First; i < scan.End; i++)
        {
            if (!scan.WordIs(i, beginning) || scan.WordIs(i, lasting))
                continue;
            foreach (var phrase in scan.Dates)
            {
                if (phrase.First > i && phrase.First - i < SubjectTokens && phrase.Value is { FirstDay: not null } value)
                    return value;
            }
        }

        return null;
    }

    private bool Opens()
    {
        for (var i = scan.First; i < Math.Min(scan.End, scan.First + SubjectTokens); i++)
        {
            // "On 3 May, after heavy shelling, the army came": of the army's coming.
            if (scan.CharsOf(i) is "after" or "following" or "amid" or "despite")
                return false;
            if (scan.WordIs(i, eventNoun))
                return true;
        }

        return false;
    }

    private static bool IsHourAlone(in DatePhrase phrase) => phrase.Timex.Contains('T', StringComparison.Ordinal) && !phrase.Rule.TellsDay;

    /// <summary>The day, or the span of days, of a sentence that has just one.</summary>
    private DateValue? OnlyDay()
    {
        DateValue? only = null;
        foreach (var phrase in scan.Dates)
        {
            // An hour is one of the day that the narrative has reached; a bound is no day on which something is.
            if (phrase.Role is "by" or "until" or "since" || IsHourAlone(phrase))
                continue;
            if (phrase.Value is not { FirstDay: { } first, LastDay: { } last } value || last - first > ReportDays)
                continue;
            if (only is not null && !phrase.IsSpan)
                return null;
            only = value;
        }

        return only;
    }
}
