using System.Collections.Immutable;
using SourcePipeline.App.Baselines;
using SourcePipeline.App.Corrections;

namespace SourcePipeline.App.Runs;

/// <summary>What one run is asked to do.</summary>
/// <param name="Inputs">As named: files, folders, globs, <c>-</c>.</param>
/// <param name="Name">The document's id, for a single input; so that dated copies of one article are one document.</param>
/// <param name="Baseline">Findings that are accepted and not reported.</param>
internal sealed record CheckRequest(ImmutableArray<string> Inputs, string? Name, DateOnly AsOf, CorrectedClaims Corrections, Baseline Baseline);
