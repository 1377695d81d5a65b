using System.Collections.Immutable;
using SourcePipeline.App.Baselines;
using SourcePipeline.App.Corrections;

namespace SourcePipeline.App.Runs;

/// <summary>What one run is asked to do.</summary>
/// <param name="Inputs">As named: files, folders, globs, <c>-</c>.</param>
/// <param name="Name">The document's id, for a single input; so that dated copies of one article are one document.</param>
/// <param name="Baseline">Findings that are accepted and not reported.</param>
internal sealed record CheckRequest(ImmutableArray<string> Inputs, string? Name, DateOnly AsOf, CorrectedClaims Corrections, Baseline Baseline)
{
    /// <summary>No network: only saved source pages.</summary>
    public bool Offline { get; init; }

    /// <summary>Sources given by hand, as <c>226=page.html</c>.</summary>
    public ImmutableArray<string> Saved { get; init; } = [];

    /// <summary>Which pages of a dump are read, by title with <c>*</c> and <c>?</c>; null for all.</summary>
    public string? Titles { get; init; }

    /// <summary>Told of every step.</summary>
    public IProgress<RunStep>? Progress { get; init; }
}
