namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// The running date of the narrative: what "the next day", "that month" or "in March" count from. Every date that the narrative itself moves to
/// sets it; one mentioned in passing does not.
/// </summary>
internal sealed class NarrativeClock
{
    /// <summary>From this many months back on, an earlier month is one of the next year.</summary>
    private const int Turn = 8;

    /// <summary>From so many months back on, it is one of the next year, whatever else the text tells.</summary>
    private const int SureTurn = 10;

    /// <summary>Before the year of the event so many months back are rather those of that year.</summary>
    private const int Backwards = 2;

    /// <summary>Behind the year of the event so many months ahead are rather those of that year.</summary>
    private const int FarAhead = 5;

    /// <summary>Years before this one are seldom named with four digits.</summary>
    private const int FirstNamed = 1000;

    /// <summary>Behind the end of a year these months are of the next one.</summary>
    private const int EarlyMonths = 6;

    private readonly YearsAhead ahead = new();
    private readonly NamedYears named = new();
    private readonly LeadYears lead = new();
    private bool isLead;

    /// <summary>Whether the body has begun and has not told a date yet.</summary>
    private bool isBodyOpening;
    private bool headingLost;

    /// <summary>Where the narrative stood before a paragraph that stands aside; null in any other.</summary>
    private (CalendarDate Current, CalendarDate Before, DateValue? Span)? stood;

    /// <summary>The year of the last winter that came behind an autumn: it is the one in which that winter ends.</summary>
    private int? winter;

    /// <summary>Whether the narrative stands where a heading with years has put it, and nothing has been told since.</summary>
    private bool isHeaded;

    /// <summary>The first year that the document's title names ("Battle of Troy (1915)"): that of what is told before any year.</summary>
    private int? titleYear;

    /// <summary>The only year that the title names; null where it names none or more.</summary>
    private int? onlyYear;

    /// <summary>The date that the narrative has reached; unknown at the start.</summary>
    public CalendarDate Current { get; private set; }

    /// <summary>The span that the narrative has reached, where its last date was one of two.</summary>
    public DateValue? Span { get; private set; }

    /// <summary>The date that it had before it moved to <see cref="Current"/>.</summary>
    public CalendarDate Before { get; private set; }

    /// <summary>The years that the section's heading names, or null.</summary>
    public Reading.YearSpan? SectionYears { get; private set; }

    public void Begin(Reading.Document document)
    {
        Current = default;
        Before = default;
        stood = null;
        SectionYears = null;
        winter = null;
        Span = null;
        headingLost = false;
        (isLead, isBodyOpening) = (true, false);
        lead.Begin();
        ahead.Begin(document);
        named.Begin(document);
        isHeaded = false;
        var years = Reading.HeadingYears.Of(document.Title);
        titleYear = years?.From;
        onlyYear = years is { } known && known.To == known.From ? known.From : null;
    }

    /// <summary>A section begins.</summary>
    /// <param name="years">The years that its heading names, or null.</param>
    /// <param name="above">The years that a heading above it names, or null.</param>
    /// <param name="opening">Whether it is the article's opening, before the first heading.</param>
    public void BeginSection(Reading.YearSpan? years, Reading.YearSpan? above, bool opening)
    {
        headingLost = false;
        SectionYears = years ?? above;
        // Headings may follow one another before anything is told.
        isBodyOpening = !opening && (isLead || isBodyOpening || (SectionYears is null && !isHeaded && IsBesideLead()));
        isLead = opening;
        if (years is { } known)
            MoveTo(known);
        else if (above is { } outer && Current.Year is { } current && (current < outer.From || current > outer.To))
            MoveTo(outer);
        else if (Current.Year is { } reached && lead.First is { } first && reached < first)
            Move(CalendarDate.OfYear(first));
    }

    /// <summary>The years of a heading: the narrative begins with their first one.</summary>
    private void MoveTo(in Reading.YearSpan years)
    {
        Move(CalendarDate.OfYear(years.From));
        isHeaded = true;
        if (years.To is { } to && to > years.From)
            Extend(DateValue.Between(DateValue.Of(CalendarDate.OfYear(years.From)), DateValue.Of(CalendarDate.OfYear(to))));
    }

    /// <summary>The years that the section, or else the opening, tells of, where all of them are before those of <paramref name="value"/>; null where they are not.</summary>
    public DateValue? YearsBefore(DateValue value)
    {
        if (value.FirstDay is not { } day)
            return null;
        var years = SectionYears is { To: { } to } section ? Years(section.From, to) : LeadYears;
        return years is { LastDay: { } end } && end < day ? years : null;
    }

    /// <summary>From the first to the last year that the opening tells of; null where it has no date.</summary>
    public DateValue? LeadYears => lead is { First: { } from, Last: { } to } && to >= from ? Years(from, to) : null;

    private static DateValue Years(int from, int to) => DateValue.Between(DateValue.Of(CalendarDate.OfYear(from)), DateValue.Of(CalendarDate.OfYear(to)));

