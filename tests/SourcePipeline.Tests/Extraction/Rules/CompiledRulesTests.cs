using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Extraction.Rules;

public sealed class CompiledRulesTests
{
    private const string Text = """
        Battle of Halvane

        On the night of 3 April 1920 two Ruthenian companies took the railway station of Halvane from the 4th Brigade.[1] The general staff
        said that at least 40 of its soldiers had been killed and a dozen taken prisoner, while the rebels put the number at 120.[2][3]
        According to Reuters, none of the three aircraft was shot down. Two days later the town was recaptured; about 1,500 people had fled.
        """;

    private static readonly RuleSet Read = BuiltInRules.Builder().Build();

    [Fact]
    public void Compiled_rules_find_what_the_files_rules_find()
    {
        Assert.Equal(Found(Read), Found(Compiled(Read)));
    }

    [Fact]
    public void Compiled_rules_are_the_same_again_when_they_are_compiled()
    {
        var once = CompiledRules.Write(Read);
        Assert.True(CompiledRules.TryRead(once, out var rules));
        Assert.Equal(once, CompiledRules.Write(rules));
    }

    [Fact]
    public void A_level_may_name_words_and_classes_that_no_file_has()
    {
        var rules = Compiled(Read);
        var entry = rules.Vocabulary.Add("quincunx");
        Assert.Equal(entry, rules.Vocabulary.Find("Quincunx"));
        Assert.Equal("quincunx", rules.Vocabulary.TextOf(entry));
        Assert.Equal(rules.Class("no such class"), rules.Class("no such class"));
    }

    [Fact]
    public void What_another_build_compiled_is_not_taken()
    {
        var bytes = CompiledRules.Write(Read);
        // The build's id stands first, behind its length.
        bytes[1] ^= 1;
        Assert.False(CompiledRules.TryRead(bytes, out _));
    }

    private static RuleSet Compiled(RuleSet rules)
    {
        Assert.True(CompiledRules.TryRead(CompiledRules.Write(rules), out var compiled));
        return compiled;
    }

    private static string[] Found(RuleSet rules)
    {
        var found = new Cascade(rules).Run(PlainTextReader.Read("a.txt", "a.txt", Text));
        Assert.NotEmpty(found.Claims);
        return [.. found.Claims.Select(c => c.ToString()), .. found.Dates.Select(d => d.ToString()), .. found.Quantities.Select(q => q.ToString())];
    }
}
