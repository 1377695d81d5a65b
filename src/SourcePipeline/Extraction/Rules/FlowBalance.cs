namespace SourcePipeline.Extraction.Rules;

/// <summary>Counts the open brackets outside quotes of a value that goes on over several lines, each character once.</summary>
internal sealed class FlowBalance
{
    private int depth;
    private char quote;
    private char before = ' ';
    private bool isEscaped;

    /// <summary>Whether every bracket and quotation read so far is closed.</summary>
    public bool IsClosed => depth <= 0 && quote == '\0';

    public void Read(ReadOnlySpan<char> part)
    {
        foreach (var c in part)
        {
            if (isEscaped)
                isEscaped = false;
            else if (quote != '\0')
                ReadQuoted(c);
            else if (c == '"' || (c == '\'' && IsOpeningQuote()))
                quote = c;
            else
                depth += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            before = c;
        }
    }

    private void ReadQuoted(char c)
    {
        if (c == '\\' && quote == '"')
            isEscaped = true;
        else if (c == quote)
            quote = '\0';
    }

    /// <summary>An apostrophe inside a bare word is no quotation mark.</summary>
    private bool IsOpeningQuote() => before is ' ' or '[' or '{' or ',';
}
