using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Phrases;

/// <summary>Tells what stands between commas, dashes or brackets and interrupts its clause ("X, backed by Y, took").</summary>
internal abstract class AsideReader(RuleSet rules, SentenceScan sentence) : ObjectReader(rules, sentence)
{
    /// <summary>Where the words between commas, dashes or brackets that end at <paramref name="close"/> begin; -1 where they are no interruption.</summary>
    protected int OpeningOf(int close)
    {
        if (IsPunctuation(close, ")"))
        {
            for (var i = close - 1; i > 0; i--)
            {
                if (IsPunctuation(i, "("))
                    return i;
            }

            return -1;
        }

        var sign = IsPunctuation(close, ",") ? "," : "–";
        for (var i = close - 1; i > 0; i--)
        {
            if (!IsPunctuation(i, sign))
                continue;
            if (sign == "–" || Interrupts(i, close))
                return (IsNominal(SkipBack(i - 1)) || IsPunctuation(SkipBack(i - 1), ")")) && (i > 1 || items[0].Phrase == name || items[0].Phrase == people) ? i : -1;
        }

        return -1;
    }

    /// <summary>Whether what stands between two commas hangs on what it follows: an apposition, a relative, a participle, an adverbial.</summary>
    private bool Interrupts(int comma, int close)
    {
        var next = Skip(comma + 1);
        ref readonly var item = ref items[next];
        if (item.Is(relative) || item.Is(adverb) || item.Is(preposition) || IsReduced(next) || IsBareGerund(next) || IsVerb(next) || (item.Is(participle) && !item.Is(passive)))
            return true;
        if (StartsWithArticle(next) && SkipBack(comma - 1) is >= 0 and var noun && (items[noun].Phrase == name || IsPunctuation(noun, ")")))
            return true;
        var behind = Skip(next + 1);
        // "The army, however, took"
        if (item.Is(opener) && behind == close)
            return true;
        // "The army, intent on X, took", "Roe, head of the league, said"
        return item.Is(ClassNames.Lower) && item.Phrase < 0 && !item.Is(function) && behind < close && items[behind].Is(preposition);
    }

    /// <summary>The next comma, not far behind another; -1 where there is none.</summary>
    protected int CommaBehind(int comma)
    {
        for (var i = comma + 1; i < items.Count && i < comma + LongestAside; i++)
        {
            if (IsPunctuation(i, ","))
                return i;
        }

        return -1;
    }
}
