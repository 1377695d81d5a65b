using System.Globalization;

namespace SourcePipeline.Extraction.Dates;

/// <summary>Reads EDTF (ISO 8601-2) as this program writes it: a year, month or day, or an interval of two of them, an end of which may be open.</summary>
public static class EdtfReading
{
    /// <summary>The value of <paramref name="edtf"/>; unknown digits (<c>XXXX-01-17</c>) are allowed and leave the days unknown.</summary>
    public static bool TryRead(string edtf, out DateValue value)
    {
        value = default;
        string[] ends = edtf.Split('/');
        if (ends.Length > 2 || !TryReadEnd(ends[0], ends.Length == 2, out int? first, out int? firstEnd))
            return false;
        int? last = firstEnd;
        if (ends.Length == 2 && !TryReadEnd(ends[1], mayBeOpen: true, out _, out last))
            return false;
        if (first > last)
            return false;
        value = new(edtf, first, last);
        return true;
    }

    private static bool TryReadEnd(string end, bool mayBeOpen, out int? first, out int? last)
    {
        first = last = null;
        if (end is ".." or "")
            return mayBeOpen;
        string date = end.TrimEnd('?', '~', '%');
        bool unknown = date.Contains('X', StringComparison.Ordinal);
        if (!DateOnly.TryParseExact(date.Replace('X', '1'), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return false;
        if (unknown)
            return true;
        first = day.DayNumber;
        last = date.Length switch
        {
            4 => day.AddYears(1).DayNumber - 1,
            7 => day.AddMonths(1).DayNumber - 1,
            _ => day.DayNumber,
        };
        return true;
    }

    private static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
}
