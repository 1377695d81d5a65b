using System.Collections.Frozen;
using System.Collections.Immutable;
using SourcePipeline.Text;

namespace SourcePipeline.Citations.Passages;

/// <summary>A day, a month or a year that a passage names, as a span of days.</summary>
/// <param name="Start">First word.</param>
/// <param name="End">Behind the last word.</param>
internal readonly record struct Day(DateOnly First, DateOnly Last, int Start, int End)
{
    public bool IsDay => First == Last;

    /// <summary>A day, a night or a weekend.</summary>
    public bool IsShort => Last.DayNumber - First.DayNumber <= 1;

    /// <summary>The passage tells no year, or no more than a weekday: year and day are counted back from the paper's own day.</summary>
    public bool IsCounted { get; init; }

    /// <summary>"The 26th", of a month that was named before.</summary>
    public bool IsOrdinal { get; init; }

    public bool Meets(DateOnly first, DateOnly last) => First <= last && first <= Last;

    /// <summary>
    /// The day as it is to be read beside an event: what a paper counts back from its own day says nothing of an event years before, of
    /// which a history names day and month; null where no more than a weekday is left.
    /// </summary>
    public Day? Beside(DateOnly @event) =>
        !IsCounted || Math.Abs(First.Year - @event.Year) <= 1 ? this
        : (End - Start == 1 && !IsOrdinal) || First.Month == 2 ? null
        : this with { First = new(@event.Year, First.Month, First.Day), Last = new(@event.Year, Last.Month, Last.Day) };
}

/// <summary>Finds the days that a passage names, among them weekdays counted back from the day on which the page was published.</summary>
internal static class PageDates
{
    private const string Calendar = "Citations/Passages/calendar.words.txt";

    /// <summary>By their number.</summary>
    internal static readonly ImmutableArray<string> Ordinals = ["", .. ListedWords.Of(Calendar, "ordinals")];

    private static readonly FrozenDictionary<string, int> Months = Numbered("months", first: 1);

    /// <summary>From Sunday on, as <see cref="DayOfWeek"/> counts.</summary>
    private static readonly FrozenDictionary<string, int> Weekdays = Numbered("weekdays", first: 0);

