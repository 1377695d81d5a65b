using SourcePipeline.Extraction;
using SourcePipeline.Findings.Cues;

namespace SourcePipeline.Findings.Rules;

/// <summary>Something with victims is alleged, and nobody is named who alleges it.</summary>
internal sealed class AllegedByNobody : FindingRule
{
    public override RuleDescription Description { get; } = new(
        "alleged-by-nobody",
        Family.Unconfirmed,
        Level.Note,
        "An allegation with casualties names nobody who makes it.",
        """
        Fires where "alleged", "suspected", "possibly" and the like stand at an act with casualties or a change of control, and no voice
        is named. "Reportedly" alone does not fire: it says that there is a report.
        """,
        """
        On 3 May 2014, an alleged air strike by the army killed 21 civilians in Belgora.[1]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            Claim[] claims = [.. document.ClaimsOf(i).Where(c => c is { Kind: ClaimKind.Casualty, Claimant: null })];
            if (claims.Length == 0)
            {
                continue;
            }
            foreach (var cue in document.CuesOf(i))
            {
                if (cue.Kind != CueKinds.Alleged || cue.Quoted)
                {
                    continue;
                }
                sink.Add(
                    $"“{document.Document.Text[cue.Span.Start..cue.Span.End]}”, and nobody is named who says so: “{document.Around(i, cue.Span)}”.",
                    [FindingSink.At(document.Id, document.Sentences[i], cue.Span)],
                    claims,
                    [document.Gist(i)],
                    claims.Select(c => $"{c.Outcome} {c.Quantity}"),
                    Templates.Plain("According to whom", evidence.Month));
                break;
            }
        }
    }
}
