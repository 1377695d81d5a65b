using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Dates;

/// <summary>What the words of the date lexicons mean: each value is a class of its own there ("january", "unit-week", "part-start").</summary>
internal sealed class DateWords(RuleSet rules)
{
    private readonly int[] months = Classes(rules,
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]);
    private readonly int[] weekdays = Classes(rules, ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);
    private readonly int[] seasons = Classes(rules, ["spring", "summer", "autumn", "winter"]);
    private readonly int[] units = Classes(rules, ["unit-minute", "unit-hour", "unit-day", "unit-week", "unit-month", "unit-year", "unit-decade", "unit-century"]);
    private readonly int[] parts = Classes(rules, ["part-start", "part-middle", "part-end"]);
    private readonly int[] times = Classes(rules, ["time-morning", "time-noon", "time-afternoon", "time-evening", "time-night", "time-daytime"]);
    private readonly int christEra = rules.Class("before-christ");
    private readonly int vague = rules.Class("vague-count");
    private readonly int next = rules.Class("which-next");
    private readonly int previous = rules.Class("which-previous");
    private readonly int since = rules.Class("since-word");
    private readonly int until = rules.Class("until-word");
    private readonly int plural = rules.Class("plural");
    private readonly int later = rules.Class("way-later");
    private readonly Dictionary<int, int> counts = SpokenNumbers.ByLexeme(rules.Vocabulary);

    /// <summary>1 to 12, or 0.</summary>
    public int Month(in Item item) => Find(months, item) + 1;

    /// <summary>1 (Monday) to 7, or 0.</summary>
    public int Weekday(in Item item) => Find(weekdays, item) + 1;

    /// <summary>1 (spring) to 4 (winter), or 0.</summary>
    public int Season(in Item item) => Find(seasons, item) + 1;

    public DateUnit Unit(in Item item) => (DateUnit)(Find(units, item) + 1);

    public DatePart Part(in Item item) => (DatePart)(Find(parts, item) + 1);

    public DayTime Time(in Item item) => (DayTime)(Find(times, item) + 1);

    public bool IsBeforeChrist(in Item item) => item.Is(christEra);

    public bool IsVague(in Item item) => item.Is(vague);

    public bool IsSince(in Item item) => item.Is(since);

    public bool IsUntil(in Item item) => item.Is(until);

    public bool IsPlural(in Item item) => item.Is(plural);

    public bool IsNext(in Item item) => item.Is(next);

    public bool IsPrevious(in Item item) => item.Is(previous);

    public bool IsLater(in Item item) => item.Is(later);

    /// <summary>The number that a word or ordinal word says ("twelve", "seventh"), or 0.</summary>
    public int Count(in Item item) => counts.GetValueOrDefault(item.Lexeme);

    private static int[] Classes(RuleSet rules, string[] names) => Array.ConvertAll(names, rules.Class);

    private static int Find(int[] classes, in Item item)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            if (item.Is(classes[i]))
                return i;
        }

        return -1;
    }
}

/// <summary>Units of time, finest first; <see cref="None"/> where untold.</summary>
internal enum DateUnit : byte { None, Minute, Hour, Day, Week, Month, Year, Decade, Century }
