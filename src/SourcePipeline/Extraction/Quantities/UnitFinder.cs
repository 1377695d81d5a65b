using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Quantities;

/// <summary>
/// Finds what a number counts, in the words behind it: a measure ("kilometers"), or the words up to the first plural ("armed pick-up trucks").
/// </summary>
internal sealed class UnitFinder(RuleSet rules, SentenceScan scan)
{
    /// <summary>A counted noun stands no further than this many words behind its number.</summary>
    private const int Reach = 5;

    private readonly int measure = rules.Class("measure");
    private readonly int plural = rules.Class("plural");
    private readonly int stop = rules.Class("unit-stop");
    private readonly int past = rules.Class("past");
    private readonly int adjectival = rules.Class("adjectival");
    private readonly int of = rules.Vocabulary.Add("of");
    private readonly int people = rules.Vocabulary.Add("people");
    private readonly int personnel = rules.Vocabulary.Add("personnel");

    private readonly int percent = rules.Class("percent-sign");
    private readonly int money = rules.Class("money-sign");

    /// <summary>The unit's characters, or null where the words behind the quantity name none.</summary>
    public TextSpan? Find(in QuantityPhrase quantity)
    {
        // "42%", "$5 million" bring their own.
        if (Inside(quantity) is { } own)
            return own;
        var i = SkipMarks(quantity.End);
        if (i < scan.End && scan.Tokens[i].Lexeme == of)
            i = SkipPossessive(SkipMarks(i + 1));
        var first = i;
        for (; i < scan.End && i < first + Reach; i++)
        {
            ref readonly var token = ref scan.Tokens[i];
            // "Four Mirage 2000-D jets": the model's number.
            if (i > first && ((token.Kind == TokenKind.Number && scan.Tokens[i - 1].Has(TokenFlags.Capital)) || (token.Has(TokenFlags.Glued) && scan.CharsOf(i) is "-")))
                continue;
            if (token.Kind != TokenKind.Word)
                return null;
            ref readonly var classes = ref rules.Vocabulary.ClassesOf(token.Lexeme);
            if (i == first && classes.Has(measure))
                return scan.SpanOf(first, first + 1);
            if (classes.Has(stop) || (classes.Has(past) && !classes.Has(adjectival) && i == first && !IsPlural(i + 1)))
                return null;
            // "three of the gendarmes' vehicles": the owners are not what is counted.
            if (i + 1 < scan.End && scan.CharsOf(i + 1) is "'" or "’" && i + 2 < scan.End && scan.Tokens[i + 2].Kind == TokenKind.Word)
            {
                i++;
                continue;
            }

            if (IsPlural(i))
                return scan.SpanOf(first, i + 1);
        }

        return null;
    }

    private TextSpan? Inside(in QuantityPhrase quantity)
    {
        var last = quantity.End - 1;
        if (scan.WordIs(last, percent))
            return scan.SpanOf(last, last + 1);
        if (scan.CharsOf(last) is "cent" && last > quantity.First)
            return scan.SpanOf(last - 1, last + 1);
        for (var t = quantity.First; t < last; t++)
        {
            if (scan.CharsOf(t) is "$" or "€" or "£" or "¥" or "₽" or "₴" || scan.WordIs(t, money))
                return scan.SpanOf(t, t + 1);
        }

        return null;
    }

    private bool IsPlural(int i)
    {
        if (i >= scan.End || scan.Tokens[i].Kind != TokenKind.Word)
            return false;
        ref readonly var token = ref scan.Tokens[i];
        return token.Lexeme == people || token.Lexeme == personnel || rules.Vocabulary.ClassesOf(token.Lexeme).Has(plural) || LooksPlural(scan.CharsOf(i), token);
    }

    /// <summary>"five of their vehicles", "two of its crew".</summary>
    private int SkipPossessive(int i) =>
        i < scan.End && scan.CharsOf(i) is "their" or "its" or "his" or "her" or "our" or "these" or "those" or "them" or "whom" ? i + 1 : i;

    private int SkipMarks(int i)
    {
        while (i < scan.End && scan.Tokens[i].Kind is TokenKind.Mark or TokenKind.Tag)
            i++;
        return i;
    }

    private static bool LooksPlural(ReadOnlySpan<char> word, in Token token) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && !token.Has(TokenFlags.HasDigit);
}
