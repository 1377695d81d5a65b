using SourcePipeline.Reading.Marks;

namespace SourcePipeline.Reading.References;

/// <summary>Reads the dates of bibliographic entries: "4 March 2013", "March 4, 2013", "2013-03-04", "Mar 2013", "2013".</summary>
internal static class ReferenceDate
{
    // Many sources on wars in Africa are French.
    private static readonly string[] FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>The date as EDTF where it can be read, else the words as they stand; null for nothing.</summary>
    public static string? Normalise(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;

        var text = words.AsSpan().Trim();
        return ToEdtf(text) ?? text.ToString();
    }

    /// <summary>The date as EDTF, or null where the words are no such date.</summary>
    public static string? ToEdtf(ReadOnlySpan<char> text)
    {
        text = text.Trim(" .()[]");
        if (text.Length >= 10 && IsIso(text[..10]) && (text.Length == 10 || text[10] is 'T' or ' '))
            return Day(int.Parse(text[..4]), int.Parse(text.Slice(5, 2)), int.Parse(text.Slice(8, 2)));

        if (text.Length == 7 && MonthYear.IsYear(text[..4]) && text[4] == '-' && int.TryParse(text[5..], out var isoMonth) && isoMonth is > 0 and <= 12)
            return text.ToString();

        if (Numeric(text) is { } numeric)
            return numeric;

        int day = 0, month = 0, year = 0;
        foreach (var part in text.SplitAny(' ', ',', '\u00a0', '-', '–', '/'))
        {
            var word = text[part].Trim('.');
            if (word.IsEmpty)
                continue;

            if (MonthYear.IsYear(word) && year == 0)
                year = int.Parse(word);
            else if (word.Length <= 4 && char.IsAsciiDigit(word[0]) && LeadingNumber(word) is > 0 and <= 31 and var number && day == 0)
                day = number;
            else if (month == 0 && (MonthYear.Number(word) is > 0 and var name || (name = FrenchMonth(word)) > 0))
                month = name;
            else if (!IsWeekday(word))
                return null;
        }

        return (day, month, year) switch
        {
            (_, _, 0) => null,
            ( > 0, 0, _) => null,
            (0, 0, _) => year.ToString("0000"),
            (0, _, _) => $"{year:0000}-{month:00}",
            _ => Day(year, month, day),
        };
    }

    /// <summary>"26/01/2012" or "01/26/2012" where the numbers leave no doubt which one is the day.</summary>
    private static string? Numeric(ReadOnlySpan<char> text)
    {
        if (text.Length < 10 || text[2] is not ('/' or '.') || text[5] != text[2] || (text.Length > 10 && text[10] != ' ')
            || !int.TryParse(text[..2], out var first) || !int.TryParse(text.Slice(3, 2), out var second) || !MonthYear.IsYear(text.Slice(6, 4)))
        {
            return null;
        }

        var year = int.Parse(text.Slice(6, 4));
        return first > 12 || first == second ? Day(year, second, first) : second > 12 ? Day(year, first, second) : null;
    }

    private static int FrenchMonth(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < FrenchMonths.Length; i++)
        {
            if (word.Equals(FrenchMonths[i], StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }

        return 0;
    }

    private static string? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? $"{year:0000}-{month:00}-{day:00}" : null;

    private static bool IsIso(ReadOnlySpan<char> s) =>
        MonthYear.IsYear(s[..4]) && s[4] == '-' && s[7] == '-' && !s.Slice(5, 2).ContainsAnyExceptInRange('0', '9') && !s.Slice(8, 2).ContainsAnyExceptInRange('0', '9');

    /// <summary>The number at the beginning of "4", "4th", "21st".</summary>
    private static int LeadingNumber(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        var rest = digits < 0 ? "" : word[digits..];
        return (digits < 0 || rest is "st" or "nd" or "rd" or "th") && int.TryParse(digits < 0 ? word : word[..digits], out var number) ? number : 0;
    }

    private static bool IsWeekday(ReadOnlySpan<char> word) =>
        word.Length >= 3 && (word.EndsWith("day", StringComparison.OrdinalIgnoreCase) || word.EndsWith("di", StringComparison.OrdinalIgnoreCase)
            || word.Equals("dimanche", StringComparison.OrdinalIgnoreCase) || word is "Mon" or "Tue" or "Tues" or "Wed" or "Thu" or "Thur" or "Thurs" or "Fri" or "Sat" or "Sun");
}
