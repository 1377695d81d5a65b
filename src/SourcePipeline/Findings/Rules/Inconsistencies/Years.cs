using System.Collections.Immutable;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>The years that a sentence names in digits.</summary>
internal static class Years
{
    private static readonly ImmutableArray<string> Counted = ListedWords.Of("Findings/Rules/Inconsistencies/measures.words.txt", "counted");

    /// <summary>The first and the last year named, those before Christ below zero; marks such as <c>[2012]</c> and longer numbers are none.</summary>
    public static (int First, int Last)? Named(ReadOnlySpan<char> text)
    {
        int? first = null, last = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            var bounded = (start == 0 || text[start - 1] is ' ' or '(' or '–' or '-' or '/') && !GoesOn(text, i);
            if (i - start > 4)
                continue;
            var year = int.Parse(text[start..i]);
            if (text[i..].StartsWith(" BC", StringComparison.Ordinal))
                year = -year;
            else if (i - start < 4 || !bounded || (i < text.Length && text[i] == ']') || year is < 1000 or > 2199 || IsCount(text, i))
                continue;
            first ??= year;
            last = year;
        }
        return first is { } f ? (f, last!.Value) : null;
    }

    /// <summary>"1,800", "1.80": the number has not ended.</summary>
    private static bool GoesOn(ReadOnlySpan<char> text, int end) => end + 1 < text.Length && text[end] is ',' or '.' or ']' && char.IsAsciiDigit(text[end + 1]);

    /// <summary>"1800 soldiers": a number before a small letter's word that no year stands before.</summary>
    private static bool IsCount(ReadOnlySpan<char> text, int end)
    {
        var rest = text[end..].TrimStart();
        foreach (var noun in Counted)
        {
            if (rest.StartsWith(noun, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
