using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>One article with what was found in it.</summary>
/// <param name="Unread">Sentences with figures out of which nothing came.</param>
/// <param name="Findings">Those with a passage in this document.</param>
public sealed record DocumentReport(
    ExtractedDocument Extracted,
    string Anchor,
    ImmutableArray<SectionReport> Sections,
    ImmutableArray<FindingReport> Findings,
    ImmutableArray<UnreadSentence> Unread,
    Timeline Timeline)
{
    public Document Document => Extracted.Document;
}

/// <summary>A sentence with figures out of which no claim came.</summary>
public sealed record UnreadSentence(Sentence Sentence, string Text, string SectionTitle);
