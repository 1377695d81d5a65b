using SourcePipeline.Extraction.Dates;

namespace SourcePipeline.Comparison;

/// <summary>What the days of two dates say about whether their claims can be of one thing.</summary>
internal static class DayRange
{
    /// <summary>A date wider than this many days tells a period, not an event.</summary>
    public const int Narrow = 45;

    public static bool IsNarrow(DateValue? date) => date is { FirstDay: { } first, LastDay: { } last } && last - first <= Narrow;

    /// <summary>Whether two claims can count one thing on one occasion: their days meet, and neither is a period of which the other is a day.</summary>
    public static bool SameOccasion(DateValue? a, DateValue? b)
    {
        if (a is not { } one || b is not { } two)
            return false;
        if (string.Equals(one.Edtf, two.Edtf, StringComparison.Ordinal))
            return true;
        if (one is not { FirstDay: { } a1, LastDay: { } a2 } || two is not { FirstDay: { } b1, LastDay: { } b2 } || a1 > b2 || b1 > a2)
            return false;
        var overlap = Math.Min(a2, b2) - Math.Max(a1, b1) + 1;
        // "On 8 and 9 May", "from 9 to 11 May": the one goes on where the other ends.
        if (a2 > a1 && b2 > b1 && 2 * overlap <= Math.Min(a2 - a1, b2 - b1) + 1)
            return false;
        var longer = Math.Max(a2 - a1, b2 - b1) + 1;
        return longer <= 4 || 2 * overlap >= longer;
    }

    /// <summary>Whether the days meet at all; a missing date meets everything.</summary>
    public static bool Meet(DateValue? a, DateValue? b) =>
        (a?.FirstDay is not { } a1 || b?.LastDay is not { } b2 || a1 <= b2) && (b?.FirstDay is not { } b1 || a?.LastDay is not { } a2 || b1 <= a2);
}
