using FuzzySharp;

namespace SourcePipeline.Extraction.Parties;

/// <summary>Tells by their letters alone whether two names are spellings of one ("Kreuzberg" and "Kreutzberg", "Sandar" and "Sandär").</summary>
internal static class Spelling
{
    /// <summary>From this ratio on, names are two spellings of one (FuzzySharp's ratio, 0–100).</summary>
    private const int Same = 92;

    /// <summary>Shorter names are never taken for one by their spelling alone.</summary>
    public const int LongName = 8;

    public static bool IsSame(string a, string b)
    {
        if (a == b)
            return true;
        var (key, other) = (NameKey.Of(a), NameKey.Of(b));
        return key == other || (key.Length >= LongName && IsAlike(a, b, key, other));
    }

    /// <summary>Whether two long names, given with their keys, differ in a letter or two.</summary>
    public static bool IsAlike(string a, string b, string key, string other) => Math.Abs(a.Length - b.Length) <= 2 && a[0] == b[0] && Fuzz.Ratio(key, other) >= Same;
}
