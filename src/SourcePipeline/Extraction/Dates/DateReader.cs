using System.Globalization;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Dates;

/// <summary>Reads the captures of a date rule's match into calendar dates.</summary>
internal sealed class DateReader(DateWords words, NarrativeClock clock)
{
    /// <summary>A narrative seldom leaps so many years.</summary>
    private const int Near = 25;

    private readonly DayTurn turn = new();
    private SentenceScan scan = null!;
    private CalendarDate last;
    private int? mentioned;

    /// <summary>The only date of the sentence before, to which "that day" goes back; unknown where it had none or several.</summary>
    private CalendarDate before;
    private int told;
    private int lastEnd;
    private DateRule rule = null!;

    /// <summary>The match at hand, for the reads that follow.</summary>
    public void Use(SentenceScan sentence, DateRule matched)
    {
        scan = sentence;
        rule = matched;
    }

    /// <summary>A new document begins.</summary>
    public void Begin() => turn.Begin();

    /// <summary>No date has been told yet that "that year" could mean.</summary>
    public void BeginSentence() => (before, told, last, lastEnd) = (told == 1 ? last : default, 0, default, -1);

    /// <summary>"That year" means none told in another paragraph.</summary>
    public void BeginParagraph() => mentioned = null;

    public bool Has(DateField field) => scan.Matcher.StartOf(rule.Slot(field)) >= 0;

    /// <summary>The date read last and the index behind its last token: what follows it over "until" shares its year.</summary>
    public void Remember(in CalendarDate date, int end)
    {
        (last, lastEnd, mentioned) = (date, end, date.Year ?? mentioned);
        told++;
        turn.Note(date);
    }

    /// <summary>First and behind-last item of a capture.</summary>
    public (int First, int End) Range(DateField field) => (scan.Matcher.StartOf(rule.Slot(field)), scan.Matcher.EndOf(rule.Slot(field)));

    /// <summary>A calendar date out of day, month, year and the rest; the year from the clock where it is untold.</summary>
    public CalendarDate Calendar()
    {
        var date = Has(DateField.Century) ? new CalendarDate(DatePrecision.Century, CenturyYear())
            : Has(DateField.Decade) ? new CalendarDate(DatePrecision.Decade, DecadeYear())
            : Has(DateField.Season) ? Season()
            : Has(DateField.Month) || Has(DateField.Day) || rule.MonthDay is not null ? MonthAndDay()
            : (Has(DateField.Unit) && !Has(DateField.Part) ? clock.Current.Year : Year()) is { } year ? CalendarDate.OfYear(year)
            : default;
        return WithPart(date);
    }

    /// <summary>The first date of a pair, which leaves out what it shares with the second.</summary>
    public CalendarDate First(in CalendarDate second)
    {
        var year = second.Year;
        if (Has(DateField.FromYear))
        {
            year = Number(DateField.FromYear);
            if (second.Year < 0)
                year = -year;
        }

        if (Has(DateField.FromSeason))
            return new CalendarDate(DatePrecision.Season, year, words.Season(ItemOf(DateField.FromSeason)));
        var month = Has(DateField.FromMonth) ? words.Month(ItemOf(DateField.FromMonth)) : second.HasMonth && !Has(DateField.FromYear) ? second.Month : 0;
        if (month == 0)
            return year is { } known ? CalendarDate.OfYear(known) : default;
        // "December 1939 and January": the pair crosses a new year only where the second says its own.
        if (!Has(DateField.FromYear) && month > second.Month && second.HasMonth && year is { } later)
            year = DayNumbers.Historical(DayNumbers.Astronomical(later) - 1);
        if (!Has(DateField.FromDay))
            return CalendarDate.OfMonth(year, month);
        var day = CalendarDate.OfDay(year, month, Math.Clamp(Number(DateField.FromDay), 1, 31));
        return Has(DateField.FromTime) ? day with { Time = words.Time(ItemOf(DateField.FromTime)) } : day;
    }

