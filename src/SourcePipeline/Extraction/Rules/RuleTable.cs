using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>The rules of one level (or pass) in the order of their files, with a quick test of the sentences in which one may match.</summary>
public sealed class RuleTable
{
    private readonly ClassSet anyNeed;
    private readonly bool needless;
    private readonly ClassSet triggers;
    private readonly bool untriggered;

    /// <param name="needs">For each rule the classes of which a sentence's words have one wherever it matches; empty where nothing can be told.</param>
    internal RuleTable(ImmutableArray<Rule> rules, ClassSet[] needs)
    {
        Rules = rules;
        Needs = needs;
        for (var r = 0; r < rules.Length; r++)
        {
            triggers.UnionWith(rules[r].Triggers);
            untriggered |= rules[r].When.IsEmpty;
            anyNeed.UnionWith(needs[r]);
            needless |= needs[r].IsEmpty;
        }
    }

    /// <summary>A table whose words that patterns ask for get a class of their own in <paramref name="vocabulary"/>.</summary>
    internal static RuleTable Of(ImmutableArray<Rule> rules, ClassNames names, Vocabulary vocabulary, string name)
    {
        var literalNeed = names.NumberOf($"#need-{name}");
        return new RuleTable(rules, [.. rules.Select(r => NeedsOf(r, vocabulary, literalNeed))]);
    }

    /// <summary>For each rule the classes of which a sentence has one wherever the rule matches; empty where nothing can be told.</summary>
    internal ClassSet[] Needs { get; }

    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Whether some rule may match in a sentence with these classes of words; false for sure where no rule can.</summary>
    internal bool MayMatch(in ClassSet sentence) => needless || sentence.Meets(anyNeed);

    /// <summary>Whether a sentence with these classes triggers some rule.</summary>
    internal bool IsTriggered(in ClassSet sentence) => untriggered || sentence.Meets(triggers);

    private static ClassSet NeedsOf(Rule rule, Vocabulary vocabulary, int literalNeed)
    {
        ClassSet found = rule.Triggers;
        if (!rule.When.IsEmpty || rule.Pattern.Needs.IsEmpty)
            return found;
        foreach (var term in rule.Pattern.Needs[0])
        {
            if (term.Lexemes is { } lexemes)
            {
                Array.ForEach(lexemes, l => vocabulary.AddClass(l, literalNeed));
                found.Add(literalNeed);
            }
            else
            {
                // Of numbers a sentence's classes tell only that there is one.
                found.Add(term.Class is ClassNames.DayNumber or ClassNames.YearNumber or ClassNames.ShortNumber ? ClassNames.Number : term.Class);
            }
        }

        return found;
    }
}
