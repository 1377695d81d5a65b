using SourcePipeline.Extraction.Rules;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests;

/// <summary>The built-in rules, built once, and what they find in an article.</summary>
internal static class Judged
{
    private static readonly Lazy<RuleSet> Built = new(() => BuiltInRules.Builder(withExamples: true).Build());

    public static RuleSet BuiltIn => Built.Value;

    public static IReadOnlyList<Finding> Findings(string article, string asOf = "2026-11-22", JudgingSettings? settings = null, string title = "invented.txt") =>
        Findings(PlainTextReader.Read(title, title, article), asOf, settings);

    public static IReadOnlyList<Finding> Findings(Document article, string asOf = "2026-11-22", JudgingSettings? settings = null) =>
        Pipeline.Analyse([Pipeline.Extract(article, BuiltIn)], [], DateOnly.Parse(asOf), BuiltIn, settings).Findings;

    /// <summary>The only finding of a rule in an article.</summary>
    public static Finding Single(string rule, string article) => Assert.Single(Findings(article), f => f.Rule == rule);

    /// <summary>Asserts that a rule finds something in an article, or nothing.</summary>
    public static void Fires(string rule, string article, bool fires, string because, string title = "invented.txt")
    {
        var found = Of(rule, article, title);
        Assert.True(fires == found.Length > 0, Told(because, found));
    }

    /// <summary>Asserts how many findings a rule has in an article.</summary>
    public static void Finds(string rule, string article, int findings, string because)
    {
        var found = Of(rule, article);
        Assert.True(findings == found.Length, Told(because, found));
    }

    private static string[] Of(string rule, string article, string title = "invented.txt") =>
        [.. Findings(article, title: title).Where(f => f.Rule == rule).Select(f => f.Message)];

    private static string Told(string because, string[] found) => $"{because}; found {(found.Length == 0 ? "nothing" : string.Join(" | ", found))}";
}
