using System.Xml;

namespace SourcePipeline.Reading;

/// <summary>A page of a MediaWiki export: its newest revision in the dump.</summary>
/// <param name="Namespace">0 for articles.</param>
/// <param name="Redirect">The title that the page only leads to, or null.</param>
public sealed record ExportedPage(string Title, int Namespace, string? Revision, string? Redirect, string Text);

/// <summary>Reads a MediaWiki export (<c>pages-articles.xml</c>) page by page, in memory that does not grow with it.</summary>
public static class MediaWikiExport
{
    /// <summary>The pages in the order of the file; of several revisions of one page the last.</summary>
    /// <exception cref="FormatException">The file is no export, or is cut off; the message names the line. Pages before that have been given.</exception>
    public static IEnumerable<ExportedPage> Read(Stream xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreWhitespace = true, MaxCharactersInDocument = 0, CloseInput = false };
        using var reader = XmlReader.Create(xml, settings);
        while (Next(reader))
            yield return Page(reader);
    }

    private static bool Next(XmlReader reader) => Guarded(reader, static r =>
    {
        while (r.Read())
        {
            if (r.NodeType == XmlNodeType.Element)
            {
                if (r.Depth == 0 && r.LocalName != "mediawiki")
                    throw new FormatException($"not a MediaWiki export: its root is <{r.LocalName}>, not <mediawiki>");

                if (r.LocalName == "page")
                    return true;
            }
        }

        return false;
    });

    private static ExportedPage Page(XmlReader reader) => Guarded(reader, static r =>
    {
        string title = "", text = "";
        string? revision = null, redirect = null;
        var space = 0;
        var depth = r.Depth;
        r.Read();
        while (r.Depth > depth)
        {
            if (r.NodeType != XmlNodeType.Element)
            {
                r.Read();
                continue;
            }

            switch (r.LocalName)
            {
                case "title":
                    title = r.ReadElementContentAsString();
                    break;
                case "ns":
                    _ = int.TryParse(r.ReadElementContentAsString(), out space);
                    break;
                case "redirect":
                    redirect = r.GetAttribute("title");
                    r.Read();
                    break;
                // The page and the contributor have an id too, at other depths.
                case "id" when r.Depth == depth + 2:
                    revision = r.ReadElementContentAsString();
                    break;
                case "text":
                    text = r.ReadElementContentAsString();
                    break;
                default:
                    r.Read();
                    break;
            }
        }

        return new ExportedPage(title, space, revision, redirect, text);
    });

    private static T Guarded<T>(XmlReader reader, Func<XmlReader, T> read)
    {
        try
        {
            return read(reader);
        }
        catch (XmlException e)
        {
            throw new FormatException($"line {Math.Max(1, e.LineNumber)}: not a whole MediaWiki export: {e.Message}", e);
        }
    }
}
