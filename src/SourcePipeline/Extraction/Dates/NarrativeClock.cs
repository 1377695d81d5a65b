namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// The running date of the narrative: what "the next day", "that month" or "in March" count from. Every date that the narrative itself moves to
/// sets it; one mentioned in passing does not.
/// </summary>
internal sealed class NarrativeClock
{
    /// <summary>The date that the narrative has reached; unknown at the start.</summary>
    public CalendarDate Current { get; private set; }

    /// <summary>The last date of each paragraph's sentences so far that tells a day or month.</summary>
    public CalendarDate Section { get; private set; }

    public void Begin()
    {
        Current = default;
        Section = default;
    }

    /// <summary>A section begins whose heading names these years.</summary>
    public void BeginSection(int? year)
    {
        if (year is { } known)
            Current = CalendarDate.OfYear(known);
        Section = Current;
    }

    public void Move(in CalendarDate date)
    {
        if (date.Precision >= DatePrecision.Year)
            Current = date;
    }

    /// <summary>The year of a month told without one.</summary>
    public int? YearFor(int month)
    {
        if (Current.Year is not { } year)
            return null;
        // From late in a year to early in a month before: the narrative goes on into the next.
        if (Current.HasMonth && Current.Month - month >= 8)
            return DayNumbers.Historical(DayNumbers.Astronomical(year) + 1);
        return year;
    }
}
