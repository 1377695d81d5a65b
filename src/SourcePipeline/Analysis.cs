using System.Collections.Immutable;
using SourcePipeline.Citations;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;

namespace SourcePipeline;

/// <summary>What one run over a set of documents found, as of a stated date.</summary>
/// <param name="Documents">Ordered by id, so that the order of the inputs does not matter.</param>
/// <param name="Gone">Findings of the last run that this one no longer has.</param>
public sealed record Analysis(
    DateOnly AsOf,
    IReadOnlyList<ExtractedDocument> Documents,
    ImmutableArray<Incident> Incidents,
    ImmutableArray<Verdict> Verdicts,
    IReadOnlyList<Finding> Findings,
    ImmutableArray<Finding> Gone);
