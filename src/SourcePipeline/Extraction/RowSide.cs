using System.Collections.Immutable;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction;

/// <summary>Whose figures a row of an infobox tells, by the label before its colon.</summary>
internal static class RowSide
{
    /// <summary>With these a bracket tells since or until when a side fought.</summary>
    private static readonly ImmutableArray<string> Times = [.. ListedWords.Of("Reading/PlainText/infobox.words.txt", "time-of-side").Select(w => w + " ")];

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
            var side = WithoutTime(text[(start + label.Length)..end].Trim());
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
        return open < start || end - open < LeastBracket || IsTime(text.AsSpan(open + 1)) ? null : text[(open + 1)..(end - 1)];
    }

    /// <summary>"Losses of Sarnia, the Front (until 30 September)".</summary>
    private static bool IsTime(ReadOnlySpan<char> bracket)
    {
        foreach (var time in Times)
        {
            if (bracket.StartsWith(time, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static string WithoutTime(string side) =>
        side.EndsWith(')') && side.LastIndexOf('(') is > 0 and var open && IsTime(side.AsSpan(open + 1)) ? side[..open].TrimEnd() : side;

    /// <summary>The first of the sides that one row counts together: "Sarnia" of "Sarnia, Velian Republic (until 30 September)".</summary>
    public static string? First(string? side) => side?.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma ? side[..comma] : side;
}
