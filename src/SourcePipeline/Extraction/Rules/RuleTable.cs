using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>The rules of one level (or pass) in the order of their files, with a quick test of where a match can begin.</summary>
public sealed class RuleTable
{
    private readonly ClassSet firsts;
    private readonly bool anywhere;
    private readonly int literalFirst;

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
    }

    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The classes of which one is on every item that a match can begin with (a literal word carries a class of its own for this).</summary>
    internal ref readonly ClassSet Firsts => ref firsts;

    internal bool CanBegin(in Item item) => anywhere || item.Classes.Meets(firsts);

    /// <summary>Whether any rule can begin with this word; false for most words, which is what makes the lower levels fast.</summary>
    internal bool CanBegin(in ClassSet classes) => anywhere || classes.Meets(firsts);
}
