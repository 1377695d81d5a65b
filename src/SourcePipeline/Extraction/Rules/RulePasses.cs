using SourcePipeline.Extraction.Phrases;

namespace SourcePipeline.Extraction.Rules;

/// <summary>Which table of rules a rule stands in: that of its level, of its pass ("phrase/people", "date/spans"), or of its kind of claim ("claim/casualty").</summary>
internal static class RulePasses
{
    /// <summary>Dates are joined into spans once they are found.</summary>
    private static readonly string[] OfDates = ["", "spans"];

    private static readonly string[] None = [""];

    /// <exception cref="RuleFileException">The level has no such pass, so that nobody would ever try the rule.</exception>
    public static string TableOf(RuleEntry entry, string level, string? kind)
    {
        var pass = entry.Text("pass") ?? "";
        var passes = level switch { "phrase" => PhraseLevel.Passes, "date" => OfDates, "claim" => [kind == "casualty" ? "" : "control", ""], _ => None };
        if (!passes.Contains(pass))
            throw entry.Error(pass.Length == 0 ? level : "pass", passes == None ? $"level '{level}' has no passes." : $"pass '{pass}': expected {string.Join(" or ", passes.Select(p => p.Length == 0 ? "none" : p))}.");
        return (level, pass) switch
        {
            ("claim", _) => kind == "casualty" ? "claim/casualty" : "claim/control",
            (_, "") => level,
            _ => $"{level}/{pass}",
        };
    }
}
