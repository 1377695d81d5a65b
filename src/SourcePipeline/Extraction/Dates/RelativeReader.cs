using System.Globalization;

namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// Reads dates that are told by their place beside another: "that month", "the following spring", "two days later". A reader is told where such a
/// distance is told from the other side: what lies "two days after the fall" dates the fall.
/// </summary>
internal sealed class RelativeReader(DateWords words, DateCaptures captures, HourReader hours, NarrativeClock clock, ToldDates told)
{
    private const int HoursOfDay = 24;

    private readonly DayTurn turn = new();

    /// <summary>A new document begins.</summary>
    public void Begin() => turn.Begin();

    /// <summary>A date has been told.</summary>
    public void Note(in CalendarDate date) => turn.Note(date);

    /// <summary>Such as "that month", "the next day", "the following spring".</summary>
    public CalendarDate Which(bool isReversed, out DateUnit unit)
    {
        unit = captures.Has(DateField.Unit) ? words.Unit(captures.Last(DateField.Unit)) : DateUnit.None;
        var steps = isReversed ? -captures.Step() : captures.Step();
        var current = steps == 0 ? told.Or(clock.Current) : clock.Current;
        if (unit == DateUnit.Day && captures.Has(DateField.Which) && steps == 0 && IsThatDay())
            return captures.WithPart(told.OnlyOneBefore);
        if (captures.Has(DateField.Season))
        {
            var season = words.Season(captures.Last(DateField.Season));
            return captures.WithPart(new CalendarDate(DatePrecision.Season, CalendarSteps.Shifted(current.Year, YearsToSeason(season, steps)), season));
        }

        if (captures.Has(DateField.Month))
        {
            var month = words.Month(captures.Last(DateField.Month));
            var passed = steps > 0 && clock.EndsBefore(month) ? 0 : steps;
            return captures.WithPart(CalendarDate.OfMonth(CalendarSteps.Shifted(current.Year, passed), month));
        }

        if (captures.Has(DateField.Weekday) || captures.Has(DateField.Hour) || captures.Has(DateField.Time))
        {
            unit = DateUnit.Day;
            return OfDay(current, steps);
        }

        return unit == DateUnit.None ? default : captures.WithPart(CalendarSteps.Add(PeriodOf(current, unit, steps), unit, steps));
    }

    /// <summary>Such as "two days later"; unknown where the number is vague.</summary>
    public CalendarDate Shift(bool isReversed, out DateUnit unit, out bool later, out bool vague)
    {
        unit = words.Unit(captures.Last(DateField.Unit));
        later = words.IsLater(captures.Last(DateField.Way)) != isReversed;
        var count = captures.Has(DateField.Number) ? captures.Count(DateField.Number) : 0;
        vague = count <= 0;
        if (captures.Has(DateField.Half) && unit == DateUnit.Year)
            (count, unit) = ((count * 12) + 6, DateUnit.Month);
        return vague ? default : CalendarSteps.Add(clock.Current, unit, later ? (int)count : -(int)count);
    }

    /// <summary>The days of "the previous week" or "the following week" beside the day reached; null for anything else.</summary>
    public DateValue? Week(bool isReversed)
    {
        if (!captures.Has(DateField.Unit) || words.Unit(captures.Last(DateField.Unit)) != DateUnit.Week)
            return null;
        if (clock.Current is not { Precision: DatePrecision.Day, Year: not null } current)
            return null;
        var steps = isReversed ? -captures.Step() : captures.Step();
        if (steps == 0)
            return null;
        var other = DateValue.Of(CalendarSteps.Add(current, DateUnit.Week, steps));
        var day = DateValue.Of(current);
        return steps < 0 ? DateValue.Between(other, day) : DateValue.Between(day, other);
    }

