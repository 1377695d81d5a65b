using SourcePipeline.Extraction;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>Something with victims is alleged, and nobody is named who alleges it.</summary>
internal sealed class AllegedByNobody : FindingRule
{
    public override RuleDescription Description { get; } = new(
        "alleged-by-nobody",
        Family.Unconfirmed,
        Level.Note,
        "An allegation names nobody who makes it.",
        """
        Fires where "alleged", "suspected", "possibly" and the like stand at an act with casualties, and on "allegedly" at anything, where the
        sentence names no voice. "Reportedly" alone does not fire where a citation tells whose report it is; without one it does where a place changes hands.
        """,
        """
        On 3 May 2014, an alleged air strike by the army killed 21 civilians in Belgora.[1]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            Claim[] claims = [.. document.ClaimsOf(i).Where(c => c is { Kind: ClaimKind.Casualty or ClaimKind.Control or ClaimKind.Equipment, Claimant: null })];
            foreach (var cue in document.CuesOf(i))
            {
                if (cue.Quoted || !(cue.Kind == CueKinds.Alleged ? claims.Any(c => c.Kind == ClaimKind.Casualty) : cue.Kind == CueKinds.AllegedByNobody && !NamesVoice(document, i)))
                {
                    continue;
                }
                Add($"“{document.Document.Text[cue.Span.Start..cue.Span.End]}”, and nobody is named who says so", FindingSink.At(document.Id, document.Sentences[i], cue.Span), cue.Span, i, claims);
                break;
            }
            if (claims.FirstOrDefault(IsOnlyReported) is { } reported && !NamesVoice(document, i) && !document.CuesOf(i).Any(c => c.Kind is CueKinds.Alleged or CueKinds.AllegedByNobody))
            {
                Add("Only reported, by nobody named and without a citation", FindingSink.At(reported), reported.Span, i, claims);
            }
        }

        void Add(string problem, Location location, TextSpan words, int sentence, Claim[] claims) =>
            sink.Add(
                $"{problem}: “{document.Around(sentence, words)}”.",
                [location],
                claims,
                [document.Gist(sentence)],
                claims.Select(c => $"{c.Outcome}{c.Action}{c.EquipmentAction} {c.Quantity}"),
                Templates.Plain("According to whom", evidence.Month));
    }

    /// <summary>"Had reportedly captured the town": a place changes hands by a report of nobody's.</summary>
    private static bool IsOnlyReported(Claim claim) =>
        claim is { Kind: ClaimKind.Control, Stance: Stance.Hedged, Claimant: null, Citations.Length: 0, CitationNeeded: false, Action: ControlAction.Captured or ControlAction.Recaptured or ControlAction.Lost or ControlAction.Withdrew };

    /// <summary>Somebody in the sentence says something, and may be the one who alleges it.</summary>
    private static bool NamesVoice(DocumentView document, int sentence) =>
        document.ClaimsOf(sentence).Any(c => c.Claimant is not null)
        || document.CuesOf(sentence).Any(c => c.Kind is CueKinds.Told or CueKinds.According or CueKinds.Accusation or CueKinds.Denial or CueKinds.Doubt);
}
