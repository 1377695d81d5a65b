namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// Day numbers of the proleptic Gregorian calendar: day 0 is 0001-01-01, as <see cref="DateOnly.DayNumber"/> counts, and negative before it.
/// Years are as in <see cref="CalendarDate.Year"/> (1 BC is −1). The arithmetic is Howard Hinnant's <c>days_from_civil</c>.
/// </summary>
internal static class DayNumbers
{
    /// <summary>From 0000-03-01 (astronomical) to 0001-01-01.</summary>
    private const int Shift = 306;
    private const int DaysOfEra = 146097;

    /// <summary>The astronomical year: 1 BC is 0.</summary>
    public static int Astronomical(int year) => year < 0 ? year + 1 : year;

    /// <summary>The year as people count it: 0 is 1 BC.</summary>
    public static int Historical(int astronomical) => astronomical <= 0 ? astronomical - 1 : astronomical;

    public static int Of(int year, int month, int day)
    {
        var y = Astronomical(year) - (month <= 2 ? 1 : 0);
        var era = (y >= 0 ? y : y - 399) / 400;
        var yearOfEra = y - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * DaysOfEra) + dayOfEra - Shift;
    }

    public static (int Year, int Month, int Day) ToDay(int number)
    {
        var z = number + Shift;
        var era = (z >= 0 ? z : z - (DaysOfEra - 1)) / DaysOfEra;
        var dayOfEra = z - (era * DaysOfEra);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / 146096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shifted = ((5 * dayOfYear) + 2) / 153;
        var month = shifted + (shifted < 10 ? 3 : -9);
        return (Historical(yearOfEra + (era * 400) + (month <= 2 ? 1 : 0)), month, dayOfYear - (((153 * shifted) + 2) / 5) + 1);
    }

    /// <summary>Days of a month; of a year unknown, February has 29.</summary>
    public static int InMonth(int? year, int month) => month switch
    {
        2 => year is { } known && !DateTime.IsLeapYear(((Astronomical(known) % 400) + 400) % 400 + 400) ? 28 : 29,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
