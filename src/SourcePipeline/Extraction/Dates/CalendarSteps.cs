namespace SourcePipeline.Extraction.Dates;

/// <summary>Moves a date by so many units, as finely as both the date and the unit allow.</summary>
internal static class CalendarSteps
{
    /// <summary>Dates further away have no four digits.</summary>
    public const int LastYear = 9999;

    /// <param name="count">Negative for earlier.</param>
    public static CalendarDate Add(in CalendarDate date, DateUnit unit, int count)
    {
        var moved = Step(date, unit, count);
        return moved.Year is > LastYear or < -LastYear ? default : moved;
    }

    /// <summary>A year so many years on; null where it is unknown or has no four digits.</summary>
    public static int? Shifted(int? year, int years) =>
        year is { } known && DayNumbers.Historical(DayNumbers.Astronomical(known) + years) is >= -LastYear and <= LastYear and var shifted ? shifted : null;

    private static CalendarDate Step(in CalendarDate date, DateUnit unit, int count)
    {
        if (!date.IsKnown || (date.Year is null && unit >= DateUnit.Year))
            return default;
        switch (unit)
        {
            case DateUnit.Minute or DateUnit.Hour or DateUnit.Day or DateUnit.Week:
                var days = unit switch { DateUnit.Week => 7 * count, DateUnit.Day => count, DateUnit.Hour => count / 24, _ => 0 };
                if (date.Precision == DatePrecision.Day)
                    return AddDays(date, days);
                return Coarse(date, days);
            case DateUnit.Month:
                return date.HasMonth ? AddMonths(date, count) : Coarse(date, count * 30);
            case DateUnit.Year:
                return AddYears(date, count);
            case DateUnit.Decade:
                return new CalendarDate(DatePrecision.Decade, Scale(date.Year!.Value, 10, count));
            case DateUnit.Century:
                return new CalendarDate(DatePrecision.Century, Scale(date.Year!.Value, 100, count));
            default:
                return default;
        }
    }

    private static CalendarDate AddDays(in CalendarDate date, int days)
    {
        // Of a year unknown: any year without a leap day would do; the year stays unknown.
        var moved = CalendarDate.OfDayNumber(DayNumbers.Of(date.Year ?? 2001, date.Month, Math.Min(date.Day, DayNumbers.InMonth(date.Year ?? 2001, date.Month))) + days);
        return date.Year is null ? moved.InYear(null) : moved;
    }

    private static CalendarDate AddMonths(in CalendarDate date, int count)
    {
        var index = date.Month - 1 + count;
        var years = Math.DivRem(index, 12, out var month);
        if (month < 0)
            (years, month) = (years - 1, month + 12);
        int? year = date.Year is { } known ? DayNumbers.Historical(DayNumbers.Astronomical(known) + years) : null;
        return CalendarDate.OfMonth(year, month + 1);
    }

    private static CalendarDate AddYears(in CalendarDate date, int count) =>
        CalendarDate.OfYear(DayNumbers.Historical(DayNumbers.Astronomical(date.Year!.Value) + count));

    /// <summary>A few days on from a month or year is told only as that month or year; many are a later one.</summary>
    private static CalendarDate Coarse(in CalendarDate date, int days)
    {
        if (date.HasMonth)
            return Math.Abs(days) < 28 ? CalendarDate.OfMonth(date.Year, date.Month) : AddMonths(date, days / 30);
        return date.Year is { } year ? CalendarDate.OfYear(Math.Abs(days) < 300 ? year : year + (days / 365)) : default;
    }

    /// <summary>The first year of a decade or century so many after that of <paramref name="year"/>; before Christ the numbers fall.</summary>
    private static int Scale(int year, int size, int count) =>
        year < 0 ? -Math.Max(1, ((-year / size) - count) * size) : ((year / size) + count) * size;
}
