using SourcePipeline.Reading.Marks;

namespace SourcePipeline.Reading;

/// <summary>Reads the years that a heading names: "2023–present", "1861-1865", "2012–13", "since 1950", "2003: Invasion".</summary>
internal static class HeadingYears
{
    /// <summary>The first and last year of the heading, or null where it names none. Years before Christ are left alone.</summary>
    public static YearSpan? Of(ReadOnlySpan<char> heading)
    {
        var from = int.MaxValue;
        var to = int.MinValue;
        var lastEnd = -1;
        for (var i = 0; i + 4 <= heading.Length; i++)
        {
            if (!char.IsAsciiDigit(heading[i]) || (i > 0 && (char.IsLetterOrDigit(heading[i - 1]) || heading[i - 1] is ',' or '.')))
                continue;

            var end = i;
            while (end < heading.Length && char.IsAsciiDigit(heading[end]))
                end++;

            if (end - i == 4 && MonthYear.IsYear(heading[i..end]) && !(end < heading.Length && char.IsLetter(heading[end])) && !IsOfName(heading, i, end))
            {
                var year = int.Parse(heading[i..end]);
                from = Math.Min(from, year);
                to = Math.Max(to, Math.Max(year, ShortEnd(heading[end..], year)));
                lastEnd = end;
            }

            i = end;
        }

        if (lastEnd < 0 || heading.Contains(" BC", StringComparison.Ordinal))
            return null;

        return IsOpen(heading, lastEnd) ? new(from, null) : new(from, to);
    }

    /// <summary>"At the 1520 Housing Estate": a number so small behind "the" and before a capital is none of a year.</summary>
    private static bool IsOfName(ReadOnlySpan<char> heading, int start, int end) =>
        heading[start] == '1' && heading[start + 1] < '4' && heading[..start].EndsWith("the ", StringComparison.OrdinalIgnoreCase) && end + 1 < heading.Length && heading[end] == ' ' && char.IsUpper(heading[end + 1]);

    /// <summary>The second year of "2012–13" in full, or 0.</summary>
    private static int ShortEnd(ReadOnlySpan<char> rest, int year)
    {
        if (rest.Length < 3 || rest[0] is not ('-' or '–' or '/') || !char.IsAsciiDigit(rest[1]) || !char.IsAsciiDigit(rest[2])
            || (rest.Length > 3 && char.IsLetterOrDigit(rest[3])))
        {
            return 0;
        }

        var full = (year / 100 * 100) + int.Parse(rest.Slice(1, 2));
        return full > year ? full : 0;
    }

    private static bool IsOpen(ReadOnlySpan<char> heading, int lastEnd)
    {
        var rest = heading[lastEnd..].Trim(" )]:");
        return rest is "–" or "-" or "—"
            || (rest.Length > 0 && rest[0] is '-' or '–' or '—' or 't' && (Has(rest, "present") || Has(rest, "ongoing") || Has(rest, "now") || Has(rest, "today")))
            || Has(heading[..lastEnd], "since ");

        static bool Has(ReadOnlySpan<char> text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
    }
}
