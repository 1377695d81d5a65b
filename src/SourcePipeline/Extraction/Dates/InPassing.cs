using System.Collections.Immutable;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// Tells dates that the narrative only mentions from those that it moves to: a year that belongs to a noun ("the 2015 agreement"), a date in
/// the past perfect ("who had been kidnapped in 2011"), an open bound ("since 1995"), a bare year late in its sentence ("declassified in 2005").
/// </summary>
internal sealed class InPassing(RuleSet rules, SentenceScan scan, NarrativeClock clock)
{
    /// <summary>A date that begins within so many tokens opens its sentence.</summary>
    private const int Opening = 4;

    /// <summary>A year before it that stands before a name is seldom one.</summary>
    private const int OldestNamed = 1400;

    /// <summary>A report of so many days later still goes with the story.</summary>
    private const int SoonDays = 31;

    private static readonly ImmutableArray<string> Later = ListedWords.Of("Extraction/Dates/dates.words.txt", "looking-ahead");
    private static readonly ImmutableArray<string> Ahead = ListedWords.Of("Extraction/Dates/dates.words.txt", "ahead");

    private readonly RelativeFates fates = new(rules, scan);
    private readonly int preposition = rules.Class("passing-preposition");
    private readonly int perfect = rules.Class("past-perfect");
    private readonly int unreal = rules.Class("unreal-modal");
    private readonly int determiner = rules.Class("date-determiner");
    private readonly int speech = rules.Class("speech");

    /// <param name="first">First token of the date.</param>
    /// <param name="end">Index behind its last token.</param>
    public bool Holds(int first, int end, in CalendarDate value)
    {
        // "The 1520 Housing Estate": a number in a name.
        if (value is { Precision: DatePrecision.Year, Year: < OldestNamed } && first > scan.First && scan.WordIs(first - 1, determiner) && IsBeforeCapital(end))
            return true;
        // 'The "8 March Tower"': a day in a name.
        if (first > scan.First && scan.CharsOf(first - 1) is "\"" or "“" && IsBeforeCapital(end))
            return true;
        // "With the approaching winter": nobody has come to it.
        if (value.Precision == DatePrecision.Season && first > scan.First && ListedWords.Has(Ahead, scan.CharsOf(first - 1)))
            return true;
        if (clock.Current.Year is not { } year)
            return false;
        if (first > scan.First && scan.WordIs(first - 1, preposition))
            return true;
        var opens = first - scan.First < Opening;
        // "The battle was a 1918 battle": it tells when, whatever was told before.
        if (first > scan.First + 1 && scan.WordIs(first - 1, determiner) && scan.CharsOf(first - 2) is "was" or "were")
            return false;
        // "The uprising that had cost ten lives there in May", "born in 1920".
        if (!opens && (IsOfRelative(first, value) || (first > scan.First + 1 && scan.CharsOf(first - 2) is "born")))
            return true;
        // "He later said in June 1915": the telling lies ahead of the narrative.
        if (!opens && IsToldLater(first) && IsFarAhead(value))
            return true;
        if (value.Year is { } told && clock.SectionYears is { } years && LooksOut(years, told, year, opens, scan.Number == 1))
            return true;
        if (Leads(first, unreal))
            return true;
        // Further on in a sentence that has a date the narrative does not go back.
        if (!opens && scan.Dates.Count > 1 && scan.Dates[0].Value is not null && IsBeforeNarrative(value))
            return true;
        // The year of the day at hand, told once more, leads to no other.
        if (!opens && value.Precision == DatePrecision.Year && value.Year == year)
            return true;
        // Nor does the month of that day.
        if (!opens && value.Precision == DatePrecision.Month && value.Year == year && HoldsNarrative(value))
            return true;
        if (value.Year == year)
            return false;
        if (first > scan.First && scan.WordIs(first - 1, determiner) && end < scan.End && scan.Tokens[end].Kind == TokenKind.Word)
            return true;
        if (value.Precision <= DatePrecision.Year && !opens)
            return true;
        return !opens && (Leads(first, perfect) || Leads(first, preposition));
    }

    private bool IsBeforeCapital(int end) => end < scan.End && scan.Tokens[end].Has(TokenFlags.Capital);

    private bool IsBeforeNarrative(in CalendarDate value) =>
        DateForms.Days(value) is { } days && DateForms.Days(clock.Current) is { } reached && days.Last < reached.First;

    private bool HoldsNarrative(in CalendarDate value) =>
        DateForms.Days(value) is { } days && DateForms.Days(clock.Current) is { } reached && days.First <= reached.First && reached.Last <= days.Last;

    private bool IsFarAhead(in CalendarDate value) =>
        DateForms.Days(value) is { } days && DateForms.Days(clock.Current) is { } reached && days.First - reached.Last > (value.Precision == DatePrecision.Day ? SoonDays : 0);

    /// <summary>"Was later confirmed in", "subsequently said in".</summary>
    private bool IsToldLater(int first)
    {
        var (isLater, isTold) = (false, false);
        for (var i = first - 1; i >= scan.First && scan.Tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            isLater |= ListedWords.Has(Later, scan.CharsOf(i));
            isTold |= scan.WordIs(i, speech) && scan.CharsOf(i) is not "found";
        }

        return isLater && isTold;
    }

    /// <summary>
    /// Whether a clause that describes somebody or something looks back to a date before the one that the narrative has reached, or ahead to what
    /// became of somebody.
    /// </summary>
    private bool IsOfRelative(int first, in CalendarDate value)
    {
        if (DateForms.Days(value) is not { } days || DateForms.Days(clock.Current) is not { } reached)
            return false;
        return days.Last < reached.First ? LeadsRelative(first) : days.First > reached.Last && fates.OpenerBefore(first) >= 0;
    }

    private bool LeadsRelative(int first)
    {
        for (var i = first - 1; i > scan.First && scan.Tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            // "Reported that it had been taken": what is said, and of nobody's.
            if (scan.CharsOf(i) is "which" or "who" || (scan.CharsOf(i) is "that" && !scan.WordIs(i - 1, speech)))
                return true;
        }

        return false;
    }

    /// <summary>
    /// A look ahead or back out of the years of the section; a paragraph that opens so has left them, and so has a sentence that opens with the
    /// year beside them.
    /// </summary>
    private static bool LooksOut(Reading.YearSpan years, int told, int reached, bool opens, bool opensParagraph) =>
        (!opensParagraph && (told < years.From - 1 || told > years.To + 1)) || (!opens && Outside(years, told) && !Outside(years, reached));

    private static bool Outside(Reading.YearSpan years, int year) => year < years.From || year > years.To;

    /// <summary>Whether a word of the class stands before the date in its clause: "until the fall in May", "new strikes would come the next day".</summary>
    private bool Leads(int first, int classNumber)
    {
        for (var i = first - 1; i >= scan.First && scan.Tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (scan.WordIs(i, classNumber))
                return true;
        }

        return false;
    }
}
