using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>Finds two opposed sides that speak against each other in one sentence or in two.</summary>
internal sealed class OpposedVoices(DocumentView document, Evidence evidence, GroupReader reader)
{
    private static readonly ImmutableArray<string> Verbs = [.. ListedWords.Of(Answers.Words, "told-as").Select(v => $" {v} ")];

    /// <summary>"The marshal wrote that he had broken off in good order, but the general said that the enemy had fled": two sides on either side of a turn.</summary>
    public bool TellEachItsOwn(int sentence)
    {
        var span = document.Sentences[sentence].Span;
        var text = document.TextOf(span);
        if (text.IndexOfAny('"', '“') >= 0 || Answers.TurnIn(text) is not ( > 0 and var start, > 0 and var end))
        {
            return false;
        }
        return Speaker(text[..start]) is { } one && Speaker(text[end..]) is { } other && AreOpposed(one, other);
    }

    /// <summary>Whether the next sentence has the accused accuse in their turn.</summary>
    public bool AccusesBack(int sentence, CueHit cue)
    {
        if (!cue.Rule.NamesAccused || !document.SameParagraph(sentence, sentence + 1))
        {
            return false;
        }
        var one = Before(sentence, cue);
        foreach (var back in document.CuesOf(sentence + 1))
        {
            if (back.Rule.NamesAccused && !back.Quoted && OneSidedAccusation.IsByBelligerent(evidence, reader, document, sentence + 1, back))
            {
                return AreOpposed(one, Before(sentence + 1, back));
            }
        }
        return false;
    }

    private Group Before(int sentence, CueHit cue) => reader.Read(document.Document.Text[document.Sentences[sentence].Span.Start..cue.Span.Start]);

    /// <summary>The side before the first verb of saying; null where none speaks.</summary>
    private Group? Speaker(ReadOnlySpan<char> clause)
    {
        var first = -1;
        foreach (var verb in Verbs)
        {
            if (clause.IndexOf(verb, StringComparison.Ordinal) is >= 0 and var at && (first < 0 || at < first))
            {
                first = at;
            }
        }
        if (first < 0 || GroupLexicon.Writes(clause[..first].ToString()))
        {
            return null;
        }
        var speaker = reader.Read(clause[..first].ToString());
        return speaker.Kind is GroupKind.State or GroupKind.Fighters || (speaker.Kind == GroupKind.Named && speaker.Names.Any(evidence.PartiesOf(document.Id).Contains)) ? speaker : null;
    }

    private bool AreOpposed(Group one, Group other) => (one.Opposes(other) || other.Opposes(one)) && !one.IsSameSideAs(other) && !evidence.Alliances.Allied(one, other);
}
