using SourcePipeline.Text;

namespace SourcePipeline.Reading;

/// <summary>What a paragraph is; only some kinds are read for claims.</summary>
public enum ParagraphKind
{
    Prose,
    Heading,
    ListItem,
    TableRow,
    /// <summary>A row of an infobox: the article's own voice, with the row's label as its first words.</summary>
    InfoboxRow,
    Caption,
    /// <summary>A hatnote or short description above the article ("For other conflicts see …").</summary>
    Hatnote,
    /// <summary>A maintenance banner.</summary>
    Banner,
    /// <summary>An entry of a reference list that ran into the text.</summary>
    ReferenceEntry,
}

/// <summary>One line of the document's text.</summary>
/// <param name="Span">Its characters, without the line end.</param>
/// <param name="Line">1-based line number in the document's text.</param>
/// <param name="Section">Index into <see cref="Document.Sections"/>.</param>
public readonly record struct Paragraph(TextSpan Span, int Line, int Section, ParagraphKind Kind);
