using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Reading;

public sealed class DocumentReaderTests
{
    [Theory]
    [InlineData("a.html", "It fell.", DocumentFormat.Html)]
    [InlineData("a.HTM", "It fell.", DocumentFormat.Html)]
    [InlineData("a.md", "It fell.", DocumentFormat.Markdown)]
    [InlineData("a.wikitext", "It fell.", DocumentFormat.Wikitext)]
    [InlineData("a.txt", "<html>", DocumentFormat.PlainText)]
    [InlineData("-", "\n<!DOCTYPE html><p>It fell.", DocumentFormat.Html)]
    [InlineData("-", "---\ntitle: A\n---\nIt fell.", DocumentFormat.Markdown)]
    [InlineData("-", "{{Infobox war}}\n'''It''' fell.", DocumentFormat.Wikitext)]
    [InlineData("-", "'''It''' fell to the [[army]].", DocumentFormat.Wikitext)]
    [InlineData("-", "It fell.[12]", DocumentFormat.PlainText)]
    [InlineData("README", "", DocumentFormat.PlainText)]
    public void The_format_is_told_by_the_ending_and_where_there_is_none_by_the_text(string name, string text, DocumentFormat format) =>
        Assert.Equal(format, DocumentReader.FormatOf(name, text));

    [Theory]
    [InlineData(DocumentFormat.PlainText, "It fell.[1]\n")]
    [InlineData(DocumentFormat.Html, "<div class='mw-parser-output'><p>It fell.<sup class='reference'><a href='#cite_note-1'>[1]</a></sup></p></div>")]
    [InlineData(DocumentFormat.Markdown, "It fell.[1]\n")]
    [InlineData(DocumentFormat.Wikitext, "It '''fell'''.<ref name=a/>\n")]
    public void Every_format_gives_the_same_text_and_takes_given_references(DocumentFormat format, string text)
    {
        var document = DocumentReader.Read("a", "a", text, format, [new Reference("1", "Given")]);
        Assert.Equal("It fell.[1]", document.Lines()[0]);
        Assert.Equal("1", document.Marks());
        Assert.Equal("Given", Assert.Single(document.References).Title);
    }
}