    /// <summary>
    /// Whether the section before came to a bare year out of the time that the opening tells of: what came long before it or after it is told, and
    /// a section that begins with a month is back in that time.
    /// </summary>
    private bool IsBesideLead() => Current is { Precision: DatePrecision.Year, Year: { } year } && lead.IsElsewhere(year);

    /// <summary>A paragraph begins; what one that stands aside had moved is moved back.</summary>
    /// <param name="isAside">Its dates are its own.</param>
    public void BeginParagraph(bool isAside)
    {
        if (stood is { } where)
            (Current, Before, Span) = where;
        stood = isAside ? (Current, Before, Span) : null;
    }

    /// <param name="isEnd">Whether the date is told as the end of something.</param>
    public void Move(in CalendarDate date, bool isEnd = false)
    {
        if (date.Precision < DatePrecision.Year)
            return;
        // A heading's own words tell its years once more.
        isHeaded &= date == Current;
        if (date != Current)
            Before = Current;
        Current = date;
        Span = null;
        isBodyOpening = false;
        if (isLead)
            lead.Note(date, isEnd);
    }

    /// <summary>The date reached last is the end of a span.</summary>
    public void Extend(DateValue span) => Span = span;

    /// <summary>The year of a season told without one: behind the autumn, the winter and the spring are those of the next year.</summary>
    public int? YearForSeason(int season)
    {
        var isWinter = Current is { Precision: DatePrecision.Season, Month: 4 };
        // In December the winter of the year has begun.
        var late = Current.Precision == DatePrecision.Season ? Current.Month == 3 : Current.HasMonth && Current.Month >= 9 && !(season == 4 && Current.Month == 12);
        if (!late || isWinter || season is not (1 or 4))
            return Current.Year;
        var next = CalendarSteps.Shifted(Current.Year, 1);
        winter = season == 4 ? next : winter;
        return next;
    }

    /// <summary>Whether the period that the narrative has reached ends before <paramref name="month"/> of its year.</summary>
    public bool EndsBefore(int month) =>
        Current.HasMonth ? month > Current.Month
        : Current.Precision == DatePrecision.Season && month > (Current.Month == 4 ? Current.Year == winter ? 2 : 12 : (Current.Month * 3) + 2);

    /// <summary>The year of a month told without one; null where unknown.</summary>
    /// <param name="opens">The paragraph that opens with it, or -1: there dates that run backwards show that a heading was lost.</param>
    public int? YearFor(int month, int opens)
    {
        if (Current.Year is not { } year)
            return titleYear;
        if (isBodyOpening && lead.YearFor(month) is { } opening)
            return opening;
        var back = Current.HasMonth ? Current.Month - month : 0;
        if (EventYearFor(month, year) is { } eventYear)
            return eventYear;
        if (opens >= 0 && onlyYear != year && (back > 0 || headingLost) && ahead.After(opens) is { } next)
        {
            headingLost |= next < year;
            if (back > 0 && next == CalendarSteps.Shifted(year, 1))
                return next;
            if (headingLost && next != year)
                return null;
        }

        if (Current is { Precision: DatePrecision.Year, Part: DatePart.End } && month <= EarlyMonths)
            return CalendarSteps.Shifted(year, 1);
        // From late in a year to early in a month before: the narrative goes on into the next.
        if (back >= Turn)
            return IsNext(year, back) ? CalendarSteps.Shifted(year, 1) : year;
        return IsBackBeforeNewYear(month) ? CalendarSteps.Shifted(year, -1) : year;
    }

    /// <summary>
    /// The one year that the document tells of, where the narrative has come to the year before or behind it and the month leads back into it: months
    /// that run backwards before it ("in May 1914 … in February" of a battle of 1915), or a report of the next year behind which a month of the
    /// event follows ("in March 1916 a museum wrote … on 8 November"); null where it does not.
    /// </summary>
    private int? EventYearFor(int month, int year)
    {
        if (!Current.HasMonth || SectionYears is not null || (onlyYear ?? lead.OnlyYear) is not { } of)
            return null;
        if (year == of - 1)
            return onlyYear is not null && Current.Month - month >= Backwards ? of : null;
        return year == of + 1 && month - Current.Month >= FarAhead && lead.OnlyYear == of && lead.HasNear(month) ? of : null;
    }

    /// <summary>Whether the narrative goes on into the next year: from December to January it always does, else into one that the text names somewhere.</summary>
    private bool IsNext(int year, int back) => back >= SureTurn || year < FirstNamed || named.Has(year + 1);

    /// <summary>"On 29 December … a week later … on 30 December": back in the old year, which the narrative had left for a step.</summary>
    private bool IsBackBeforeNewYear(int month) =>
        (Current.HasMonth ? month - Current.Month >= SureTurn : Current.Precision == DatePrecision.Season && Current.Year == winter && month > EarlyMonths)
        && Before.HasMonth && Before.Year == CalendarSteps.Shifted(Current.Year, -1) && Math.Abs(month - Before.Month) <= 1;
}
