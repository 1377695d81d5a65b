namespace SourcePipeline.Extraction.Dates;

/// <summary>The hour that the narrative has reached in its day: behind the evening or the night, an hour before dawn is one of the next day.</summary>
internal sealed class DayTurn
{
    private const int Evening = 18;
    private const int Night = 22;
    private const int Dawn = 8;

    private CalendarDate day;
    private int hour = -1;

    /// <summary>A new document begins.</summary>
    public void Begin() => (day, hour) = (default, -1);

    /// <summary>The day of an hour told without one.</summary>
    public CalendarDate DayOf(in CalendarDate current, int told)
    {
        var plain = current with { Time = DayTime.None };
        var turned = plain == day && hour >= Evening && told <= Dawn ? CalendarSteps.Add(plain, DateUnit.Day, 1) : plain;
        (day, hour) = (turned, told);
        return turned;
    }

    /// <summary>A day, or a part of one, has been told.</summary>
    public void Note(in CalendarDate date)
    {
        if (date.Precision == DatePrecision.Day && date.Time is DayTime.Evening or DayTime.Night)
            (day, hour) = (date with { Time = DayTime.None }, date.Time == DayTime.Night ? Night : Evening);
    }
}
