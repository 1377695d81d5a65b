using System.Collections.Immutable;
using SourcePipeline.Findings.Cues;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// What the rules of a level may write in their output (<c>claim: { kind: casualty, … }</c>): a field that no level reads, or a value that it does
/// not know, would be passed over in silence and the rule would do other than its author meant.
/// </summary>
internal static class OutputFields
{
    private static readonly string[] Yes = ["yes"];

    /// <summary>The level itself tells which values there are: a capture, a class. A value that ends with a colon is the beginning of one ("event:coup").</summary>
    private static readonly string[] Open = [];

    private static readonly Dictionary<string, string[]> Control = new(StringComparer.Ordinal)
    {
        ["kind"] = Open,
        ["action"] = Open,
        ["actor"] = ClausePartNames.OfActors,
        ["place"] = ClausePartNames.OfPlaces,
        ["item"] = ClausePartNames.OfClauses,
        ["also"] = ClausePartNames.OfClauses,
        ["whose"] = ClausePartNames.OfClauses,
        ["needs"] = Open,
        ["subject-is"] = Open,
        ["row"] = Open,
        ["follows"] = ["verb"],
        ["noun"] = Yes,
        ["weak"] = ["yes", "known"],
        ["voice"] = ["subject"],
        ["counted"] = Yes,
        ["definite"] = Yes,
        ["names"] = Yes,
        ["object"] = ["none", "party", "armed"],
        ["form"] = ["passive"],
        ["told"] = ["actor"],
        ["after"] = ["captured", "captured-here"],
        ["place-is"] = ["named"],
    };

    /// <summary>By the level, for claims by their kind; "" is an output that is a single word.</summary>
    private static readonly Dictionary<string, Dictionary<string, string[]>> ByLevel = new(StringComparer.Ordinal)
    {
        ["date"] = new(StringComparer.Ordinal)
        {
            [""] = Open,
            ["is"] = Open,
            ["value"] = Open,
            ["month-day"] = Open,
            ["role"] = ["as-of", "by", "since", "until"],
            ["passing"] = Yes,
            ["only"] = ["near", "before-christ"],
            ["silent"] = Yes,
            ["total"] = Yes,
            ["step"] = Yes,
            ["day"] = ["told"],
        },
        ["quantity"] = new(StringComparer.Ordinal) { [""] = Open, ["is"] = Open, ["as"] = Open, ["approximate"] = ["always"] },
        ["phrase"] = new(StringComparer.Ordinal) { [""] = Open, ["is"] = Open, ["also"] = Open },
        ["voice"] = new(StringComparer.Ordinal) { ["who"] = Open, ["scope"] = Open },
        ["cue"] = new(StringComparer.Ordinal)
        {
            [""] = CueKinds.All,
            ["is"] = CueKinds.All,
            ["answers"] = ["subject", "apposition", "object", "object-or-last", "last", "clause", "contrary"],
            ["accused"] = ["object"],
        },
        ["claim/casualty"] = new(StringComparer.Ordinal)
        {
            ["kind"] = Open,
            ["outcome"] = Open,
            ["victims"] = Open,
            ["whose"] = Open,
            ["loser"] = Open,
            ["inside"] = Open,
            ["side"] = ["object"],
            ["apart"] = Yes,
            ["counted"] = Yes,
            ["extra"] = Yes,
            ["part"] = Yes,
            ["none"] = Yes,
            ["bare"] = Yes,
            ["owned"] = Yes,
            ["to-end"] = Yes,
            ["again"] = Yes,
        },
        ["claim/control"] = Control,
        ["claim/equipment"] = Control,
        ["claim/strength"] = Control,
    };

    /// <summary>Compares the output of a rule with what its level reads.</summary>
    /// <exception cref="RuleFileException">It has a field or a value that the level does not know.</exception>
    public static void Check(RuleEntry entry, string level, ImmutableArray<KeyValuePair<string, string>> output)
    {
        if (level == "claim")
        {
            var kind = output.FirstOrDefault(o => o.Key == "kind").Value ?? "";
            level = $"claim/{kind}";
            if (!ByLevel.ContainsKey(level))
                throw entry.Error("claim", $"kind '{kind}': expected one of {string.Join(", ", ByLevel.Keys.Where(l => l.StartsWith("claim/", StringComparison.Ordinal)).Select(l => l["claim/".Length..]))}.");
        }

        var fields = ByLevel[level];
        var written = level.Split('/')[0];
        foreach (var (name, value) in output)
        {
            if (!fields.TryGetValue(name, out var values))
                throw entry.Error(written, name.Length == 0 ? $"expected a map in braces with some of {Names(fields)}." : $"'{name}' is none of its fields: expected one of {Names(fields)}.");
            foreach (var one in ClausePartNames.AreIn(values) ? value.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [value])
            {
                if (values.Length > 0 && !values.Any(v => v.EndsWith(':') ? one.Length > v.Length && one.StartsWith(v, StringComparison.Ordinal) : v == one))
                    throw entry.Error(written, $"{(name.Length == 0 ? "is" : name)} '{one}': expected {string.Join(" or ", values)}.");
            }
        }
    }

    private static string Names(Dictionary<string, string[]> fields) => string.Join(", ", fields.Keys.Where(k => k.Length > 0).Order(StringComparer.Ordinal));
}
