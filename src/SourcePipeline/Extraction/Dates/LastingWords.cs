using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>The words for what goes on for days or years: "fighting", "siege", "war".</summary>
internal sealed class LastingWords(RuleSet rules)
{
    private readonly int[] lexemes = [.. ListedWords.Of("Extraction/Dates/dates.words.txt", "lasting").Select(rules.Vocabulary.Add)];

    /// <summary>Whether a vocabulary entry is one of them; 0 is none.</summary>
    public bool Has(int lexeme) => lexeme != 0 && Array.IndexOf(lexemes, lexeme) >= 0;
}
