using FuzzySharp;

namespace SourcePipeline.App.Commands;

/// <summary>What somebody may have meant by a word that is none of those known.</summary>
internal static class Nearest
{
    /// <summary>Of 100: a letter or two apart in a word, not another word.</summary>
    private const int Alike = 75;

    /// <returns><c> Did you mean …?</c> with a space before it; empty where nothing known is near.</returns>
    public static string Question(string given, IEnumerable<string> known) =>
        Of(given, known) is { } nearest ? $" Did you mean {nearest}?" : "";

    public static string? Of(string given, IEnumerable<string> known)
    {
        var lower = given.ToLowerInvariant();
        return known.Select(k => (Word: k, Likeness: Fuzz.Ratio(lower, k.ToLowerInvariant()))).Where(k => k.Likeness >= Alike).OrderByDescending(k => k.Likeness).FirstOrDefault().Word;
    }
}
