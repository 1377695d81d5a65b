using SourcePipeline.Extraction.Rules;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests;

/// <summary>The built-in rules, built once, and what they find in a text.</summary>
internal static class Judged
{
    private static readonly Lazy<RuleSet> Built = new(() => BuiltInRules.Builder(withExamples: true).Build());

    public static RuleSet BuiltIn => Built.Value;

    public static IReadOnlyList<Finding> Findings(string text, string asOf = "2026-11-22", JudgingSettings? settings = null)
    {
        var document = PlainTextReader.Read("invented.txt", "invented.txt", text);
        return Pipeline.Analyse([Pipeline.Extract(document, BuiltIn)], [], DateOnly.Parse(asOf), BuiltIn, settings).Findings;
    }
}
