using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>The words that patterns name: tests tell each of them from all others, and no test tells others with the same classes apart.</summary>
internal sealed class NamedWords
{
    private readonly bool[] named;

    /// <param name="named">For each vocabulary entry whether a pattern names it.</param>
    public NamedWords(bool[] named) => this.named = named;

    public static NamedWords Of(ImmutableArray<Rule> rules, Vocabulary vocabulary)
    {
        var named = new NamedWords(new bool[vocabulary.Count]);
        foreach (var rule in rules)
        {
            foreach (var step in rule.Pattern.Program)
            {
                if (step.Test is null)
                    continue;
                foreach (var option in step.Test.Options)
                    named.Add(option);
            }
        }

        return named;
    }

    public ReadOnlySpan<bool> All => named;

    public bool Has(int lexeme) => lexeme < named.Length && named[lexeme];

    private void Add(ItemTest test)
    {
        foreach (var term in test.Terms)
        {
            if (term.Lexemes is null)
                continue;
            foreach (var lexeme in term.Lexemes)
                named[lexeme] = true;
        }
    }
}
