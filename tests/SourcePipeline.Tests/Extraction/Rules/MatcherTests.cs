using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Tests.Extraction.Rules;

public class MatcherTests
{
    [Theory]
    [InlineData("/at least/ n=number", "at least 12 men", "at least 12", "12")]
    [InlineData("n=number (/men/ | /women/)?", "12 women", "12 women", "12")]
    // Longest first: the star takes what it can and gives back what the rest needs.
    [InlineData("word* n=number", "a b c 3", "a b c 3", "3")]
    [InlineData("n=(word word) word", "a b c d", "a b c", "a b")]
    [InlineData("word{2,3}", "a b c d", "a b c", "")]
    [InlineData("n=word&!capital word", "b C", "b C", "b")]
    // Marks stand between words without breaking a pattern, and are no part of what is captured.
    [InlineData("number n=word", "12[3] men", "12[3] men", "men")]
    [InlineData("/on|in/ n=capital", "in Rome", "in Rome", "Rome")]
    public void Matches_from_the_first_item_on(string pattern, string text, string whole, string captured)
    {
        Assert.True(Try(pattern, text, out var matched, out var capture));
        Assert.Equal((whole, captured), (matched, capture));
    }

    [Theory]
    [InlineData("/at least/ number", "at 12")]
    [InlineData("word&capital", "rome")]
    [InlineData("word{3,4}", "a b")]
    public void Does_not_match(string pattern, string text) => Assert.False(Try(pattern, text, out _, out _));

    [Fact]
    public void Gives_up_in_bounded_steps_where_a_pattern_has_too_many_ways() =>
        Assert.False(Try("(word* word* word* word* word*) number", string.Join(' ', Enumerable.Repeat("a", 400)), out _, out _));

    private static bool Try(string pattern, string text, out string matched, out string captured)
    {
        var rules = new RuleSetBuilder().Add("x.yaml", $"- id: a\n  pattern: {pattern}\n  pass: names\n  phrase: p").Build();
        var tokens = new TokenBuffer();
        new Tokenizer(rules.Vocabulary, rules.Class("none"), rules.Class("none"), rules.Class("none")).Tokenize(text, new TextSpan(0, text.Length), tokens);
        var items = new ItemBuffer();
        new ItemBuilder(rules).Build(text, tokens, 0, tokens.Count, items);
        var matcher = new Matcher();
        var found = matcher.TryMatch(rules.Rules[0].Pattern, items.Span, 0);
        matched = found ? text[..tokens[items[matcher.End - 1].End - 1].End] : "";
        var slot = rules.Rules[0].Pattern.SlotOf("n");
        captured = found && matcher.StartOf(slot) is var start and >= 0
            ? text[tokens[items[start].First].Start..tokens[items[matcher.EndOf(slot) - 1].End - 1].End]
            : "";
        return found;
    }
}
