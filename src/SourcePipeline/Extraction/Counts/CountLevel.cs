using SourcePipeline.Extraction.Quantities;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Counts;

/// <summary>Makes claims of the numbers that no other level has taken: whatever has a unit or a counted noun behind it.</summary>
internal sealed class CountLevel(RuleSet rules, SentenceScan scan)
{
    private readonly UnitFinder units = new(rules, scan);

    /// <summary>Adds a draft for each quantity with a unit that lies in none of the drafts from <paramref name="first"/> on.</summary>
    public void Run(List<ClaimDraft> drafts, int first)
    {
        for (var q = 0; q < scan.Quantities.Count; q++)
        {
            var quantity = scan.Quantities[q];
            // A third of something is no figure of its own.
            if (quantity.Value is { High: < 1 and > 0 } || IsTaken(drafts, first, quantity) || units.Find(quantity) is not { } unit)
                continue;
            var end = quantity.End;
            while (end < scan.End && scan.Tokens[end].Start < unit.End)
                end++;
            drafts.Add(new ClaimDraft
            {
                Kind = ClaimKind.Quantity,
                Rule = quantity.Rule,
                First = quantity.First,
                End = end,
                Anchor = quantity.First,
                QuantityIndex = q,
                Quantity = quantity.Value,
                Unit = unit.In(scan.Text),
                Span = scan.SpanOf(quantity.First, end),
                Sentence = scan.Span,
                Paragraph = scan.Paragraph,
                Section = scan.Section,
                Line = scan.Line,
            });
        }
    }

    private static bool IsTaken(List<ClaimDraft> drafts, int first, in QuantityPhrase quantity)
    {
        for (var d = first; d < drafts.Count; d++)
        {
            if (drafts[d].Quantity is not null && drafts[d].First < quantity.End && quantity.First < drafts[d].End)
                return true;
        }

        return false;
    }
}
