using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Parties;

/// <summary>Countries by their names and by the adjectives of their people, from the lexicon class <c>nation</c>.</summary>
internal sealed class Nations
{
    private readonly Dictionary<string, string> countries = new(StringComparer.OrdinalIgnoreCase);

    public Nations(RuleSet rules)
    {
        foreach (var lexicon in rules.Lexicons)
        {
            if (lexicon.Name != "nation")
                continue;
            foreach (var pair in lexicon.Entries.Select(rules.Vocabulary.TextOf))
            {
                if (pair.Split(" = ") is not [var country, var adjective])
                    throw new RuleFileException(lexicon.File, lexicon.Line, "phrases", $"'{pair}': expected 'country = adjective'.");
                var name = Capitalized(country);
                countries.TryAdd(country, name);
                countries.TryAdd(adjective, name);
            }
        }
    }

    /// <summary>The country that a name or an adjective stands for, or null.</summary>
    public string? CountryOf(ReadOnlySpan<char> word) =>
        countries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var country) ? country
        : word.Length > 4 && word[^1] == 's' && countries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word[..^1], out country) ? country
        : null;

    private static string Capitalized(string name) =>
        string.Join(' ', name.Split(' ').Select(w => w.Length > 2 ? char.ToUpperInvariant(w[0]) + w[1..] : w));
}
