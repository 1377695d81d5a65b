using System.Collections.Frozen;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>
/// Puts the noun behind a figure into the figure's number. An article counts with one noun what it tells of in two numbers: "one police officer was killed
/// and four wounded".
/// </summary>
internal static class CountedNoun
{
    private static readonly FrozenDictionary<string, string> Plurals, Singulars;

    /// <summary>Words behind which the noun has been told.</summary>
    private static readonly FrozenSet<string> Links = ListedWords.Of("Findings/Rules/counted.words.txt", "link").ToFrozenSet(StringComparer.Ordinal);

    static CountedNoun()
    {
        var forms = ListedWords.Of("Findings/Rules/counted.words.txt", "noun").Select(Inflection.Noun).ToArray();
        Plurals = forms.ToFrozenDictionary(f => f.Singular, f => f.Plural, StringComparer.Ordinal);
        Singulars = forms.Where(f => f.Singular != f.Plural).ToFrozenDictionary(f => f.Plural, f => f.Singular, StringComparer.Ordinal);
    }

    /// <summary>"police officer" beside 4 is "police officers", "soldiers of the guard" beside 1 "soldier of the guard"; what is not known stays.</summary>
    public static string Agreeing(string words, bool isOne)
    {
        var parts = words.Split(' ');
        var end = Array.FindIndex(parts, Links.Contains);
        var head = (end < 0 ? parts.Length : end) - 1;
        if (head < 0 || Array.FindIndex(parts, 0, head + 1, p => p is "and" or "or" || p.EndsWith(',')) >= 0 || !(isOne ? Singulars : Plurals).TryGetValue(parts[head], out var other))
            return words;

        parts[head] = other;
        return string.Join(' ', parts);
    }
}
