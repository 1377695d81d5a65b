using Markdig;
using Markdig.Syntax;
using SourcePipeline.Reading.Markdown;
using SourcePipeline.Reading.PlainText;

namespace SourcePipeline.Reading;

/// <summary>
/// Reads Markdown through Markdig: headings, paragraphs, lists, tables, footnotes as references; an infobox in a YAML head as rows. A text
/// without any heading of Markdown's is an article that was saved as it stood: its sections are told as those of plain text.
/// </summary>
public static class MarkdownReader
{
    private static readonly MarkdownPipeline Syntax = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseFootnotes().UseAutoLinks().Build();

    public static Document Read(string id, string origin, string markdown)
    {
        var document = new DocumentBuilder(id, origin);
        var tree = Markdig.Markdown.Parse(MarkdownNesting.Limit(markdown), Syntax);
        var head = FrontMatter.Of(tree, markdown);
        document.Title = head.Title ?? FileTitle.From(id, "", markdown);
        head.WriteInfobox(document);
        var marked = tree.Descendants<HeadingBlock>().Any();
        new MarkdownBlocks(document, markdown) { KeepsLines = !marked && !HardLines.AreIn(markdown) }.Write(tree);
        var written = document.Build();
        return marked ? written : PlainTextReader.Read(id, origin, FlatText.Of(written), head.Title, written.References);
    }
}
