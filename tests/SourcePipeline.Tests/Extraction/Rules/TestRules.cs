using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Tests.Extraction.Rules;

/// <summary>The built-in rules with their examples, built once for all tests.</summary>
internal static class TestRules
{
    public static RuleSet All { get; } = BuiltInRules.Builder(withExamples: true).Build();
}
