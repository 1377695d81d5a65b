using Markdig;
using SourcePipeline.Reading.Markdown;

namespace SourcePipeline.Reading;

/// <summary>
/// Reads Markdown through Markdig: headings, paragraphs, lists, tables, footnotes as references; an infobox in a YAML head as rows.
/// </summary>
public static class MarkdownReader
{
    private static readonly MarkdownPipeline Syntax = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseFootnotes().UseAutoLinks().Build();

    public static Document Read(string id, string origin, string markdown)
    {
        var document = new DocumentBuilder(id, origin);
        var tree = Markdig.Markdown.Parse(MarkdownNesting.Limit(markdown), Syntax);
        var head = FrontMatter.Of(tree, markdown);
        document.Title = head.Title ?? PlainText.Opening.TitleFrom(id, "");
        head.WriteInfobox(document);
        new MarkdownBlocks(document, markdown).Write(tree);
        return document.Build();
    }
}
