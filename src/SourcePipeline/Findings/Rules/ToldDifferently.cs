using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings.Cues;

namespace SourcePipeline.Findings.Rules;

/// <summary>Two sides tell something that is no figure and no place, each in its own way, or blame each other.</summary>
internal sealed class ToldDifferently : FindingRule
{
    public override RuleDescription Description { get; } = new(
        "told-differently",
        Family.Contested,
        Level.Note,
        "Two sides tell it differently, or blame each other.",
        """
        Fires where the text says that sides blame or accuse each other, and where a side's claim or accusation is set against another voice's in
        one sentence ("the rebels claimed …, while the government said …"). Figures and places are left to contested-figures and contested-control.
        """,
        """
        The rebels blamed the army for the breach of the truce, while the Sarnian government blamed bandits.[1]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var reader = new GroupReader();
        var told = sink.Told(document.Id, Family.Contested);
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            var sentence = document.Sentences[i];
            if (told.Contains(sentence.Span))
            {
                continue;
            }
            // What two voices count or hold in one sentence is compared as such.
            var counts = document.ClaimsOf(i).Where(c => c.Claimant is not null && c.Kind is ClaimKind.Casualty or ClaimKind.Control or ClaimKind.Equipment).Select(c => c.Claimant).Distinct().Count() > 1;
            foreach (var cue in document.CuesOf(i))
            {
                var behind = document.Document.Text.AsSpan(cue.Span.End, sentence.Span.End - cue.Span.End);
                var mutual = cue.Kind == CueKinds.MutualBlame;
                if (cue.Quoted || (!mutual && (counts || !(cue.Kind == CueKinds.Accusation && Answers.IsTurnedOn(behind) && OneSidedAccusation.IsByBelligerent(evidence, reader, document, i, cue)))))
                {
                    continue;
                }
                sink.Add(
                    mutual ? $"The sides blame each other: “{document.Short(i, 200)}”." : $"Two voices tell it differently: “{document.Short(i, 240)}”.",
                    [FindingSink.At(document.Id, sentence, cue.Span)],
                    [],
                    [document.Gist(i)],
                    [document.Short(i, 400)]);
                break;
            }
        }
    }
}
