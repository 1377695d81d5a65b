using System.Collections.Immutable;
using System.Globalization;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Html;

/// <summary>A bar of the timeline; one of sources hangs, one of claims stands.</summary>
/// <param name="Css">Classes in the style sheet.</param>
internal readonly record struct TimelineBar(string Css, bool IsSource, double X, double Width, double Height, string Title);

/// <summary>
/// Where the bars of a timeline lie, in pixels: one for each month, or for each year where the years are many. The axis runs on to the
/// as-of date, so that the years that the article does not know are seen as such.
/// </summary>
internal sealed class TimelineBars
{
    /// <summary>The height of the highest bar.</summary>
    public const int Band = 76;

    /// <summary>Up to so many years each month has a bar of its own.</summary>
    private const int MostYearsByMonth = 18;

    private const int Labels = 108;

    /// <summary>Claims, then sources.</summary>
    private static readonly bool[] Sides = [false, true];

    private readonly double bar;

    public TimelineBars(YearCounts timeline, DateOnly asOf)
    {
        var last = Math.Max(asOf.Year, timeline.Years[^1].Year);
        ImmutableArray<int> none = [.. new int[12]];
        Years = [.. timeline.Years, .. Enumerable.Range(timeline.Years[^1].Year + 1, last - timeline.Years[^1].Year).Select(y => new YearCount(y, 0, 0, none, none))];
        Width = Math.Max(1130, Labels + (Years.Length * Slots * (ByMonth ? 5 : 12)));
        bar = ((Width - Labels) / (Years.Length * Slots)) - 1;
        MostClaims = Math.Max(1, Years.Max(y => Most(y.ClaimsByMonth, y.Claims)));
        MostSources = Math.Max(1, Years.Max(y => Most(y.SourcesByMonth, y.Sources)));
        var lastClaim = Years.Where(y => y.Claims > 0).Select(y => y.Year).DefaultIfEmpty(last).Max();
        Stopped = lastClaim < last ? lastClaim : null;
    }

    /// <summary>Without a gap from the first year that is drawn to that of the as-of date.</summary>
    public ImmutableArray<YearCount> Years { get; }

    public double Width { get; }

    public int MostClaims { get; }

    public int MostSources { get; }

    /// <summary>The last year with a claim, where it is not the last one drawn.</summary>
    public int? Stopped { get; }

    public bool ByMonth => Years.Length <= MostYearsByMonth;

    /// <summary>Every how many years one is named.</summary>
    public int Every => Math.Max(1, Years.Length / 12);

    public bool HasWholeYears => ByMonth && Years.Any(y => y.Claims > y.ClaimsByMonth.Sum() || y.Sources > y.SourcesByMonth.Sum());

    private int Slots => ByMonth ? 12 : 1;

    public double Left(int year, int month) => Labels + ((((year - Years[0].Year) * Slots) + month) * (bar + 1));

    /// <summary>The bars of a year, the pale ones of what has no month first, so that the others lie over them.</summary>
    public IEnumerable<TimelineBar> Of(YearCount year)
    {
        foreach (var source in Sides)
        {
            var (months, all, most) = source ? (year.SourcesByMonth, year.Sources, MostSources) : (year.ClaimsByMonth, year.Claims, MostClaims);
            var (css, noun) = source ? ("so", "source") : ("cl", "claim");
            var wholeYear = all - months.Sum();
            if (ByMonth && wholeYear > 0)
                yield return new($"{css} pale", source, Left(year.Year, 0), 12 * (bar + 1), Height(wholeYear / 12.0, most), $"{year.Year}, month not told: {Counted(wholeYear, noun)}");
            for (var month = 0; month < Slots; month++)
            {
                var count = ByMonth ? months[month] : all;
                if (count > 0)
                    yield return new(css, source, Left(year.Year, month), bar, Height(count, most), $"{Name(year.Year, month)}: {Counted(count, noun)}");
            }
        }
    }

    private int Most(ImmutableArray<int> months, int all) => ByMonth ? months.Max() : all;

    /// <summary>By the square root, so that one claim is seen beside a hundred.</summary>
    private static double Height(double count, int most) => Band * Math.Sqrt(count / most);

    private string Name(int year, int month) =>
        ByMonth ? $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month + 1)} {year}" : year.ToString(CultureInfo.InvariantCulture);

    private static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {noun}{(count == 1 ? "" : "s")}");
}
