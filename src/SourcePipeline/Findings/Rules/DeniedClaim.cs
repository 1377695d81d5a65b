using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>A fact is claimed and denied; the two are tied wherever they stand in the document.</summary>
internal sealed class DeniedClaim : FindingRule
{
    private static readonly ImmutableArray<string> AtFirst = ListedWords.Of(Answers.Words, "at-first");
    private static readonly ImmutableArray<string> ThenGranted = ListedWords.Of(Answers.Words, "then-granted");

    public override RuleDescription Description { get; } = new(
        "denied-claim",
        Family.Contested,
        Level.Note,
        "Somebody denies what is told.",
        """
        Fires on a denial ("denied that its helicopters had been used") and ties it to the statement that it answers, wherever in the document
        that stands. A denial of which nothing in the document is the object fires alone: the reader is told the answer without the claim.
        Who holds a place is left to contested-control.
        """,
        """
        The rebels accused the army of the use of helicopters at Belgora.[1] The Sarnian defence minister denied that helicopters had been used at Belgora.[2]
        """);

    public override void Judge(Evidence evidence, FindingSink sink)
    {
        foreach (var incident in evidence.Incidents)
        {
            foreach (var slot in incident.Slots)
            {
                if (slot.Accounts[0].Claim.Kind != ClaimKind.Control)
                    Judge(evidence, sink, incident, slot);
            }
        }
    }

    /// <summary>The same denial told twice, or words from before what they would answer.</summary>
    private static bool IsNoAnswer(DocumentView document, int sentence, CueHit cue, int answered) => cue.Kind == CueKinds.Denial && answered >= 0 && answered != sentence
        && (document.CuesOf(answered).Any(c => c is { Kind: CueKinds.Denial, Quoted: false } && document.TextOf(c.Span).Equals(document.TextOf(cue.Span), StringComparison.OrdinalIgnoreCase))
            || (document.Timeline.OwnDate(sentence) is { } denied && document.Timeline.OwnDate(answered) is { } told && denied.Last < told.First));

    private static void Judge(Evidence evidence, FindingSink sink, RelatedIncident incident, Slot slot)
    {
        if (!slot.Accounts.Any(a => a.Claim.Stance == Stance.Denied && !a.Claim.Quantity.GetValueOrDefault().Meets(Quantity.Exactly(0)))
            || !slot.Accounts.Any(a => a.Claim.Stance != Stance.Denied))
        {
            return;
        }
        sink.Add(
            $"{incident.Incident.Name}, {slot.InWords}: {string.Join("; ", slot.Accounts.Select(Accounts.Says))}.",
            slot.Accounts.Select(a => FindingSink.At(a.Claim)),
            slot.Accounts.Select(a => a.Claim),
            [incident.Identity, slot.Identity],
            slot.Accounts.Select(a => $"{a.Voice.Folded}={a.Claim.Stance}"),
            slot.Accounts.Any(a => a.IsOwnVoice) ? Templates.Dubious($"{slot.InWords}: claimed and denied", evidence.Month) : null,
            incident.Incident.Id);
    }

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var told = sink.Told(document.Id, Family.Contested);
        var answers = new Answers(document);
        var changed = new List<Location>();
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            var sentence = document.Sentences[i];
            if (told.Contains(sentence.Span) || document.ClaimsOf(i).Any(c => c is { Stance: Stance.Denied, Kind: ClaimKind.Control } && evidence.StatementOf(c).Place.Number >= 0))
                continue;
            if (ChangesItsAccount(document, i, changed.Count > 0))
            {
                changed.Add(FindingSink.At(document.Id, sentence));
                continue;
            }
            foreach (var cue in document.CuesOf(i))
            {
                if ((cue.Quoted && cue.Kind != CueKinds.OtherCause) || answers.To(i, cue) is not { } answered || IsNoAnswer(document, i, cue, answered))
                    continue;
                var places = answered < 0 || answered == i
                    ? [FindingSink.At(document.Id, sentence, cue.Span)]
                    : new[] { FindingSink.At(document.Id, document.Sentences[answered]), FindingSink.At(document.Id, sentence, cue.Span) };
                sink.Add(
                    answered < 0 ? $"A denial of something that the article does not tell: “{document.Around(i, cue.Span)}”."
                        : answered == i ? $"Told and denied in one sentence: “{document.Short(i, 240)}”."
                        : $"“{document.Short(answered)}” is answered by {(cue.Kind == CueKinds.Denial ? "a denial" : "another account")}: “{document.Around(i, cue.Span)}”.",
                    places,
                    [],
                    [DocumentView.Shorten(document.Document.Text[cue.Span.Start..sentence.Span.End], 80)],
                    places.Select(p => DocumentView.Shorten(document.Document.Text[p.Sentence.Start..p.Sentence.End])));
                break;
            }
        }
        if (changed.Count > 0)
        {
            sink.Add(
                $"Denied at first, and granted later: “{DocumentView.Shorten(document.Document.Text[changed[0].Sentence.Start..changed[0].Sentence.End], 240)}”.",
                changed,
                [],
                [document.Id, "denied at first"],
                changed.Select(c => DocumentView.Shorten(document.Document.Text[c.Sentence.Start..c.Sentence.End])));
        }
    }

    /// <summary>"Denied at first that it was its raid, but later owned to it"; told again, the denial alone is enough.</summary>
    private static bool ChangesItsAccount(DocumentView document, int sentence, bool again)
    {
        var text = document.TextOf(document.Sentences[sentence].Span);
        foreach (var words in AtFirst)
        {
            if (text.IndexOf(words, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                return again || ListedWords.AnyIn(text[(at + words.Length)..], ThenGranted);
        }
        return false;
    }
}
