using SourcePipeline.Reading.Html;

namespace SourcePipeline.Reading;

/// <summary>
/// Reads a web page through HtmlAgilityPack: an encyclopedia's article with its sections, marks and references, of any other page the
/// headline and the main text. Never fails on bad markup, however deep it nests.
/// </summary>
public static class HtmlReader
{
    public static Document Read(string id, string origin, string html) => ReadPage(id, origin, html).Document;

    /// <summary>The document, and what the page says of its author and date.</summary>
    public static (Document Document, PageSource Source) ReadPage(string id, string origin, string html)
    {
        var page = HtmlTree.Parse(html).DocumentNode;
        var source = PageFacts.Read(page, html);
        var document = new DocumentBuilder(id, origin);
        if (EncyclopediaPage.ContentOf(page) is { } content)
        {
            document.Title = PageMetadata.EncyclopediaTitle(page) ?? id;
            document.Revision = PageMetadata.Revision(html);
            EncyclopediaPage.Read(document, content);
        }
        else
        {
            document.Title = source.Title.Length > 0 ? source.Title : id;
            document.Write(source.Title, ParagraphKind.Heading);
            MainText.Write(document, page);
        }

        return (document.Build(), source);
    }
}
