namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// The years that the opening of an article tells of. A section about them that follows one about what came long before ("Background") is told in
/// them, and the body begins where they begin, though the opening has reached their end.
/// </summary>
internal sealed class LeadYears
{
    /// <summary>An opening that tells of more years is not of one event.</summary>
    private const int MostYears = 5;

    private CalendarDate first;
    private CalendarDate last;

    /// <summary>The date with which it all was over, where the opening tells that before any other date.</summary>
    private CalendarDate over;

    public void Begin() => (first, last, over) = (default, default, default);

    /// <summary>The year in which the opening begins; null where it has no date.</summary>
    public int? First => first.Year;

    /// <summary>The year in which it ends; null where it has no date.</summary>
    public int? Last => last.Year;

    /// <summary>The only year that it tells of by months or days; null where it tells of none or more.</summary>
    public int? OnlyYear => first.HasMonth && first.Year == last.Year ? first.Year : null;

    /// <summary>Whether a month is one of those that the opening tells of, or the next one.</summary>
    public bool HasNear(int month) => month >= first.Month && month <= last.Month + 1;

    /// <summary>Whether a year is before or after those of an opening that tells of a month or day.</summary>
    public bool IsElsewhere(int year) => first.HasMonth && (year < first.Year || year > last.Year);

    /// <summary>The narrative of the opening has moved to a date. Bare years count only where no date with a month is told.</summary>
    /// <param name="isEnd">Whether it is told as the end of it all: where that began is not known by it, nor by what came behind it.</param>
    public void Note(in CalendarDate date, bool isEnd)
    {
        if (date.Year is not { } year || (first.HasMonth && !date.HasMonth))
            return;
        if (isEnd && !first.IsKnown)
            over = date;
        if (over.Year is { } ended && !first.IsKnown && year >= ended)
            return;
        var isBetter = date.HasMonth && !first.HasMonth;
        if (isBetter || first.Year is not { } from || year < from || (year == from && date.Month < first.Month))
            first = date;
        if (isBetter || last.Year is not { } to || year > to || (year == to && date.Month > last.Month))
            last = date;
    }

    /// <summary>The year of a month with which the body begins, where the opening tells of one year or of a few from some month on; null otherwise.</summary>
    public int? YearFor(int month) =>
        first.Year == last.Year ? first.Year : first.HasMonth && last.Year - first.Year < MostYears ? month >= first.Month ? first.Year : first.Year + 1 : null;
}
