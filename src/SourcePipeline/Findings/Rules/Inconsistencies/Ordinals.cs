using System.Buffers;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>Places in a series: "the third helicopter", "a second time".</summary>
internal static class Ordinals
{
    private static readonly string[] Words =
        ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary>Before a place in the series of what is told; "every third", "one third", "Third Army" are none.</summary>
    private static readonly string[] Determiners = ["the", "a", "its", "their", "his"];

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Words, .. "0123456789".SelectMany(d => new[] { $"{d}nd ", $"{d}rd ", $"{d}th " })], StringComparison.Ordinal);

    /// <summary>Whether the text may hold one; most sentences hold none.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(Any);

    /// <summary>The number of an ordinal from the second to the twelfth, else 0: the first of a series is so by some measure or other.</summary>
    public static int Number(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            if (word.Equals(Words[i], StringComparison.Ordinal))
                return i + 2;
        }
        var digits = word.Length - 2;
        return digits is 1 or 2 && word[digits..] is "nd" or "rd" or "th" && int.TryParse(word[..digits], out var number) && number is >= 2 and <= 99 ? number : 0;
    }

    /// <summary>The ordinals of a text: their number, their word, and the text behind them.</summary>
    public static IEnumerable<(int Number, string Word, string Behind)> In(string text)
    {
        var before = "";
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                before = text[i] is ' ' ? before : "";
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            var word = text[start..i];
            if (Number(word) is > 0 and var number && Determiners.Contains(before.ToLowerInvariant()) && i < text.Length && text[i] == ' ')
                yield return (number, word, text[(i + 1)..]);
            before = word;
        }
    }
}
