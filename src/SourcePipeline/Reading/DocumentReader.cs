using System.Collections.Immutable;

namespace SourcePipeline.Reading;

/// <summary>Reads a document of any format that the program knows.</summary>
public static class DocumentReader
{
    /// <summary>The format by the name's ending; where that tells nothing, by how the text begins.</summary>
    public static DocumentFormat FormatOf(string name, ReadOnlySpan<char> text)
    {
        return Ends("html", "htm", "xhtml") ? DocumentFormat.Html
            : Ends("md", "markdown", "mkd") ? DocumentFormat.Markdown
            : Ends("wiki", "wikitext", "mediawiki") ? DocumentFormat.Wikitext
            : Ends("txt", "text") ? DocumentFormat.PlainText
            : ByContent(text);

        bool Ends(params ReadOnlySpan<string> endings)
        {
            foreach (var known in endings)
            {
                if (name.EndsWith("." + known, StringComparison.OrdinalIgnoreCase))
                    return true;
            }

            return false;
        }
    }

    /// <param name="references">Given beside the document; they go before its own.</param>
    public static Document Read(string id, string origin, string text, DocumentFormat format, ImmutableArray<Reference> references = default)
    {
        if (format == DocumentFormat.PlainText)
            return PlainTextReader.Read(id, origin, text, references);

        var document = format switch
        {
            DocumentFormat.Html => HtmlReader.Read(id, origin, text),
            DocumentFormat.Markdown => MarkdownReader.Read(id, origin, text),
            _ => WikitextReader.Read(id, origin, text),
        };
        return references.IsDefaultOrEmpty ? document : document with { References = references };
    }

    private static DocumentFormat ByContent(ReadOnlySpan<char> text)
    {
        var start = text[..Math.Min(text.Length, 2000)].TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return DocumentFormat.Html;

        if (start.StartsWith("---\n", StringComparison.Ordinal) || start.StartsWith("---\r\n", StringComparison.Ordinal) || start.StartsWith("# ", StringComparison.Ordinal)
            || start.Contains("\n## ", StringComparison.Ordinal))
        {
            return DocumentFormat.Markdown;
        }

        var wikitext = start.StartsWith("{{", StringComparison.Ordinal) || start.Contains("<ref", StringComparison.OrdinalIgnoreCase)
            || (start.Contains("'''", StringComparison.Ordinal) && start.Contains("[[", StringComparison.Ordinal));
        return wikitext ? DocumentFormat.Wikitext : DocumentFormat.PlainText;
    }
}
