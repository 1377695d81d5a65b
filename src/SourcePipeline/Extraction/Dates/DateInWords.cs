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
            10 when DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            7 when DateOnly.TryParseExact(date + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            7 when PartOfYear(date[5..]) is { } part => $"{part} {date[..4]}",
            10 when date.StartsWith("XXXX-", StringComparison.Ordinal) && DateOnly.TryParseExact("2000" + date[4..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.ToString("d MMMM", CultureInfo.InvariantCulture) + ", year not told",
            4 when date.EndsWith('X') && !date.Contains('-', StringComparison.Ordinal) && date[..3].All(char.IsAsciiDigit) => $"the {date[..3]}0s",
            _ => null,
        };
        return mark + (words ?? date);
    }

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
