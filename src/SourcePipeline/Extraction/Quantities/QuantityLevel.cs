using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Quantities;

/// <summary>Finds the quantities of a sentence: numbers in digits and words with their bounds.</summary>
internal sealed class QuantityLevel(RuleSet rules)
{
    private readonly RuleTable table = rules.Table("quantity");

    /// <summary>Puts <c>quantity</c> phrases in the place of their tokens and lists them in <see cref="SentenceScan.Quantities"/>.</summary>
    public void Run(SentenceScan scan)
    {
        if (!table.CanBegin(scan.Classes))
            return;
    }
}
