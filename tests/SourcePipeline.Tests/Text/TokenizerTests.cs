using SourcePipeline.Tests.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Tests.Text;

public class TokenizerTests
{
    [Theory]
    // Marks and tags are tokens of their own and never part of a word or number.
    [InlineData("killed[129][c] over", "killed|[129]|[c]|over")]
    [InlineData("in[citation needed] 1,200[note 3] men", "in|[citation needed]|1,200|[note 3]|men")]
    // Brackets that an author put in are punctuation.
    [InlineData("when [their] chief", "when|[|their|]|chief")]
    // Numbers keep their groups and decimals; a comma before a space ends them.
    [InlineData("1,200 and 1.5, 12,5 and 3.", "1,200|and|1.5|,|12|,|5|and|3|.")]
    [InlineData("the 11th of the 1990s, the 1990's", "the|11th|of|the|1990s|,|the|1990's")]
    [InlineData("20km, 50–60, 50-60", "20|km|,|50|–|60|,|50|-|60")]
    // Model names stay whole, so that their digits are no quantity.
    [InlineData("two C-130s and an Su-25", "two|C-130s|and|an|Su-25")]
    [InlineData("the U.S. Army and the U.N.", "the|U.S.|Army|and|the|U.N.")]
    [InlineData("the army's chief, the rebels' camp", "the|army|'s|chief|,|the|rebels|'|camp")]
    [InlineData("twenty-five pro-government men", "twenty|-|five|pro-government|men")]
    // Words glued by the flattening of a page come apart where the vocabulary knows the first.
    [InlineData("Royal Air ForceC-17", "Royal|Air|Force|C-17")]
    [InlineData("McDonald", "McDonald")]
    [InlineData("a—b…", "a|—|b|…")]
    [InlineData("", "")]
    public void Cuts_words_numbers_signs_and_marks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokens(text).Select(t => text[t.Start..t.End])));

    [Fact]
    public void Looks_words_up_without_case_and_knows_hyphenated_persons_by_their_last_part()
    {
        var rules = TestRules.All;
        var tokens = Tokens("SOLDIERS soldiers co-belligerents Qwxz");
        Assert.Equal(tokens[0].Lexeme, tokens[1].Lexeme);
        Assert.True(rules.Vocabulary.ClassesOf(tokens[2].Lexeme).Has(rules.Class("person")));
        Assert.Equal(0, tokens[3].Lexeme);
    }

    private static Token[] Tokens(string text)
    {
        var rules = TestRules.All;
        var buffer = new TokenBuffer();
        new Tokenizer(rules.Vocabulary, rules.Class("number-word"), rules.Class("person"), rules.Class("date-prefix")).Tokenize(text, new TextSpan(0, text.Length), buffer);
        return buffer.Span.ToArray();
    }
}
