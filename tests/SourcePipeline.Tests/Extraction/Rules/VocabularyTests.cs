using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Tests.Extraction.Rules;

/// <summary>Words are looked up by a hash that is worked out eight characters at a time, in three places; they have to agree.</summary>
public sealed class VocabularyTests
{
    public static TheoryData<string, string> Words() => new()
    {
        { "a", "one letter" },
        { "siege", "less than a block" },
        { "captured", "a block" },
        { "retreated", "a block and one letter" },
        { "counteroffensives", "two blocks and one letter" },
        { "co-belligerents", "a hyphen" },
        { "émigrés", "letters beyond ASCII" },
        { "d'état", "an apostrophe" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_is_found_wherever_and_however_it_is_written(string word, string because)
    {
        var vocabulary = new Vocabulary();
        var entry = vocabulary.Add(word);
        var tokenizer = new Tokenizer(vocabulary, 500, 501, 502);
        // At the end of a text, where no eight characters follow, and in the middle of one.
        foreach (var text in new[] { word, $"{word} of the town", $"The {word.ToUpperInvariant()}, then", char.ToUpperInvariant(word[0]) + word[1..] + "." })
        {
            var tokens = new TokenBuffer();
            tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
            Assert.Contains(entry, tokens.Span.ToArray().Select(t => t.Lexeme));
        }

        Assert.Equal((entry, because), (vocabulary.Find(word.Replace('\'', '’')), because));
    }

    [Fact]
    public void A_vocabulary_that_was_kept_finds_every_word()
    {
        Assert.True(CompiledRules.TryRead(CompiledRules.Write(TestRules.All), out var kept));
        for (var entry = 1; entry < kept.Vocabulary.Count; entry++)
            Assert.Equal(entry, kept.Vocabulary.Find(TestRules.All.Vocabulary.TextOf(entry)));
    }

    [Fact]
    public void A_word_ends_with_its_paragraph_even_where_the_text_goes_on()
    {
        var vocabulary = new Vocabulary();
        var entry = vocabulary.Add("battle");
        var tokens = new TokenBuffer();
        new Tokenizer(vocabulary, 500, 501, 502).Tokenize("battlefields of old", new TextSpan(0, 6), tokens);
        Assert.Equal(entry, Assert.Single(tokens.Span.ToArray()).Lexeme);
    }

    [Fact]
    public void Levels_that_are_made_side_by_side_get_one_number_for_one_word_and_one_class()
    {
        var vocabulary = new Vocabulary();
        var names = new ClassNames();
        var words = Enumerable.Range(0, 40_000).Select(n => $"word{n}").ToArray();
        var classes = words[..400];
        var entries = new int[4][];
        var numbers = new int[4][];
        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, thread =>
        {
            entries[thread] = [.. words.Select(vocabulary.Add)];
            numbers[thread] = [.. classes.Select(names.NumberOf)];
        });
        Assert.All(entries, e => Assert.Equal(entries[0], e));
        Assert.All(numbers, n => Assert.Equal(numbers[0], n));
        Assert.Equal(words.Length, entries[0].Distinct().Count());
        Assert.Equal(classes.Length, numbers[0].Distinct().Count());
    }
}
