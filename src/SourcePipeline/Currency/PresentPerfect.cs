using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Findings.Cues;

namespace SourcePipeline.Currency;

/// <summary>A state of things in the present perfect, which reads as if it lasted.</summary>
internal sealed class PresentPerfect : StaleStatement
{
    public override RuleDescription Description { get; } = new(
        "present-perfect",
        Family.Stale,
        Level.Note,
        "A state told in the present perfect reads as if it still lasted.",
        """
        Fires on "have continued", "has been besieged since" and their like in the article's own voice when the narrative there lies more than
        half a year back (StaleAfterDays) or has no date. How an event has been called or judged since does not fire.
        """,
        """
        Since May 2014, the town of Belgora has been besieged by the army.[1]
        """);

    protected override bool Takes(string kind) => kind == CueKinds.PresentPerfect;

    protected override string Reads => "reads as if it lasted";

    /// <summary>"On 26 May 2017, 52 men have been killed": an event of its day, whatever the tense.</summary>
    protected override bool IsSettled(DocumentView document, int sentence, CueHit cue) =>
        document.Timeline.OwnDate(sentence) is { } own && own.First == own.Last && document.Timeline.OpensWithDate(document, sentence, OpeningLength)
        && document.TextOf(new(document.Sentences[sentence].Span.Start, document.Timeline.OpeningDate(document, sentence).Span.Start)).StartsWith("On", StringComparison.Ordinal)
        && document.ClaimsOf(sentence).Any(c => c.Kind is ClaimKind.Casualty or ClaimKind.Control && cue.Span.Start < c.Span.End && c.Span.Start < cue.Span.End);

    private const int OpeningLength = 12;
}
