using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Control;

/// <summary>What stands before the colon of a row of figures: "Strength", "Strength (Sarnia)", "Strength of the Sarnian Republic".</summary>
internal sealed class RowLabel(SentenceScan scan)
{
    /// <summary>Labels have no more tokens than that.</summary>
    private const int Longest = 14;

    /// <summary>Within so many tokens the label tells what its figures are of.</summary>
    private const int LongestOpening = 3;

    /// <summary>Whether the sentence is a row whose label opens with a word of the class.</summary>
    public bool Has(int wordClass) => Colon() is >= 0 and var colon && scan.HasWord(scan.First, Math.Min(colon, scan.First + LongestOpening), wordClass);

    /// <summary>Whose figures the row tells; null where its label names nobody.</summary>
    public string? Side() => Colon() is >= 0 and var colon ? RowSide.Of(scan.Text, scan.Span.Start, scan.Tokens[colon].Start) : null;

    /// <summary>The colon's token; -1 for a sentence that opens with no label.</summary>
    private int Colon()
    {
        for (var t = scan.First; t < scan.End && t < scan.First + Longest; t++)
        {
            if (scan.Tokens[t].Kind == TokenKind.Punctuation && scan.CharsOf(t) is ":")
                return t > scan.First ? t : -1;
        }

        return -1;
    }
}
