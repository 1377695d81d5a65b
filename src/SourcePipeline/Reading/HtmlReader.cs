using HtmlAgilityPack;
using SourcePipeline.Reading.Html;

namespace SourcePipeline.Reading;

/// <summary>
/// Reads a web page through HtmlAgilityPack: an encyclopedia's article with its sections, marks and references, of any other page the
/// main text. Never fails on bad markup, however deep it nests.
/// </summary>
public static class HtmlReader
{
    public static Document Read(string id, string origin, string html)
    {
        HtmlNode page = HtmlTree.Parse(html).DocumentNode;
        var document = new DocumentBuilder(id, origin);
        if (EncyclopediaPage.ContentOf(page) is { } content)
        {
            document.Title = PageMetadata.EncyclopediaTitle(page) ?? id;
            document.Revision = PageMetadata.Revision(html);
            EncyclopediaPage.Read(document, content);
        }

        return document.Build();
    }
}
