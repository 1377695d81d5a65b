using System.Text;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Phrases;

/// <summary>Words of the text as a slot shows them: without citation marks inside, with "the" kept.</summary>
internal static class PhraseText
{
    public static string Of(SentenceScan scan, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (scan.Tokens[i].Kind is TokenKind.Mark or TokenKind.Tag)
                return WithoutMarks(scan, first, end);
        }

        return end > first ? scan.TextOf(first, end) : "";
    }

    private static string WithoutMarks(SentenceScan scan, int first, int end)
    {
        var text = new StringBuilder();
        var from = first;
        for (var i = first; i <= end; i++)
        {
            if (i < end && scan.Tokens[i].Kind is not (TokenKind.Mark or TokenKind.Tag))
                continue;
            if (i > from)
            {
                if (text.Length > 0 && !scan.Tokens[from].Has(TokenFlags.Glued))
                    text.Append(' ');
                text.Append(scan.TextOf(from, i));
            }

            from = i + 1;
        }

        return text.ToString();
    }
}
