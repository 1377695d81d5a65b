using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>How words that stood alone, or opened their sentence, read inside another one.</summary>
internal static class Naming
{
    private static readonly ImmutableArray<string> Openers = ListedWords.Of("Findings/Rules/naming.words.txt", "opener");
    private static readonly ImmutableArray<string> WithArticle = ListedWords.Of("Findings/Rules/naming.words.txt", "with-article");
    private static readonly ImmutableArray<string> Parts = ListedWords.Of("Findings/Rules/naming.words.txt", "part");
    private static readonly ImmutableArray<string> Sides = ListedWords.Of("Findings/Rules/naming.words.txt", "side");

    /// <summary>"The army" is "the army" inside a sentence, "Rebel soldiers" are "rebel soldiers", "opposition" is "the opposition", "Sarnian" (of a "Sarnian claim") "the Sarnian side".</summary>
    public static string Inside(string words)
    {
        var space = words.IndexOf(' ');
        if (space < 0)
            return IsCommonPlural(words) ? Lower(words) : IsOneSide(words) ? $"the {Lower(words)}" : IsAdjective(words) ? $"the {words} side" : words;
        if (WithArticle.Contains(words))
            return $"the {words}";
        // "Government of National Unity" is a name.
        var first = words[..space];
        var next = words[(space + 1)..];
        return char.IsUpper(words[0]) && (GroupLexicon.IsFunctionWord(first) || (!char.IsUpper(next[0]) && !next.StartsWith("of ", StringComparison.Ordinal) && IsCommon(first))) ? Lower(words) : words;
    }

    /// <summary>"The bridge" is "the bridge"; names keep their capitals.</summary>
    public static string WithoutOpener(string words) =>
        words.StartsWith("The ", StringComparison.Ordinal) || words.StartsWith("A ", StringComparison.Ordinal) || words.StartsWith("An ", StringComparison.Ordinal) ? Lower(words) : words;

    /// <summary>A group's name that is no plural ("Government", "TDF"): it stands in brackets behind the figure.</summary>
    public static bool IsSideAlone(string words) => !words.Contains(' ') && words.Length > 1 && !words.EndsWith('s') && !words.EndsWith("men", StringComparison.Ordinal)
        && (IsOneSide(words) || IsAdjective(words) || words.All(char.IsUpper) || GroupLexicon.Country(Fold.Name(words)) is not null);

    /// <summary>"Units of the 4th Brigade": what is counted are men of them, so it stands in brackets behind the figure too.</summary>
    public static bool IsPartOfSide(string words) => words.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of && Parts.Contains(words[..of]);

    private static bool IsCommonPlural(string word) => word.EndsWith('s') && !word.EndsWith("ists", StringComparison.Ordinal) && char.IsUpper(word[0])
        && (GroupLexicon.TryKind(word.ToLowerInvariant(), out _) || GroupLexicon.Writes(word));

    private static bool IsOneSide(string word) =>
        !word.EndsWith('s') && GroupLexicon.TryKind(word.ToLowerInvariant(), out _) && Sides.Contains(word.ToLowerInvariant());

    private static bool IsAdjective(string word) => word.Length > 3 && char.IsUpper(word[0]) && !word.EndsWith('s') && Fold.Name(word) is var folded && GroupLexicon.Country(folded) is { } country && country[1..] != folded;

    private static bool IsCommon(string first)
    {
        var lower = first.ToLowerInvariant();
        return (GroupLexicon.TryKind(lower, out _) && !lower.EndsWith("ist", StringComparison.Ordinal)) || Openers.Contains(lower);
    }

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
