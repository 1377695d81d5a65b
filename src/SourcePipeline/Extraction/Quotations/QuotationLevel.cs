using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Quotations;

/// <summary>Finds direct quotations of a sentence: what stands between quotation marks and is long enough to be somebody's words rather than a name.</summary>
internal sealed class QuotationLevel(SentenceScan scan)
{
    /// <summary>Shorter ones are scare quotes, titles and terms.</summary>
    private const int FewestWords = 5;

    public bool IsTriggered()
    {
        for (var i = scan.First; i < scan.End; i++)
        {
            if (Opens(i) != '\0')
                return true;
        }

        return false;
    }

    /// <summary>Adds a draft for each quotation; its words without the marks are the quote.</summary>
    public void Run(List<ClaimDraft> drafts)
    {
        for (var i = scan.First; i < scan.End; i++)
        {
            if (Opens(i) is not ('“' or '"' or '«') || Close(i) is not (> 0 and var close))
                continue;
            if (Words(i + 1, close) < FewestWords)
            {
                // What closes a short one opens none.
                i = close;
                continue;
            }

            drafts.Add(new ClaimDraft
            {
                Kind = ClaimKind.Quotation,
                Rule = "quotation",
                First = i + 1,
                End = close,
                Anchor = i + 1,
                Span = scan.SpanOf(i + 1, close),
                Sentence = scan.Span,
                Paragraph = scan.Paragraph,
                Section = scan.Section,
                Line = scan.Line,
            });
            i = close;
        }
    }

    private char Opens(int token) => scan.CharsOf(token) is [('“' or '"' or '«') and var mark] ? mark : '\0';

    /// <summary>The closing mark that answers the one at <paramref name="open"/>; -1 where the sentence ends before it.</summary>
    private int Close(int open)
    {
        var wanted = scan.CharsOf(open)[0] switch { '“' => '”', '«' => '»', var same => same };
        for (var i = open + 1; i < scan.End; i++)
        {
            if (scan.CharsOf(i) is [var mark] && mark == wanted)
                return i;
        }

        return -1;
    }

    private int Words(int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
            words += scan.Tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        return words;
    }
}
