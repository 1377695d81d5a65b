using SourcePipeline.Extraction.Parties;

namespace SourcePipeline.Extraction.Voices;

/// <summary>
/// Tells whose deed it is that a voice confirms or denies without saying whose: "the league claimed to have taken the town, but the army denied that
/// it had been captured" denies that the league has.
/// </summary>
internal sealed class AnsweredActors(PartyRegistry registry)
{
    /// <summary>Gives the claims of a sentence, from <paramref name="first"/> on, the actor of what they answer, where the paragraph has told it.</summary>
    public void Give(List<ClaimDraft> drafts, int first)
    {
        for (var d = first; d < drafts.Count; d++)
        {
            if (drafts[d] is { Kind: ClaimKind.Control, Stance: Stance.Confirmed or Stance.Denied, Actor: null or "" } answer && Answered(answer, drafts, d) is { } told)
                answer.Actor = told.Actor;
        }
    }

    /// <summary>The last claim before it of the same deed, by somebody else than whoever answers.</summary>
    private ClaimDraft? Answered(ClaimDraft answer, List<ClaimDraft> drafts, int before)
    {
        for (var d = before - 1; d >= 0 && drafts[d].Paragraph == answer.Paragraph; d--)
        {
            if (drafts[d] is { Kind: ClaimKind.Control, Actor.Length: > 0 } told && IsSameDeed(told, answer) && !(answer.Stance == Stance.Denied && IsSame(told.Actor, answer.Claimant)))
                return told;
        }

        return null;
    }

    private static bool IsSameDeed(ClaimDraft told, ClaimDraft answer) =>
        told.Place == answer.Place && (told.Action == answer.Action || (IsTaking(told.Action) && IsTaking(answer.Action)));

    private static bool IsTaking(ControlAction? action) => action is ControlAction.Captured or ControlAction.Recaptured;

    private bool IsSame(string? actor, string? claimant) => actor == claimant || (registry.PartyOf(actor) is { } party && party == registry.PartyOf(claimant));
}
