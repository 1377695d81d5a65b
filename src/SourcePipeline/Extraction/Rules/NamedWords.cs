using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>Numbers for the words that patterns name, so that what depends on them fits into small tables.</summary>
internal sealed class NamedWords
{
    private readonly ushort[] rows;

    /// <summary>The last number given out.</summary>
    private ushort last;

    /// <param name="rows">For each vocabulary entry its number; 0 where no pattern names it.</param>
    public NamedWords(ushort[] rows) => this.rows = rows;

    public static NamedWords Of(ImmutableArray<Rule> rules, Vocabulary vocabulary)
    {
        var named = new NamedWords(new ushort[vocabulary.Count]);
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

    public ReadOnlySpan<ushort> Rows => rows;

    /// <summary>The word's number; 0 where no pattern names it.</summary>
    public int RowOf(int lexeme) => lexeme < rows.Length ? rows[lexeme] : 0;

    private void Add(ItemTest test)
    {
        foreach (var term in test.Terms)
        {
            if (term.Lexemes is null)
                continue;
            foreach (var lexeme in term.Lexemes)
            {
                if (rows[lexeme] == 0)
                    rows[lexeme] = ++last;
            }
        }
    }
}
