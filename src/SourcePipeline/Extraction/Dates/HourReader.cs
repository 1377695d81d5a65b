using System.Globalization;

namespace SourcePipeline.Extraction.Dates;

/// <summary>Reads the hour of a match: "5 pm", "17:30", "1730".</summary>
internal sealed class HourReader(DateCaptures captures)
{
    private const int DigitsOfTime = 4;
    private const int DigitsOfMinute = 2;

    /// <summary>An hour that none is.</summary>
    private const int NoHour = 99;

    /// <summary>Whether the match tells no hour, or one that a clock shows and that does not stand for a number alone ("at 5").</summary>
    public bool IsSound() =>
        !captures.Has(DateField.Hour)
        || (OfClock() is { Hour: <= 24, Minute: < 60 }
            && (captures.Has(DateField.Minute) || captures.Has(DateField.Noon) || captures.Chars(DateField.Hour).Length == DigitsOfTime));

    /// <summary>The part of the day with its hour, appended to a day's TIMEX2: <c>T11:30</c>; "" where no hour is told.</summary>
    public string Timex() => captures.Has(DateField.Hour) ? string.Create(CultureInfo.InvariantCulture, $"T{OfDay():00}:{OfClock().Minute:00}") : "";

    /// <summary>The hour, of 24.</summary>
    public int OfDay()
    {
        var hour = OfClock().Hour;
        if (!captures.Has(DateField.Noon))
            return hour;
        var afternoon = captures.Chars(DateField.Noon)[0] is 'p' or 'P';
        return (hour % 12) + (afternoon ? 12 : 0);
    }

    private (int Hour, int Minute) OfClock()
    {
        var hour = captures.Number(DateField.Hour);
        if (captures.Has(DateField.Minute))
            return captures.Chars(DateField.Minute).Length == DigitsOfMinute ? (hour, captures.Number(DateField.Minute)) : (NoHour, 0);
        return captures.Chars(DateField.Hour).Length == DigitsOfTime ? (hour / 100, hour % 100) : (hour, 0);
    }
}
