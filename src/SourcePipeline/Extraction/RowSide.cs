using System.Collections.Immutable;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction;

/// <summary>Whose figures a row of an infobox tells, by the label before its colon.</summary>
internal static class RowSide
{
    /// <summary>Shorter brackets hold no name.</summary>
    private const int LeastBracket = 4;

    private static readonly ImmutableArray<string> OfSide = [.. ListedWords.Of("Reading/PlainText/infobox.words.txt", "of-side").Select(w => w + " ")];

    /// <summary>The side that the label from <paramref name="start"/> to <paramref name="colon"/> names: "Strength (Sarnia)", "Strength of Sarnia"; null where it names none.</summary>
    public static string? Of(string text, int start, int colon) => InBrackets(text, start, colon) ?? BehindOf(text, start, colon);

    /// <summary>"Casualties and losses of Sarnia".</summary>
    public static string? BehindOf(string text, int start, int end)
    {
        foreach (var label in OfSide)
        {
            if (!text.AsSpan(start, end - start).StartsWith(label, StringComparison.OrdinalIgnoreCase) || end - start <= label.Length)
                continue;
            var side = text[(start + label.Length)..end].Trim();
            return side.StartsWith("the ", StringComparison.Ordinal) ? side[4..] : side;
        }

        return null;
    }

    /// <summary>What stands in the brackets that end a label.</summary>
    private static string? InBrackets(string text, int start, int end)
    {
        if (end == start || text[end - 1] != ')')
            return null;
        // "Strength (Colonies (before 1776))": the outer bracket.
        var (open, depth) = (end - 1, 1);
        while (depth > 0 && --open >= start)
            depth += text[open] == ')' ? 1 : text[open] == '(' ? -1 : 0;
        return open < start || end - open < LeastBracket ? null : text[(open + 1)..(end - 1)];
    }
}