    /// <summary>The days of "the previous week" or "the following week" beside the day reached; null for anything else.</summary>
    /// <param name="isReversed">Whether it is told from the other side, as in <see cref="Shift"/>.</param>
    public DateValue? Week(bool isReversed)
    {
        if (!Has(DateField.Unit) || words.Unit(ItemOf(DateField.Unit)) != DateUnit.Week || clock.Current is not { Precision: DatePrecision.Day, Year: not null } current)
            return null;
        var steps = isReversed ? -Step() : Step();
        if (steps == 0)
            return null;
        var other = DateValue.Of(CalendarSteps.Add(current, DateUnit.Week, steps));
        var day = DateValue.Of(current);
        return steps < 0 ? DateValue.Between(other, day) : DateValue.Between(day, other);
    }

    /// <summary>Whether what the match tells can be: an hour of the clock, a year near the one that the narrative has reached where the rule asks for that.</summary>
    public bool IsSound() =>
        HasRequired() && (!rule.OnlyNear || clock.Current.Year is not { } year || (Year() is { } told && Math.Abs(told - year) <= Near))
        && (!Has(DateField.Hour) || (OfClock() is { Hour: <= 24, Minute: < 60 } && (Has(DateField.Minute) || Has(DateField.Noon) || scan.CharsOf(FirstItemOf(DateField.Hour).First).Length == 4)));

    private bool HasRequired()
    {
        foreach (var field in rule.Required)
        {
            if (!Has(field))
                return false;
        }

        return true;
    }

    /// <summary>The days of "the first two weeks of May", the months of "the second quarter of 1915"; null for anything else.</summary>
    public DateValue? Stretched(in CalendarDate date)
    {
        if (Has(DateField.Quarter))
            return date.Year is { } year ? Stretch.Quarter(year, words.Count(FirstItemOf(DateField.Quarter))) : null;
        return Has(DateField.Number) && Has(DateField.Part) && Has(DateField.Unit)
            ? Stretch.Within(date with { Part = DatePart.Whole }, words.Unit(ItemOf(DateField.Unit)), (int)Count(DateField.Number), words.Part(ItemOf(DateField.Part)) == DatePart.Start)
            : null;
    }

    /// <summary>The days of "the next two weeks" and "the previous two days" beside the date reached; null for another length of time, and for "the last two weeks of" something.</summary>
    public DateValue? Coming()
    {
        var steps = Step();
        if (steps == 0 || !Has(DateField.Number) || rule.Kind != DateKind.Duration)
            return null;
        var end = Range(DateField.Unit).End;
        return end < scan.Items.Count && scan.CharsOf(scan.Items[end].First) is "of" ? null : Stretch.Beside(clock.Current, words.Unit(ItemOf(DateField.Unit)), steps * (int)Count(DateField.Number));
    }

    /// <summary>Such as "that month", "the next day", "the following spring".</summary>
    /// <param name="isReversed">Whether it is told from the other side, as in <see cref="Shift"/>.</param>
    public CalendarDate Which(bool isReversed, out DateUnit unit)
    {
        unit = Has(DateField.Unit) ? words.Unit(ItemOf(DateField.Unit)) : DateUnit.None;
        var steps = isReversed ? -Step() : Step();
        var current = steps == 0 ? Antecedent() : clock.Current;
        if (unit == DateUnit.Day && Has(DateField.Which) && steps == 0 && last.Year is null && before is { Precision: DatePrecision.Day, Year: not null } && scan.CharsOf(FirstItemOf(DateField.Which).First) is "that")
            return WithPart(before);
        if (Has(DateField.Season))
            return WithPart(new CalendarDate(DatePrecision.Season, Shifted(current.Year, SeasonStep(words.Season(ItemOf(DateField.Season)), steps)), words.Season(ItemOf(DateField.Season))));
        if (Has(DateField.Month))
        {
            var month = words.Month(ItemOf(DateField.Month));
            var passed = steps > 0 && clock.EndsBefore(month) ? 0 : steps;
            return WithPart(CalendarDate.OfMonth(Shifted(current.Year, passed), month));
        }

        if (Has(DateField.Weekday))
        {
            unit = DateUnit.Day;
            return current is { Precision: DatePrecision.Day, Year: not null } ? WithPart(WeekdayFrom(current, steps)) : default;
        }

        if (Has(DateField.Hour))
        {
            unit = DateUnit.Day;
            return current.Precision == DatePrecision.Day ? turn.DayOf(current, HourOfDay()) : default;
        }

        if (Has(DateField.Time))
        {
            unit = DateUnit.Day;
            return WithPart(CalendarSteps.Add(current, DateUnit.Day, steps)) with { Time = words.Time(ItemOf(DateField.Time)) };
        }

        if (unit == DateUnit.None)
            return default;
        if (unit == DateUnit.Year && (steps == 0 ? mentioned ?? current.Year : current.Year) is { } year)
            return WithPart(CalendarSteps.Add(CalendarDate.OfYear(year), unit, steps));
        if (unit == DateUnit.Month && current.HasMonth)
            return WithPart(CalendarSteps.Add(CalendarDate.OfMonth(current.Year, current.Month), unit, steps));
        return WithPart(CalendarSteps.Add(current, unit, steps));
    }

