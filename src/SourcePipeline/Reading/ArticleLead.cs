namespace SourcePipeline.Reading;

/// <summary>
/// Where an article opens: with its first paragraph of sentences. What stands before it are rows of an infobox, some of which read like headings
/// where it was flattened into lines.
/// </summary>
internal static class ArticleLead
{
    /// <summary>Index of the first paragraph of sentences; -1 where there is none.</summary>
    public static int ParagraphOf(Document document)
    {
        for (var i = 0; i < document.Paragraphs.Length; i++)
        {
            var paragraph = document.Paragraphs[i];
            if (paragraph.Kind == ParagraphKind.Prose && IsSentence(document.Text.AsSpan(paragraph.Span.Start, paragraph.Span.Length)))
                return i;
        }

        return -1;
    }

    /// <summary>The section in which the lead stands: it and all before it are above the article's first own heading.</summary>
    public static int SectionOf(Document document) => ParagraphOf(document) is >= 0 and var first ? document.Paragraphs[first].Section : 0;

    /// <summary>Whether a text ends as a sentence does, before or behind its marks.</summary>
    public static bool IsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        while (text is [.., ']'] && text.LastIndexOf('[') is > 0 and var mark)
            text = text[..mark].TrimEnd();
        return text is [.., '.' or '!' or '?' or '"' or '”'];
    }
}
