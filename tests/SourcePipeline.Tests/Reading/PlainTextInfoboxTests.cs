using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Reading;

/// <summary>Lines of the box beside an article, as flattened text has them.</summary>
public sealed class PlainTextInfoboxTests
{
    [Theory]
    [InlineData("Casualties and losses (Sarnia): 24 killed, 3 missing", true, "the side stands in brackets")]
    [InlineData("Date: 7 August – 2 September 2014", true, "a span of years in it makes it no heading")]
    [InlineData("Strength: 1,400 soldiers", true, "one column needs no side")]
    [InlineData("Aftermath: 2022–present", false, "a heading")]
    [InlineData("Food crisis: The harvest failed and the price of bread doubled within a year.", false, "a label that no box has")]
    public void A_row_of_the_box_is_told_by_its_label(string line, bool isRow, string because)
    {
        var document = PlainTextReader.Read("belgora.txt", "belgora.txt", $"The Battle of Belgora was fought in 2014.[1]\n{line}\nThe battle\nIt began at dawn.[1]\n");
        Assert.True(isRow == (document.Paragraphs[1].Kind == ParagraphKind.InfoboxRow), because);
    }
}
