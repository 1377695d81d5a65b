using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>What the items of the sentence at hand have, and whether a rule that needs something finds it there. One serves one thread.</summary>
internal sealed class SentenceNeeds
{
    private readonly NamedWords named;
    private readonly Need[][] needs;

    /// <summary>For each named word in which sentence it was met last.</summary>
    private readonly int[] met;
    private int sentence;
    private ClassSet classes;

    public SentenceNeeds(ImmutableArray<Rule> rules, NamedWords named)
    {
        this.named = named;
        met = new int[named.Count];
        needs = new Need[rules.Length][];
        for (var r = 0; r < needs.Length; r++)
        {
            var ofRule = rules[r].Pattern.Needs;
            needs[r] = new Need[ofRule.Length];
            for (var n = 0; n < ofRule.Length; n++)
                needs[r][n] = NeedOf(ofRule[n]);
        }
    }

    /// <summary>Union of the items' classes.</summary>
    public ref readonly ClassSet Classes => ref classes;

    /// <summary>Another sentence, or another stage of it.</summary>
    public void Take(ReadOnlySpan<Item> items)
    {
        sentence++;
        classes = default;
        foreach (ref readonly var item in items)
        {
            classes.UnionWith(item.Classes);
            met[named.RowOf(item.Lexeme)] = sentence;
        }
    }

    /// <summary>Whether the items have all that the rule needs; without it it matches nowhere.</summary>
    public bool AreMet(int rule)
    {
        foreach (ref readonly var need in needs[rule].AsSpan())
        {
            if (!need.Classes.Meets(classes) && !HasOneOf(need.Words))
                return false;
        }

        return true;
    }

    private bool HasOneOf(int[] words)
    {
        foreach (var word in words)
        {
            if (met[word] == sentence)
                return true;
        }

        return false;
    }

    private Need NeedOf(ImmutableArray<Term> terms)
    {
        ClassSet any = default;
        var words = new List<int>();
        foreach (var term in terms)
        {
            if (term.Lexemes is null)
                any.Add(term.Class);
            else
                Array.ForEach(term.Lexemes, l => words.Add(named.RowOf(l)));
        }

        return new Need(any, [.. words]);
    }

    /// <summary>One of the classes, or one of the words by their numbers in <see cref="NamedWords"/>.</summary>
    private readonly record struct Need(ClassSet Classes, int[] Words);
}
