namespace SourcePipeline.Extraction.Rules;

/// <summary>Numbers what rules need, equal needs once.</summary>
internal sealed class RuleNeedsBuilder(NamedWords named)
{
    private readonly List<Need> all = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<ItemTest> tests = [];
    private readonly Dictionary<string, int> testNumbers = new(StringComparer.Ordinal);
    private int ofFigures;

    /// <summary>What was numbered so far is what dates and quantities need.</summary>
    public void EndFigures() => ofFigures = all.Count;

    public RuleNeeds Build() => new([.. all], [.. tests], ofFigures);

    /// <summary>What a rule needs, that first which the fewest sentences have; none where nothing can be told.</summary>
    public RuleNeed[] Of(Rule rule)
    {
        var found = new List<RuleNeed>();
        if (!rule.When.IsEmpty)
            found.Add(new RuleNeed(NumberOf(new Need([.. Enumerable.Range(0, ClassSet.Capacity).Where(rule.Triggers.Has)], [])), RuleNeed.Anywhere, 0));
        foreach (var need in rule.Pattern.Needs)
        {
            var classes = need.Terms.Where(t => t.Lexemes is null).Select(t => t.Class);
            var words = need.Terms.Where(t => t.Lexemes is not null).SelectMany(t => t.Lexemes!).Select(named.RowOf);
            found.Add(new RuleNeed(NumberOf(new Need([.. classes.Distinct().Order()], [.. words.Distinct().Order()])), TestOf(need), need.Reach));
        }

        return [.. found];
    }

    private int TestOf(PatternNeed need)
    {
        var options = need.Items.DistinctBy(KeyOf).ToArray();
        var key = string.Join('|', options.Select(KeyOf));
        if (testNumbers.TryAdd(key, tests.Count))
            tests.Add(ItemTest.AnyOf([.. options.Select(o => new ItemTest(o.Terms))]));
        return testNumbers[key];
    }

    private static string KeyOf(PatternNode.One item) =>
        string.Join('&', item.Terms.Select(t => $"{(t.Negated ? "!" : "")}{(t.Lexemes is { } lexemes ? string.Join(',', lexemes) : $"c{t.Class}")}"));

    private int NumberOf(Need need)
    {
        var key = $"{string.Join(',', need.Classes)}|{string.Join(',', need.Words)}";
        if (numbers.TryAdd(key, all.Count))
            all.Add(need);
        return numbers[key];
    }
}
