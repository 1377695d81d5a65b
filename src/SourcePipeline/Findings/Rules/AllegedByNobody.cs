using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>Something with victims is alleged, and nobody is named who alleges it.</summary>
internal sealed class AllegedByNobody : FindingRule
{
    /// <summary>"Estimated at", "apparently" and "known as" hedge, and report nothing.</summary>
    private static readonly ImmutableArray<string> Reports = ListedWords.Of("Findings/Rules/claims.words.txt", "report");

    public override RuleDescription Description { get; } = new(
        "alleged-by-nobody",
        Family.Unconfirmed,
        Level.Note,
        "An allegation names nobody who makes it.",
        """
        Fires where "alleged", "suspected", "possibly" and the like stand at an act with casualties, and on "allegedly" at anything, where the
        sentence names no voice. "Reportedly" and "it was reported that" do not fire where a citation tells whose report it is; where none
        follows in the paragraph they do on figures, losses and places that change hands; in an article without any citation on such places alone.
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
                var isOfNobody = cue.Kind == CueKinds.Alleged ? claims.Any(c => c.Kind == ClaimKind.Casualty) : cue.Kind == CueKinds.AllegedByNobody && !NamesVoice(document, i);
                if (cue.Quoted || !isOfNobody)
                    continue;
                // What tradition tells of a king of old is told, and nobody will come to confirm it.
                if (claims.Length == 0 && UnconfirmedStatement.IsOfAnotherAge(document, i))
                    continue;
                Add($"“{document.Document.Text[cue.Span.Start..cue.Span.End]}”, and nobody is named who says so", FindingSink.At(document.Id, document.Sentences[i], cue.Span), cue.Span, i, claims);
                break;
            }
            if (document.ClaimsOf(i).FirstOrDefault(IsOnlyReported) is { } reported && ListedWords.AnyIn(document.TextOf(document.Sentences[i].Span), Reports)
                && !IsCited(document, i, reported) && !NamesVoice(document, i) && !document.CuesOf(i).Any(c => c.Kind is CueKinds.Alleged or CueKinds.AllegedByNobody))
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

    /// <summary>"Had reportedly captured the town", "was reported to have cost ten lives": told by a report of nobody's.</summary>
    private static bool IsOnlyReported(Claim claim) =>
        claim is { Stance: Stance.Hedged, Claimant: null, Citations.Length: 0, CitationNeeded: false, Kind: not ClaimKind.Quotation }
        && (claim.Kind != ClaimKind.Control || claim.Action is ControlAction.Captured or ControlAction.Recaptured or ControlAction.Lost or ControlAction.Withdrew or ControlAction.Repulsed);

    /// <summary>A mark behind it in the paragraph tells whose report it is; where the whole article has none, only a place that changes hands calls for one.</summary>
    private static bool IsCited(DocumentView document, int sentence, Claim claim)
    {
        var marks = document.Document.Citations;
        if (marks.IsEmpty)
            return claim.Kind != ClaimKind.Control;
        var (start, end) = (document.Sentences[sentence].Span.Start, document.Document.Paragraphs[document.Sentences[sentence].Paragraph].Span.End);
        return marks.Any(m => m.Span.Start >= start && m.Span.Start <= end);
    }

    /// <summary>Somebody in the sentence says something, and may be the one who alleges it.</summary>
    private static bool NamesVoice(DocumentView document, int sentence) =>
        document.ClaimsOf(sentence).Any(c => c.Claimant is not null)
        || document.CuesOf(sentence).Any(c => c.Kind is CueKinds.Told or CueKinds.According or CueKinds.Accusation or CueKinds.Denial or CueKinds.Doubt);
}
