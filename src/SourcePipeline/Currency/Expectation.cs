using SourcePipeline.Findings;
using SourcePipeline.Findings.Cues;

namespace SourcePipeline.Currency;

/// <summary>Something is expected, planned or forecast in the present tense, and the time for it has passed.</summary>
internal sealed class Expectation : StaleStatement
{
    public override RuleDescription Description { get; } = new(
        "expectation-passed",
        Family.Stale,
        Level.Warning,
        "An expectation told in the present tense whose time has passed.",
        """
        Fires on "is expected to", "expects", "intends to", "will be", "could signal" in the article's own voice when the narrative there lies
        more than half a year back (StaleAfterDays), and on "an anticipated return" where nothing below tells of one. The outcome should be told, or the
        statement put in the past.
        """,
        """
        On 3 May 2014, a spokesman said that the army expects the base at Belgora to be handed over soon.[1]
        """);

    protected override bool Takes(string kind) => kind is CueKinds.Expectation or CueKinds.Awaited;

    protected override string Reads => "looks ahead to what has had its time";

    /// <summary>"An expected offensive", and below the offensive is told.</summary>
    protected override bool IsSettled(DocumentView document, int sentence, CueHit cue)
    {
        if (cue.Kind != CueKinds.Awaited)
            return false;
        var words = document.TextOf(cue.Span);
        var awaited = words[(words.LastIndexOf(' ') + 1)..].TrimEnd('s');
        for (var i = sentence + 1; i < document.Sentences.Length; i++)
        {
            if (document.TextOf(document.Sentences[i].Span).Contains(awaited, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
