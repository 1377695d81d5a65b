using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Dates;

/// <summary>What a date rule makes (its <c>date: { is: … }</c>).</summary>
internal enum DateKind : byte
{
    /// <summary>A date of the calendar, whole or in part: captures day, month, year, era, season, decade, century, half, part, time.</summary>
    Calendar,
    /// <summary>So many units before or after another date: captures number, unit, way.</summary>
    Shift,
    /// <summary>A period told by its place beside the one at hand ("that month", "the following spring"): captures which and one of unit, month, season, weekday, time.</summary>
    Which,
    /// <summary>A length of time: captures number, unit.</summary>
    Duration,
    /// <summary>A fixed TIMEX2 value, given as <c>value</c>: PRESENT_REF, PAST_REF, FUTURE_REF, or a set ("daily").</summary>
    Fixed,
    /// <summary>Two dates that bound one span: captures from and to.</summary>
    Range,
    /// <summary>How a date stands to the event ("since", "until"), given as <c>role</c>: capture date.</summary>
    Role,
}

/// <summary>The captures that date rules use; in a rule file in lower case with hyphens: <c>from-day</c>.</summary>
internal enum DateField : byte
{
    Phrase, Day, Month, Year, Era, Season, Half, Decade, Century, Part, Time, Weekday,
    Number, FromNumber, Unit, Which, Way, From, FromDay, FromMonth, FromYear, FromSeason, FromTime, To, Hour, Minute, Noon, Date, Quarter,
}

/// <summary>A date rule with its captures found by number.</summary>
internal sealed class DateRule
{
    private static readonly string[] FieldNames = Array.ConvertAll(typeof(DateField).GetEnumNames(), Kebab);

    private static readonly DateField[] None = [];

    private readonly int[] slots;

    public DateRule(Rule rule)
    {
        Rule = rule;
        var kind = rule.Get("") ?? rule.Get("is") ?? "";
        Kind = Rule.ValueOf<DateKind>(kind) ?? throw rule.Error("date", $"'{kind}' is no kind of date: expected one of {Rule.NamesOf<DateKind>()}.");
        Value = rule.Get("value");
        Role = rule.Get("role") ?? "";
        Passing = rule.Get("passing") == "yes";
        if (rule.Get("month-day") is { } feast)
        {
            MonthDay = feast.Split('-') is [var month, var day] && int.TryParse(month, out var m) && int.TryParse(day, out var d)
                && m is >= 1 and <= 12 && d >= 1 && d <= DayNumbers.InMonth(null, m)
                ? (m, d)
                : throw rule.Error("date", $"month-day: '{feast}': expected a month and a day, such as 12-25.");
        }

        OnlyBeforeChrist = rule.Get("only") == "before-christ";
        OnlyNear = rule.Get("only") == "near";
        Silent = rule.Get("silent") == "yes";
        IsTotal = rule.Get("total") == "yes";
        IsStep = rule.Get("step") == "yes";
        TellsDay = rule.Get("day") == "told";
        if (Kind == DateKind.Fixed && Value is null)
            throw rule.Error("date", "a fixed date needs its value: { is: fixed, value: PRESENT_REF }.");
        foreach (var capture in rule.Pattern.Captures)
        {
            if (!FieldNames.Contains(capture))
                throw rule.Error("pattern", $"'{capture}' is no part of a date: expected one of {string.Join(", ", FieldNames)}.");
        }

        slots = Array.ConvertAll(FieldNames, rule.Pattern.SlotOf);
        (Required, var anyOf) = Kind switch
        {
            DateKind.Shift => ([DateField.Unit, DateField.Way], None),
            DateKind.Duration => ([DateField.Unit], None),
            DateKind.Range => ([DateField.From, DateField.To], None),
            DateKind.Role => ([DateField.Date], None),
            DateKind.Which => (None, [DateField.Unit, DateField.Month, DateField.Season, DateField.Weekday, DateField.Time, DateField.Hour]),
            DateKind.Calendar when MonthDay is null && !Silent => (None, [DateField.Day, DateField.Month, DateField.Year, DateField.Season, DateField.Decade, DateField.Century, DateField.Half, DateField.Quarter]),
            _ => (None, None),
        };
        if (Array.Exists(Required, f => Slot(f) < 0) || (anyOf.Length > 0 && !Array.Exists(anyOf, f => Slot(f) >= 0)))
            throw rule.Error("pattern", $"a date that is '{kind}' needs {(anyOf.Length > 0 ? "one" : "all")} of the captures {string.Join(", ", (anyOf.Length > 0 ? anyOf : Required).Select(f => FieldNames[(int)f]))}.");
        var joins = Kind is DateKind.Range or DateKind.Role;
        if (joins != (rule.Table == "date/spans"))
            throw rule.Error("date", joins ? $"'{kind}' joins dates that are found: expected pass: spans." : $"'{kind}' is no date of pass 'spans': expected range or role.");
    }

    public Rule Rule { get; }

    public DateKind Kind { get; }

    /// <summary>The TIMEX2 value of a fixed one.</summary>
    public string? Value { get; }

    public string Role { get; }

    /// <summary>The month and day of a feast ("Christmas").</summary>
    public (int Month, int Day)? MonthDay { get; }

    /// <summary>Whether the date is mentioned in passing and does not move the narrative's clock.</summary>
    public bool Passing { get; }

    /// <summary>Whether it counts only where the narrative is in years before Christ.</summary>
    public bool OnlyBeforeChrist { get; }

    /// <summary>Whether it counts only where the narrative is in years near the one told.</summary>
    public bool OnlyNear { get; }

    /// <summary>Whether what it matches is no date and is passed over ("Mirage 2000").</summary>
    public bool Silent { get; }

    /// <summary>Whether figures beside it count from the start of what the article is about ("to date").</summary>
    public bool IsTotal { get; }

    /// <summary>Whether it is a step on from the date before it, from which a bound then counts ("by the next day").</summary>
    public bool IsStep { get; }

    /// <summary>Whether it tells the day with its hour, and not only an hour of the day at hand.</summary>
    public bool TellsDay { get; }

    /// <summary>The captures without which a match tells nothing.</summary>
    public DateField[] Required { get; }

    public int Slot(DateField field) => slots[(int)field];

    private static string Kebab(string name) => // No name has more than two words.
        name.AsSpan(1).IndexOfAnyInRange('A', 'Z') is >= 0 and var second ? $"{name[..(second + 1)]}-{name[(second + 1)..]}".ToLowerInvariant() : name.ToLowerInvariant();
}
