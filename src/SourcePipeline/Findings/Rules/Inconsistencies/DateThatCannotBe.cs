using SourcePipeline.Reading;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>A day that its month does not have, or a weekday that is not that day's.</summary>
internal sealed class DateThatCannotBe : FindingRule
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public override RuleDescription Description { get; } = new(
        "date-that-cannot-be",
        Family.Inconsistent,
        Level.Error,
        "A date that the calendar does not have.",
        """
        Fires on a day that its month does not have ("30 February", "31 June", 29 February of a year that is no leap year) and on a weekday that
        is not that of the full date beside it ("Monday, 4 May 2014" was a Sunday), both by the Gregorian calendar.
        """,
        """
        On 31 June 2014, the army captured Belgora.[1]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            if (document.KindOf(i) is not ParagraphKind.ReferenceEntry && Problem(document.TextOf(document.Sentences[i].Span)) is { } problem)
            {
                sink.Add(
                    $"{problem}: “{document.Short(i)}”.",
                    [FindingSink.At(document.Id, document.Sentences[i])],
                    [],
                    [document.Gist(i)],
                    [problem],
                    Templates.Inline("Clarify", problem, evidence.Month));
            }
        }
    }

    /// <summary>What is wrong with the first date of the text that cannot be; null where all can.</summary>
    internal static string? Problem(ReadOnlySpan<char> text)
    {
        for (var month = 0; month < Months.Length; month++)
        {
            for (var from = 0; text[from..].IndexOf(Months[month], StringComparison.Ordinal) is var found && found >= 0;)
            {
                var at = from + found;
                from = at + Months[month].Length;
                if (DayBeside(text, at, from) is not { } day)
                    continue;
                var year = YearAfter(text, from);
                if (day == 0 || day > DateTime.DaysInMonth(year ?? 2000, month + 1))
                    return year is { } y ? $"{day} {Months[month]} {y} is no day" : $"{day} {Months[month]} is no day";
                if (year is { } told && WeekdayBefore(text, at) is { } weekday && new DateOnly(told, month + 1, day).DayOfWeek is var right && right != weekday)
                    return $"{day} {Months[month]} {told} was a {right}, not a {weekday}";
            }
        }
        return null;
    }

    /// <summary>"31 June" or "June 31": a number of one or two digits on either side.</summary>
    private static int? DayBeside(ReadOnlySpan<char> text, int start, int end)
    {
        if (start >= 2 && text[start - 1] == ' ' && char.IsAsciiDigit(text[start - 2]))
        {
            var from = start - 2;
            while (from > 0 && char.IsAsciiDigit(text[from - 1]))
                from--;
            // "At 06: 30 September 3": minutes, and the day stands behind.
            if (!text[..from].TrimEnd(' ').EndsWith(":"))
            {
                var bounded = from == 0 || text[from - 1] is ' ' or '(' or '–';
                return start - 1 - from <= 2 && bounded ? int.Parse(text[from..(start - 1)]) : null;
            }
        }
        var digits = 0;
        while (end + 1 + digits < text.Length && char.IsAsciiDigit(text[end + 1 + digits]))
            digits++;
        return end < text.Length && text[end] == ' ' && digits is 1 or 2 ? int.Parse(text.Slice(end + 1, digits)) : null;
    }

    private static int? YearAfter(ReadOnlySpan<char> text, int end)
    {
        // Over the day of "June 31, 2014".
        while (end < text.Length && end + 5 <= text.Length)
        {
            if (text.Slice(end, 5) is var slice && slice[0] == ' ' && !slice[1..].ContainsAnyExceptInRange('0', '9')
                && (end + 5 == text.Length || !char.IsAsciiDigit(text[end + 5])) && int.Parse(slice[1..]) is var year and >= 1583 and <= 9999)
            {
                return year;
            }
            if (text[end] is not (' ' or ',') && !char.IsAsciiDigit(text[end]))
                return null;
            end++;
        }
        return null;
    }

    /// <summary>The weekday in the few words before the date: "Monday, 4 May 2014", "Monday May 4, 2014".</summary>
    private static DayOfWeek? WeekdayBefore(ReadOnlySpan<char> text, int start)
    {
        var near = text[Math.Max(0, start - 14)..start];
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var at = near.IndexOf(day.ToString(), StringComparison.Ordinal);
            if (at >= 0 && !near[(at + day.ToString().Length)..].ContainsAnyInRange('a', 'z'))
                return day;
        }
        return null;
    }
}
