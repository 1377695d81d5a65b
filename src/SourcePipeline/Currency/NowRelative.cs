using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Findings;
using SourcePipeline.Findings.Cues;

namespace SourcePipeline.Currency;

/// <summary>"As of", "currently", "still", "recent", "to date": a now that has passed, and the passage that overtakes it where there is one.</summary>
internal sealed class NowRelative : StaleStatement
{
    public override RuleDescription Description { get; } = new(
        "as-of-overtaken",
        Family.Stale,
        Level.Warning,
        "A statement relative to a now that has passed, with the passage that overtakes it where there is one.",
        """
        Fires on "as of", "currently", "still", "recent", "to date", "so far", "now that" and their like in the article's own voice, when the
        date that the narrative has reached there lies more than half a year before the as-of date (StaleAfterDays). Where the sentence says who
        holds a place and a later passage has the place taken by somebody else, that passage is named.
        """,
        """
        On 3 May 2014, the army moved on Belgora, a town still controlled by the rebels.[1]
        On 9 November 2014, the army captured Belgora.[2]
        """);

    protected override bool Takes(string kind) => kind is CueKinds.AsOf or CueKinds.NowRelative or CueKinds.ThenOrNow;

    protected override string Reads => "reads as if it were now";

    private static string When(Claim claim) => claim.Date is { } date ? DateInWords.Of(date) : "an untold date";

    protected override void Report(Evidence evidence, FindingSink sink, DocumentView document, Timeline timeline, int sentence, CueHit cue, (int First, int Last, string Edtf)? date)
    {
        var (told, later) = Overtaken(evidence, document, sentence);
        if (told is null || later is null)
        {
            base.Report(evidence, sink, document, timeline, sentence, cue, date);
            return;
        }
        var words = document.Document.Text[cue.Span.Start..cue.Span.End];
        sink.Add(
            $"“{words}” is overtaken: {Rules(told)} ({When(told)}), but {Rules(later)} ({When(later)}, line {later.Line}).",
            [FindingSink.At(document.Id, document.Sentences[sentence], cue.Span), FindingSink.At(later)],
            [told, later],
            [document.Gist(sentence)],
            [document.Short(sentence, 400), later.Quote],
            Templates.Inline("Update inline", $"overtaken: {Rules(later)} ({When(later)})", evidence.Month),
            null,
            later.Date?.Edtf);
    }

    private static string Rules(Claim claim) => Findings.Rules.Accounts.Control(claim);

    private static (Claim? Told, Claim? Later) Overtaken(Evidence evidence, DocumentView document, int sentence)
    {
        foreach (var told in document.ClaimsOf(sentence))
        {
            if (told is not { Kind: ClaimKind.Control, Action: ControlAction.Holds, Stance: not Stance.Denied })
                continue;
            var statement = evidence.StatementOf(told);
            var later = evidence.ControlByPlace[statement.Place.Number].FirstOrDefault(s => s.Order > statement.Order
                && s.Claim is { Action: ControlAction.Captured or ControlAction.Recaptured, Stance: not Stance.Denied }
                && !s.Subject.IsSameSideAs(statement.Subject) && (s.First ?? int.MinValue) >= (statement.First ?? int.MaxValue));
            if (later is not null)
                return (told, later.Claim);
        }
        return default;
    }
}
