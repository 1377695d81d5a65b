using System.Collections.Immutable;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// The days of what went on for more than one: what a text has told of a war or siege by its word ("the War of 1815–1817"), and the days at hand
/// ("between 9 and 11 October", "after three days of fighting"), to which "during the fighting" goes back.
/// </summary>
internal sealed class EventPeriods(RuleSet rules, SentenceScan scan, NarrativeClock clock)
{
    private const string Words = "Extraction/Dates/dates.words.txt";

    /// <summary>What lasted longer is told as a war, by its word, and is not the fighting at hand.</summary>
    private const int LongestAtHand = 92;

    /// <summary>Between a word for an event and its years stand at the most so many tokens ("War of", "siege (", "battle lasted from").</summary>
    private const int ToYears = 3;

    /// <summary>Between "the" and the word for an event stand at the most so many tokens.</summary>
    private const int Described = 3;

    private static readonly ImmutableArray<string> During = ListedWords.Of(Words, "during");
    private static readonly ImmutableArray<string> InCourse = ListedWords.Of(Words, "in-course");
    private static readonly ImmutableArray<string> Fire = ListedWords.Of(Words, "fire");
    private static readonly ImmutableArray<string> Begun = ListedWords.Of(Words, "begun");
    private static readonly ImmutableArray<string> Lasted = ListedWords.Of(Words, "lasted");

    private readonly ClauseReach reach = new(scan);
    private readonly LastingWords lasting = new(rules);
    private readonly Dictionary<int, DateValue> told = [];
    private DateValue? atHand;

    /// <summary>The first date of the paragraph.</summary>
    private DateValue? opened;
    private int paragraph = -1;

    /// <summary>Whether the sentence at hand tells its length ("after three days of fighting").</summary>
    private bool isLengthHere;

    public void Begin()
    {
        told.Clear();
        (atHand, opened, paragraph) = (null, null, -1);
    }

    /// <summary>A sentence has been read, its dates with it.</summary>
    public void Note()
    {
        isLengthHere = false;
        if (scan.Paragraph != paragraph)
            (paragraph, opened) = (scan.Paragraph, null);
        foreach (var phrase in scan.Dates)
        {
            var value = phrase.Value ?? DaysOf(phrase);
            isLengthHere |= phrase.Value is null && value is not null;
            if (value is not { FirstDay: { } first, LastDay: { } last } days)
                continue;
            opened ??= days;
            if (phrase.IsSpan && WordBefore(phrase.First) is > 0 and var word)
                told[word] = days;
            if (phrase.IsSpan || phrase.Timex.StartsWith('P'))
                atHand = last - first <= LongestAtHand ? days : null;
            else if (phrase.First - scan.First < Described && first == last)
                atHand = null;
        }
    }

    /// <summary>The days of the event in whose course the event at <paramref name="anchor"/> is told to have been; null where the sentence names none.</summary>
    /// <param name="reached">The date that the narrative has reached.</param>
    public DateValue? Of(int anchor, DateValue? reached)
    {
        if (isLengthHere && atHand is not null)
            return atHand;
        for (var i = scan.First + 2; i < scan.End; i++)
        {
            if (!lasting.Has(scan.Tokens[i].Lexeme) || !IsDuring(i) || !Reaches(i, anchor))
                continue;
            if (told.TryGetValue(scan.Tokens[i].Lexeme, out var known))
                return known;
            if (atHand is { FirstDay: { } first, LastDay: { } last } && reached is { FirstDay: { } now, LastDay: { } end } && now >= first && end <= last)
                return atHand;
        }

        return null;
    }

    /// <summary>"During the fighting (40 were killed)": whether the event at <paramref name="anchor"/> is told to be of all the days of what has just been told, whichever these are.</summary>
    public bool IsInCourse(int anchor)
    {
        for (var i = scan.First + 2; i < scan.End; i++)
        {
            var isFighting = lasting.Has(scan.Tokens[i].Lexeme) && !ListedWords.HasAsWritten(Fire, scan.CharsOf(i));
            if (isFighting && scan.CharsOf(i - 1) is "the" or "these" && ListedWords.Has(InCourse, scan.CharsOf(i - 2)) && Reaches(i, anchor))
                return true;
        }

        return false;
    }

