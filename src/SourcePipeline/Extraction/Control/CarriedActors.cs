using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;

namespace SourcePipeline.Extraction.Control;

/// <summary>
/// Finds who did what the text tells without saying who: "the rebels took Lindau; Kreuz was also taken", "Roe's men held the bridge; an attack
/// on it was beaten back". What came before in the paragraph, or of the same place, tells it.
/// </summary>
internal sealed class CarriedActors(SentenceScan scan, ClauseReader clauses, ClauseParts parts, PartyResolver parties, Discourse discourse)
{
    /// <summary>The actor of a claim whose words tell none; null where the text does not tell him.</summary>
    /// <param name="place">What it was done to.</param>
    /// <param name="drafts">The claims told before.</param>
    public string? Of(ControlAction? action, string place, List<ClaimDraft> drafts) => action switch
    {
        ControlAction.Captured or ControlAction.Recaptured => Taker(action, place, drafts),
        ControlAction.Attacked when parts.IsPassive => Attacker(drafts),
        ControlAction.Repulsed => Holder(place) ?? OtherSide(drafts),
        _ => null,
    };

    /// <summary>Whoever the claim before told to attack goes on attacking.</summary>
    private string? Attacker(List<ClaimDraft> drafts) =>
        drafts is [.., { Kind: ClaimKind.Control, Action: ControlAction.Attacked, IsNegated: false, Actor.Length: > 0 } last] && last.Paragraph == scan.Paragraph
            ? last.Actor : null;

    /// <summary>Whoever the paragraph last told to take or attack a place goes on taking; not where the last that it told was a loss or an attack beaten back.</summary>
    private string? Taker(ControlAction? action, string place, List<ClaimDraft> drafts)
    {
        for (var d = drafts.Count - 1; d >= 0 && drafts[d].Paragraph == scan.Paragraph; d--)
        {
            var draft = drafts[d];
            if (draft.Kind != ClaimKind.Control)
                continue;
            if (string.IsNullOrEmpty(draft.Actor) || draft.IsNegated)
                return null;
            return draft.Action switch
            {
                ControlAction.Attacked or ControlAction.Besieged => draft.Actor,
                ControlAction.Captured => action == ControlAction.Captured && draft.Place != place ? draft.Actor : null,
                ControlAction.Recaptured => draft.Place != place ? draft.Actor : null,
                _ => null,
            };
        }

        return null;
    }

    /// <summary>Remembers who has a place now.</summary>
    public void Remember(ClaimDraft draft)
    {
        if (draft.IsNegated || draft.Place is not { Length: > 0 } place)
            return;
        if (draft.Action is ControlAction.Lost or ControlAction.Withdrew)
            discourse.Holders.Remove(place);
        else if (draft.Actor is { Length: > 0 } actor && draft.Action is ControlAction.Captured or ControlAction.Recaptured or ControlAction.Holds or ControlAction.Repulsed)
            discourse.Holders[place] = actor;
    }

    /// <summary>Whoever was last told to have the place beats an attack on it back, unless he is the one beaten back.</summary>
    private string? Holder(string place) => discourse.Holders.TryGetValue(place, out var holder) && !IsBeaten(holder) ? holder : null;

    /// <summary>The one other side that the paragraph has told of: where "the rebels attacked" it, whoever else acts in it beat them back.</summary>
    private string? OtherSide(List<ClaimDraft> drafts)
    {
        if (!IsAttackersKnown())
            return null;
        string? other = null;
        foreach (var draft in drafts)
        {
            if (draft.Kind != ClaimKind.Control || draft.Paragraph != scan.Paragraph || draft.Actor is not { Length: > 0 } actor || IsBeaten(actor))
                continue;
            if (other is not null && !SameLastWord(other, actor))
                return null;
            other = actor;
        }

        return other;
    }

    /// <summary>Whether the words tell whose attack was beaten back, or who was.</summary>
    private bool IsAttackersKnown() =>
        parts.Get("patient") is { IsNone: false } beaten && (parties.IsParty(beaten) || (parts.OwnerOf(beaten.Head) is { IsNone: false } owner && parties.IsParty(owner)));

    private static bool SameLastWord(string a, string b) => a.AsSpan(a.LastIndexOf(' ') + 1).Equals(b.AsSpan(b.LastIndexOf(' ') + 1), StringComparison.OrdinalIgnoreCase);

    /// <summary>"An attack by the league was beaten back": the league did not.</summary>
    private bool IsBeaten(string actor)
    {
        var name = actor.AsSpan(actor.LastIndexOf(' ') + 1);
        return parts.Get("patient") is { IsNone: false } beaten && clauses.TextOf(beaten).AsSpan().Contains(name, StringComparison.OrdinalIgnoreCase);
    }
}
