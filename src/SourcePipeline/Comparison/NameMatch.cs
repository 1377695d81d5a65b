using FuzzySharp;

namespace SourcePipeline.Comparison;

/// <summary>Whether two folded names are spellings of one. Joins spellings only; never decides who is who.</summary>
internal static class NameMatch
{
    /// <summary>Below this many letters a changed letter makes another name ("CMA", "CNA").</summary>
    private const int ShortestFuzzy = 6;

    public static bool Same(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
            return true;
        if (a.Length < ShortestFuzzy || b.Length < ShortestFuzzy || a[0] != b[0])
            return false;
        return Fuzz.Ratio(a, b) >= 88;
    }
}
