using SourcePipeline.Text;

namespace SourcePipeline.Reading;

/// <summary>A mark such as <c>[129]</c> or <c>[c]</c> at a place in the text.</summary>
/// <param name="Span">The mark with its brackets.</param>
/// <param name="Mark">What stands between the brackets: <c>129</c>, <c>c</c>, <c>note 3</c>.</param>
public readonly record struct CitationMark(TextSpan Span, string Mark);
