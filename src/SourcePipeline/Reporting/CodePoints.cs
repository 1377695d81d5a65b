namespace SourcePipeline.Reporting;

/// <summary>Turns UTF-16 offsets of a text into code point offsets. Built in one pass over the text, asked in log n.</summary>
internal sealed class CodePoints
{
    /// <summary>Offsets of the second halves of surrogate pairs, in order.</summary>
    private readonly List<int> second = [];

    public CodePoints(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                second.Add(i);
        }
    }

    public int At(int offset)
    {
        var pairs = second.BinarySearch(offset);
        return offset - (pairs >= 0 ? pairs : ~pairs);
    }
}
