using SourcePipeline.Extraction;
using SourcePipeline.Findings.Cues;

namespace SourcePipeline.Findings.Rules;

/// <summary>The article says that the other side is silent on what somebody tells.</summary>
internal sealed class NoAnswer : FindingRule
{
    /// <summary>Sentences before the silence in which the claim may stand.</summary>
    private const int Reach = 2;

    public override RuleDescription Description { get; } = new(
        "no-answer",
        Family.OneSided,
        Level.Note,
        "A claim that the other side is said not to have answered.",
        """
        Fires on "never acknowledged", "declined to comment", "commented on none of this" and their like, and ties it to the claim that it leaves
        without an answer: one before it in its sentence, else the nearest claim of a named voice in the two sentences before. What has been told
        as contested or as one-sided does not fire again.
        """,
        """
        On 3 May 2014, the rebels said that they had freed 12 hostages at Belgora.[1] The loss was never acknowledged by the army.[1]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var told = sink.Told(document.Id, Family.OneSided);
        told.UnionWith(sink.Told(document.Id, Family.Contested));
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            foreach (var cue in document.CuesOf(i))
            {
                if (cue.Kind != CueKinds.NoAnswer || cue.Quoted || Unanswered(document, i, cue) is not { } at
                    || told.Contains(document.Sentences[i].Span) || told.Contains(document.Sentences[at].Span))
                {
                    continue;
                }
                var claims = Told(document, at);
                sink.Add(
                    $"“{document.Short(at, 160)}”, and the other side has not answered: “{document.Document.Text[cue.Span.Start..cue.Span.End]}”.",
                    [FindingSink.At(document.Id, document.Sentences[at]), FindingSink.At(document.Id, document.Sentences[i], cue.Span)],
                    claims,
                    [document.Gist(at)],
                    [document.Short(i, 400), .. claims.Select(c => c.Quote)],
                    Templates.ThirdParty("one side's claim, unanswered", evidence.Month));
                break;
            }
        }
    }

    private static int? Unanswered(DocumentView document, int sentence, CueHit cue)
    {
        if (Told(document, sentence).Any(c => c.Span.End <= cue.Span.Start))
            return sentence;
        for (var i = sentence - 1; i >= sentence - Reach && document.SameParagraph(i, sentence); i--)
        {
            if (Told(document, i).Length > 0)
                return i;
        }
        return null;
    }

    private static Claim[] Told(DocumentView document, int sentence) =>
        [.. document.ClaimsOf(sentence).Where(c => c is { Claimant: not null, ClaimantRole: not (ClaimantRole.Witness or ClaimantRole.Media or ClaimantRole.Organisation or ClaimantRole.Expert), Kind: not (ClaimKind.Quotation or ClaimKind.Quantity), Stance: not Stance.Denied })];
}
