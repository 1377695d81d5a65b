using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>One article with its text and what was found in it.</summary>
/// <param name="Findings">Those with a passage in this article, as they stand in the report.</param>
public sealed record ArticleReport(DocumentReport Report, ExtractedDocument Extracted, ImmutableArray<FindingReport> Findings)
{
    public Document Document => Extracted.Document;
}
