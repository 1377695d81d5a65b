using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>Tells how far the words of a sentence hold: what opens it for all of it, and what stands further on for its own clause.</summary>
internal sealed class ClauseReach(SentenceScan scan)
{
    /// <summary>"By the end of the siege".</summary>
    public const int OpeningTokens = 6;

    /// <summary>Whether what the word at <paramref name="from"/> says holds for the event at <paramref name="anchor"/>.</summary>
    public bool Holds(int from, int anchor) => from - scan.First < OpeningTokens || IsOneClause(Math.Min(from, anchor), Math.Max(from, anchor));

    /// <summary>Whether nothing parts two words.</summary>
    public bool IsOneClause(int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            if (scan.Tokens[i].Kind == TokenKind.Punctuation)
                return false;
        }

        return true;
    }
}
