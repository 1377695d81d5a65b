using SourcePipeline.Reporting;

namespace SourcePipeline.Tests.Reporting;

public sealed class ShownTests
{
    [Theory]
    [InlineData("plain words, Ménaka, 10–18 — “so”", "plain words, Ménaka, 10–18 — “so”", "ordinary text is left alone")]
    [InlineData("a\u202Eb", "a⟦U+202E⟧b", "an override turns what follows around")]
    [InlineData("a\u2066b\u2069", "a⟦U+2066⟧b⟦U+2069⟧", "so does an isolate")]
    [InlineData("a\u0000b", "a⟦U+0000⟧b", "a control character does not show")]
    [InlineData("\U0001F6E9 up", "\U0001F6E9 up", "a whole pair is one")]
    [InlineData("عربي", "عربي", "letters that run from right to left are letters")]
    public void What_would_turn_or_hide_text_is_written_by_its_number(string words, string shown, string why) =>
        Assert.True(shown == Shown.Of(words), why);

    /// <summary>Not a row of the table: an attribute cannot hold half a pair.</summary>
    [Fact]
    public void Half_a_pair_is_no_character() => Assert.Equal("a⟦U+D800⟧b", Shown.Of("a\uD800b"));
}
