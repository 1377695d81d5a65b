using SourcePipeline.Text;

namespace SourcePipeline.Reading;

/// <summary>One sentence of a paragraph; marks that follow its full stop belong to it.</summary>
/// <param name="Paragraph">Index into <see cref="Document.Paragraphs"/>.</param>
public readonly record struct Sentence(TextSpan Span, int Paragraph, int Line, int Section);
