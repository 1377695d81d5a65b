using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Phrases;

/// <summary>What kind of verb an item of a sentence is: finite or not, a participle that hangs on a noun, one that shares its auxiliary.</summary>
internal abstract class VerbTests(RuleSet rules, SentenceScan sentence) : ItemTests(rules, sentence)
{
    private readonly int befalls = rules.Class("befalls");
    private readonly int nounFollower = rules.Class("noun-follower");

    /// <summary>"to leave", "to have left", "to be left".</summary>
    public bool IsInfinitive(int i) => items[i].Is(infinitive) || (IsVerb(i) && scan.CharsOf(items[i].First) is "to");

    /// <summary>A verb that has a subject of its own: not "to leave", not "backed by".</summary>
    public bool IsFinite(int i) =>
        (IsVerb(i) && !IsInfinitive(i) && !IsReduced(i) && !IsAttributive(i) && !IsHaving(i) && !IsCounted(i)) || IsPresentVerb(i) || IsBareAuxiliary(i);

    /// <summary>"Put its losses at 60 killed (and 90 wounded)": a participle that a number counts.</summary>
    private bool IsCounted(int i)
    {
        if (i == 0 || i + 1 >= items.Count || !items[i].Is(befalls) || !items[i].Is(participle) || items[i].Is(passive) || OpensWithAuxiliary(i))
            return false;
        return items[i - 1].Quantity >= 0 && items[i - 1].Phrase == quantity && (items[i + 1].Is(coordinator) || items[i + 1].Is(ClassNames.Punctuation));
    }

    /// <summary>"having been driven off", "being shelled": hangs on the main verb like a gerund.</summary>
    protected bool IsHaving(int i) => IsVerb(i) && scan.CharsOf(items[i].First) is "having" or "being" or "Having";

    /// <summary>"the seized territory", "in recently retaken Lindau": a participle that describes the noun behind it.</summary>
    public bool IsAttributive(int i)
    {
        if (!IsVerb(i) || !items[i].Is(participle) || items[i].Is(passive) || IsInfinitive(i) || i == 0 || !IsBeforeNoun(i))
            return false;
        if (OpensWithAuxiliary(i))
            return false;
        var before = SkipBack(i - 1);
        if (before < 0)
            return false;
        ref readonly var opening = ref items[before];
        if (opening.Is(article) || opening.Is(possessive) || IsPossessive(before) || (opening.Is(preposition) && !opening.Is(conjunction)) || IsBareGerund(before))
            return true;
        // "in Ruthenian held Lindau"
        var isSide = before > 0 && IsNationality(opening) && (items[before - 1].Is(preposition) || IsWord(before - 1, "of"));
        return isSide && (items[i + 1].Phrase == name || (items[i + 1].Is(direction) && i + 2 < items.Count && items[i + 2].Phrase == name));
    }

    private bool IsBeforeNoun(int i) => i + 1 < items.Count && (IsPlainNoun(i + 1) || items[i + 1].Is(ClassNames.Ordinal));

    /// <summary>"Ruthenian".</summary>
    private bool IsNationality(in Item item) => item.Is(ClassNames.Capital) && (item.Is(demonym) || item.Is(stateAdjective));

    /// <summary>"The army reports that", "he claims": a present form behind a noun phrase, told from the plural noun.</summary>
    public bool IsPresentVerb(int i)
    {
        if (IsVerb(i) || !items[i].Is(ClassNames.Lower) || items[i].Phrase >= 0)
            return false;
        if (!items[i].Is(present))
            return items[i].Is(basic) && IsPluralPresent(i);
        var before = SkipBack(i - 1);
        if (before < 0 || !(IsNominal(before) || items[before].Is(relative) || items[before].Is(pronoun)))
            return false;
        // "The army reports" and "the army reports that": a plural noun needs what a verb has behind it.
        return !items[i].Is(plural) || (Skip(i + 1) is var after && after < items.Count && MayFollowVerb(i, after));
    }

    private bool MayFollowVerb(int verb, int i)
    {
        ref readonly var item = ref items[i];
        if (item.Is(coordinator) || item.Is(ClassNames.Punctuation) || (item.Is(preposition) && !item.Is(personalPronoun)))
            return false;
        return !IsVerb(i) || (items[verb].Is(speech) && IsInfinitive(i));
    }

    /// <summary>"Government forces control the town", "rebels say that": a base form between a plural and its object.</summary>
    private bool IsPluralPresent(int i)
    {
        var before = SkipBack(i - 1);
        if (before >= 0 && items[before].Is(adverb))
            before = SkipBack(before - 1);
        var after = Skip(i + 1);
        if (before < 0 || after >= items.Count)
            return false;
        // "The Lindanis still hold much of it": a name that goes without an "s".
        if (before < i - 1 && items[before].Phrase == name && (items[after].Is(determiner) || items[after].Is(quantity)))
            return true;
        // "Rebels take control of": nothing but a verb.
        return IsPluralActor(before) && (items[i].End - items[i].First > 1 || IsObjectOrClauseOf(i, after));
    }

    /// <summary>"(Rebels hold) the town", "their town", "(say) that", "(claim) to have".</summary>
    private bool IsObjectOrClauseOf(int verb, int i) =>
        OpensObject(i) || items[i].Is(possessive) || IsWord(i, "that") || (items[verb].Is(speech) && IsVerb(i) && IsInfinitive(i));

