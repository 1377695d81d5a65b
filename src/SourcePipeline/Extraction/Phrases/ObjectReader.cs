using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Phrases;

/// <summary>
/// Reads what stands behind a verb: its object, also where a verb joined to it has the same, its prepositional phrases, and the passive and the
/// auxiliary that a verb shares with one before.
/// </summary>
internal abstract class ObjectReader(RuleSet rules, SentenceScan sentence) : NounPhraseReader(rules, sentence)
{
    /// <summary>The deepest chain of verbs that hang on each other; no real sentence has more.</summary>
    protected const int Deepest = 6;

    /// <summary>"did the Ruthenian First Army (take)": no more items than that.</summary>
    private const int LongestSubject = 5;

    private readonly int seesDone = rules.Class("sees-done");

    /// <summary>"Not until May did the rebels take the town", "May saw the army take it": the verb before the subject of a base form; -1 where there is none.</summary>
    public int InvertedAuxiliary(int i)
    {
        if (items[i].Phrase >= 0 || !items[i].Is(basic))
            return -1;
        for (var k = i - 1; k >= Math.Max(0, i - LongestSubject); k--)
        {
            if (IsWord(k, "did") || (IsVerb(k) && items[k].Is(seesDone)))
                return Read(k + 1, i) is { IsNone: false } subject && SkipBack(i - 1) == subject.End - 1 ? k : -1;
            if (IsVerb(k) || items[k].Is(ClassNames.Punctuation))
                return -1;
        }

        return -1;
    }

    /// <summary>The object right behind a verb, or behind the verb that shares it ("seized and held the fort"); none for "captured in" and the like.</summary>
    public NounPhrase ObjectOf(int verb) => ObjectOf(verb, 0);

    private NounPhrase ObjectOf(int verb, int depth)
    {
        var i = SkipAdverbials(verb + 1);
        // "Took not only X but also Y"
        if (IsWord(i, "not") && IsWord(i + 1, "only"))
            i += 2;
        if (i >= items.Count)
            return default;
        if (Read(i) is { IsNone: false } phrase)
            return phrase;
        var joined = i;
        var isJoined = false;
        while (joined < items.Count && (IsPunctuation(joined, ",") || (items[joined].Is(coordinator) && !IsWord(joined, "or")) || items[joined].Is(adverb) || IsMark(joined)))
        {
            isJoined |= items[joined].Is(coordinator);
            joined++;
        }

        var isVerb = joined > i && joined < items.Count && depth < Deepest
            && (IsVerb(joined) ? !items[joined].Is(passive) && !IsInfinitive(joined) && !IsReduced(joined) : IsBareGerund(joined) && IsBareGerund(verb));
        // "(The hills,) which they seized, hid the guns": verbs that share an object have an "and" before the last one.
        return isVerb && (isJoined || Read(SkipAdverbials(joined + 1)).IsNone) ? ObjectOf(joined, depth + 1) : default;
    }

    /// <summary>"was besieged and (later) captured": a participle that shares the passive of the verb before.</summary>
    public bool IsSharedPassive(int i)
    {
        if (!IsVerb(i) || !items[i].Is(participle) || items[i].Is(passive) || items[i].End - items[i].First > 2 || OpensWithAuxiliary(i))
            return false;
        var joint = SkipBack(i - 1);
        if (joint < 1 || !(items[joint].Is(coordinator) || IsPunctuation(joint, ",")))
            return false;
        var behind = SkipAdverbials(i + 1);
        if (behind < items.Count && Read(behind) is { IsNone: false })
            return false;
        var before = PreviousFinite(joint);
        return before >= 0 && !HasSubject(before + 1, joint) && (items[before].Is(passive) || IsSharedPassive(before));
    }

    /// <summary>Whether a noun phrase that no preposition leads stands between two verbs, so that the second has a subject of its own.</summary>
    private bool HasSubject(int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            if (IsNominal(i) && !items[i].Is(date) && (SkipBack(i - 1) is var before && before < from - 1 || !Leads(Math.Max(0, before))))
                return true;
        }

        return false;
    }

    /// <summary>Whether a noun behind the item belongs to it.</summary>
    private bool Leads(int i) => items[i].Is(preposition) || items[i].Is(determiner) || IsNominal(i);

    /// <summary>Behind adverbs, dates and "on 8 and 9 March" after a verb.</summary>
    protected int SkipAdverbials(int i)
    {
        while (i < items.Count)
        {
            var next = Skip(i + 1);
            if (IsMark(i) || items[i].Is(adverb) || items[i].Is(ClassNames.LyWord) || items[i].Is(date) || items[i].Is(duration) || IsPunctuation(i, "\""))
                i++;
            else if (items[i].Is(preposition) && next < items.Count && items[next].Is(date))
                i = next + 1;
            else
                break;
        }

        return i;
    }

    /// <summary>The noun phrase behind the preposition <paramref name="word"/>, in the clause that follows <paramref name="verb"/>.</summary>
    public NounPhrase Behind(int verb, string word)
    {
        for (var i = verb + 1; i < items.Count && !IsClauseEnd(i) && !(IsVerb(i) && IsInfinitive(i)); i++)
        {
            // "(Repelled them) before countering in X": a clause of its own, whatever its verb.
            if (items[i].Is(preposition) && i + 1 < items.Count && items[i + 1].Is(ClassNames.IngWord) && IsOneOf(i, "before", "after"))
                return default;
            if (IsWord(i, word) && BehindInside(Skip(i + 1)) is var next && next < items.Count)
                return Read(next);
        }

        return default;
    }

    /// <summary>"(From) inside (the town)", "inside of".</summary>
    private int BehindInside(int i)
    {
        if (!IsOneOf(i, "inside", "within"))
            return i;
        var behind = Skip(i + 1);
        return IsWord(behind, "of") ? Skip(behind + 1) : behind;
    }

    /// <summary>Whether the clause of a verb ends at <paramref name="i"/>.</summary>
    public bool IsClauseEnd(int i) => IsPunctuation(i, ";") || IsFinite(i) || (items[i].Is(opener) && !IsWord(i, "that")) || IsBareGerund(i);
}
