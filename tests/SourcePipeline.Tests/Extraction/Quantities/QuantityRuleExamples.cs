using SourcePipeline.Extraction;

namespace SourcePipeline.Tests.Extraction.Quantities;

/// <summary>Every example of every quantity rule, with all rules on.</summary>
public sealed class QuantityRuleExamples
{
    public static TheoryData<string, string> Matches() => Examples(r => r.Matches);

    public static TheoryData<string, string> Misses() => Examples(r => r.Misses);

    [Theory]
    [MemberData(nameof(Matches))]
    public void A_rule_finds_what_its_example_marks(string rule, string example)
    {
        var (text, first, end) = Marked(example);
        Assert.True(
            Extracted.From(text, CascadeScope.Quantities).Quantities.Any(q => q.Span.Start == first && q.Span.End == end),
            $"{rule}: {example}: found {string.Join(" | ", Extracted.From(text, CascadeScope.Quantities).Quantities.Select(q => q.Span.In(text)))}");
    }

    [Theory]
    [MemberData(nameof(Misses))]
    public void A_rule_leaves_alone_what_it_says_it_misses(string rule, string example) =>
        Assert.True(Extracted.From(example, CascadeScope.Quantities).Quantities.IsEmpty, rule);

    private static TheoryData<string, string> Examples(Func<SourcePipeline.Extraction.Rules.Rule, IEnumerable<string>> of)
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in Extracted.BuiltIn.Rules.Where(r => r.Level == "quantity"))
        {
            foreach (var example in of(rule))
                data.Add(rule.Id, example);
        }

        return data;
    }

    private static (string Text, int First, int End) Marked(string example)
    {
        var open = example.IndexOf("[[", StringComparison.Ordinal);
        var close = example.IndexOf("]]", StringComparison.Ordinal);
        return (example.Remove(close, 2).Remove(open, 2), open, close - 2);
    }
}