    /// <summary>"Rebels", "the police", "the army and the militia", "the French".</summary>
    private bool IsPluralActor(int i)
    {
        var isNation = items[i].Is(demonym);
        if (items[i].Phrase != people && !items[i].Is(source) && !(isNation && items[i].Is(ClassNames.Capital)))
            return false;
        var before = Math.Max(0, i - 1);
        return items[i].Is(plural) || scan.CharsOf(items[i].End - 1) is [.., 's'] or "police" || items[before].Is(coordinator) || (isNation && i > 0 && items[before].Is(article));
    }

    /// <summary>Whether an object may begin with the item.</summary>
    private bool OpensObject(int i) => OpensNounPhrase(i) || items[i].Is(personalPronoun) || OpensShare(i);

    /// <summary>"85% of", "half of".</summary>
    private bool OpensShare(int i) => (items[i].Quantity >= 0 || IsWord(i, "half")) && IsWord(i + 1, "of");

    /// <summary>"was", "has" standing alone as the verb.</summary>
    protected bool IsBareAuxiliary(int i) => items[i].Is(auxiliary) && items[i].Phrase < 0 && (items[i].Is(ClassNames.Lower) || i == 0);

    /// <summary>"backed by", "abandoned by", "(troops) driven from": a participle that hangs on the noun before it.</summary>
    public bool IsReduced(int i)
    {
        if (!items[i].Is(participle) || items[i].Is(passive) || IsInfinitive(i))
            return false;
        var next = Skip(i + 1);
        // "Driven from the town, the league …"
        var leadsToAdverbial = next < items.Count && (items[next].Is(preposition) || items[next].Is(date));
        if (i == 0 && leadsToAdverbial && !OpensWithAuxiliary(i) && HasComma(next, Math.Min(items.Count, next + LongestAside)))
            return true;
        if (items[i].Phrase < 0)
            return items[i].Is(ClassNames.Lower) && !IsSharedPerfect(i);
        if (OpensWithAuxiliary(i))
            return false;
        return next < items.Count && (IsWord(next, "by") || IsBareBe(next) || IsAside(i, next) || (IsFollower(i) && HasVerbOfItsNoun(next + 1)));
    }

    /// <summary>"had broken in and (later) taken X": a participle with an object that shares the "had" of the verb before.</summary>
    public bool IsSharedPerfect(int i)
    {
        if (items[i].Phrase >= 0 || !items[i].Is(participle) || !items[i].Is(ClassNames.Lower) || i == 0)
            return false;
        var joint = SkipBack(i - 1);
        while (joint > 0 && (items[joint].Is(adverb) || items[joint].Is(ClassNames.LyWord)))
            joint = SkipBack(joint - 1);
        var next = Skip(i + 1);
        if (joint <= 0 || !items[joint].Is(coordinator) || next >= items.Count || !(OpensObject(next) || items[next].Quantity >= 0))
            return false;
        return PreviousFinite(joint) is >= 0 and var before && IsVerb(before) && !items[before].Is(passive) && scan.CharsOf(items[before].First) is "had" or "have" or "has";
    }

    /// <summary>"(troops) loyal to X", "(fighters) allied with Y".</summary>
    protected bool IsFollower(int i) => items[i].Is(nounFollower) && i + 1 < items.Count && IsOneOf(i + 1, "to", "with");

    /// <summary>"Fighters allied with the league seized the fort": a verb follows what they are allied with, and no "and" joins it to "allied".</summary>
    private bool HasVerbOfItsNoun(int from)
    {
        for (var k = from; k < items.Count && k < from + LongestAside; k++)
        {
            if (IsVerb(k) && !IsInfinitive(k))
                return !items[k - 1].Is(coordinator);
            if (items[k].Is(ClassNames.Punctuation) || items[k].Is(relative))
                return false;
        }

        return false;
    }

    /// <summary>"Lindau, captured on 3 May, was …": between commas, with a time or a place behind it and the verb of the noun behind that.</summary>
    private bool IsAside(int i, int next)
    {
        var before = SkipBack(i - 1);
        if (before < 1 || !IsPunctuation(before, ",") || (items[before - 1].Phrase != name && items[before - 1].Phrase != people))
            return false;
        if (!items[next].Is(date) && !items[next].Is(preposition))
            return false;
        for (var k = next + 1; k < items.Count && k < next + LongestAside; k++)
        {
            if (IsPunctuation(k, ","))
                return k + 1 < items.Count && IsVerb(k + 1) && !(k + 2 < items.Count && IsWord(k + 2, "by") && !items[k + 1].Is(passive));
            if (IsVerb(k))
                return false;
        }

        return false;
    }

    /// <summary>"was", "were" standing alone as the verb.</summary>
    public bool IsBareBe(int i) => items[i].Is(be) && IsBareAuxiliary(i);

    public int PreviousFinite(int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (IsFinite(i))
                return i;
        }

        return -1;
    }

    /// <summary>The verb before, finite or not: "launching an attack" too.</summary>
    public int PreviousVerb(int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (IsVerb(i) || IsFinite(i) || IsBareGerund(i))
                return i;
        }

        return -1;
    }

    public int NextFinite(int from)
    {
        for (var i = from; i < items.Count; i++)
        {
            if (IsFinite(i))
                return i;
        }

        return -1;
    }
}
