using System.Globalization;

namespace SourcePipeline.Extraction.Dates;

/// <summary>Writes a <see cref="CalendarDate"/> as TIMEX2 value and as EDTF, and tells the days that it covers.</summary>
internal static class DateForms
{
    private const int PlaceBits = 12;

    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    /// <summary>
    /// Dates written before, each where its hash leads: a text tells the same few dates over and over. Threads may put theirs in each other's place;
    /// what is read is compared first.
    /// </summary>
    private static readonly WrittenDate?[] Written = new WrittenDate?[1 << PlaceBits];

    private static readonly string[] Times = ["", "TMO", "TMI", "TAF", "TEV", "TNI", "TDT"];

    /// <summary>The TIMEX2 value: <c>1939-09-01</c>, <c>1942-SU</c>, <c>193</c>, <c>BC0490</c>.</summary>
    public static string Timex(in CalendarDate date) => WrittenOf(date).Timex;

    /// <summary>EDTF (ISO 8601-2): <c>2012-11</c>, <c>193X</c>, <c>-0489</c>, seasons 21 to 24, halves 40 and 41.</summary>
    public static string Edtf(in CalendarDate date) => WrittenOf(date).Edtf;

    /// <summary>The TIMEX2 value of a length of time: <c>P3D</c>, <c>PT5H</c>; of an unknown number of units <c>PXY</c>.</summary>
    /// <param name="count">0 or less for an unknown number.</param>
    public static string OfLength(decimal count, DateUnit unit)
    {
        var told = count <= 0 ? "X" : count.ToString("0.##", CultureInfo.InvariantCulture);
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

    private static WrittenDate WrittenOf(in CalendarDate date)
    {
        ref var written = ref Written[PlaceOf(date)];
        if (written is { } last && last.Date.Equals(date))
            return last;
        var timex = WriteTimex(date);
        return written = new WrittenDate(date, timex, IsPlain(date) ? timex : WriteEdtf(date));
    }

    /// <summary>Multiplicative hashing (Knuth, The Art of Computer Programming, volume 3, 6.4).</summary>
    private static int PlaceOf(in CalendarDate date)
    {
        var packed = ((((((date.Year ?? 0) * 13) + date.Month) * 32) + date.Day) * 64) + ((int)date.Precision * 8) + (int)date.Time;
        return (int)((uint)packed * 0x9E3779B1u >> (32 - PlaceBits));
    }

    private static string WriteTimex(in CalendarDate date)
    {
        if (IsPlain(date))
            return Plain(date);
        var era = date.Year < 0 ? "BC" : "";
        var year = date.Year is { } known ? Math.Abs(known) : 0;
        var told = date.Year is null ? "XXXX" : year.ToString("0000", CultureInfo.InvariantCulture);
        var time = Times[(int)date.Time];
        return date.Precision switch
        {
            DatePrecision.Century => date.Year is null ? "XX" : string.Create(CultureInfo.InvariantCulture, $"{era}{year / 100:00}"),
            DatePrecision.Decade => date.Year is null ? "XXX" : string.Create(CultureInfo.InvariantCulture, $"{era}{year / 10:000}"),
            DatePrecision.Year => era + told,
            DatePrecision.Half => string.Create(CultureInfo.InvariantCulture, $"{era}{told}-H{date.Month}"),
            DatePrecision.Season => $"{era}{told}-{Seasons[date.Month - 1]}",
            DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{era}{told}-{date.Month:00}{(time.Length > 0 ? "-XX" : "")}{time}"),
            DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{era}{told}-{date.Month:00}-{date.Day:00}{time}"),
            _ => $"XXXX-XX-XX{time}",
        };
    }

    private static string WriteEdtf(in CalendarDate date)
    {
        if (IsPlain(date with { Time = DayTime.None }))
            return Plain(date);
        var year = "XXXX";
        if (date.Year is { } known)
        {
            var astronomical = DayNumbers.Astronomical(known);
            year = string.Create(CultureInfo.InvariantCulture, $"{(astronomical < 0 ? "-" : "")}{Math.Abs(astronomical):0000}");
        }

        return date.Precision switch
        {
            DatePrecision.Century => string.Concat(year.AsSpan(0, year.Length - 2), "XX"),
            DatePrecision.Decade => string.Concat(year.AsSpan(0, year.Length - 1), "X"),
            DatePrecision.Year => year,
            DatePrecision.Half => string.Create(CultureInfo.InvariantCulture, $"{year}-{39 + date.Month}"),
            DatePrecision.Season => string.Create(CultureInfo.InvariantCulture, $"{year}-{20 + date.Month}"),
            DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{year}-{date.Month:00}"),
            DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{year}-{date.Month:00}-{date.Day:00}"),
            _ => "XXXX",
        };
    }

    /// <summary>A year, month or day after Christ, which both forms write alike, as nearly all dates are.</summary>
    private static bool IsPlain(in CalendarDate date) =>
        date is { Year: > 0 and <= 9999, Time: DayTime.None, Precision: DatePrecision.Year or DatePrecision.Month or DatePrecision.Day };

    private static string Plain(in CalendarDate date)
    {
        Span<char> text = ['0', '0', '0', '0', '-', '0', '0', '-', '0', '0'];
        Write(text[..4], date.Year!.Value);
        Write(text[5..7], date.Month);
        Write(text[8..], date.Day);
        return new string(text[..(date.Precision switch { DatePrecision.Year => 4, DatePrecision.Month => 7, _ => 10 })]);
    }

    private static void Write(Span<char> digits, int number)
    {
        for (var i = digits.Length - 1; i >= 0; i--)
            (digits[i], number) = ((char)('0' + (number % 10)), number / 10);
    }

    /// <summary>The TIMEX2 value of such a unit, which one untold.</summary>
    public static string Unknown(DateUnit unit) => unit switch
    {
        DateUnit.Week => "XXXX-WXX",
        DateUnit.Month => "XXXX-XX",
        DateUnit.Year => "XXXX",
        DateUnit.Decade => "XXX",
        DateUnit.Century => "XX",
        _ => "XXXX-XX-XX",
    };

    /// <summary>The part of a day as a TIMEX2 value ends with it; "" for none.</summary>
    public static string OfTime(DayTime time) => Times[(int)time];

    /// <summary>The first and last day that it covers; null where the year is unknown.</summary>
    public static (int First, int Last)? Days(in CalendarDate date)
    {
        if (date.Year is not { } year || !date.IsKnown)
            return null;
        var (first, last) = Whole(date, year);
        var third = (last - first + 1) / 3;
        return date.Part switch
        {
            DatePart.Start => (first, last - third),
            DatePart.End => (first + third, last),
            _ => (first, last),
        };
    }

    private static (int First, int Last) Whole(in CalendarDate date, int year) => date.Precision switch
    {
        DatePrecision.Century => Years(year, 100),
        DatePrecision.Decade => Years(year, 10),
        DatePrecision.Half => date.Month == 1 ? (DayNumbers.Of(year, 1, 1), DayNumbers.Of(year, 6, 30)) : (DayNumbers.Of(year, 7, 1), DayNumbers.Of(year, 12, 31)),
        // A winter of a year may be either of two: from the one before to the one after.
        DatePrecision.Season => date.Month switch
        {
            1 => (DayNumbers.Of(year, 3, 1), DayNumbers.Of(year, 6, 20)),
            2 => (DayNumbers.Of(year, 6, 1), DayNumbers.Of(year, 9, 22)),
            3 => (DayNumbers.Of(year, 9, 1), DayNumbers.Of(year, 12, 20)),
            _ => (DayNumbers.Of(year, 1, 1), DayNumbers.Of(year, 12, 31) + 80),
        },
        DatePrecision.Month => (DayNumbers.Of(year, date.Month, 1), DayNumbers.Of(year, date.Month, DayNumbers.InMonth(year, date.Month))),
        DatePrecision.Day => (DayNumbers.Of(year, date.Month, date.Day), DayNumbers.Of(year, date.Month, date.Day)),
        _ => (DayNumbers.Of(year, 1, 1), DayNumbers.Of(year, 12, 31)),
    };

    /// <summary>Before Christ a decade ends with its lower number: the 470s BC are 479 to 470.</summary>
    private static (int First, int Last) Years(int year, int count)
    {
        var bottom = Math.Abs(year) / count * count;
        return year < 0
            ? (DayNumbers.Of(-(bottom + count - 1), 1, 1), DayNumbers.Of(-Math.Max(1, bottom), 12, 31))
            : (DayNumbers.Of(Math.Max(1, bottom), 1, 1), DayNumbers.Of(bottom + count - 1, 12, 31));
    }

    private sealed record WrittenDate(CalendarDate Date, string Timex, string Edtf);
}
