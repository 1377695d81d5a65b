namespace SourcePipeline.Extraction.Rules;

/// <summary>Numbers what rules need, equal needs once.</summary>
internal sealed class RuleNeedsBuilder(NamedWords named)
{
    private readonly List<Need> all = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private int ofFigures;

    /// <summary>What was numbered so far is what dates and quantities need.</summary>
    public void EndFigures() => ofFigures = all.Count;

    public RuleNeeds Build() => new([.. all], ofFigures);

    /// <summary>What a rule needs, that first which the fewest sentences have; none where nothing can be told.</summary>
    public RuleNeed[] Of(Rule rule)
    {
        var found = new List<RuleNeed>();
        if (!rule.When.IsEmpty)
            found.Add(new RuleNeed(NumberOf(new Need([.. Enumerable.Range(0, ClassSet.Capacity).Where(rule.Triggers.Has)], [])), RuleNeed.Anywhere));
        foreach (var need in rule.Pattern.Needs)
        {
            var classes = need.Terms.Where(t => t.Lexemes is null).Select(t => t.Class);
            var words = need.Terms.Where(t => t.Lexemes is not null).SelectMany(t => t.Lexemes!).Select(named.RowOf);
            found.Add(new RuleNeed(NumberOf(new Need([.. classes.Distinct().Order()], [.. words.Distinct().Order()])), need.Reach));
        }

        return [.. found];
    }

    private int NumberOf(Need need)
    {
        var key = $"{string.Join(',', need.Classes)}|{string.Join(',', need.Words)}";
        if (numbers.TryAdd(key, all.Count))
            all.Add(need);
        return numbers[key];
    }
}
