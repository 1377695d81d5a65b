namespace SourcePipeline.Reading.Marks;

/// <summary>Decides whether a bracket is a citation mark: <c>[129]</c>, <c>[c]</c>, <c>[note 3]</c>, not an editor's insertion in a quotation.</summary>
internal static class CitationForm
{
    private static readonly string[] Groups =
        ["note", "nb", "n", "fn", "notes", "footnote", "ref", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman", "lower-greek", "decimal"];

    /// <param name="inside">What stands between the brackets.</param>
    /// <param name="before">The character before the bracket; NUL at the start of the text.</param>
    /// <param name="after">The character after it; NUL at the end.</param>
    /// <param name="afterMark">Whether another mark ends right before this one.</param>
    public static bool Is(ReadOnlySpan<char> inside, char before, char after, bool afterMark)
    {
        if (inside.Length is 0 or > 20)
            return false;

        var detached = !afterMark && (before is '\0' or '(' or '"' or '“' or '‘' || char.IsWhiteSpace(before));
        if (IsDigits(inside))
        {
            // "in [2012]" inside a quotation is a word put in by an editor; a reference number of that size stands close.
            return inside.Length <= 4 && !(detached && MonthYear.IsYear(inside));
        }

        if (IsLetterMark(inside))
            return !detached && !char.IsLetter(after);

        var space = inside.IndexOf(' ');
        return space > 0 && IsGroup(inside[..space]) && inside[(space + 1)..] is { Length: > 0 } label && (IsDigits(label) || IsLetterMark(label));
    }

    private static bool IsDigits(ReadOnlySpan<char> s) => s.Length is > 0 and <= 5 && !s.ContainsAnyExceptInRange('0', '9');

    /// <summary>One letter, a doubled one (the notes after z are aa, ab) or a small Roman number.</summary>
    private static bool IsLetterMark(ReadOnlySpan<char> s) =>
        s.Length switch
        {
            1 => char.IsAsciiLetter(s[0]) || s[0] is >= 'α' and <= 'ω',
            2 => char.IsAsciiLetterLower(s[0]) && char.IsAsciiLetterLower(s[1]) && (s[0] is 'a' or 'b' or 'c' || !s.ContainsAnyExcept('i', 'v', 'x')),
            <= 6 => !s.ContainsAnyExcept('i', 'v', 'x'),
            _ => false,
        };

    private static bool IsGroup(ReadOnlySpan<char> word)
    {
        foreach (var group in Groups)
        {
            if (word.Equals(group, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
