using SourcePipeline.Findings;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Reporting;

/// <summary>A location with its words cut out of the document.</summary>
/// <param name="Section">Index into the document's sections.</param>
public sealed record FindingPassage(
    string Document,
    int Section,
    string SectionTitle,
    int Line,
    TextSpan Span,
    TextSpan SentenceSpan,
    string Quote,
    string Sentence)
{
    internal static FindingPassage Of(Location location, Document document) => new(
        location.Document,
        location.Section,
        document.Sections[location.Section].Title,
        location.Line,
        location.Span,
        location.Sentence,
        location.Span.In(document.Text),
        location.Sentence.In(document.Text));
}
