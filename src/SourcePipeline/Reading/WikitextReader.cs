using SourcePipeline.Reading.Wikitext;

namespace SourcePipeline.Reading;

/// <summary>
/// Reads MediaWiki's markup into the document that the rendered page would give: marks numbered, templates printed, maintenance
/// templates as notices, infobox fields as rows. Never fails, and takes time linear in the text.
/// </summary>
public static class WikitextReader
{
    /// <param name="title">The page's title; the id where it is null.</param>
    public static Document Read(string id, string origin, string wikitext, string? title = null, string? revision = null)
    {
        var source = new WikitextSource(wikitext.Replace("\r\n", "\n", StringComparison.Ordinal));
        var document = new DocumentBuilder(id, origin) { Title = title ?? PlainText.FileTitle.From(id, "", wikitext), Revision = revision };
        var references = new WikitextReferences();
        var writer = new WikitextWriter(source, document, references);
        ShortFootnoteWorks.Collect(writer, references);
        writer.WriteBlocks(0, source.Text.Length);
        references.Finish(writer);
        return document.Build();
    }
}
