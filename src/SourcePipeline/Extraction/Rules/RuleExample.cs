using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// One of a rule's <c>matches</c>: a sentence with the words that are found in <c>[[…]]</c>, and behind an arrow the values that they have:
/// <c>[[At least 30 rebels were killed]] -> low: 30, high: open, victims: rebels</c>. Values that it does not name may be any.
/// </summary>
/// <param name="Sentence">With its brackets.</param>
public sealed record RuleExample(string Sentence, ImmutableArray<KeyValuePair<string, string>> Values)
{
    private const string Arrow = " -> ";

    private static readonly string[] OfDates = ["value", "timex"];

    private static readonly string[] OfQuantities = ["low", "high", "approximate", "vague"];

    private static readonly string[] OfClaims = ["kind", "outcome", "action", "victims", "actor", "item", "group", "place", "claimant", "stance", "date", .. OfQuantities];

    /// <summary>The values that an example of a level may name: <c>open</c> is a bound that is not there, <c>none</c> words that are not, a mark is <c>yes</c> or <c>no</c>.</summary>
    public static IReadOnlyList<string> NamesFor(string level) => level switch { "date" => OfDates, "quantity" => OfQuantities, "claim" => OfClaims, _ => [] };

    /// <exception cref="RuleFileException">Behind the arrow stands what is no value of the rule's level.</exception>
    public static RuleExample Read(string file, int line, string level, string example)
    {
        var arrow = example.LastIndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0)
            return new RuleExample(example, []);
        var values = new FlowReader(file, line, "matches", $"{{ {example[(arrow + Arrow.Length)..]} }}").Read().Pairs;
        var names = NamesFor(level);
        foreach (var (name, _) in values)
        {
            if (!names.Contains(name))
                throw new RuleFileException(file, line, "matches", names.Count == 0 ? $"what level '{level}' finds has no values to name behind an arrow." : $"'{name}' is no value of what level '{level}' finds: expected one of {string.Join(", ", names)}.");
        }

        return values.IsEmpty ? throw new RuleFileException(file, line, "matches", $"expected values behind the arrow, such as '{(names.Count > 0 ? names[0] : "low")}: 30'.") : new RuleExample(example[..arrow], values);
    }
}
