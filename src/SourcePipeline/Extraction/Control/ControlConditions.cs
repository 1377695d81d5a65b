using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Tells whether the clause around the words that a rule matched says what the rule asks of it: that it happened, to whom, behind what.</summary>
internal sealed class ControlConditions(RuleSet rules, SentenceScan scan, ClauseReader clauses, ClauseParts parts, PartyResolver parties, Factuality facts, RowLabel label)
{
    private readonly ToldBefore told = new(scan, clauses);
    private readonly int negated = rules.Class("negated");
    private readonly int unreal = rules.Class("unreal");
    private readonly int passive = rules.Class("passive");
    private readonly int pronoun = rules.Class("personal-pronoun");
    private readonly int capitulates = rules.Class("capitulates");
    private readonly int stays = rules.Class("stays");

    /// <summary>Whether the words tell of one deed that was done, or was not done; who is to come counts as there.</summary>
    /// <param name="start">The first item of the rule's words.</param>
    public bool Happened(ControlRule rule, int start, out bool isNegated)
    {
        isNegated = false;
        if (!rule.IsNoun && !facts.Holds(start, out isNegated) && !(rule.Kind == ClaimKind.Strength && (clauses.IsInfinitive(start) || facts.IsAnnounced(start))))
            return false;
        if (rule.Needs >= 0 && !parts.Has(start, rule.Needs))
            return false;
        return !(rule.Action is ControlAction.Captured or ControlAction.Recaptured or ControlAction.Lost or ControlAction.Withdrew && facts.IsRepeated(start));
    }

    /// <summary>Whether the parts of the clause, which have been read, are as the rule asks.</summary>
    /// <param name="heading">The classes of the words of the heading above.</param>
    public bool Hold(ControlRule rule, int start, in ClassSet heading, List<ClaimDraft> drafts) =>
        IsInPlace(rule, start, heading, drafts) && HasForm(rule, start) && HasObject(rule);

    /// <summary>Whether what must stand before the words does: a verb, a capture already told, a subject, the heading of a row.</summary>
    private bool IsInPlace(ControlRule rule, int start, in ClassSet heading, List<ClaimDraft> drafts)
    {
        if (rule.FollowsVerb && parts.VerbBefore(start) is var verb && (verb < 0 || !IsFact(verb) || scan.Items[verb].Is(unreal) || scan.Items[verb].Is(negated)))
            return false;
        if (rule.FollowsCapture && (!told.FollowsCapture(drafts) || (rule.IsInSameSentence && drafts[^1].Sentence != scan.Span)))
            return false;
        if (rule.SubjectIs >= 0 && (parts.Subject is not { IsNone: false } subject || !scan.Items[subject.Head].Is(rule.SubjectIs)))
            return false;
        return rule.Row < 0 || heading.Has(rule.Row) || label.Has(rule.Row);
    }

    /// <summary>"(It) was (under control)", "(allowed it) to remain (under control)".</summary>
    private bool IsFact(int verb) => clauses.IsFinite(verb) || (IsOfState(verb) && clauses.IsInfinitive(verb) && facts.IsFactBehind(verb));

    /// <summary>"To remain", "to be (under control)".</summary>
    private bool IsOfState(int verb) => scan.Items[verb].Is(stays) || scan.CharsOf(scan.Items[verb].End - 1) is "be";

    /// <summary>Whether the verb has the voice that its meaning here needs.</summary>
    private bool HasForm(ControlRule rule, int start)
    {
        if (rule.MustBePassive && !parts.IsPassive)
            return false;
        // "Turned back from the coast": whoever beats back beats somebody back.
        if (rule.Action == ControlAction.Repulsed && !parts.IsPassive && parts.Get("object").IsNone && parts.Get("whom").IsNone)
            return false;
        // "Was surrounded and surrendered": nobody surrendered it.
        return !(rule.Action == ControlAction.Withdrew && scan.Items[start].Is(capitulates) && !scan.Items[start].Is(passive) && clauses.IsSharedPassive(start));
    }

    /// <summary>Whether the verb has the object that its meaning here needs, or none.</summary>
    private bool HasObject(ControlRule rule)
    {
        if (rule.HasNoObject && !parts.Get("object").IsNone)
            return false;
        if (rule.HasArmedObject && !parties.IsArmed(parts.Get("whom")))
            return false;
        return !rule.HasPartyObject || (parts.Get("object") is { IsNone: false } whom && MayBeSide(whom));
    }

    /// <summary>"The league", "them"; not "the villagers".</summary>
    private bool MayBeSide(NounPhrase whom) => scan.Items[whom.Head].Is(pronoun) || (parties.IsParty(whom) && !parties.IsCivilian(whom));
}