    /// <summary>From the end of an event of which the text has told the years, where the event at <paramref name="anchor"/> is told to have been after it; else null.</summary>
    public DateValue? After(int anchor)
    {
        for (var i = scan.First + 2; i < scan.End; i++)
        {
            var isBehind = lasting.Has(scan.Tokens[i].Lexeme) && scan.CharsOf(i - 1) is "the" && scan.CharsOf(i - 2) is "after" or "After";
            if (isBehind && told.TryGetValue(scan.Tokens[i].Lexeme, out var known) && reach.Holds(i, anchor))
                return known.SinceEnd();
        }

        return null;
    }

    /// <summary>What opens a sentence holds for all of it, and what stands further on for its own clause and what is listed behind it.</summary>
    private bool Reaches(int from, int anchor)
    {
        if (reach.Holds(from, anchor))
            return true;
        for (var i = from + 1; i < anchor; i++)
        {
            if (scan.CharsOf(i) is ";" || (scan.Tokens[i].Kind == TokenKind.Punctuation && !(i + 1 < anchor && scan.CharsOf(i + 1) is "including" or "with" or "of")))
                return false;
        }

        return from < anchor;
    }

    /// <summary>"During the fighting", "in the course of the siege", "casualties of the war".</summary>
    private bool IsDuring(int noun)
    {
        for (var i = noun - 1; i > scan.First && i >= noun - Described; i--)
        {
            if (scan.Tokens[i].Kind == TokenKind.Punctuation)
                return false;
            if (scan.CharsOf(i) is "the" or "this" or "these" or "those" or "that")
                return ListedWords.Has(During, scan.CharsOf(scan.CharsOf(i - 1) is "only" && i - 2 >= scan.First ? i - 2 : i - 1));
        }

        return false;
    }

    /// <summary>"War of (1815–1817)", "the siege (3 May – 5 July)".</summary>
    private int WordBefore(int date)
    {
        for (var i = date - 1; i >= scan.First && i >= date - ToYears; i--)
        {
            if (lasting.Has(scan.Tokens[i].Lexeme))
                return scan.Tokens[i].Lexeme;
            if (scan.CharsOf(i) is "," or ";")
                return 0;
        }

        return 0;
    }

    /// <summary>The days of "three days of fighting" up to the day at hand.</summary>
    private DateValue? DaysOf(in DatePhrase length)
    {
        if (length.Timex is not ['P', .. var digits, var unit] || !int.TryParse(digits, out var count) || length.End + 1 >= scan.End || scan.CharsOf(length.End) is not "of")
            return null;
        var of = length.End + 1;
        while (of < scan.End && of <= length.End + Described && !lasting.Has(scan.Tokens[of].Lexeme))
            of++;
        if (of > length.End + Described || of >= scan.End)
            return null;
        var before = length.First - 1;
        if (before >= scan.First && scan.CharsOf(before) is "the")
            before--;
        if (before < scan.First)
            return null;
        var units = unit switch { 'D' => DateUnit.Day, 'W' => DateUnit.Week, 'M' => DateUnit.Month, _ => DateUnit.None };
        if (ListedWords.Has(Begun, scan.CharsOf(before)))
            return Stretch.From(clock.Current, units, count);
        if (!ListedWords.Has(Lasted, scan.CharsOf(before)))
            return null;
        if (!IsOnlyDay())
            return Stretch.UpTo(clock.Current, units, count);
        // "They attacked on 3 May. After three days of fighting …": the day at hand is the first one.
        var days = Stretch.From(clock.Current, units, count);
        if (days is not null && before == scan.First && scan.CharsOf(before) is "After")
            clock.Move(CalendarSteps.Add(clock.Current with { Time = DayTime.None }, units, count));
        return days;
    }

    /// <summary>Whether the day at hand is the only one that the paragraph has told, in a sentence before.</summary>
    private bool IsOnlyDay()
    {
        foreach (var phrase in scan.Dates)
        {
            if (phrase.Value is not null)
                return false;
        }

        return opened is { } day && clock.Span is null && DateValue.Of(clock.Current with { Time = DayTime.None }) == day;
    }
}
