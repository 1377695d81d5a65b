using System.Collections.Immutable;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Control;

/// <summary>Tells what happened from what was planned, tried, prevented or only possible.</summary>
internal sealed class Factuality(RuleSet rules, SentenceScan scan, ClauseReader clauses)
{
    private const string Words = "Extraction/Control/facts.words.txt";

    private static readonly ImmutableArray<string> Repeated = ListedWords.Of(Words, "repeated");
    private static readonly ImmutableArray<string> NearMisses = ListedWords.Of(Words, "near-miss");
    private static readonly ImmutableArray<string> AllButWhole = ListedWords.Of(Words, "all-but-whole");
    private static readonly ImmutableArray<string> Settled = ListedWords.Of(Words, "settled");
    private static readonly ImmutableArray<string> InvertedIfs = ListedWords.Of(Words, "inverted-if");

    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int present = rules.Class("present");
    private readonly int basic = rules.Class("base");
    private readonly int gerund = rules.Class("gerund");
    private readonly int participle = rules.Class("participle");
    private readonly int negated = rules.Class("negated");
    private readonly int unreal = rules.Class("unreal");
    private readonly int attemptWord = rules.Class("attempt-word");
    private readonly int managed = rules.Class("managed");
    private readonly int bringsTo = rules.Class("brings-to");
    private readonly int speech = rules.Class("speech");
    private readonly int hedgingVerb = rules.Class("hedging-verb");
    private readonly int adjectival = rules.Class("adjectival");
    private readonly int coordinator = rules.Class("coordinator");
    private readonly int forestalls = rules.Class("forestalls");
    private readonly int perfect = rules.Class("perfect");
    private readonly int passive = rules.Class("passive");
    private readonly int pronoun = rules.Class("personal-pronoun");
    private readonly int fails = rules.Class("fails");
    private readonly int withdraws = rules.Class("withdraws");
    private readonly int givesUp = rules.Class("gives-up");
    private readonly int capitulates = rules.Class("capitulates");
    private readonly int demonym = rules.Class("demonym");
    private readonly int stateAdjective = rules.Class("state-adjective");
    private readonly int plural = rules.Class("plural");

    /// <summary>
    /// Whether the words at <paramref name="i"/> state that it happened: a finite verb that is not only possible; an infinitive behind a
    /// verb of saying or managing, not behind one of planning; a gerund that tells what came with the main verb.
    /// </summary>
    public bool Holds(int i, out bool isNegated)
    {
        ref var item = ref scan.Items[i];
        isNegated = item.Is(negated);
        if (item.Is(unreal) || IsConditional(i) || IsNearMiss(i) || IsNoLonger(i) || IsDemanded(i))
            return false;
        if (IsFailed(i))
            return isNegated = true;
        // "Vowed not to surrender the forts"
        if (item.Phrase == verbGroup && scan.CharsOf(item.First) is "not")
            return IsFactBehind(i);
        // "In danger of being taken"
        if (item.Phrase == verbGroup && scan.CharsOf(item.First) is "being" && IsPlannedGerund(i))
            return false;
        if (item.Phrase == verbGroup)
            return clauses.IsInfinitive(i) ? IsFactBehind(i) : !clauses.IsAttributive(i) && !(i > 0 && clauses.IsWord(i - 1, "to"));
        if (clauses.InfinitiveOf(i) is >= 0 and var shared)
            return IsFactBehind(shared);
        if (clauses.IsBareGerund(i))
            return !IsDescribing(i) && !IsPlannedGerund(i);
        if (clauses.InvertedAuxiliary(i) is >= 0 and var sees)
            return !scan.Items[sees].Is(unreal) && !scan.Items[sees].Is(negated);
        if (clauses.IsPresentVerb(i))
            return true;
        if (item.Is(participle) && (clauses.IsReduced(i) || clauses.IsSharedPerfect(i)))
            return true;
        // What is left are nouns, and base forms parted from their "to": they state nothing. Set phrases ("in control of") have no form.
        return !item.Is(present) && !item.Is(participle) && !item.Is(gerund) && !item.Is(basic);
    }

    /// <summary>"No longer (held X)".</summary>
    private bool IsNoLonger(int i) => i > 1 && clauses.IsWord(i - 1, "longer") && clauses.IsWord(i - 2, "no");

    /// <summary>"(Demanded that X) be handed over".</summary>
    private bool IsDemanded(int i) => clauses.IsVerb(i) && scan.CharsOf(scan.Items[i].First) is "be";

    /// <summary>"(Said that they) had failed to take X": that they did not.</summary>
    private bool IsFailed(int i) =>
        clauses.IsVerb(i) && clauses.IsInfinitive(i) && clauses.SkipBack(i - 1) is >= 0 and var failed
        && clauses.IsVerb(failed) && scan.Items[failed].Is(fails) && !scan.Items[failed].Is(unreal);

