using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Tells what happened from what was planned, tried, prevented or only possible.</summary>
internal sealed class Factuality(RuleSet rules, ClauseReader clauses)
{
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int present = rules.Class("present");
    private readonly int basic = rules.Class("base");
    private readonly int gerund = rules.Class("gerund");
    private readonly int participle = rules.Class("participle");
    private readonly int negated = rules.Class("negated");
    private readonly int unreal = rules.Class("unreal");
    private readonly int attemptWord = rules.Class("attempt-word");
    private readonly int managed = rules.Class("managed");
    private readonly int speech = rules.Class("speech");
    private readonly int hedgingVerb = rules.Class("hedging-verb");
    private readonly int adjectival = rules.Class("adjectival");
    private readonly int coordinator = rules.Class("coordinator");
    private SentenceScan scan = null!;

    public void Begin(SentenceScan next) => scan = next;

    /// <summary>
    /// Whether the words at <paramref name="i"/> state that it happened: a finite verb that is not only possible; an infinitive behind a
    /// verb of saying or managing, not behind one of planning; a gerund that tells what came with the main verb.
    /// </summary>
    public bool Holds(int i, out bool isNegated)
    {
        ref var item = ref scan.Items[i];
        isNegated = item.Is(negated);
        if (item.Is(unreal))
            return false;
        if (item.Phrase == verbGroup)
            return clauses.IsInfinitive(i) ? IsFactBehind(i) : !clauses.IsAttributive(i) && !(i > 0 && clauses.IsWord(i - 1, "to"));
        if (clauses.InfinitiveOf(i) is >= 0 and var shared)
            return IsFactBehind(shared);
        if (clauses.IsBareGerund(i))
            return !IsPlannedGerund(i) && !(item.Is(adjectival) && clauses.Skip(i + 1) is var next && next < scan.Items.Count && scan.Items[next].Phrase < 0 && clauses.IsNominal(next));
        if (clauses.IsPresentVerb(i))
            return true;
        if (item.Is(participle) && clauses.IsReduced(i))
            return true;
        // What is left are nouns, and base forms parted from their "to": they state nothing. Set phrases ("in control of") have no form.
        return !item.Is(present) && !item.Is(participle) && !item.Is(gerund) && !item.Is(basic);
    }

    private bool IsFactBehind(int i)
    {
        for (var before = i - 1; before >= 0; before--)
        {
            ref var item = ref scan.Items[before];
            if (item.Is(speech) || item.Is(hedgingVerb) || item.Is(managed))
                return true;
            // "began to advance to capture": what was to come of it.
            if (item.Is(attemptWord) || clauses.IsFinite(before) || clauses.IsInfinitive(before))
                return false;
            if (clauses.IsPunctuation(before, ",") || clauses.IsPunctuation(before, ";"))
                return false;
        }

        return false;
    }

    private int GerundBefore(int i)
    {
        for (var k = i - 1; k >= 0 && !clauses.IsFinite(k); k--)
        {
            if (clauses.IsBareGerund(k))
                return k;
        }

        return -1;
    }

    private bool IsPlannedGerund(int i)
    {
        var before = clauses.SkipBack(i - 1);
        if (before < 0 || !(clauses.IsWord(before, "of") || clauses.IsWord(before, "at") || clauses.IsWord(before, "from") || clauses.IsWord(before, "for") || clauses.IsWord(before, "against")
            || clauses.IsWord(before, "towards") || clauses.IsWord(before, "to") || clauses.IsWord(before, "without")))
            return before >= 0 && (scan.Items[before].Is(attemptWord) || (scan.Items[before].Is(coordinator) && GerundBefore(before) is >= 0 and var other && IsPlannedGerund(other)));
        return true;
    }
}
