using SourcePipeline.Extraction;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>Somebody doubts or contradicts what is told.</summary>
internal sealed class DoubtedStatement : FindingRule
{
    /// <summary>Words before the doubt ("Both of these …") that may point back.</summary>
    private const int LongestOpening = 20;

    /// <summary>A claim further back is not what a "despite" points to.</summary>
    private const int MostSentencesBack = 4;

    public override RuleDescription Description { get; } = new(
        "doubted-statement",
        Family.Contested,
        Level.Note,
        "A statement is met with doubt or contradicted.",
        """
        Fires where the text says that something was doubted, disputed, met with scepticism or contradicted, and ties it to the statement that
        is doubted. Neighbouring sentences with the same doubt are one finding.
        """,
        """
        On 3 May 2014, the rebels announced a blockade of the Belgora road.[1] The announcement of the blockade was met with scepticism.[2]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var told = sink.Told(document.Id, Family.Contested);
        Antecedent? antecedents = null;
        var pairs = new HashSet<(int, int)>();
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            if (!IsDoubt(document, i) || told.Contains(document.Sentences[i].Span))
                continue;
            var first = i;
            while (document.SameParagraph(i, i + 1) && IsDoubt(document, i + 1))
                i++;
            antecedents ??= new(document);
            // "These figures were questioned": those of the sentence before.
            var answered = document.SameParagraph(first - 1, first) && Answers.PointsToAnyOf(Opening(document, first)) ? first - 1
                : ClaimBehindDespite(document, first) is { } claimed ? claimed : antecedents.Of(first, Doubted(document, first));
            // Two passages that doubt one another are one pair.
            if (answered >= 0 ? !pairs.Add((Math.Min(first, answered), Math.Max(first, answered))) : pairs.Any(pair => pair.Item1 == first || pair.Item2 == first))
                continue;
            var places = Enumerable.Range(first, i - first + 1).Select(s => FindingSink.At(document.Id, document.Sentences[s])).ToList();
            if (answered >= 0)
                places.Add(FindingSink.At(document.Id, document.Sentences[answered]));
            sink.Add(
                answered >= 0
                    ? $"“{document.Short(answered)}” is doubted: “{document.Short(first)}”."
                    : $"Doubted: “{document.Short(first)}”.",
                places,
                [],
                [document.Gist(first)],
                places.Select(p => DocumentView.Shorten(document.Document.Text[p.Sentence.Start..p.Sentence.End])));
        }
    }

    /// <summary>"Clashes went on despite the league's declaration": the nearest sentence before in which somebody named tells who holds or took a place.</summary>
    private static int? ClaimBehindDespite(DocumentView document, int sentence)
    {
        var cue = document.CuesOf(sentence).First(c => c.Kind == CueKinds.Doubt && !c.Quoted);
        if (!document.TextOf(cue.Span).StartsWith("despite", StringComparison.OrdinalIgnoreCase))
            return null;
        for (var i = sentence - 1; i >= 0 && i >= sentence - MostSentencesBack && document.Sentences[i].Section == document.Sentences[sentence].Section; i--)
        {
            if (document.ClaimsOf(i).Any(c => c is { Kind: ClaimKind.Control, Claimant: not null }))
                return i;
        }
        return null;
    }

    private static ReadOnlySpan<char> Opening(DocumentView document, int sentence)
    {
        var span = document.Sentences[sentence].Span;
        var cue = document.CuesOf(sentence).First(c => c.Kind == CueKinds.Doubt && !c.Quoted);
        return cue.Span.Start - span.Start > LongestOpening ? [] : document.TextOf(new(span.Start, cue.Span.End));
    }

    /// <summary>What follows the cue, where something does; else the sentence.</summary>
    private static TextSpan Doubted(DocumentView document, int sentence)
    {
        var span = document.Sentences[sentence].Span;
        var cue = document.CuesOf(sentence).First(c => c.Kind == CueKinds.Doubt && !c.Quoted);
        if (span.End - cue.Span.End < 40)
            return span;
        // The clause of the cue says what is doubted.
        var comma = document.Document.Text.IndexOfAny([',', ';'], Math.Min(cue.Span.End + 20, span.End), Math.Max(0, span.End - cue.Span.End - 20));
        return new(cue.Span.End, comma < 0 ? span.End : comma);
    }

    private static bool IsDoubt(DocumentView document, int sentence) => document.CuesOf(sentence).Any(c => c.Kind == CueKinds.Doubt && !c.Quoted);
}