    /// <summary>"(The army said that it) would send 300 men", "will help": what is told as settled, with no "if".</summary>
    public bool IsAnnounced(int i)
    {
        ref var item = ref scan.Items[i];
        return item.Is(unreal) && !item.Is(negated) && !item.Is(perfect) && ListedWords.HasAsWritten(Settled, scan.CharsOf(item.First)) && !HasCondition();
    }

    private bool HasCondition()
    {
        for (var i = 0; i < scan.Items.Count; i++)
        {
            if (clauses.IsOneOf(i, "if", "unless", "should"))
                return true;
        }

        return false;
    }

    /// <summary>"Was repeatedly taken (and given up)": what went on over a time, not one change of hands.</summary>
    public bool IsRepeated(int i)
    {
        for (var t = Math.Max(scan.First, scan.Items[i].First - 1); t < scan.Items[i].End; t++)
        {
            if (ListedWords.HasAsWritten(Repeated, scan.CharsOf(t)))
                return true;
        }

        return i > 0 && scan.Items[i].Is(participle) && scan.Items[i - 1].Is(coordinator)
            && clauses.PreviousFinite(i) is >= 0 and var joined && scan.Items[joined].Is(passive) && IsRepeated(joined);
    }

    /// <summary>"If Lindau fell", "unless the fort held out", "in case it fell"; "neither side held it".</summary>
    private bool IsConditional(int i)
    {
        for (var k = i - 1; k >= 0 && !clauses.IsPunctuation(k, ";"); k--)
        {
            if (scan.Items[k].Is(ClassNames.SentenceStart) && ListedWords.HasAsWritten(InvertedIfs, scan.CharsOf(scan.Items[k].First)))
                return true;
            if (clauses.IsFinite(k))
                return false;
            if (clauses.IsOneOf(k, "if", "unless", "whether", "lest", "neither", "nor") || (clauses.IsWord(k, "case") && clauses.IsWord(k - 1, "in")))
                return true;
        }

        return false;
    }

    /// <summary>"Nearly fell", "had almost taken"; "had almost completely overrun" is a fact.</summary>
    private bool IsNearMiss(int i)
    {
        for (var t = Math.Max(scan.First, scan.Items[i].First - 1); t < scan.Items[i].End - 1; t++)
        {
            if (ListedWords.HasAsWritten(NearMisses, scan.CharsOf(t)) && !ListedWords.HasAsWritten(AllButWhole, scan.CharsOf(t + 1)))
                return true;
        }

        return false;
    }

    /// <summary>Whether what the words before an infinitive say makes it a fact: "managed to", "was said to have", "had to (retreat)", not "planned to".</summary>
    public bool IsFactBehind(int i)
    {
        // "only to lose it again": what came of it.
        if (i > 0 && clauses.IsWord(i - 1, "only"))
            return true;
        // "Had to retreat": they did.
        if (i > 0 && clauses.IsWord(i - 1, "had"))
            return scan.Items[i].Is(withdraws) || scan.Items[i].Is(givesUp) || scan.Items[i].Is(capitulates);
        for (var before = i - 1; before >= 0; before--)
        {
            ref var item = ref scan.Items[before];
            if (IsBringing(before, i))
                return !item.Is(unreal) && !item.Is(negated) && (!clauses.IsVerb(before) || !clauses.IsInfinitive(before) || IsFactBehind(before));
            if (item.Is(attemptWord) && !scan.Items[i].Is(perfect))
                return false;
            // "Claimed to hold X", "was said by Y to have taken X", not "called on Y to take X".
            if (item.Is(speech) || item.Is(hedgingVerb))
                return scan.Items[i].Is(perfect) || clauses.SkipBack(i - 1) == before || item.Is(passive);
            // "began to advance to capture": what was to come of it.
            if (item.Is(attemptWord) || clauses.IsFinite(before) || clauses.IsInfinitive(before))
                return false;
            if (clauses.IsPunctuation(before, ",") || clauses.IsPunctuation(before, ";"))
                return false;
        }

        return false;
    }

    /// <summary>"Managed to take", "was able to take", "forced them to leave", not "sent forces to take".</summary>
    private bool IsBringing(int before, int infinitive)
    {
        ref var item = ref scan.Items[before];
        var isVerb = clauses.IsVerb(before) || clauses.IsBareGerund(before) || clauses.IsPresentVerb(before);
        var isAble = clauses.IsWord(before, "able");
        // "Were not able to take", "might be able to take"
        if (isAble && clauses.SkipBack(before - 1) is >= 0 and var verb && (scan.Items[verb].Is(negated) || clauses.IsWord(verb, "not") || clauses.IsWord(verb, "be")))
            return false;
        // "In hopes of moving on to take"
        if (clauses.IsBareGerund(before) && IsPlannedGerund(before))
            return false;
        return (item.Is(managed) && (isVerb || isAble) && clauses.SkipBack(infinitive - 1) == before) || (item.Is(bringsTo) && isVerb);
    }

