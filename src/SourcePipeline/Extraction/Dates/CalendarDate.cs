namespace SourcePipeline.Extraction.Dates;

/// <summary>How fine a date is told.</summary>
internal enum DatePrecision : byte { Unknown, Century, Decade, Year, Half, Season, Month, Day }

/// <summary>Which part of a period is meant: "early", "mid-", "the end of".</summary>
internal enum DatePart : byte { Whole, Start, Middle, End }

/// <summary>A time of the day, as TIMEX2 codes it (MO, MI, AF, EV, NI, DT).</summary>
internal enum DayTime : byte { None, Morning, Noon, Afternoon, Evening, Night, Daytime }

/// <summary>
/// A date of the proleptic Gregorian calendar as far as it is told: a day, a month, a season, a year, a decade, a century; the year may be unknown.
/// </summary>
/// <param name="Year">The year; n BC is −n (there is no year 0); for decades and centuries their first year. Null where unknown.</param>
/// <param name="Month">1 to 12; 0 where untold. For a season its number, 1 (spring) to 4 (winter); for a half 1 or 2.</param>
/// <param name="Day">1 to 31; 0 where untold.</param>
internal readonly record struct CalendarDate(DatePrecision Precision, int? Year, int Month = 0, int Day = 0, DatePart Part = DatePart.Whole, DayTime Time = DayTime.None)
{
    public static CalendarDate OfYear(int year) => new(DatePrecision.Year, year);

    public static CalendarDate OfMonth(int? year, int month) => new(DatePrecision.Month, year, month);

    public static CalendarDate OfDay(int? year, int month, int day) => new(DatePrecision.Day, year, month, day);

    /// <summary>The day of this number (see <see cref="DayNumbers"/>).</summary>
    public static CalendarDate OfDayNumber(int number)
    {
        var (year, month, day) = DayNumbers.ToDay(number);
        return OfDay(year, month, day);
    }

    public bool IsKnown => Precision != DatePrecision.Unknown;

    /// <summary>Whether it names a month of a year, told or not.</summary>
    public bool HasMonth => Precision is DatePrecision.Month or DatePrecision.Day;

    // Written out, since the compiler's own asks a comparer of each enumeration, which is made by reflection at every start.
    public bool Equals(CalendarDate other) =>
        Precision == other.Precision && Year == other.Year && Month == other.Month && Day == other.Day && Part == other.Part && Time == other.Time;

    public override int GetHashCode() => HashCode.Combine((int)Precision, Year, Month, Day, (int)Part, (int)Time);

    public CalendarDate InYear(int? year) => this with { Year = year };
}
