using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Text;

/// <summary>
/// Cuts a tokenized paragraph into sentences. Marks and closing quotes behind a full stop belong to the sentence that it ends;
/// a mark never breaks one.
/// </summary>
/// <param name="abbreviation">Class of the words after which a full stop does not end a sentence ("Gen.", "Lt.").</param>
/// <param name="opener">Class of the words that begin a sentence more often than a name ("The", "On"): after "U.S." only they do.</param>
public sealed class SentenceSplitter(Vocabulary vocabulary, int abbreviation, int opener)
{
    /// <summary>Longer runs are cut here, so that hostile text cannot make one sentence of a book.</summary>
    public const int LongestSentence = 1000;

    /// <summary>The token index behind the sentence that begins at <paramref name="first"/>.</summary>
    public int End(string text, TokenBuffer tokens, int first)
    {
        var limit = Math.Min(tokens.Count, first + LongestSentence);
        for (var i = first; i < limit; i++)
        {
            ref readonly var token = ref tokens[i];
            var initials = token.Has(TokenFlags.Initials);
            if ((token.Kind != TokenKind.Punctuation && !initials) || (!initials && text[token.Start] is not ('.' or '!' or '?' or '…')))
                continue;
            var next = SkipClosers(text, tokens, i + 1);
            if (next >= tokens.Count)
                return tokens.Count;
            if (Breaks(text, tokens, i, next, initials))
                return next;
        }

        return limit;
    }

    private static int SkipClosers(string text, TokenBuffer tokens, int i)
    {
        while (i < tokens.Count)
        {
            ref readonly var token = ref tokens[i];
            var closes = token.Kind is TokenKind.Mark or TokenKind.Tag
                || (token.Kind == TokenKind.Punctuation && token.Has(TokenFlags.Glued) && text[token.Start] is '"' or '”' or '’' or '\'' or ')' or ']' or '»');
            if (!closes)
                break;
            i++;
        }

        return i;
    }

    private bool Breaks(string text, TokenBuffer tokens, int stop, int next, bool initials)
    {
        ref readonly var after = ref tokens[next];
        var first = text[after.Start];
        var opens = after.Has(TokenFlags.Capital) || after.Kind is TokenKind.Number or TokenKind.Ordinal or TokenKind.Decade
            || (after.Kind == TokenKind.Punctuation && first is '"' or '“' or '‘' or '\'' or '(' or '«');
        // A word glued to the stop is one of a name ("example.Com"), except where a mark stands between ("area.[262]Troops").
        if (!opens || (after.Has(TokenFlags.Glued) && next == stop + 1))
            return false;
        // "Some 90,000 (!) soldiers": a mark of wonder in brackets of its own.
        if (text[tokens[stop].Start] is '!' or '?')
            return !(stop > 0 && next == stop + 2 && text[tokens[stop - 1].Start] == '(' && text[tokens[stop + 1].Start] == ')');
        if (initials)
            return after.Lexeme != 0 && vocabulary.ClassesOf(after.Lexeme).Has(opener);
        if (stop == 0)
            return true;
        ref readonly var before = ref tokens[stop - 1];
        if (!tokens[stop].Has(TokenFlags.Glued) || before.Kind != TokenKind.Word)
            return true;
        if (vocabulary.ClassesOf(before.Lexeme).Has(abbreviation))
            return false;
        // "J. Smith", "U. S. troops": a single capital letter.
        return before.End - before.Start > 1 || !before.Has(TokenFlags.Capital);
    }
}