    /// <summary>"Was to strike": what somebody was to do, as far as was settled.</summary>
    private bool IsOnlySet(int infinitive) => clauses.SkipBack(infinitive - 1) is >= 0 and var before && clauses.IsBareBe(before) && !scan.Items[infinitive].Is(perfect);

    private int GerundBefore(int i)
    {
        for (var k = i - 1; k >= 0 && !clauses.IsFinite(k); k--)
        {
            if (clauses.IsBareGerund(k))
                return k;
        }

        return -1;
    }

    /// <summary>"The surrounding hills", "a Ruthenian raiding party": the gerund only tells which ones.</summary>
    private bool IsDescribing(int i)
    {
        if (i > 0 && scan.Items[i].Is(adjectival) && clauses.StartsWithArticle(i - 1))
            return true;
        var next = clauses.Skip(i + 1);
        if (next >= scan.Items.Count || scan.Items[next].Is(pronoun) || !clauses.IsNominal(next))
            return false;
        return (scan.Items[i].Is(adjectival) && scan.Items[next].Phrase < 0)
            || (i > 1 && scan.Items[next].Is(ClassNames.Lower) && !clauses.StartsWithArticle(next) && IsNationality(i - 1));
    }

    /// <summary>"A Ruthenian (raiding party)".</summary>
    private bool IsNationality(int i)
    {
        ref var item = ref scan.Items[i];
        return (item.Is(demonym) || item.Is(stateAdjective)) && !item.Is(plural) && (clauses.StartsWithArticle(i) || clauses.StartsWithArticle(i - 1));
    }

    /// <summary>A gerund that tells what somebody meant to do: "aimed at taking X", "to keep them out while securing X".</summary>
    private bool IsPlannedGerund(int i)
    {
        var before = clauses.SkipBack(i - 1);
        if (before < 0)
            return false;
        // "Came close to taking X"
        if (scan.CharsOf(scan.Items[before].End - 1) is "to")
            return true;
        // "To prevent X falling (into enemy hands)"
        if (clauses.IsNominal(before) && clauses.PhraseEndingAt(before) is { IsNone: false, First: > 0 } kept && scan.Items[kept.First - 1].Is(forestalls))
            return true;
        // "Aside from losing two guns": what happened besides.
        if (before > 0 && clauses.IsWord(before, "from") && clauses.IsOneOf(before - 1, "aside", "apart"))
            return false;
        if (before > 0 && (IsMeans(before) || (clauses.IsPunctuation(before, ",") && IsPartOfPlan(before))))
            return true;
        return clauses.IsOneOf(before, "of", "at", "from", "for", "against", "towards", "to", "without") || (clauses.IsWord(before, "on") && before > 0)
            || IsBehindAttempt(before) || (scan.Items[before].Is(coordinator) && GerundBefore(before) is >= 0 and var other && IsPlannedGerund(other));
    }

    /// <summary>"Was to destroy them by (taking X)", "to keep them out while (securing X)".</summary>
    private bool IsMeans(int before) =>
        clauses.IsOneOf(before, "by", "while", "in") && clauses.PreviousVerb(before) is >= 0 and var end && clauses.IsVerb(end)
        && (scan.Items[end].Is(unreal) || (clauses.IsInfinitive(end) && !IsFactBehind(end)));

    /// <summary>"Was to strike the coast, (taking X)", "tasked with guarding X, (taking Y)".</summary>
    private bool IsPartOfPlan(int comma)
    {
        if (clauses.PreviousVerb(comma) is > 0 and var set && clauses.IsVerb(set) && clauses.IsInfinitive(set) && IsOnlySet(set))
            return true;
        return GerundBefore(comma) is >= 0 and var listed && clauses.SkipBack(listed - 1) is > 0 and var with
            && (clauses.IsWord(with, "with") ? scan.Items[with - 1].Is(attemptWord) : clauses.IsPunctuation(with, ",") && IsPlannedGerund(listed));
    }

    /// <summary>"Attempted (taking X)", "was entrusted with (taking X)".</summary>
    private bool IsBehindAttempt(int before) =>
        scan.Items[before].Is(attemptWord) || (before > 0 && clauses.IsWord(before, "with") && scan.Items[before - 1].Is(attemptWord));
}
