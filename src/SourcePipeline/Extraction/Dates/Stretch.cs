namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// Stretches of so many units: beside a date ("over the next two days", "in the previous six months"), up to it ("after three days of fighting"), or
/// in a period ("the first two weeks of May", "the second quarter of 1915").
/// </summary>
internal static class Stretch
{
    /// <summary>What has more units is no stretch of the story at hand.</summary>
    private const int Longest = 60;

    /// <summary>From that day of a month on, the coming months begin with the one behind it.</summary>
    private const int LateInMonth = 20;

    private const int QuarterMonths = 3;

    /// <summary>The units behind the date at hand, or before it up to that date; null where the date is not as fine as they are.</summary>
    /// <param name="count">Negative for those before.</param>
    public static DateValue? Beside(in CalendarDate current, DateUnit unit, int count)
    {
        if (count == 0 || Math.Abs(count) > Longest || current.Year is not { } year)
            return null;
        var now = DateValue.Of(current);
        switch (unit)
        {
            case DateUnit.Day or DateUnit.Week when current.Precision == DatePrecision.Day:
                var far = DateValue.Of(CalendarSteps.Add(current, unit, count));
                return count < 0 ? DateValue.Between(far, now)
                    : DateValue.Between(unit == DateUnit.Day ? DateValue.Of(CalendarSteps.Add(current, unit, 1)) : now, far);
            case DateUnit.Month when current.HasMonth:
                var month = CalendarDate.OfMonth(year, current.Month);
                if (count < 0)
                    return DateValue.Between(DateValue.Of(CalendarSteps.Add(month, unit, count)), now);
                var begins = current.Precision == DatePrecision.Day && current.Day < LateInMonth ? 0 : 1;
                return DateValue.Between(DateValue.Of(CalendarSteps.Add(month, unit, begins)), DateValue.Of(CalendarSteps.Add(month, unit, count)));
            case DateUnit.Year:
                var other = DateValue.Of(CalendarSteps.Add(CalendarDate.OfYear(year), unit, count));
                return count < 0 ? DateValue.Between(other, now) : DateValue.Between(DateValue.Of(CalendarDate.OfYear(year)), other);
            default:
                return null;
        }
    }

    /// <summary>The units that begin with the day at hand, the first of them; null where no day is.</summary>
    public static DateValue? From(in CalendarDate current, DateUnit unit, int count) =>
        unit is DateUnit.Day or DateUnit.Week && current is { Precision: DatePrecision.Day, Year: not null } && count is > 0 and <= Longest
            ? DateValue.Between(DateValue.Of(current), DateValue.Of(CalendarSteps.Add(current, DateUnit.Day, (unit == DateUnit.Week ? count * 7 : count) - 1)))
            : null;

    /// <summary>The units that end with the day at hand, the last of them.</summary>
    public static DateValue? UpTo(in CalendarDate current, DateUnit unit, int count) => Beside(current, unit, unit == DateUnit.Day ? 1 - count : -count);

    /// <summary>The first or last so many days or weeks of a month, or months of a year; null where it has not as many.</summary>
    public static DateValue? Within(in CalendarDate period, DateUnit unit, int count, bool isFirst)
    {
        if (count <= 0 || period.Year is not { } year)
            return null;
        if (period.Precision == DatePrecision.Year)
            return unit != DateUnit.Month || count >= 12 ? null : isFirst ? Months(year, 1, count) : Months(year, 13 - count, 12);
        if (period.Precision != DatePrecision.Month || unit is not (DateUnit.Day or DateUnit.Week))
            return null;
        var length = DayNumbers.InMonth(year, period.Month);
        var days = unit == DateUnit.Week ? count * 7 : count;
        if (days >= length)
            return null;
        var (from, to) = isFirst ? (1, days) : (length - days + 1, length);
        return DateValue.Between(DateValue.Of(CalendarDate.OfDay(year, period.Month, from)), DateValue.Of(CalendarDate.OfDay(year, period.Month, to)));
    }

    /// <summary>A quarter of a year, from 1.</summary>
    public static DateValue? Quarter(int year, int quarter) =>
        quarter is < 1 or > 4 ? null : Months(year, ((quarter - 1) * QuarterMonths) + 1, quarter * QuarterMonths);

    private static DateValue Months(int year, int from, int to) => DateValue.Between(DateValue.Of(CalendarDate.OfMonth(year, from)), DateValue.Of(CalendarDate.OfMonth(year, to)));
}
