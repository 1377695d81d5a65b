using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Tells whether a noun ("the capture of X") says what happened: not what was planned, feared, prevented or only possible.</summary>
internal sealed class NounFactuality(RuleSet rules, SentenceScan scan, ClauseReader clauses, Factuality verbs)
{
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int negated = rules.Class("negated");
    private readonly int unreal = rules.Class("unreal");
    private readonly int passive = rules.Class("passive");
    private readonly int attemptWord = rules.Class("attempt-word");
    private readonly int onlyAhead = rules.Class("only-ahead");
    private readonly int looksAhead = rules.Class("looks-ahead");
    private readonly int forestalls = rules.Class("forestalls");
    private readonly int preposition = rules.Class("preposition");
    private readonly int determiner = rules.Class("determiner");
    private readonly int function = rules.Class("function");
    private readonly int attackNoun = rules.Class("attack-noun");
    private readonly int repulses = rules.Class("repulses");
    private readonly int repulsesWeakly = rules.Class("repulses-weakly");

    /// <param name="noun">The noun's item.</param>
    /// <param name="end">Behind the words that belong to it, where its own verb would stand.</param>
    public bool Holds(int noun, int end)
    {
        var first = noun;
        while (first > 0 && IsInsideNounPhrase(first - 1))
        {
            first--;
            if (scan.Items[first].Is(onlyAhead))
                return false;
        }

        return !IsForestalled(end) && !IsRepulsed(noun, end) && !IsBehindIntent(clauses.SkipBack(first - 1)) && HoldsBehindVerb(first);
    }

    /// <summary>"(The capture of X) was prevented", "would follow", "was about to begin".</summary>
    private bool IsForestalled(int end) =>
        clauses.NextFinite(end) is >= 0 and var own && own <= clauses.Skip(end) + 1
        && (scan.Items[own].Is(unreal) || clauses.IsWord(own + 1, "about") || (scan.Items[own].Is(forestalls) && scan.Items[own].Is(passive)));

    /// <summary>"The attack on X was repelled": told by that.</summary>
    private bool IsRepulsed(int noun, int end)
    {
        if (!scan.Items[noun].Is(attackNoun) || clauses.NextFinite(end) is not (>= 0 and var beaten))
            return false;
        ref var verb = ref scan.Items[beaten];
        return verb.Is(passive) && !verb.Is(unreal) && !verb.Is(negated) && (verb.Is(repulses) || verb.Is(repulsesWeakly))
            && clauses.SubjectOf(beaten) is { IsNone: false } attack && attack.First <= noun && attack.End > noun;
    }

    /// <summary>"Without (the loss of a town)", "entrusted with (the occupation of X)", "plans for (the capture of X)".</summary>
    private bool IsBehindIntent(int before)
    {
        if (before < 0)
            return false;
        if (clauses.IsWord(before, "without"))
            return true;
        if (before == 0)
            return false;
        return (clauses.IsOneOf(before, "with", "at") && scan.Items[before - 1].Is(attemptWord))
            || scan.Items[before].Is(looksAhead) || (scan.Items[before].Is(preposition) && scan.Items[before - 1].Is(looksAhead));
    }

    /// <summary>Whether the verb before the noun phrase that begins at <paramref name="first"/> leaves it a fact.</summary>
    private bool HoldsBehindVerb(int first)
    {
        for (var k = first - 1; k >= 0 && !clauses.IsPunctuation(k, ";") && !clauses.IsPunctuation(k, ","); k--)
        {
            ref var item = ref scan.Items[k];
            // "The aim was the capture of X"
            if (clauses.IsFinite(k) && IsObjectBehind(k, first) && clauses.SubjectOf(k) is { IsNone: false } subject && scan.Items[subject.Head].Is(looksAhead))
                return false;
            // "(No peace was possible) if an invasion of X began", "there was not much of a storming of X"
            if (clauses.IsOneOf(k, "if", "unless") || (clauses.IsWord(k, "not") && !clauses.IsWord(k + 1, "only")))
                return false;
            if (clauses.IsVerb(k) || clauses.IsBareGerund(k) || clauses.IsFinite(k))
                return !item.Is(unreal) && !item.Is(negated) && !(item.Is(forestalls) && IsObjectBehind(k, first)) && !IsBareInfinitive(k);
        }

        return true;
    }

    /// <summary>"To order (the capture of X)": nothing says that it came to that.</summary>
    private bool IsBareInfinitive(int i) => clauses.IsVerb(i) && clauses.IsInfinitive(i) && !verbs.IsFactBehind(i);

    /// <summary>Whether nothing but the noun phrase itself stands between a verb and the noun.</summary>
    private bool IsObjectBehind(int verb, int first) => clauses.SkipBack(first - 1) <= verb;

    private bool IsInsideNounPhrase(int i)
    {
        ref var item = ref scan.Items[i];
        return item.Is(determiner) || clauses.IsWord(i, "'s") || (item.Quantity >= 0 && item.Phrase < 0)
            || (item.Is(ClassNames.Word) && item.Phrase != verbGroup && !item.Is(function) && !clauses.IsFinite(i) && !clauses.IsBareGerund(i));
    }
}