    /// <summary>The weekday's date on or after the day reached; the one before it for "last".</summary>
    private CalendarDate WeekdayFrom(in CalendarDate current, int steps)
    {
        var day = DayNumbers.Of(current.Year!.Value, current.Month, current.Day);
        // Day 0, 0001-01-01, was a Monday.
        var at = (((day % 7) + 7) % 7) + 1;
        var ahead = (words.Weekday(ItemOf(DateField.Weekday)) - at + 7) % 7;
        return CalendarDate.OfDayNumber(day + ahead - (steps < 0 ? 7 : 0));
    }

    /// <summary>Such as "two days later"; unknown where the number is vague.</summary>
    /// <param name="isReversed">Whether it is told from the other side: what lies "two days after the fall" dates the fall.</param>
    public CalendarDate Shift(bool isReversed, out DateUnit unit, out bool later, out bool vague)
    {
        unit = words.Unit(ItemOf(DateField.Unit));
        later = words.IsLater(ItemOf(DateField.Way)) != isReversed;
        var count = Has(DateField.Number) ? Count(DateField.Number) : 0;
        vague = count <= 0;
        if (Has(DateField.Half) && unit == DateUnit.Year)
            (count, unit) = ((count * 12) + 6, DateUnit.Month);
        return vague ? default : CalendarSteps.Add(clock.Current, unit, later ? (int)count : -(int)count);
    }

    /// <summary>TIMEX2 of a length of time.</summary>
    /// <param name="field">Which number of the match: of two lengths each has its own.</param>
    public string Duration(DateField field = DateField.Number)
    {
        var unit = words.Unit(ItemOf(DateField.Unit));
        var number = Has(field) ? Count(field) : words.IsPlural(ItemOf(DateField.Unit)) ? 0 : 1;
        if (Has(DateField.Half))
            number += 0.5m;
        var told = number <= 0 ? "X" : number.ToString("0.##", CultureInfo.InvariantCulture);
        return unit switch
        {
            DateUnit.Minute => $"PT{told}M",
            DateUnit.Hour => $"PT{told}H",
            DateUnit.Day => $"P{told}D",
            DateUnit.Week => $"P{told}W",
            DateUnit.Month => $"P{told}M",
            DateUnit.Year => $"P{told}Y",
            DateUnit.Decade => $"P{told}DE",
            _ => $"P{told}CE",
        };
    }

    /// <summary>The part of the day with its hour, appended to a day's TIMEX2: <c>T11:30</c>; "" where no hour is told.</summary>
    public string Hour()
    {
        if (!Has(DateField.Hour))
            return "";
        return string.Create(CultureInfo.InvariantCulture, $"T{HourOfDay():00}:{OfClock().Minute:00}");
    }

    private int HourOfDay()
    {
        var hour = OfClock().Hour;
        if (!Has(DateField.Noon))
            return hour;
        var afternoon = scan.CharsOf(FirstItemOf(DateField.Noon).First)[0] is 'p' or 'P';
        return (hour % 12) + (afternoon ? 12 : 0);
    }

    /// <summary>The TIMEX2 value of a unit that the match tells and the narrative cannot date: a weekday and a part of the day stay told.</summary>
    public string Unknown(DateUnit unit) =>
        Has(DateField.Weekday) ? string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{words.Weekday(ItemOf(DateField.Weekday))}")
        : DateForms.Unknown(unit) + (Has(DateField.Time) ? DateForms.OfTime(words.Time(ItemOf(DateField.Time))) : "");

