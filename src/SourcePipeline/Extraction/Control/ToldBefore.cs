using SourcePipeline.Extraction.Phrases;

namespace SourcePipeline.Extraction.Control;

/// <summary>Tells what the claims of the text so far have already told, and whether a deed is told as done once more.</summary>
internal sealed class ToldBefore(SentenceScan scan, ClauseReader clauses)
{
    /// <summary>Whether the last claim told that a place of this paragraph was taken: "Lindau fell in May; Kreuz followed".</summary>
    public bool FollowsCapture(List<ClaimDraft> drafts) =>
        drafts.Count > 0 && drafts[^1] is { Kind: ClaimKind.Control, Action: ControlAction.Captured or ControlAction.Recaptured } last && last.Paragraph == scan.Paragraph;

    /// <summary>"The seizure of the town is a victory" speaks of what the paragraph has already told.</summary>
    public static bool IsSaidBefore(ControlRule rule, string place, List<ClaimDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            // An attack that is beaten back is told by that.
            if ((draft.Action == rule.Action || (draft.Action == ControlAction.Repulsed && rule.Action == ControlAction.Attacked)) && draft.Place == place)
                return true;
        }

        return false;
    }

    /// <summary>"Seized and occupied X": told by the verb before.</summary>
    public bool IsSameMention(ControlRule rule, PlaceWords place, string? actor, List<ClaimDraft> drafts)
    {
        for (var d = drafts.Count - 1; d >= 0 && drafts[d].Sentence == scan.Span; d--)
        {
            var isOfPlace = drafts[d].Action == rule.Action && drafts[d].Place == place.Full && drafts[d].PlaceFirst == scan.Items[place.First].First;
            if (isOfPlace && (actor is null || drafts[d].Actor is not { Length: > 0 } other || other == actor))
                return true;
        }

        return false;
    }

    /// <summary>"Again seized X", "once more seized X", "captured it again": got it back.</summary>
    public bool IsAgain(int start, int end)
    {
        ref var item = ref scan.Items[start];
        for (var t = Math.Max(scan.First, item.First - 1); t < item.End; t++)
        {
            if (scan.CharsOf(t) is "again" || (t > scan.First && scan.CharsOf(t) is "more" && scan.CharsOf(t - 1) is "once"))
                return true;
        }

        return clauses.Skip(end) is var next && (clauses.IsOneOf(next, "again", "anew") || (clauses.IsWord(next, "once") && clauses.IsWord(next + 1, "more")));
    }
}
