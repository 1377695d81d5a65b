using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

/// <summary>Reads the voices that confirm or deny what has been said: whether it is that which they answer, and who they all are.</summary>
internal sealed class VoiceAnswers(RuleSet rules, ClauseReader clauses, SpeakerReader speakers)
{
    private readonly int reportNoun = rules.Class("report-noun");
    private readonly int pronoun = rules.Class("personal-pronoun");
    private readonly int passive = rules.Class("passive");
    private readonly int coordinator = rules.Class("coordinator");
    private SentenceScan scan = null!;

    public void Begin(SentenceScan next) => scan = next;

    /// <summary>Whether a voice answers "the claim", "it", "this" and not something that the sentence itself states.</summary>
    public bool AnswersClaim(Voice voice)
    {
        for (var i = 0; i < scan.Items.Count; i++)
        {
            if (scan.Items[i].First <= voice.At && voice.At < scan.Items[i].End)
            {
                var answered = scan.Items[i].Is(passive) ? clauses.SubjectOf(i) : clauses.ObjectOf(i);
                return !answered.IsNone && (scan.Items[answered.Head].Is(reportNoun) || scan.Items[answered.Head].Is(pronoun));
            }
        }

        return false;
    }

    /// <summary>Each of the speakers coordinated with a voice: "by residents and a spokesman".</summary>
    public IEnumerable<(string Words, int First, int End, ClaimantRole? Role)> Speakers(Voice voice)
    {
        var i = 0;
        while (i < scan.Items.Count && scan.Items[i].First < voice.WhoFirst)
            i++;
        while (i < scan.Items.Count)
        {
            var phrase = clauses.Read(i);
            if (phrase.IsNone || speakers.Who(phrase, i, out var role) is not { } who)
                yield break;
            yield return (who, scan.Items[phrase.First].First, scan.Items[phrase.End - 1].End, role);
            var next = clauses.Skip(phrase.End);
            if (next >= scan.Items.Count || !(scan.Items[next].Is(coordinator) || clauses.IsPunctuation(next, ",")))
                yield break;
            i = clauses.Skip(next + 1);
            if (i < scan.Items.Count && scan.Items[i].Is(coordinator))
                i++;
        }
    }
}
