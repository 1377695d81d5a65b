using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

/// <summary>Finds what is told as uncertain in nobody's voice: "reportedly", "an alleged strike", "reports suggest".</summary>
internal sealed class Hedges(RuleSet rules, SentenceScan scan, ClauseReader clauses, SpeakerReader speakers, VoiceReach reach)
{
    private readonly int evidenceNoun = rules.Class("evidence-noun");
    private readonly int hedge = rules.Class("hedge");

    /// <summary>"Reportedly", "an alleged (strike)".</summary>
    public Voice? At(int at)
    {
        // "an alleged strike killed 21": the subject is in doubt, and so is what it did.
        var first = scan.Items[at].First;
        return new Voice(null, -1, null, Stance.Hedged, first, first, reach.End(at), IsAdverb: true);
    }

    /// <summary>"were reportedly killed": a hedge inside a verb group or noun phrase.</summary>
    public Voice? Inside(int at)
    {
        ref var item = ref scan.Items[at];
        return item.End - item.First > 1 && !item.Is(hedge) && scan.HasWord(item.First, item.End, hedge)
            ? new Voice(null, -1, null, Stance.Hedged, item.First, item.First, reach.End(at), IsAdverb: true) : null;
    }

    /// <summary>"Reports suggest": reports of nobody.</summary>
    public Voice? OfReports(int at)
    {
        var phrase = clauses.PhraseEndingAt(at);
        var verb = clauses.NextFinite(at + 1);
        if (verb < 0 || speakers.Who(phrase, at, out _) is not null || scan.Items[at].Is(evidenceNoun))
            return null;
        var subject = clauses.SubjectOf(verb);
        if (subject.IsNone || subject.Head != at)
            return null;
        return new Voice(null, -1, null, Stance.Hedged, scan.Items[at].Head, scan.Items[at].First, scan.Items[scan.Items.Count - 1].End);
    }

    /// <summary>Whether the token <paramref name="anchor"/> stands in a relative clause ("in which 80 had died") that only describes.</summary>
    public bool IsInRelative(int from, int anchor)
    {
        for (var i = scan.Items.Count - 1; i >= 0 && scan.Items[i].First > from; i--)
        {
            if (scan.Items[i].First >= anchor)
                continue;
            if (clauses.IsPunctuation(i, ","))
                return false;
            if (clauses.IsOneOf(i, "which", "who", "whom", "whose"))
                return true;
        }

        return false;
    }

    /// <summary>Whether the word says that a figure is not exact ("estimated that 2,000 had died").</summary>
    public bool IsEstimate(int token) => scan.CharsOf(token).StartsWith("estimat", StringComparison.OrdinalIgnoreCase);
}
