using System.Collections.Immutable;
using System.Globalization;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>How many claims and sources an article has for each year and month, so that gaps and the end of updating are seen.</summary>
/// <param name="Years">Without a gap from the first to the last; a few early outliers are counted in <paramref name="ClaimsBefore"/> instead.</param>
/// <param name="SourcesBefore">Sources published before the first year.</param>
public sealed record YearCounts(
    ImmutableArray<YearCount> Years,
    int ClaimsBefore,
    int SourcesBefore,
    int UndatedClaims,
    int UndatedSources)
{
    /// <summary>At most this share of claims and sources is cut off at the early end.</summary>
    private const double EarlyShare = 0.05;

    /// <summary>At most so many years are laid out.</summary>
    private const int MostYears = 120;

    internal static YearCounts Of(ExtractedDocument extracted, DateOnly asOf)
    {
        List<(int Year, int Month)> claims = [.. extracted.Claims.Select(c => MonthOf(c, asOf)).OfType<(int, int)>()];
        List<(int Year, int Month)> sources = [.. extracted.Document.References.Select(r => MonthOf(r, asOf)).OfType<(int, int)>()];
        var undatedClaims = extracted.Claims.Length - claims.Count;
        var undatedSources = extracted.Document.References.Length - sources.Count;
        if (claims.Count + sources.Count == 0)
            return new([], 0, 0, undatedClaims, undatedSources);

        int[] years = [.. claims.Concat(sources).Select(m => m.Year).Order()];
        var first = Math.Max(years[(int)(years.Length * EarlyShare)], years[^1] - MostYears + 1);
        return new(
            [.. Enumerable.Range(first, years[^1] - first + 1).Select(year => YearCount.Of(year, claims, sources))],
            claims.Count(m => m.Year < first),
            sources.Count(m => m.Year < first),
            undatedClaims,
            undatedSources);
    }

    /// <summary>Year and month of a claim; month 0 where only the year is known; null where not even that.</summary>
    private static (int Year, int Month)? MonthOf(Claim claim, DateOnly asOf)
    {
        if (claim.Date is not { } date || (date.LastDay ?? date.FirstDay) is not { } last || last < 0 || last > asOf.DayNumber + 366)
            return null;
        var end = DateOnly.FromDayNumber(last);
        var withinMonth = date.FirstDay is { } first && last - first <= 31;
        return (end.Year, withinMonth ? end.Month : 0);
    }

    private static (int Year, int Month)? MonthOf(Reference reference, DateOnly asOf)
    {
        var published = reference.Published;
        if (SectionReports.PublishedYear(published) is not { } year || year > asOf.Year)
            return null;
        return published!.Length >= 7 && published[4] == '-' && int.TryParse(published.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? (year, month)
            : (year, 0);
    }
}

/// <summary>A year of the timeline.</summary>
/// <param name="Claims">All of the year, also those whose month is not known.</param>
/// <param name="ClaimsByMonth">Twelve counts.</param>
public sealed record YearCount(int Year, int Claims, int Sources, ImmutableArray<int> ClaimsByMonth, ImmutableArray<int> SourcesByMonth)
{
    internal static YearCount Of(int year, List<(int Year, int Month)> claims, List<(int Year, int Month)> sources) => new(
        year,
        claims.Count(m => m.Year == year),
        sources.Count(m => m.Year == year),
        [.. Enumerable.Range(1, 12).Select(month => claims.Count(m => m == (year, month)))],
        [.. Enumerable.Range(1, 12).Select(month => sources.Count(m => m == (year, month)))]);
}
