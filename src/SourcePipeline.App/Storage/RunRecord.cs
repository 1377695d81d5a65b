using System.Collections.Immutable;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Storage;

internal enum RunOutcome
{
    /// <summary>Begun and never finished: the program died, or is still at it.</summary>
    Interrupted,
    Completed,
    /// <summary>Completed, but some inputs could not be read.</summary>
    CompletedWithErrors,
    Failed,
    Cancelled,
    /// <summary>Still at it; never stored, but told where the store's lock is held (<see cref="RunsNow"/>).</summary>
    Running,
}

/// <param name="Started">With the offset of the settings' time zone.</param>
/// <param name="Inputs">As named by the user or the settings.</param>
internal sealed record RunStart(DateTimeOffset Started, DateOnly AsOf, ImmutableArray<string> Inputs);

/// <param name="Documents">Ids of the documents that a completed run covered, in order.</param>
internal sealed record RunRecord(long Number, RunStart Start, RunOutcome Outcome, DateTimeOffset? Ended, ImmutableArray<string> Documents, int Claims, int Findings)
{
    public bool IsComplete => Outcome is RunOutcome.Completed or RunOutcome.CompletedWithErrors;
}

/// <summary>Everything that a completed run found: enough to render any of its reports again, to the byte.</summary>
internal sealed record RunResult(Analysis Analysis, ImmutableArray<CorrectionNote> Corrections)
{
    /// <summary>How many claims the documents hold.</summary>
    public int Claims
    {
        get => field >= 0 ? field : Analysis.Documents.Sum(d => d.Claims.Length);
        init;
    } = -1;
}
