namespace SourcePipeline.Text;

/// <summary>A half-open range of UTF-16 offsets into a document's text.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Length in UTF-16 units, never negative.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share at least one character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The characters of <paramref name="text"/> in this span, as a new string.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>The span moved by <paramref name="offset"/> characters.</summary>
    public TextSpan Shift(int offset) => new(Start + offset, End + offset);
}
