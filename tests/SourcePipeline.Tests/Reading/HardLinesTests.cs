using SourcePipeline.Reading.PlainText;

namespace SourcePipeline.Tests.Reading;

/// <summary>Text broken at a width, as wires and text out of PDF files are, and text that only looks so.</summary>
public sealed class HardLinesTests
{
    private const string Wire = """
        SCORES DEAD AS MARKET IS SHELLED
        11 Sept (Wire)

        At least forty-three people died on Sunday when the market of
        Qorrat was shelled, volunteers said, in one of the bloodiest resi-
        dential strikes of the war. A doctor counted twenty-
        three of them himself.

                                  17

        The army denied that it had
        fired.
            killed:   150
            missing:   13
        """;

    [Theory]
    [InlineData("market of Qorrat was shelled", "a line's end inside a sentence is a space")]
    [InlineData("bloodiest residential strikes", "a word parted at a line's end is one word")]
    [InlineData("counted twenty-three of them", "a number in words keeps its hyphen")]
    [InlineData("it had fired.", "a short line that runs on is no paragraph")]
    [InlineData("11 Sept (Wire)\nAt least", "a blank line parts paragraphs")]
    [InlineData("killed:   150\nmissing:   13", "lines with a label of their own stay lines")]
    public void Lines_broken_at_a_width_are_put_together(string expected, string because) =>
        Assert.True(HardLines.Joined(Wire).Contains(expected, StringComparison.Ordinal), because);

    [Fact]
    public void A_page_s_number_is_left_out() =>
        Assert.DoesNotContain("17", HardLines.Joined(Wire));

    [Fact]
    public void A_text_with_a_paragraph_a_line_stays_as_it_is()
    {
        const string text = "Siege\nThe town fell on 3 May.\nForty men died.\nnear the bridge, more.\nThe rest fled.\n";
        Assert.Equal(text, HardLines.Joined(text));
    }
}
