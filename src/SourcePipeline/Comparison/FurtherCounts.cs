using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.Comparison;

/// <summary>Tells of the tolls of a document, in the order of the text, which add to one told before in their paragraph.</summary>
internal sealed class FurtherCounts
{
    private readonly HashSet<(int Paragraph, Outcome?)> counted = [];

    /// <summary>The sentence of the last one that adds.</summary>
    private TextSpan? adding;

    /// <summary>"Four more were killed and one more wounded": the second goes on adding where the first did.</summary>
    public bool Adds(Claim claim, int paragraph)
    {
        if (claim.Kind != ClaimKind.Casualty)
            return false;
        var isFirst = counted.Add((paragraph, claim.Outcome));
        if ((isFirst && adding != claim.Sentence) || !CountApart.SaysFurther(claim.Quote))
            return false;
        adding = claim.Sentence;
        return true;
    }
}
