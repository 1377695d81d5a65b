namespace SourcePipeline.Reading;

/// <summary>How a document is written down.</summary>
public enum DocumentFormat
{
    PlainText,
    Html,
    Markdown,
    Wikitext,
}
