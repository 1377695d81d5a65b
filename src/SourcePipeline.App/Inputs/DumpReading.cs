using System.IO.Compression;
using System.IO.Enumeration;
using ICSharpCode.SharpZipLib;
using SourcePipeline.App.Commands;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Inputs;

/// <summary>Reads a MediaWiki export, packed or not, one page after the other.</summary>
internal static class DumpReading
{
    public static readonly string[] Endings = [".xml", ".xml.bz2", ".xml.gz"];

    public static bool IsDump(string path) => Array.Exists(Endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the document came out of a dump.</summary>
    public static bool IsPage(Document document) => document.Origin.IndexOf('#', StringComparison.Ordinal) is > 0 and var end && IsDump(document.Origin[..end]);

    /// <summary>The articles whose titles fit; redirects, talk, templates and the like are no articles.</summary>
    /// <param name="titles">With <c>*</c> and <c>?</c>; null for all.</param>
    /// <exception cref="RefusedException">No export, or one that breaks off; the articles before that have been given.</exception>
    public static IEnumerable<ExportedPage> Pages(string path, string? titles)
    {
        using var file = Open(path);
        using var pages = MediaWikiExport.Read(file).GetEnumerator();
        while (Next(path, pages) is { } page)
        {
            if (page is { Namespace: 0, Redirect: null } && (titles is null || FileSystemName.MatchesSimpleExpression(titles, page.Title, ignoreCase: false)))
                yield return page;
        }
    }

    public static Document Document(string path, ExportedPage page) => WikitextReader.Read(page.Title, Origin(path, page), page.Text, page.Title, page.Revision);

    public static string Origin(string path, ExportedPage page) => $"{path}#{page.Title}";

    private static ExportedPage? Next(string path, IEnumerator<ExportedPage> pages)
    {
        try
        {
            return pages.MoveNext() ? pages.Current : null;
        }
        catch (Exception e) when (e is FormatException or SharpZipBaseException or IOException or InvalidDataException)
        {
            throw new RefusedException($"{path}: {e.Message}", e);
        }
    }

    private static Stream Open(string path)
    {
        try
        {
            FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
            return path.EndsWith(".bz2", StringComparison.OrdinalIgnoreCase) ? new BZip2Members(file)
                : path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress)
                : file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SharpZipBaseException)
        {
            throw new RefusedException($"{path}: cannot be read: {e.Message}", e);
        }
    }
}
