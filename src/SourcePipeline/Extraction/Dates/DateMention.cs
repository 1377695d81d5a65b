using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>A date expression with its values.</summary>
/// <param name="Value">The EDTF value with the days covered; null for durations and references to the present ("now").</param>
/// <param name="Timex">The TIMEX2 value: <c>1939-09-01</c>, <c>193</c>, <c>P2M</c>, <c>PRESENT_REF</c>.</param>
public readonly record struct DateMention(TextSpan Span, int Line, DateValue? Value, string Timex);
