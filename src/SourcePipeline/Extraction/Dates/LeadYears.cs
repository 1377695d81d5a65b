namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// The years that the opening of an article tells of. A section about them that follows one about what came long before ("Background") is told in
/// them, and the body begins where they begin, though the opening has reached their end.
/// </summary>
internal sealed class LeadYears
{
    private CalendarDate first;
    private CalendarDate last;

    public void Begin() => (first, last) = (default, default);

    /// <summary>The year in which the opening begins; null where it has no date.</summary>
    public int? First => first.Year;

    /// <summary>The year in which it ends; null where it has no date.</summary>
    public int? Last => last.Year;

    /// <summary>Whether a year is before or after those of an opening that tells of a month or day.</summary>
    public bool IsElsewhere(int year) => first.HasMonth && (year < first.Year || year > last.Year);

    /// <summary>The narrative of the opening has moved to a date. Bare years count only where no date with a month is told.</summary>
    public void Note(in CalendarDate date)
    {
        if (date.Year is not { } year || (first.HasMonth && !date.HasMonth))
            return;
        var isBetter = date.HasMonth && !first.HasMonth;
        if (isBetter || first.Year is not { } from || year < from || (year == from && date.Month < first.Month))
            first = date;
        if (isBetter || last.Year is not { } to || year > to)
            last = date;
    }

    /// <summary>The year of a month with which the body begins, where the opening tells of one year or of the turn between two; null otherwise.</summary>
    public int? YearFor(int month) =>
        first.Year == last.Year ? first.Year : first.HasMonth && last.Year == first.Year + 1 ? month >= first.Month ? first.Year : last.Year : null;
}
