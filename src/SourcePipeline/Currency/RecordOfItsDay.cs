using SourcePipeline.Findings;
using SourcePipeline.Findings.Cues;

namespace SourcePipeline.Currency;

/// <summary>A superlative in the present tense that later events may have broken.</summary>
internal sealed class RecordOfItsDay : StaleStatement
{
    public override RuleDescription Description { get; } = new(
        "record-of-its-day",
        Family.Stale,
        Level.Note,
        "A superlative in the present tense that may not hold any more.",
        """
        Fires on "is the first", "is the largest", "the furthest … that they have" in the article's own voice when the narrative there lies more
        than half a year back (StaleAfterDays). A record is safe in the past tense with its date.
        """,
        """
        On 3 May 2014, the parliament sent troops to Belgora. This is the first deployment of its kind.[1]
        """);

    protected override bool Takes(string kind) => kind == CueKinds.Superlative;

    protected override string Reads => "may have been broken since";
}
