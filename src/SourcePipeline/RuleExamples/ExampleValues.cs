using System.Globalization;
using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.RuleExamples;

/// <summary>Something that a rule found, with the values that its examples may name.</summary>
internal readonly record struct Found(TextSpan Span, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The values that an example names and that are others here, as "low: 30, not 20"; empty where it has all of them.</summary>
    public string Wrong(IEnumerable<KeyValuePair<string, string>> told)
    {
        var values = Values;
        return string.Join(", ", told.Where(v => values.GetValueOrDefault(v.Key, "none") != v.Value).Select(v => $"{v.Key}: {values.GetValueOrDefault(v.Key, "none")}, not {v.Value}"));
    }
}

/// <summary>The values of dates, quantities and claims in the words that examples use.</summary>
internal static class ExampleValues
{
    public static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    public static IReadOnlyDictionary<string, string> Of(DatePhrase date) =>
        new Dictionary<string, string> { ["value"] = date.Value?.Edtf ?? "none", ["timex"] = date.Timex };

    public static IReadOnlyDictionary<string, string> Of(Quantity quantity)
    {
        var values = new Dictionary<string, string>();
        Add(values, quantity);
        return values;
    }

    public static IReadOnlyDictionary<string, string> Of(Claim claim)
    {
        var values = new Dictionary<string, string>
        {
            ["kind"] = Word(claim.Kind),
            ["outcome"] = Word(claim.Outcome),
            ["action"] = Word((Enum?)claim.Action ?? claim.EquipmentAction),
            ["stance"] = Word(claim.Stance),
            ["victims"] = Text(claim.Victims),
            ["actor"] = Text(claim.Actor),
            ["item"] = Text(claim.Item),
            ["group"] = Text(claim.Group),
            ["place"] = Text(claim.Place),
            ["claimant"] = Text(claim.Claimant),
            ["date"] = Text(claim.Date?.Edtf),
        };
        if (claim.Quantity is { } quantity)
            Add(values, quantity);
        return values;
    }

    private static void Add(Dictionary<string, string> values, Quantity quantity)
    {
        values["low"] = quantity.Low?.ToString("0.##", CultureInfo.InvariantCulture) ?? "open";
        values["high"] = quantity.High?.ToString("0.##", CultureInfo.InvariantCulture) ?? "open";
        values["approximate"] = quantity.Approximate ? "yes" : "no";
        values["vague"] = quantity.Vague ? "yes" : "no";
    }

    private static string Word(Enum? value) => value is null ? "none" : value is EquipmentAction.ShotDown ? "shot-down" : value.ToString().ToLowerInvariant();

    private static string Text(string? words) => string.IsNullOrEmpty(words) ? "none" : words;
}
