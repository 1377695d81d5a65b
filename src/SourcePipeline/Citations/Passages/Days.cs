using System.Collections.Frozen;

namespace SourcePipeline.Citations.Passages;

/// <summary>A day, a month or a year that a passage names, as a span of days.</summary>
/// <param name="Start">First word.</param>
/// <param name="End">Behind the last word.</param>
internal readonly record struct Day(DateOnly First, DateOnly Last, int Start, int End)
{
    public bool IsDay => First == Last;

    public bool Meets(DateOnly first, DateOnly last) => First <= last && first <= Last;
}

/// <summary>Finds the days that a passage names, among them weekdays counted back from the day on which the page was published.</summary>
internal static class Days
{
    private static readonly string[] MonthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly FrozenDictionary<string, int> Months = Build();
    private static readonly FrozenDictionary<string, DayOfWeek> Weekdays = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal)
    {
        ["sunday"] = DayOfWeek.Sunday,
        ["monday"] = DayOfWeek.Monday,
        ["tuesday"] = DayOfWeek.Tuesday,
        ["wednesday"] = DayOfWeek.Wednesday,
        ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday,
        ["saturday"] = DayOfWeek.Saturday,
        ["dimanche"] = DayOfWeek.Sunday,
        ["lundi"] = DayOfWeek.Monday,
        ["mardi"] = DayOfWeek.Tuesday,
        ["mercredi"] = DayOfWeek.Wednesday,
        ["jeudi"] = DayOfWeek.Thursday,
        ["vendredi"] = DayOfWeek.Friday,
        ["samedi"] = DayOfWeek.Saturday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="published">The page's day, by which years and weekdays are found; null where unknown.</param>
    /// <param name="year">The year of the section that the passage stands in, where its heading is one.</param>
    public static List<Day> In(IReadOnlyList<Word> words, DateOnly? published, int? year)
    {
        List<Day> days = [];
        for (int i = 0; i < words.Count; i++)
        {
            if (Weekdays.TryGetValue(words[i].Folded, out DayOfWeek weekday) && words[i].Capital | words[i].Folded.EndsWith("di", StringComparison.Ordinal)
                && published is { } paper && !(i + 1 < words.Count && MonthAt(words, i + 1) is not 0) && !(i + 2 < words.Count && MonthAt(words, i + 2) is not 0))
            {
                DateOnly day = paper.AddDays(-(((int)paper.DayOfWeek - (int)weekday + 7) % 7));
                days.Add(new(day, day, i, i + 1));
            }
            else if (words[i].Folded is "yesterday" or "hier" or "today" && published is { } now)
            {
                DateOnly day = now.AddDays(words[i].Folded == "today" ? 0 : -1);
                days.Add(new(day, day, i, i + 1));
            }
            else if (MonthAt(words, i) is var month and > 0 && words[i].Capital | words[i].Folded.Length > 3)
            {
                i = AddMonth(words, i, month, published, year, days);
            }
            else if (words[i].Number is >= 1900 and < 2100 and var bare && bare == decimal.Truncate(bare) && words[i].End - words[i].Start == 4)
            {
                days.Add(new(new((int)bare, 1, 1), new((int)bare, 12, 31), i, i + 1));
            }
        }

        return days;
    }

    /// <summary>A month with the day and the year around it; gives the index of the last word that belongs to it.</summary>
    private static int AddMonth(IReadOnlyList<Word> words, int at, int month, DateOnly? published, int? year, List<Day> days)
    {
        int start = at, last = at;
        int? day = null, untilDay = null;
        int? named = null;
        if (at > 0 && DayAt(words, at - 1) is { } before)
        {
            (day, start) = (before, at - 1);
            // "4 to 5 June", "26 and 27 June", "25–27 July".
            int joint = at >= 3 && words[at - 2].Folded is "to" or "and" or "au" or "et" ? at - 3 : at - 2;
            if (joint >= 0 && DayAt(words, joint) is { } first && first < before && (joint == at - 3 || words[at - 1].Start - words[at - 2].End == 1))
            {
                (day, untilDay, start) = (first, before, joint);
            }
        }
        else if (at + 1 < words.Count && DayAt(words, at + 1) is { } after)
        {
            (day, last) = (after, at + 1);
            // "May 25–27", "May 25 to 27".
            int joint = at + 3 < words.Count && words[at + 2].Folded is "to" or "and" ? at + 3 : at + 2;
            if (joint < words.Count && DayAt(words, joint) is { } end && end > after && (joint == at + 3 || words[at + 2].Start - words[at + 1].End == 1))
            {
                (untilDay, last) = (end, joint);
            }
        }

        if (last + 1 < words.Count && words[last + 1].Number is >= 1800 and < 2100 and var told && words[last + 1].End - words[last + 1].Start == 4)
        {
            (named, last) = ((int)told, last + 1);
        }

        int? of = named ?? year ?? Nearest(month, day, published);
        if (of is not { } y)
        {
            return last;
        }

        int most = DateTime.DaysInMonth(y, month);
        int lastDay = untilDay ?? day ?? most;
        if ((day ?? 1) <= most && lastDay <= most)
        {
            days.Add(new(new(y, month, day ?? 1), new(y, month, lastDay), start, last + 1));
        }

        return last;
    }

    /// <summary>The year that puts the month before the day of publication.</summary>
    private static int? Nearest(int month, int? day, DateOnly? published) =>
        published is not { } paper ? null : month > paper.Month || (month == paper.Month && day > paper.Day + 1) ? paper.Year - 1 : paper.Year;

    private static int? DayAt(IReadOnlyList<Word> words, int at)
    {
        Word word = words[at];
        return word.Number is >= 1 and <= 31 and var day && word.End - word.Start <= 2 && day == decimal.Truncate(day) ? (int)day : null;
    }

    private static int MonthAt(IReadOnlyList<Word> words, int at)
    {
        Word word = words[at];
        // "may" is a verb and "march" a walk where they are not written as names.
        return Months.TryGetValue(word.Folded, out int month) && (word.Capital || word.Folded is not ("may" or "march" or "mar" or "mars" or "dec" or "sep" or "jan" or "jun" or "oct" or "nov")
            || (at > 0 && DayAt(words, at - 1) is not null)) ? month : 0;
    }

    private static FrozenDictionary<string, int> Build()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < 12; i++)
        {
            months[MonthNames[i]] = i + 1;
            months[MonthNames[i][..3]] = i + 1;
        }

        foreach ((int i, string name) in "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".Split(' ').Index())
        {
            months[name] = i + 1;
        }

        months["sept"] = 9;
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
