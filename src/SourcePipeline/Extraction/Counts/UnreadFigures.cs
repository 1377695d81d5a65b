using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Counts;

/// <summary>
/// Tells the sentences whose figures nothing came out of. A figure is what a claim could have carried: not "one of the towns", "half of
/// them", "several", and no number that belongs to a name ("Channel 24").
/// </summary>
internal sealed class UnreadFigures(RuleSet rules, SentenceScan scan)
{
    private readonly int function = rules.Class("function");

    /// <summary>Whether the sentence has figures and none of the drafts from <paramref name="first"/> on carries one.</summary>
    public bool Any(List<ClaimDraft> drafts, int first)
    {
        var any = false;
        foreach (var quantity in scan.Quantities)
        {
            if (IsCarried(drafts, first, quantity))
                return false;
            any |= IsFigure(quantity);
        }

        return any;
    }

    private static bool IsCarried(List<ClaimDraft> drafts, int first, in QuantityPhrase quantity)
    {
        for (var d = first; d < drafts.Count; d++)
        {
            if (drafts[d].Quantity is not null && drafts[d].First < quantity.End && quantity.First < drafts[d].End)
                return true;
        }

        return false;
    }

    private bool IsFigure(in QuantityPhrase quantity)
    {
        var value = quantity.Value;
        if (value is { Low: < 2, High: < 2 } or { Vague: true, Low: < 20 })
            return false;
        var before = quantity.First - 1;
        return before <= scan.First || scan.Tokens[quantity.First].Kind != TokenKind.Number || !scan.Tokens[before].Has(TokenFlags.Capital)
            || scan.WordIs(before, function);
    }
}
