using System.Globalization;

namespace SourcePipeline.Extraction.Dates;

/// <summary>EDTF dates as people write them: <c>2014-03-11</c> is 11 March 2014, <c>2014-03</c> March 2014, <c>../2014</c> until 2014.</summary>
public static class DateInWords
{
    public static string Of(string edtf)
    {
        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? Single(edtf) : Interval(edtf[..slash], edtf[(slash + 1)..]);
    }

    /// <summary>Of the days that are meant, too: <c>2014-03</c> with the days from the 11th on is late March 2014.</summary>
    public static string Of(DateValue date) => OfParts(date) ?? Of(date.Edtf);

    /// <summary>"late March 2014", "late 2013 – early 2014": where a period is told of which the days are only a part; null where none is.</summary>
    internal static string? OfParts(DateValue date)
    {
        var slash = date.Edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return Part(date.Edtf, date.FirstDay, date.LastDay) is { } part ? OfPart(part, date.Edtf) : null;
        var (from, to) = (date.Edtf[..slash], date.Edtf[(slash + 1)..]);
        var (first, last) = (Part(from, date.FirstDay, null), Part(to, null, date.LastDay));
        if (first is null && last is null)
            return null;
        if (from is ".." or "")
            return $"until {OfPart(last, to)}";
        var begins = OfPart(first, from);
        if (to is ".." or "")
            return $"from {begins}";
        // Of two months of one year the year is told once.
        return from.Length >= 7 && to.Length >= 7 && from[..4] == to[..4] && begins.EndsWith($" {from[..4]}", StringComparison.Ordinal)
            ? $"{begins[..^5]} – {OfPart(last, to)}"
            : $"{begins} – {OfPart(last, to)}";
    }

    /// <summary>Which part of the period the days are; a null bound is that of the period.</summary>
    private static string? Part(string edtf, int? first, int? last)
    {
        // A day has no parts that are days; a half has names of its own.
        if (edtf.Length is not (4 or 7) || edtf is [.., '4', '0' or '1'] and { Length: 7 } || !DateValue.TryParse(edtf, out var whole))
            return null;
        var late = first > whole.FirstDay;
        var early = last < whole.LastDay;
        return late == early ? null : late ? "late" : "early";
    }

    private static string OfPart(string? part, string edtf) => (part, Single(edtf)) switch
    {
        (null, var words) => words,
        (_, ['t', 'h', 'e', ' ', .. var words]) => $"the {part} {words}",
        (_, var words) => $"{part} {words}",
    };

    private static string Interval(string from, string to) => (from, to) switch
    {
        (".." or "", ".." or "") => "at an unknown time",
        (".." or "", _) => $"until {Single(to)}",
        (_, ".." or "") => $"from {Single(from)}",
        _ when from == to => Single(from),
        _ when from.Length == 10 && to.Length == 10 && from[..7] == to[..7] => $"{Day(from)}–{Single(to)}",
        _ when from.Length == 4 && to.Length == 4 => $"{from}–{to}",
        _ => $"{Single(from)} – {Single(to)}",
    };

    private static string Single(string edtf)
    {
        var mark = edtf.Length > 0 && edtf[^1] is '?' or '~' or '%' ? "about " : "";
        var date = mark.Length > 0 ? edtf[..^1] : edtf;
        var words = date.Length switch
        {
            10 when DayOf(date) is { } day => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            7 when DayOf(date + "-01") is { } month => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            7 when PartOfYear(date[5..]) is { } part => $"{part} {date[..4]}",
            10 when date.StartsWith("XXXX-", StringComparison.Ordinal) && DayOf("2000" + date[4..]) is { } day => day.ToString("d MMMM", CultureInfo.InvariantCulture) + ", year not told",
            4 when date.EndsWith('X') && !date.Contains('-', StringComparison.Ordinal) && date[..3].All(char.IsAsciiDigit) => $"the {date[..3]}0s",
            _ => null,
        };
        return mark + (words ?? date);
    }

    private static DateOnly? DayOf(string iso) => DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>EDTF's numbers beyond the months: 21 to 24 seasons, 33 to 36 quarters, 40 and 41 halves.</summary>
    private static string? PartOfYear(string number) => number switch
    {
        "21" => "spring",
        "22" => "summer",
        "23" => "autumn",
        "24" => "winter",
        "33" => "the first quarter of",
        "34" => "the second quarter of",
        "35" => "the third quarter of",
        "36" => "the last quarter of",
        "40" => "the first half of",
        "41" => "the second half of",
        _ => null,
    };

    private static string Day(string date) => date[8] == '0' ? date[9..] : date[8..];
}
