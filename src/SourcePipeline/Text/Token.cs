namespace SourcePipeline.Text;

public enum TokenKind : byte
{
    Word,
    /// <summary>Digits with grouping commas and a decimal part: <c>1,200</c>, <c>1.5</c>.</summary>
    Number,
    /// <summary><c>11th</c>, <c>2nd</c>.</summary>
    Ordinal,
    /// <summary><c>1990s</c>, <c>90s</c>.</summary>
    Decade,
    Punctuation,
    /// <summary>A citation mark: <c>[129]</c>, <c>[c]</c>.</summary>
    Mark,
    /// <summary>An inline tag: <c>[citation needed]</c>.</summary>
    Tag,
}

[Flags]
public enum TokenFlags : byte
{
    None = 0,
    /// <summary>The first letter is upper case.</summary>
    Capital = 1,
    /// <summary>Two or more letters, all upper case (a plural s may follow): <c>AQIM</c>, <c>IEDs</c>.</summary>
    AllCaps = 2,
    /// <summary>Letters and digits in one word: <c>C-130</c>, <c>T72</c>.</summary>
    HasDigit = 4,
    /// <summary>No space between it and the token before.</summary>
    Glued = 8,
    /// <summary>A letter with a full stop, or several: <c>U.S.</c>.</summary>
    Initials = 16,
}

/// <summary>A word, number, sign or mark with its place in the document's text.</summary>
/// <param name="Lexeme">Index of its vocabulary entry; 0 where the vocabulary does not have it.</param>
public readonly record struct Token(int Start, int End, int Lexeme, TokenKind Kind, TokenFlags Flags)
{
    public bool Has(TokenFlags flag) => (Flags & flag) != 0;
}
