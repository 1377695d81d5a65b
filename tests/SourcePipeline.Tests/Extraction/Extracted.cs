using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.RuleExamples;

namespace SourcePipeline.Tests.Extraction;

/// <summary>Runs the cascade with the built-in rules over a text given in a test.</summary>
internal static class Extracted
{
    private static readonly Lazy<RuleSet> Rules = new(() => BuiltInRules.Builder(withExamples: true).Build());

    public static RuleSet BuiltIn => Rules.Value;

    /// <summary>A document of one section with a paragraph for every line of <paramref name="text"/>.</summary>
    public static Document Article(string text) => ExampleArticle.Of(text);

    public static ExtractedDocument From(string text, CascadeScope scope = CascadeScope.Everything) => new Cascade(BuiltIn).Run(Article(text), scope);
}
