using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>The rules of one level (or pass) in the order of their files, with a quick test of where a match can begin.</summary>
public sealed class RuleTable
{
    private readonly ClassSet firsts;
    private readonly bool anywhere;
    private readonly int literalFirst;
    private readonly ClassSet needs;
    private readonly bool needless;

    internal RuleTable(ImmutableArray<Rule> rules, ClassNames names, Vocabulary vocabulary, string name)
    {
        Rules = rules;
        literalFirst = names.NumberOf($"#first-{name}");
        firsts.Add(literalFirst);
        foreach (var rule in rules)
        {
            foreach (var terms in rule.Pattern.Firsts)
            {
                var term = terms.FirstOrDefault(t => !t.Negated);
                if (term == default || terms.All(t => t.Negated))
                    anywhere = true;
                else if (term.Lexemes is { } lexemes)
                    Array.ForEach(lexemes, l => vocabulary.AddClass(l, literalFirst));
                else
                    firsts.Add(term.Class);
            }
        }

        var literalNeed = names.NumberOf($"#need-{name}");
        Needs = new ClassSet[rules.Length];
        for (var r = 0; r < rules.Length; r++)
        {
            Needs[r] = NeedsOf(rules[r], vocabulary, literalNeed);
            needs.UnionWith(Needs[r]);
            needless |= rules[r].Pattern.Needs is null && rules[r].When.IsEmpty;
        }
    }

    /// <summary>For each rule the classes of which a sentence has one wherever the rule matches; empty where nothing can be told.</summary>
    internal ClassSet[] Needs { get; }

    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The classes of which one is on every item that a match can begin with (a literal word carries a class of its own for this).</summary>
    internal ref readonly ClassSet Firsts => ref firsts;

    internal bool CanBegin(in Item item) => anywhere || item.Classes.Meets(firsts);

    /// <summary>Whether any rule can begin with this word; false for most words, which is what makes the lower levels fast.</summary>
    internal bool CanBegin(in ClassSet classes) => anywhere || classes.Meets(firsts);

    /// <summary>Whether some rule may match in a sentence with these classes of words; false for sure where no rule can.</summary>
    internal bool MayMatch(in ClassSet sentence) => needless || sentence.Meets(needs);

    private static ClassSet NeedsOf(Rule rule, Vocabulary vocabulary, int literalNeed)
    {
        ClassSet found = rule.Triggers;
        if (!rule.When.IsEmpty || rule.Pattern.Needs is not { } terms)
            return found;
        foreach (var term in terms)
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
