using SourcePipeline.Tests.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Tests.Text;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("They left. He stayed.", "They left.|He stayed.")]
    // Marks behind the stop belong to the sentence that it ends.
    [InlineData("They left.[1][2] He stayed.[3]", "They left.[1][2]|He stayed.[3]")]
    [InlineData("They left.[262]USAF planes came.", "They left.[262]|USAF planes came.")]
    // A mark in the middle ends nothing.
    [InlineData("Dozens[156] were killed, he said.[2]", "Dozens[156] were killed, he said.[2]")]
    [InlineData("Gen. Smith met Lt. Jones.", "Gen. Smith met Lt. Jones.")]
    [InlineData("J. Smith of the U.S. Army left.", "J. Smith of the U.S. Army left.")]
    [InlineData("They came from the U.S. The army left.", "They came from the U.S.|The army left.")]
    [InlineData("\"We won.\" He was wrong.", "\"We won.\"|He was wrong.")]
    [InlineData("It was 1.5 km. Then 20 men fell.", "It was 1.5 km.|Then 20 men fell.")]
    [InlineData("mountains... killing several", "mountains... killing several")]
    [InlineData("No stop at the end", "No stop at the end")]
    public void Cuts_at_ends_of_sentences_only(string text, string expected)
    {
        var rules = TestRules.All;
        var tokens = new TokenBuffer();
        new Tokenizer(rules.Vocabulary, rules.Class("number-word"), rules.Class("person"), rules.Class("date-prefix")).Tokenize(text, new TextSpan(0, text.Length), tokens);
        var splitter = new SentenceSplitter(rules.Vocabulary, rules.Class("abbreviation"), rules.Class("sentence-opener"));
        var sentences = new List<string>();
        for (var first = 0; first < tokens.Count;)
        {
            var end = splitter.End(text, tokens, first);
            sentences.Add(text[tokens[first].Start..tokens[end - 1].End]);
            first = end;
        }

        Assert.Equal(expected, string.Join('|', sentences));
    }
}
