using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SourcePipeline.Citations.Passages;

/// <summary>
/// The day on which a report was sent, as it stands before it: "LINDAU, July 9. -", "LINDAU, Wednesday.", "LINDAU, 9 July (Agency) –". A paper
/// prints a telegram a day or a week later, and its "yesterday" is counted from where and when it was written.
/// </summary>
internal static partial class Dateline
{
    /// <summary>No paper prints a telegram later.</summary>
    private const int LongestWay = 45;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly FrozenDictionary<string, int> Weekdays =
        "sun mon tue wed thu fri sat".Split(' ').Index().ToFrozenDictionary(w => w.Item, w => w.Index, StringComparer.Ordinal);

    /// <summary>The day, not after that of the paper; null where the passage begins with none.</summary>
    public static DateOnly? In(string passage, DateOnly? published)
    {
        if (published is not { } paper || Form().Match(passage) is not { Success: true } line)
            return null;

        if (line.Groups["weekday"] is { Success: true } weekday)
            return paper.AddDays(-(((int)paper.DayOfWeek - Weekdays[weekday.Value[..3].ToLowerInvariant()] + 7) % 7));

        var month = Array.IndexOf(Months, line.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        var day = int.Parse(line.Groups["day"].ValueSpan);
        foreach (var year in (ReadOnlySpan<int>)[paper.Year, paper.Year - 1])
        {
            if (day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var sent && paper.DayNumber - sent.DayNumber is >= 0 and <= LongestWay)
                return sent;
        }

        return null;
    }

    [GeneratedRegex(@"^\s*(?:\([^()]{3,60}\)\s*)?\p{Lu}[\p{Lu}'’.\-]{2,}(?: \p{Lu}[\p{Lu}'’.\-]+){0,3}(?:, \p{Lu}[\p{L}.]+)?,?\s*\(?(?:(?<weekday>(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)|(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.? (?<day>\d{1,2})|(?<day>\d{1,2}) (?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*)(?:,? \d{4})?(?: (?:night|morning|evening|afternoon))?\s*(?:\.|\)|\(|:|[-–—]|$)")]
    private static partial Regex Form();
}
