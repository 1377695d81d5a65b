using SourcePipeline.Comparison;
using SourcePipeline.Extraction;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>"Attacked Belgora a second time", "captured the town for the third time": acts of one side at one place in a series.</summary>
internal static class AttackSeries
{
    public static ToldSeries? Of(DocumentView document, Statement nth, Statement[] statements)
    {
        if (nth is not { Place: { Number: >= 0, IsPart: false }, Claim: { Action: { } action, Actor: { Length: > 0 } } } || nth.First is not { } day || nth.Last != day)
            return null;
        var sentence = nth.Claim.Sentence.In(document.Document.Text);
        if (SeriesScope.IsPartial(sentence))
            return null;
        foreach (var (number, word, behind) in Ordinals.In(sentence))
        {
            if (!behind.StartsWith("time", StringComparison.Ordinal) || IsOfAnother(document, nth))
                continue;
            Statement[] before = [.. statements.Where(s => s is { IsOwnVoice: true, Place.IsPart: false, Claim.Actor.Length: > 0 } && s.Place.Number == nth.Place.Number && Same(s.Claim.Action, action)
                && s.Last < day && s.First == s.Last && s.Subject.Kind == nth.Subject.Kind && s.Subject.IsSameSideAs(nth.Subject))];
            // Days in a row are one battle.
            var least = Battles([.. before.Select(s => s.First!.Value).Distinct().Order()]);
            if (least >= number)
                return new($"{Accounts.Told(nth.Claim)} for the {word} time", $"{least} are told before", before);
        }
        return null;
    }

    private static bool Same(ControlAction? told, ControlAction action) =>
        told == action || (told is ControlAction.Captured or ControlAction.Recaptured && action is ControlAction.Captured or ControlAction.Recaptured);

    /// <summary>Another act of the sentence may be the one that is counted.</summary>
    private static bool IsOfAnother(DocumentView document, Statement nth) =>
        document.ClaimsOf(document.SentenceAt(nth.Claim.Span.Start)).Count(c => c.Kind == ClaimKind.Control) > 1;

    private static int Battles(int[] days)
    {
        var battles = 0;
        for (var i = 0; i < days.Length; i++)
            battles += i == 0 || days[i] > days[i - 1] + 3 ? 1 : 0;
        return battles;
    }
}
