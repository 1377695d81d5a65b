using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Dates;

/// <summary>Reads a date of the calendar out of a match, whole or in part; the narrative's clock tells the year that is left out.</summary>
internal sealed class CalendarReader(DateWords words, DateCaptures captures, NarrativeClock clock, ToldDates told)
{
    /// <summary>"The first months of 1915".</summary>
    private const int FewMonths = 3;

    /// <summary>A narrative seldom leaps so many years.</summary>
    private const int Near = 25;

    /// <summary>A paragraph opens with a date that begins before so many items.</summary>
    private const int OpeningItems = 8;

    /// <summary>Whether the year is near the one that the narrative has reached, where the rule asks for that.</summary>
    public bool IsNear() => !captures.Rule.OnlyNear || clock.Current.Year is not { } reached || (Year() is { } year && Math.Abs(year - reached) <= Near);

    /// <summary>The date out of day, month, year and the rest.</summary>
    public CalendarDate Read()
    {
        if (captures.Has(DateField.Century))
            return captures.WithPart(new CalendarDate(DatePrecision.Century, Century()));
        if (captures.Has(DateField.Decade))
            return captures.WithPart(new CalendarDate(DatePrecision.Decade, Decade()));
        if (captures.Has(DateField.Season))
            return captures.WithPart(Season());
        if (captures.Has(DateField.Month) || captures.Has(DateField.Day) || captures.Rule.MonthDay is not null)
            return captures.WithPart(MonthAndDay());
        // "The first half of the year" is one of the year at hand.
        var year = captures.Has(DateField.Unit) && !captures.Has(DateField.Part) ? clock.Current.Year : Year();
        return captures.WithPart(year is { } known ? CalendarDate.OfYear(known) : default);
    }

    /// <summary>The first date of a pair, which leaves out what it shares with the second.</summary>
    public CalendarDate FirstOf(in CalendarDate second)
    {
        var year = second.Year;
        if (captures.Has(DateField.FromYear))
        {
            year = captures.Number(DateField.FromYear);
            if (second.Year < 0)
                year = -year;
        }

        if (captures.Has(DateField.FromSeason))
            return new CalendarDate(DatePrecision.Season, year, words.Season(captures.Last(DateField.FromSeason)));
        var month = captures.Has(DateField.FromMonth) ? words.Month(captures.Last(DateField.FromMonth))
            : second.HasMonth && !captures.Has(DateField.FromYear) ? second.Month
            : 0;
        if (month == 0)
            return year is { } known ? CalendarDate.OfYear(known) : default;
        // "December 1939 and January": the pair crosses a new year only where the second says its own.
        if (!captures.Has(DateField.FromYear) && month > second.Month && second.HasMonth && year is { } later)
            year = DayNumbers.Historical(DayNumbers.Astronomical(later) - 1);
        if (!captures.Has(DateField.FromDay))
            return CalendarDate.OfMonth(year, month);
        var day = DayOf(year, month, captures.Number(DateField.FromDay));
        return captures.Has(DateField.FromTime) && day.Precision == DatePrecision.Day ? day with { Time = words.Time(captures.Last(DateField.FromTime)) } : day;
    }

    /// <summary>The days of "the first two weeks of May", the months of "the last months of 1901" and "the second quarter of 1915"; null for anything else.</summary>
    public DateValue? StretchWithin(in CalendarDate date)
    {
        if (captures.Has(DateField.Quarter))
            return date.Year is { } year ? Stretch.Quarter(year, words.Count(captures.First(DateField.Quarter))) : null;
        if (!captures.Has(DateField.Part) || !captures.Has(DateField.Unit))
            return null;
        var isFirst = words.Part(captures.Last(DateField.Part)) == DatePart.Start;
        if (!captures.Has(DateField.Number))
        {
            // "The last months of 1901".
            var isOfYear = date.Precision == DatePrecision.Year && words.Unit(captures.Last(DateField.Unit)) == DateUnit.Month;
            return isOfYear ? Stretch.Within(date with { Part = DatePart.Whole }, DateUnit.Month, FewMonths, isFirst) : null;
        }

        return Stretch.Within(date with { Part = DatePart.Whole }, words.Unit(captures.Last(DateField.Unit)), (int)captures.Count(DateField.Number), isFirst);
    }

    private bool IsBeforeChrist() => captures.Has(DateField.Era) && words.IsBeforeChrist(captures.Last(DateField.Era));

    private int? Year()
    {
        if (!captures.Has(DateField.Year))
            return null;
        var year = captures.Number(DateField.Year);
        if (captures.Has(DateField.FromYear) && year < 100 && !captures.Has(DateField.Era))
        {
            // "1763–4" says the last digit alone.
            var shared = captures.Chars(DateField.Year).Length == 1 ? 10 : 100;
            year += captures.Number(DateField.FromYear) / shared * shared;
        }

        return captures.Rule.OnlyBeforeChrist || IsBeforeChrist() ? -year : year;
    }

