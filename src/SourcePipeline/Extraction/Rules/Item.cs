namespace SourcePipeline.Extraction.Rules;

/// <summary>What patterns match: a token, or a phrase that a lower level made of several.</summary>
internal struct Item
{
    /// <summary>Index of its first token in the buffer.</summary>
    public int First;

    /// <summary>Index behind its last token.</summary>
    public int End;

    /// <summary>Index of the token that says what it is ("soldiers" in "two dozen Chadian soldiers").</summary>
    public int Head;

    /// <summary>Vocabulary entry of a single word; 0 for a phrase.</summary>
    public int Lexeme;

    /// <summary>All that tests can tell of it, as a number of <see cref="ItemShapes"/>.</summary>
    public int Shape;

    /// <summary>Class number of the phrase; -1 for a token.</summary>
    public int Phrase;

    /// <summary>Index of its quantity in the sentence's list; -1 where it has none.</summary>
    public int Quantity;

    /// <summary>Index of its date in the sentence's list; -1 where it has none.</summary>
    public int Date;

    public ClassSet Classes;

    public readonly bool Is(int classNumber) => Classes.Has(classNumber);
}
