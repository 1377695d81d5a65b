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
        more than half a year back (StaleAfterDays). The outcome should be told, or the statement put in the past.
        """,
        """
        On 3 May 2014, a spokesman said that the army expects the base at Belgora to be handed over soon.[1]
        """);

    protected override bool Takes(string kind) => kind == CueKinds.Expectation;

    protected override string Reads => "looks ahead to what has had its time";
}
