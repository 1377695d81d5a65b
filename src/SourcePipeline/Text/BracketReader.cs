namespace SourcePipeline.Text;

/// <summary>Tells citation marks (<c>[129]</c>, <c>[c]</c>, <c>[note 3]</c>) and inline tags (<c>[citation needed]</c>) from other brackets.</summary>
public static class BracketReader
{
    /// <summary>Longer brackets are an author's insertion, not a mark.</summary>
    private const int LongestTag = 60;

    private static readonly string[] MarkWords = ["note", "nb", "n", "fn", "lower-alpha", "lower-roman", "upper-alpha", "a"];

    private static readonly string[] TagWords =
    [
        "needed", "needs", "dubious", "disputed", "failed verification", "not in citation", "not verified", "unreliable source", "dead link", "contradict",
        "original research", "update", "outdated", "vague", "ambiguous", "according to", "weasel", "sic", "page needed", "better source",
    ];

    /// <summary>Reads the bracket that opens at <paramref name="start"/>.</summary>
    /// <param name="next">Behind the closing bracket, where it is a mark or a tag.</param>
    public static bool TryRead(string text, int start, int end, out TokenKind kind, out int next)
    {
        kind = TokenKind.Mark;
        var limit = Math.Min(end, start + 2 + LongestTag);
        var close = text.AsSpan(start + 1, limit - start - 1).IndexOfAny(']', '[');
        next = start + close + 2;
        if (close < 1 || text[next - 1] != ']')
            return false;
        var inside = text.AsSpan(start + 1, close);
        if (IsMark(inside))
            return true;
        kind = TokenKind.Tag;
        return IsTag(inside);
    }

    private static bool IsMark(ReadOnlySpan<char> inside)
    {
        if (inside.Length <= 4 && inside.IndexOfAnyExceptInRange('0', '9') < 0)
            return true;
        if (inside.Length <= 2 && inside.IndexOfAnyExceptInRange('a', 'z') < 0)
            return true;
        // Roman numerals of note groups.
        if (inside.Length <= 5 && inside.IndexOfAnyExcept("ivx") < 0)
            return true;
        var space = inside.LastIndexOf(' ');
        if (space <= 0 || inside[(space + 1)..] is not { Length: > 0 and <= 4 } number || number.IndexOfAnyExceptInRange('0', '9') >= 0)
            return false;
        foreach (var word in MarkWords)
        {
            if (inside[..space].Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsTag(ReadOnlySpan<char> inside)
    {
        if (!char.IsLetter(inside[0]))
            return false;
        if (inside[^1] == '?')
            return true;
        foreach (var word in TagWords)
        {
            if (inside.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