    private CalendarDate MonthAndDay()
    {
        if (captures.Rule.MonthDay is { } feast)
            return CalendarDate.OfDay(captures.Has(DateField.Year) ? Year() : clock.YearFor(feast.Month, Opens()), feast.Month, feast.Day);
        var month = Month();
        if (month == 0)
            return default;
        var year = YearOf(month);
        if (!captures.Has(DateField.Day))
            return CalendarDate.OfMonth(year, month);
        var day = (int)captures.Count(DateField.Day);
        return DayOf(year, month, day);
    }

    /// <summary>The day, or its month where that has no such day ("February 31").</summary>
    private static CalendarDate DayOf(int? year, int month, int day) =>
        day >= 1 && day <= DayNumbers.InMonth(year, month) ? CalendarDate.OfDay(year, month, day) : CalendarDate.OfMonth(year, month);

    /// <summary>The month told, by its name or, in a date of digits, by its number, or the one that the narrative has reached; 0 where there is none such.</summary>
    private int Month()
    {
        if (captures.Has(DateField.Month))
        {
            ref readonly var item = ref captures.Last(DateField.Month);
            return !item.Is(ClassNames.Number) ? words.Month(item) : captures.Number(DateField.Month) is >= 1 and <= 12 and var number ? number : 0;
        }

        return captures.Has(DateField.FromMonth) ? words.Month(captures.Last(DateField.FromMonth)) : clock.Current.HasMonth ? clock.Current.Month : 0;
    }

    private int? YearOf(int month)
    {
        if (captures.Has(DateField.Year))
            return Year();
        if (captures.Has(DateField.Which))
            return CalendarSteps.Shifted(captures.Step() == 0 ? told.YearOr(clock.Current.Year) : clock.Current.Year, captures.Step());
        return captures.Has(DateField.Month) || captures.Has(DateField.FromMonth) ? YearOfMonthAlone(month) : clock.Current.Year;
    }

    /// <summary>The year of a month told without one; "since November", said in February, is last year's.</summary>
    private int? YearOfMonthAlone(int month)
    {
        var (first, _) = captures.Range(captures.Has(DateField.FromMonth) ? DateField.FromMonth : DateField.Month);
        if (first > 0 && words.IsSince(captures.Sentence.Items[first - 1]) && clock.Current is { HasMonth: true } current && current.Month < month)
            return CalendarSteps.Shifted(current.Year, -1);
        // "From October 1939 until March": behind the date told last.
        if (first > 0 && IsUntilBehindLast(captures.Sentence.Items[first - 1]) && told.Last is { HasMonth: true, Year: not null } last)
            return month < last.Month ? CalendarSteps.Shifted(last.Year, 1) : last.Year;
        // "A rehearsal in October 1985 … on 18 October": the month at hand has its year.
        if (told.Last is { HasMonth: true, Year: { } year } && told.Last.Month == month)
            return year;
        return clock.YearFor(month, Opens());
    }

    /// <summary>An "until" right behind the date told last in the sentence.</summary>
    private bool IsUntilBehindLast(in Item item) => told.LastEnd > captures.Sentence.First && item.First == told.LastEnd && words.IsUntil(item);

    /// <summary>The paragraph that opens with the match, or -1.</summary>
    private int Opens()
    {
        var (first, _) = captures.Range(captures.Has(DateField.FromMonth) ? DateField.FromMonth : captures.Has(DateField.Month) ? DateField.Month : DateField.Phrase);
        return first >= 0 && captures.Sentence.Number == 1 && captures.Sentence.Items[first].First < OpeningItems ? captures.Sentence.Paragraph : -1;
    }

    private CalendarDate Season()
    {
        var season = words.Season(captures.Last(DateField.Season));
        var year = captures.Has(DateField.Year) ? Year()
            : captures.Has(DateField.Which) ? CalendarSteps.Shifted(clock.Current.Year, captures.Step())
            : clock.YearForSeason(season);
        return new CalendarDate(DatePrecision.Season, year, season);
    }

    private int? Decade()
    {
        var year = captures.Number(DateField.Decade);
        if (year < 100)
            year += (clock.Current.Year is > 0 and var reached ? reached : 1900) / 100 * 100;
        return IsBeforeChrist() ? -year : year;
    }

    private int Century()
    {
        var before = Math.Max(1, (int)captures.Count(DateField.Century)) - 1;
        return IsBeforeChrist() ? -Math.Max(1, before * 100) : before * 100;
    }
}
