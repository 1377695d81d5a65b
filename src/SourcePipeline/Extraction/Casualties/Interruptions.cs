using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>
/// Tells the people of an interruption between a subject and its verb from the subject: "The general, who had led an attack by troops of the
/// league, was killed", "800 civilians, according to a lawyer for the plant, had fled".
/// </summary>
internal sealed class Interruptions(RuleSet rules, SentenceScan scan)
{
    /// <summary>The longest interruption, in items.</summary>
    private const int Longest = 25;

    private readonly int people = rules.Class("people");
    private readonly int name = rules.Class("name");
    private readonly int adverb = rules.Class("adverb");
    private readonly int relative = rules.Class("relative");
    private readonly int sourceIntro = rules.Class("source-intro");
    private readonly int subset = rules.Class("subset-word");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int be = rules.Class("be");
    private readonly int have = rules.Class("have");
    private readonly int gerund = rules.Class("gerund");
    private readonly int pronoun = rules.Class("pronoun");
    private readonly int determiner = rules.Class("determiner");

    /// <summary>Whether the people from <paramref name="start"/> to <paramref name="end"/>, before the verb at <paramref name="verb"/>, stand in an interruption that a comma closes.</summary>
    public bool Hold(ReadOnlySpan<Item> items, int start, int end, int verb)
    {
        var close = verb - 1;
        while (close > end && (items[close].Is(adverb) || items[close].Is(ClassNames.LyWord)))
            close--;
        if (close < end || !IsComma(items[close]))
            return false;
        var isNearest = true;
        for (var i = start - 1; i > 0 && i > start - Longest && scan.CharsOf(items[i].First) is not ";"; i--)
        {
            if (!IsComma(items[i]))
                continue;
            if (i + 1 < start && Before(items, i) is >= 0 and var noun && MayBeDescribed(items[noun], isNearest) && Opens(items, i + 1, start, noun))
                return true;
            isNearest = false;
        }

        return false;
    }

    /// <summary>People; right before the nearest comma any noun or name.</summary>
    private bool MayBeDescribed(in Item noun, bool isNearest) =>
        noun.Is(people) || (isNearest && (noun.Is(name) || (noun.Is(ClassNames.Word) && noun.Phrase < 0 && !noun.Is(adverb))));

    private static int Before(ReadOnlySpan<Item> items, int comma)
    {
        var i = comma - 1;
        while (i >= 0 && (items[i].Is(ClassNames.Mark) || items[i].Is(ClassNames.Tag)))
            i--;
        return i;
    }

    /// <summary>Whether the words at <paramref name="i"/> begin more about the noun before the comma, and no clause whose subject stands at <paramref name="start"/>.</summary>
    private bool Opens(ReadOnlySpan<Item> items, int i, int start, int noun)
    {
        ref readonly var item = ref items[i];
        if (item.Is(sourceIntro) || item.Is(subset) || item.Is(gerund) || (item.Phrase == verbGroup && scan.CharsOf(item.First) is "having" or "being"))
            return true;
        if (scan.CharsOf(item.First) is "with")
            return items[noun].Is(people);
        // "Half of them recruits", "the youngest of whom was 14".
        for (var k = i + 1; k < start && k < i + 4; k++)
        {
            if (scan.CharsOf(items[k].First) is "of" && items[k + 1].Is(pronoun))
                return true;
        }

        // "Roe, the head of the council since May and a former teacher".
        if (item.Quantity < 0 && scan.WordIs(item.First, determiner) && (item.Is(people) || (items[noun].Is(name) && scan.CharsOf(item.First) is "the" or "a" or "an")))
            return !HasVerb(items[i..start]);
        return (item.Is(relative) || (i + 1 < start && items[i + 1].Is(relative))) && HasVerb(items[i..start]);
    }

    private bool HasVerb(ReadOnlySpan<Item> items)
    {
        foreach (ref readonly var item in items)
        {
            if (item.Phrase == verbGroup || item.Is(be) || item.Is(have))
                return true;
        }

        return false;
    }

    private bool IsComma(in Item item) => scan.CharsOf(item.First) is ",";
}