    /// <summary>Hour and minute, of "5", "17:30" or "1730"; an hour of 99 for what is neither.</summary>
    private (int Hour, int Minute) OfClock()
    {
        var hour = Number(DateField.Hour);
        if (Has(DateField.Minute))
            return scan.CharsOf(ItemOf(DateField.Minute).First).Length == 2 ? (hour, Number(DateField.Minute)) : (99, 0);
        return scan.CharsOf(FirstItemOf(DateField.Hour).First).Length == 4 ? (hour / 100, hour % 100) : (hour, 0);
    }

    private ref readonly Item ItemOf(DateField field)
    {
        var (first, end) = Range(field);
        return ref scan.Items[Math.Max(first, end - 1)];
    }

    private ref readonly Item FirstItemOf(DateField field) => ref scan.Items[Range(field).First];

    private int? Year()
    {
        if (!Has(DateField.Year))
            return null;
        var year = Number(DateField.Year);
        if (Has(DateField.FromYear) && year < 100 && !Has(DateField.Era))
        {
            // "1763–4" says the last digit alone.
            var shared = scan.CharsOf(FirstItemOf(DateField.Year).First).Length == 1 ? 10 : 100;
            year += Number(DateField.FromYear) / shared * shared;
        }

        return rule.OnlyBeforeChrist || (Has(DateField.Era) && words.IsBeforeChrist(ItemOf(DateField.Era))) ? -year : year;
    }

    private CalendarDate MonthAndDay()
    {
        var current = clock.Current;
        if (rule.MonthDay is { } feast)
            return CalendarDate.OfDay(Has(DateField.Year) ? Year() : clock.YearFor(feast.Month, Opens()), feast.Month, feast.Day);
        var month = Has(DateField.Month) ? MonthOf(DateField.Month)
            : Has(DateField.FromMonth) ? words.Month(ItemOf(DateField.FromMonth))
            : current.HasMonth ? current.Month : 0;
        var year = Has(DateField.Year) ? Year()
            : Has(DateField.Which) ? Shifted(Step() == 0 ? mentioned ?? current.Year : current.Year, Step())
            : Has(DateField.Month) || Has(DateField.FromMonth) ? YearOf(month) : current.Year;
        if (month == 0)
            return default;
        if (!Has(DateField.Day))
            return CalendarDate.OfMonth(year, month);
        var day = (int)Count(DateField.Day);
        return day >= 1 && day <= DayNumbers.InMonth(year, month) ? CalendarDate.OfDay(year, month, day) : CalendarDate.OfMonth(year, month);
    }

    /// <summary>The year of a month told without one; "since November", said in February, is last year's.</summary>
    private int? YearOf(int month)
    {
        var (first, _) = Range(Has(DateField.FromMonth) ? DateField.FromMonth : DateField.Month);
        if (first > 0 && words.IsSince(scan.Items[first - 1]) && clock.Current is { HasMonth: true } current && current.Month < month)
            return Shifted(current.Year, -1);
        if (first > 0 && scan.Items[first - 1].First == lastEnd && lastEnd > scan.First && words.IsUntil(scan.Items[first - 1]) && last is { HasMonth: true, Year: not null })
            return month < last.Month ? Shifted(last.Year, 1) : last.Year;
        return clock.YearFor(month, Opens());
    }

    /// <summary>The paragraph that opens with the match, or -1.</summary>
    private int Opens()
    {
        var (first, _) = Range(Has(DateField.FromMonth) ? DateField.FromMonth : Has(DateField.Month) ? DateField.Month : DateField.Phrase);
        return first >= 0 && scan.Number == 1 && scan.Items[first].First < 8 ? scan.Paragraph : -1;
    }

    /// <summary>A month by its name or, in a date of digits, by its number; 0 where there is none such.</summary>
    private int MonthOf(DateField field)
    {
        ref readonly var item = ref ItemOf(field);
        return item.Is(ClassNames.Number) ? (Number(field) is >= 1 and <= 12 and var number ? number : 0) : words.Month(item);
    }

