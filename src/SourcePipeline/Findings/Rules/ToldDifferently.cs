using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings.Cues;

namespace SourcePipeline.Findings.Rules;

/// <summary>Two sides tell something that is no figure and no place, each in its own way, or blame each other.</summary>
internal sealed class ToldDifferently : FindingRule
{
    /// <summary>Where "accounts differ" ends a sentence, the next one tells how.</summary>
    private const int AtTheEnd = 12;

    /// <summary>So many words in common are of one matter.</summary>
    private const int SharedWords = 2;

    public override RuleDescription Description { get; } = new(
        "told-differently",
        Family.Contested,
        Level.Note,
        "Two sides tell it differently, or blame each other.",
        """
        Fires where the text says that sides blame or accuse each other or that accounts differ, where a side's claim or accusation is set against
        another voice's in one sentence ("the rebels claimed …, while the government said …"), and where two opposed sides accuse in two sentences
        that follow each other. Figures and places are left to contested-figures and contested-control.
        """,
        """
        The rebels blamed the army for the breach of the truce, while the Sarnian government blamed bandits.[1]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var reader = new GroupReader();
        var told = sink.Told(document.Id, Family.Contested);
        var sides = new OpposedVoices(document, evidence, reader);
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            if (told.Contains(document.Sentences[i].Span) || Differing(document, evidence, reader, sides, i) is not { } found)
                continue;
            // What the next sentence tells otherwise belongs to it, unless another rule has it.
            var next = found.WithNext && (document.SameParagraph(i, i + 1) || sides.BothClaimVictory(i));
            if (next && told.Contains(document.Sentences[i + 1].Span))
                continue;
            var places = new List<Location> { FindingSink.At(document.Id, document.Sentences[i]) };
            if (next)
                places.Add(FindingSink.At(document.Id, document.Sentences[i + 1]));
            if (found.WithPrevious && document.SameParagraph(i - 1, i) && !told.Contains(document.Sentences[i - 1].Span))
                places.Insert(0, FindingSink.At(document.Id, document.Sentences[i - 1]));
            sink.Add(found.Message, places, [], [document.Gist(i)], places.Select(p => DocumentView.Shorten(document.Document.Text[p.Sentence.Start..p.Sentence.End], 400)));
            i += next ? 1 : 0;
        }
    }

    /// <summary>"Other accounts have him flee": what they differ from stands before.</summary>
    private static bool IsOther(DocumentView document, CueHit cue) => document.TextOf(cue.Span).Contains("other", StringComparison.OrdinalIgnoreCase);

    /// <summary>"The government alleged that it had been mined. Historians dispute whether it was mined": the accusation is one of the accounts.</summary>
    private static bool IsOfAccusation(DocumentView document, int sentence) =>
        document.SameParagraph(sentence - 1, sentence) && document.CuesOf(sentence - 1).Any(c => c.Kind == CueKinds.Accusation && !c.Quoted)
        && Antecedent.Shared(document.TextOf(document.Sentences[sentence - 1].Span), document.TextOf(document.Sentences[sentence].Span)) >= SharedWords;

    private static (string Message, bool WithNext, bool WithPrevious)? Differing(DocumentView document, Evidence evidence, GroupReader reader, OpposedVoices sides, int i)
    {
        var sentence = document.Sentences[i];
        // What two voices count or hold in one sentence is compared as such.
        var counts = document.ClaimsOf(i).Where(c => c.Claimant is not null && c.Kind is ClaimKind.Casualty or ClaimKind.Control or ClaimKind.Equipment).Select(c => c.Claimant).Distinct().Count() > 1;
        foreach (var cue in document.CuesOf(i))
        {
            if (cue.Quoted)
                continue;
            if (cue.Kind == CueKinds.Victory && sides.BothClaimVictory(i))
                return ($"Two sides say that they have won: “{document.Short(i, 160)}”, and “{document.Short(i + 1, 160)}”.", true, false);
            switch (cue.Kind)
            {
                case CueKinds.MutualBlame:
                    return ($"The sides blame each other: “{document.Short(i, 200)}”.", false, false);
                case CueKinds.AccountsDiffer:
                    return ($"The article says that accounts differ: “{document.Short(i, 200)}”.", sentence.Span.End - cue.Span.End < AtTheEnd, (IsOther(document, cue) && cue.Span.Start - sentence.Span.Start < AtTheEnd) || IsOfAccusation(document, i));
                case CueKinds.Accusation when OneSidedAccusation.IsByBelligerent(evidence, reader, document, i, cue):
                    if (!counts && Answers.IsTurnedOn(document.Document.Text.AsSpan(cue.Span.End, sentence.Span.End - cue.Span.End)))
                        return ($"Two voices tell it differently: “{document.Short(i, 240)}”.", false, false);
                    if (sides.AccusesBack(i, cue))
                        return ($"Two sides accuse each other: “{document.Short(i, 160)}”, and “{document.Short(i + 1, 160)}”.", true, false);
                    break;
            }
        }
        // Who holds what two sides tell: contested-control has found no contradiction between their words, a reader does.
        counts = counts && !document.ClaimsOf(i).Any(c => c is { Kind: ClaimKind.Control, Claimant: not null });
        return !counts && (sides.TellEachItsOwn(i) || sides.AreSetApart(i)) ? ($"Two voices tell it differently: “{document.Short(i, 240)}”.", false, false)
            : sides.GiveEachItsOwn(i) ? ($"Each side gives its own account: “{document.Short(i, 160)}”, and “{document.Short(i + 1, 160)}”.", true, false)
            : sides.IsContradicted(i) ? ($"Another voice says otherwise: “{document.Short(i, 160)}”, and “{document.Short(i + 1, 160)}”.", true, false)
            : null;
    }
}