    /// <summary>
    /// The days of "the next two weeks" and "the previous two days" beside the date reached; null for another length of time, and for "the last two
    /// weeks of" something.
    /// </summary>
    public DateValue? Beside()
    {
        var steps = captures.Step();
        if (steps == 0 || !captures.Has(DateField.Number) || captures.Rule.Kind != DateKind.Duration || captures.IsFollowedBy(DateField.Unit, "of"))
            return null;
        var (unit, count) = (words.Unit(captures.Last(DateField.Unit)), (int)captures.Count(DateField.Number));
        // "The previous 48 hours" are two days.
        if (unit == DateUnit.Hour && count % HoursOfDay == 0)
            (unit, count) = (DateUnit.Day, count / HoursOfDay);
        return Stretch.Beside(clock.Current, unit, steps * count);
    }

    /// <summary>TIMEX2 of a length of time.</summary>
    /// <param name="field">Which number of the match: of two lengths each has its own.</param>
    public string Duration(DateField field = DateField.Number)
    {
        ref readonly var unit = ref captures.Last(DateField.Unit);
        var number = captures.Has(field) ? captures.Count(field) : words.IsPlural(unit) ? 0 : 1;
        return DateForms.OfLength(captures.Has(DateField.Half) ? number + 0.5m : number, words.Unit(unit));
    }

    /// <summary>The TIMEX2 value of a unit that the match tells and the narrative cannot date: a weekday and a part of the day stay told.</summary>
    public string Unknown(DateUnit unit) =>
        captures.Has(DateField.Weekday) ? string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{words.Weekday(captures.Last(DateField.Weekday))}")
        : DateForms.Unknown(unit) + (captures.Has(DateField.Time) ? DateForms.OfTime(words.Time(captures.Last(DateField.Time))) : "");

    /// <summary>"That day" with no date before it in its sentence, and one day told in the sentence before.</summary>
    private bool IsThatDay() =>
        told.Last.Year is null && told.OnlyOneBefore is { Precision: DatePrecision.Day, Year: not null } && captures.Chars(DateField.Which) is "that";

    /// <summary>A day by its weekday, its hour or a part of it.</summary>
    private CalendarDate OfDay(in CalendarDate current, int steps)
    {
        if (captures.Has(DateField.Weekday))
            return current is { Precision: DatePrecision.Day, Year: not null } ? captures.WithPart(WeekdayFrom(current, steps)) : default;
        if (captures.Has(DateField.Hour))
            return current.Precision == DatePrecision.Day ? turn.DayOf(current, hours.OfDay()) : default;
        return captures.WithPart(CalendarSteps.Add(current, DateUnit.Day, steps)) with { Time = words.Time(captures.Last(DateField.Time)) };
    }

    /// <summary>The weekday's date on or after the day reached; the one before it for "last".</summary>
    private CalendarDate WeekdayFrom(in CalendarDate current, int steps)
    {
        var day = DayNumbers.Of(current.Year!.Value, current.Month, current.Day);
        // Day 0, 0001-01-01, was a Monday.
        var at = (((day % 7) + 7) % 7) + 1;
        var ahead = (words.Weekday(captures.Last(DateField.Weekday)) - at + 7) % 7;
        return CalendarDate.OfDayNumber(day + ahead - (steps < 0 ? 7 : 0));
    }

    /// <summary>The year or month that a step of so many begins with; any other date as it is.</summary>
    private CalendarDate PeriodOf(in CalendarDate current, DateUnit unit, int steps)
    {
        if (unit == DateUnit.Year && (steps == 0 ? told.YearOr(current.Year) : current.Year) is { } year)
            return CalendarDate.OfYear(year);
        return unit == DateUnit.Month && current.HasMonth ? CalendarDate.OfMonth(current.Year, current.Month) : current;
    }

    /// <summary>Years to step for the next or last season of this name, from the month that the narrative has reached.</summary>
    private int YearsToSeason(int season, int steps)
    {
        var current = clock.Current;
        var at = current.Precision == DatePrecision.Season ? current.Month : current.HasMonth ? current.Month / 3 : 0;
        if (at == 0 || steps == 0)
            return steps;
        return steps > 0 ? season > at && season != 4 ? 0 : 1 : season < at ? 0 : -1;
    }
}
