using System.Collections.Immutable;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>What is told of one article as a whole. Its text is not held: see <see cref="ArticleReport"/>.</summary>
/// <param name="Claims">How many.</param>
/// <param name="CitedClaims">Of these the ones that carry at least one mark.</param>
/// <param name="Paragraphs">How many.</param>
/// <param name="Unread">Sentences with figures out of which nothing came.</param>
public sealed record DocumentReport(
    string Id,
    string Title,
    string Origin,
    string? Revision,
    string Anchor,
    int Claims,
    int CitedClaims,
    int Paragraphs,
    ImmutableArray<SectionReport> Sections,
    ImmutableArray<UnreadSentence> Unread,
    YearCounts Timeline);

/// <summary>A sentence with figures out of which no claim came.</summary>
public sealed record UnreadSentence(Sentence Sentence, string Text, string SectionTitle);
