using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>From where somebody goes whose verb does not say it: "they took X but withdrew", "the army took X as the rebels left".</summary>
internal sealed class PlacesLeft(RuleSet rules, SentenceScan scan, ClauseReader clauses, ClauseParts parts, PartyResolver parties, PartyRegistry registry, Discourse discourse)
{
    private readonly int perfect = rules.Class("perfect");
    private readonly int attacker = rules.Class("attacker");
    private readonly int preposition = rules.Class("place-preposition");
    private readonly int name = rules.Class("name");

    /// <summary>Adds the place of the last claim, where whoever goes from it is told to have held it, or his enemy to have gone for it.</summary>
    /// <param name="start">The verb of going.</param>
    public void Find(int start, List<ClaimDraft> drafts, List<PlaceWords> found)
    {
        if (drafts.Count == 0)
            return;
        if ((clauses.IsBareGerund(start) || IsWayOut(start, drafts)) && drafts[^1] is { Kind: ClaimKind.Control, Place: { } place } && drafts[^1].Sentence == scan.Span)
            found.Add(new PlaceWords(place, start, start + 1));
        else if (IsGoing(start) && LastOf(drafts) is { Place: { } held } last && Leaves(parts.Subject, start, last, IsSpokenOf(held)))
            found.Add(new PlaceWords(held, start, start + 1));
    }

    /// <summary>A verb of its own with nothing behind it that says what is left or from where, and nothing before it that tells of another place.</summary>
    private bool IsGoing(int start) =>
        clauses.IsVerb(start) && !(clauses.IsInfinitive(start) && scan.Items[start].Is(perfect)) && !parts.IsPassive
        && parts.Get("object").IsNone && parts.Get("from").IsNone && parts.Get("out-of").IsNone && !IsElsewhere(start);

    /// <summary>"At Y the rebels withdrew".</summary>
    private bool IsElsewhere(int start)
    {
        for (var i = start - 1; i > 0; i--)
        {
            if (clauses.IsPunctuation(i, ";") || clauses.IsFinite(i))
                return false;
            if (scan.Items[i].Phrase == name && scan.Items[i - 1].Is(preposition))
                return true;
        }

        return false;
    }

    /// <summary>A place by its name, and no other has been named since.</summary>
    private bool IsSpokenOf(string place) => HasCapital(place) && discourse.Acted is { } acted && place.EndsWith(acted, StringComparison.Ordinal);

    /// <summary>"Most of Lindau", not "the bridge".</summary>
    private static bool HasCapital(string place)
    {
        foreach (var letter in place)
        {
            if (char.IsUpper(letter))
                return true;
        }

        return false;
    }

    /// <summary>The last claim of the paragraph on who holds what.</summary>
    private ClaimDraft? LastOf(List<ClaimDraft> drafts)
    {
        for (var d = drafts.Count - 1; d >= 0 && drafts[d].Paragraph == scan.Paragraph; d--)
        {
            if (drafts[d].Kind == ClaimKind.Control)
                return drafts[d];
        }

        return null;
    }

    /// <summary>Whether a place with a name is left by whoever goes; in "The league attacked Lindau. It withdrew the next day" he has only gone for it before, in "withdrew from Lindau and retreated north" he has left it already.</summary>
    public bool MayBeLeft(string place, int start, List<ClaimDraft> drafts) =>
        HasCapital(place) && !(LastOf(drafts) is { } last && WentOrLeft(last) && parties.WordsOf(parts.Subject, start) is { } who && IsSame(who, last.Actor));

    /// <summary>Whether somebody went for a place, or left it.</summary>
    private static bool WentOrLeft(ClaimDraft draft) => draft.Action is ControlAction.Attacked or ControlAction.Besieged or ControlAction.Withdrew or ControlAction.Lost;

    private bool IsSame(string who, string? actor) => who == actor || (registry.PartyOf(who) is { } party && party == registry.PartyOf(actor));

    /// <summary>Whether those who go are people under arms who had the place: they took it or held it, or others took it or went for it.</summary>
    private bool Leaves(NounPhrase goer, int start, ClaimDraft last, bool isSpokenOf)
    {
        if (goer.IsNone || !parties.IsArmed(goer) || scan.Items[goer.Head].Is(attacker) || parties.WordsOf(goer, start) is not { } who)
            return false;
        var isSame = IsSame(who, last.Actor);
        return last.Action switch
        {
            ControlAction.Captured or ControlAction.Recaptured => isSame || (isSpokenOf && last.Actor is { Length: > 0 }),
            ControlAction.Holds => isSame,
            ControlAction.Repulsed => isSame && isSpokenOf,
            ControlAction.Attacked or ControlAction.Besieged => !isSame && isSpokenOf && last.Actor is { Length: > 0 },
            _ => false,
        };
    }

    /// <summary>"(Took X) as the army withdrew": the clause tells only how it was taken.</summary>
    private bool IsWayOut(int start, List<ClaimDraft> drafts)
    {
        if (drafts[^1].Action is not (ControlAction.Captured or ControlAction.Recaptured) || !clauses.IsVerb(start) || !parts.Get("object").IsNone)
            return false;
        var before = parts.Subject is { IsNone: false } subject ? clauses.SkipBack(subject.First - 1) : -1;
        return before >= 0 && clauses.IsOneOf(before, "as", "after", "when", "once");
    }
}
