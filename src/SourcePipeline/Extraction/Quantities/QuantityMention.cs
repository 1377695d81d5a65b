using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Quantities;

/// <summary>A quantity with its value, bounds and approximation words included in its extent.</summary>
/// <param name="Unit">The unit or counted noun behind it; null where there is none.</param>
public readonly record struct QuantityMention(TextSpan Span, int Line, Quantity Value, TextSpan? Unit);