    /// <param name="published">The page's day, by which years and weekdays are found; null where unknown.</param>
    /// <param name="year">The year of the section that the passage stands in, where its heading is one.</param>
    /// <param name="recent">The month that the passages before named last, to which "on the 26th" belongs.</param>
    public static List<Day> In(IReadOnlyList<PageWord> words, DateOnly? published, int? year, Day? recent = null)
    {
        List<Day> days = [];
        for (var i = 0; i < words.Count; i++)
        {
            if (WeekdayAt(words, i) is { } weekday && published is { } paper
                && !(i + 1 < words.Count && MonthAt(words, i + 1) is not 0) && !(i + 2 < words.Count && MonthAt(words, i + 2) is not 0)
                && !(i + 3 < words.Count && MonthAt(words, i + 3) is not 0 && DayAt(words, i + 2) is not null))
            {
                i = AddWeekday(words, i, weekday, paper, days);
            }
            else if (AddNumeric(words, i, days) is var length and > 0)
            {
                i += length - 1;
            }
            else if (words[i].Folded is "yesterday" or "hier" or "today" && published is { } now)
            {
                var day = now.AddDays(words[i].Folded == "today" ? 0 : -1);
                days.Add(new(day, day, i, i + 1) { IsCounted = true });
            }
            else if (words[i].Folded is "weekend" && published is { } printed)
            {
                var sunday = printed.AddDays(-(int)printed.DayOfWeek);
                days.Add(new(sunday.AddDays(-1), sunday, i, i + 1) { IsCounted = true });
            }
            else if (IsBareOrdinal(words, i) && DayAt(words, i) is { } bareDay && (days is [.., var told] ? told : recent) is { } of
                && of.First.Month == of.Last.Month && bareDay <= DateTime.DaysInMonth(of.First.Year, of.First.Month))
            {
                DateOnly day = new(of.First.Year, of.First.Month, bareDay);
                days.Add(of with { First = day, Last = day, Start = i, End = i + 1, IsOrdinal = true });
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

    public static bool IsWeekday(string folded) => Weekdays.ContainsKey(folded);

    public static bool BeginsWithMonth(string text) =>
        text.AsSpan().TrimStart() is { Length: > 2 } rest && PageWords.Of(rest[..Math.Min(rest.Length, 24)].ToString()) is [{ } first, ..] && Months.ContainsKey(first.Folded);

    /// <summary>A weekday is the last one before the paper; "Friday the 13th" the last such one. Gives the last word that belongs to it.</summary>
    private static int AddWeekday(IReadOnlyList<PageWord> words, int at, int weekday, DateOnly paper, List<Day> days)
    {
        var day = paper.AddDays(-(((int)paper.DayOfWeek - weekday + 7) % 7));
        if (at + 2 < words.Count && words[at + 1].Folded is "the" && words[at + 2].Number is null && DayAt(words, at + 2) is { } number)
        {
            for (var weeks = 0; weeks < 9; weeks++)
            {
                if (day.AddDays(-7 * weeks) is var earlier && earlier.Day == number)
                {
                    days.Add(new(earlier, earlier, at, at + 3) { IsCounted = true });
                    return at + 2;
                }
            }
        }

        days.Add(new(day, day, at, at + 1) { IsCounted = true });
        return at;
    }

    /// <summary>"2015-02-18" and "18.02.2015"; gives the number of words, 0 where there is no such date.</summary>
    private static int AddNumeric(IReadOnlyList<PageWord> words, int at, List<Day> days)
    {
        if (at + 2 >= words.Count || words[at] is not { Number: { } a } || words[at + 1] is not { Number: { } b } || words[at + 2] is not { Number: { } c }
            || words[at + 1].Start - words[at].End != 1 || words[at + 2].Start - words[at + 1].End != 1 || words[at + 1].Break != '\0' || words[at + 2].Break != '\0')
        {
            return 0;
        }

        var yearFirst = words[at].End - words[at].Start == 4;
        var (year, day) = yearFirst ? (a, c) : (c, a);
        if (year is < 1800 or >= 2100 || (yearFirst ? words[at + 2] : words[at + 1]) is { } part && part.End - part.Start > 2 || Math.Max(b, day) > 31 || Math.Min(b, day) < 1)
            return 0;

        // 05/09/2014 is a day of May or of September: no more than the year is plain.
        var isPlain = b <= 12 && (yearFirst || day > 12 || b == day) && day <= DateTime.DaysInMonth((int)year, (int)b);
        DateOnly first = isPlain ? new((int)year, (int)b, (int)day) : new((int)year, 1, 1);
        days.Add(new(first, isPlain ? first : new((int)year, 12, 31), at, at + 3));
        return 3;
    }

    private static int? WeekdayAt(IReadOnlyList<PageWord> words, int at) =>
        // "jeudi" and "пятницу" are written small; English writes its weekdays as names.
        Weekdays.TryGetValue(words[at].Folded, out var weekday) && (words[at].Capital || !words[at].Folded.EndsWith("day", StringComparison.Ordinal)) ? weekday : null;

    /// <summary>A month with the day and the year around it; gives the index of the last word that belongs to it.</summary>
    private static int AddMonth(IReadOnlyList<PageWord> words, int at, int month, DateOnly? published, int? year, List<Day> days)
    {
        int start = at, last = at;
        int? day = null, untilDay = null;
        int? named = null;
        // "the 13th of August", "13 de agosto".
        var left = at > 1 && words[at - 1].Folded is "of" or "de" ? at - 2 : at - 1;
        if (left >= 0 && DayAt(words, left) is { } before)
        {
            (day, start) = (before, left);
            // "4 to 5 June", "26 and 27 June", "25–27 July".
            var joint = left >= 2 && words[left - 1].Folded is "to" or "and" or "au" or "et" or "bis" or "und" ? left - 2 : left - 1;
            if (joint >= 0 && DayAt(words, joint) is { } first && first < before && (joint == left - 2 || words[left].Start - words[left - 1].End == 1))
                (day, untilDay, start) = (first, before, joint);
        }
        else if (at + 1 < words.Count && DayAt(words, at + 1) is { } after)
        {
            (day, last) = (after, at + 1);
            // "May 25–27", "May 25 to 27".
            var joint = at + 3 < words.Count && words[at + 2].Folded is "to" or "and" ? at + 3 : at + 2;
            if (joint < words.Count && DayAt(words, joint) is { } end && end > after && (joint == at + 3 || words[at + 2].Start - words[at + 1].End == 1))
                (untilDay, last) = (end, joint);
        }

        last += last + 2 < words.Count && words[last + 1].Folded == "de" && words[last + 2].Number is >= 1800 and < 2100 ? 1 : 0;
        if (last + 1 < words.Count && words[last + 1].Number is >= 1800 and < 2100 and var told && words[last + 1].End - words[last + 1].Start == 4)
            (named, last) = ((int)told, last + 1);

        var of = named ?? year ?? Nearest(month, day, published);
        if (of is not { } y)
            return last;

        var most = DateTime.DaysInMonth(y, month);
        var lastDay = untilDay ?? day ?? most;
        if ((day ?? 1) <= most && lastDay <= most)
            days.Add(new(new(y, month, day ?? 1), new(y, month, lastDay), start, last + 1) { IsCounted = (named ?? year) is null });

        return last;
    }

    /// <summary>The year that puts the month before the day of publication.</summary>
    private static int? Nearest(int month, int? day, DateOnly? published) =>
        published is not { } paper ? null : month > paper.Month || (month == paper.Month && day > paper.Day + 1) ? paper.Year - 1 : paper.Year;

    /// <summary>"On the 26th", with nothing behind it that it could number: "the 26th Brigade".</summary>
    private static bool IsBareOrdinal(IReadOnlyList<PageWord> words, int at) =>
        at >= 2 && words[at].Folded is [>= '0' and <= '9', ..] && words[at].Number is null && words[at].Break is '\0'
        && words[at - 1].Folded == "the" && words[at - 2].Folded is "on" or "by" or "of" or "until" or "till" or "from" or "since" or "and"
        && (at + 1 == words.Count || words[at + 1].Break is not '\0' || PassageWords.Is("behind-day", words, at + 1));

    /// <summary>"13", "13th", "third".</summary>
    private static int? DayAt(IReadOnlyList<PageWord> words, int at)
    {
        var word = words[at];
        // "The first of August"; a first Friday or a second attack in August is none.
        if (word.Number is null && Ordinals.IndexOf(word.Folded) is var spelled and > 0)
            return at + 1 < words.Count && words[at + 1].Folded is "of" && at + 2 < words.Count && Months.ContainsKey(words[at + 2].Folded) && words[at + 2].Capital ? spelled : null;

        if (word.Number is >= 1 and <= 31 and var day)
            return word.End - word.Start <= 2 && day == decimal.Truncate(day) ? (int)day : null;

        return word.Number is null && word.Folded is [>= '0' and <= '9', .., _, _] && word.Folded.Length <= 4 && int.TryParse(word.Folded.AsSpan()[..^2], out var ordinal) && ordinal is >= 1 and <= 31
            ? ordinal : null;
    }

    private static int MonthAt(IReadOnlyList<PageWord> words, int at)
    {
        var word = words[at];
        // "may" is a verb and "march" a walk where they are not written as names.
        return Months.TryGetValue(word.Folded, out var month) && (word.Capital || word.Folded is not ("may" or "march" or "mar" or "mars" or "dec" or "sep" or "jan" or "jun" or "oct" or "nov")
            || (at > 0 && DayAt(words, at - 1) is not null)) ? month : 0;
    }

    /// <summary>The words of all lists of one name with their place in it; the first list that has a word places it.</summary>
    private static FrozenDictionary<string, int> Numbered(string list, int first)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, words) in ListedWords.Read(Calendar).Where(l => l.List == list))
        {
            foreach (var (i, name) in words.Index())
            {
                if (PageWords.Of(name) is [var word, ..])
                    numbers.TryAdd(word.Folded, i + first);
            }
        }

        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