    private CalendarDate Season()
    {
        var season = words.Season(ItemOf(DateField.Season));
        var year = Has(DateField.Year) ? Year() : Has(DateField.Which) ? Shifted(clock.Current.Year, Step()) : clock.YearForSeason(season);
        return new CalendarDate(DatePrecision.Season, year, season);
    }

    private int? DecadeYear()
    {
        var digits = scan.CharsOf(FirstItemOf(DateField.Decade).First);
        var value = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
                break;
            value = Math.Min((value * 10) + (c - '0'), CalendarSteps.LastYear);
        }

        if (value < 100)
            value += (clock.Current.Year is > 0 and var year ? year : 1900) / 100 * 100;
        return Has(DateField.Era) && words.IsBeforeChrist(ItemOf(DateField.Era)) ? -value : value;
    }

    private int CenturyYear()
    {
        var number = Math.Max(1, (int)Count(DateField.Century));
        return Has(DateField.Era) && words.IsBeforeChrist(ItemOf(DateField.Era)) ? -Math.Max(1, (number - 1) * 100) : (number - 1) * 100;
    }

    private CalendarDate WithPart(CalendarDate date)
    {
        if (Has(DateField.Half))
        {
            var second = words.Count(FirstItemOf(DateField.Half)) == 2 || words.Part(FirstItemOf(DateField.Half)) == DatePart.End;
            if (date.Precision == DatePrecision.Year)
                return new CalendarDate(DatePrecision.Half, date.Year, second ? 2 : 1);
            date = date with { Part = second ? DatePart.End : DatePart.Start };
        }

        if (Has(DateField.Part))
            date = date with { Part = words.Part(ItemOf(DateField.Part)) };
        if (Has(DateField.Time))
            date = date with { Time = words.Time(ItemOf(DateField.Time)) };
        return date;
    }

    /// <summary>What "the same year" means: the date told last in the sentence, in passing or not, else the one that the narrative has reached.</summary>
    private CalendarDate Antecedent() => last.Year is not null ? last : clock.Current;

    private int Step()
    {
        if (!Has(DateField.Which))
            return 0;
        ref readonly var which = ref ItemOf(DateField.Which);
        return words.IsNext(which) ? 1 : words.IsPrevious(which) ? -1 : 0;
    }

    /// <summary>Years to step for the next or last season of this name, from the month that the narrative has reached.</summary>
    private int SeasonStep(int season, int steps)
    {
        var current = clock.Current;
        var at = current.Precision == DatePrecision.Season ? current.Month : current.HasMonth ? (current.Month / 3) + 0 : 0;
        return at == 0 || steps == 0 ? steps : steps > 0 ? (season > at && season != 4 ? 0 : 1) : season < at ? 0 : -1;
    }

    private static int? Shifted(int? year, int steps) =>
        year is { } known && DayNumbers.Historical(DayNumbers.Astronomical(known) + steps) is >= -CalendarSteps.LastYear and <= CalendarSteps.LastYear and var shifted ? shifted : null;

    private int Number(DateField field)
    {
        var (first, _) = Range(field);
        var value = 0;
        foreach (var c in scan.CharsOf(scan.Items[first].First))
        {
            if (!char.IsAsciiDigit(c))
                break;
            value = Math.Min((value * 10) + (c - '0'), CalendarSteps.LastYear);
        }

        return value;
    }

    /// <summary>A number in digits or words ("12", "twelve", "twenty-five", "a"); 0 for a vague one.</summary>
    private decimal Count(DateField field)
    {
        var (first, end) = Range(field);
        decimal sum = 0;
        for (var i = first; i < end; i++)
        {
            ref readonly var item = ref scan.Items[i];
            if (words.IsVague(item))
                return 0;
            if (item.Is(ClassNames.Ordinal) || item.Is(ClassNames.Number))
                return decimal.TryParse(scan.CharsOf(item.First).TrimEnd("stndrhSTNDRH"), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? Math.Min(value, 100_000) : 0;
            var count = words.Count(item);
            sum = count is 100 or 1000 && sum > 0 ? sum * count : sum + count;
        }

        return sum;
    }
}
