using System.Collections.Immutable;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Extraction.Quantities;
using SourcePipeline.Reading;

namespace SourcePipeline.Extraction;

/// <summary>A document with everything that the cascade took out of it; each list in the order of the text.</summary>
/// <param name="Unread">Sentences with figures out of which nothing came.</param>
/// <param name="Sentences">Every sentence of the paragraphs that are read.</param>
/// <param name="Dates">Every date expression with its value.</param>
/// <param name="Quantities">Every quantity with its value.</param>
public sealed record ExtractedDocument(
    Document Document,
    ImmutableArray<Claim> Claims,
    ImmutableArray<Sentence> Sentences,
    ImmutableArray<DateMention> Dates,
    ImmutableArray<QuantityMention> Quantities,
    ImmutableArray<Sentence> Unread);
