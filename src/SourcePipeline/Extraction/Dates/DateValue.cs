using System.Globalization;

namespace SourcePipeline.Extraction.Dates;

/// <summary>A date as EDTF (ISO 8601-2) with the days that it covers.</summary>
/// <param name="Edtf">Such as <c>2012-11-16</c>, <c>2012-11</c>, <c>2013-02-08/2013-02-10</c>, <c>../2013-01-19</c>, <c>XXXX-01-17</c>.</param>
/// <param name="FirstDay">Day number (<see cref="DateOnly.DayNumber"/>'s count, negative before year 1); null where open or unknown.</param>
/// <param name="LastDay">Likewise, the last day covered.</param>
public readonly record struct DateValue(string Edtf, int? FirstDay, int? LastDay)
{
    private const string Open = "..";

    /// <summary>Reads an EDTF date or interval as this program writes them: years, months, days, seasons, halves, X for unknown digits, open ends.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static DateValue Parse(string edtf) =>
        TryParse(edtf, out var value) ? value : throw new FormatException($"'{edtf}' is no EDTF date: expected such as 2012-11-16, 2012-11, 2012, XXXX-01-17, 2013-02-08/2013-02-10 or ../2013-01-19.");

    /// <summary>Whether <paramref name="edtf"/> is a date that <see cref="Parse"/> reads.</summary>
    public static bool TryParse(string edtf, out DateValue value)
    {
        value = default;
        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (!TryParseOne(edtf, out var date))
                return false;
            value = Of(date);
            return true;
        }

        CalendarDate from = default, to = default;
        var first = edtf.AsSpan(0, slash);
        var last = edtf.AsSpan(slash + 1);
        var openFirst = first is Open or "";
        var openLast = last is Open or "";
        if ((!openFirst && !TryParseOne(first, out from)) || (!openLast && !TryParseOne(last, out to)) || (openFirst && openLast))
            return false;
        value = new DateValue(edtf, openFirst ? null : DateForms.Days(from)?.First, openLast ? null : DateForms.Days(to)?.Last);
        return !(value.FirstDay > value.LastDay);
    }

    internal static DateValue Of(in CalendarDate date)
    {
        var days = DateForms.Days(date);
        return new DateValue(DateForms.Edtf(date), days?.First, days?.Last);
    }

    /// <summary>From the first day of <paramref name="from"/> to the last of <paramref name="to"/>.</summary>
    public static DateValue Between(DateValue from, DateValue to) =>
        from.Edtf == to.Edtf ? from : new DateValue($"{from.First()}/{to.Last()}", from.FirstDay, to.LastDay);

    /// <summary><c>../2012-04</c>: until then, from a start untold.</summary>
    public DateValue Until() => new($"{Open}/{Last()}", null, LastDay);

    /// <summary><c>../2012-04-03</c> of <c>2012-04-03/2012-04-05</c>: until it begins, from a start untold.</summary>
    public DateValue Before() => new($"{Open}/{First()}", null, Edtf.Contains('/', StringComparison.Ordinal) ? FirstDay : LastDay);

    /// <summary><c>2012-01/..</c>: from then on, to an end untold.</summary>
    public DateValue Since() => new($"{First()}/{Open}", FirstDay, null);

    /// <summary><c>2000/..</c> of <c>1998/2000</c>: from its end on.</summary>
    public DateValue SinceEnd() => new($"{Last()}/{Open}", LastDay, null);

    public override string ToString() => Edtf;

    private string First() => Edtf.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? Edtf[..slash] : Edtf;

    private string Last() => Edtf.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? Edtf[(slash + 1)..] : Edtf;

    private static bool TryParseOne(ReadOnlySpan<char> text, out CalendarDate date)
    {
        date = default;
        // Marks of doubt ("2012~", "2012?") do not change the days.
        text = text.TrimEnd("?~%");
        var sign = text is ['-', ..] ? -1 : 1;
        if (sign < 0)
            text = text[1..];
        if (text.Length < 4 || !TryParseYear(text[..4], sign, out var year, out var precision))
            return false;
        date = new CalendarDate(precision, year);
        if (text.Length == 4)
            return true;
        if (text.Length is not (7 or 10) || text[4] != '-' || !int.TryParse(text[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out var month))
            return false;
        if (text.Length == 10)
        {
            if (month is < 1 or > 12 || text[7] != '-' || !int.TryParse(text[8..], NumberStyles.None, CultureInfo.InvariantCulture, out var day))
                return false;
            if (day < 1 || day > DayNumbers.InMonth(year, month))
                return false;
            date = CalendarDate.OfDay(year, month, day);
            return true;
        }

        date = month switch
        {
            >= 1 and <= 12 => CalendarDate.OfMonth(year, month),
            >= 21 and <= 24 => new CalendarDate(DatePrecision.Season, year, month - 20),
            40 or 41 => new CalendarDate(DatePrecision.Half, year, month - 39),
            _ => default,
        };
        return date.IsKnown;
    }

    private static bool TryParseYear(ReadOnlySpan<char> digits, int sign, out int? year, out DatePrecision precision)
    {
        year = null;
        precision = DatePrecision.Year;
        if (digits is "XXXX")
            return true;
        var unknown = digits.Length - digits.TrimEnd('X').Length;
        precision = unknown switch { 0 => DatePrecision.Year, 1 => DatePrecision.Decade, 2 => DatePrecision.Century, _ => DatePrecision.Unknown };
        if (precision == DatePrecision.Unknown || !int.TryParse(digits[..^unknown], NumberStyles.None, CultureInfo.InvariantCulture, out var told))
            return false;
        var scaled = unknown switch { 0 => told, 1 => told * 10, _ => told * 100 };
        year = sign < 0 || scaled == 0 ? DayNumbers.Historical(-scaled) : scaled;
        return true;
    }
}
