using System.Collections.Immutable;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Runs;

/// <summary>How a run ended.</summary>
/// <param name="Result">Null where no input could be read.</param>
/// <param name="ReportFolder">The run's own folder of reports; null where none could be written.</param>
/// <param name="Failed">Whether an input or the writing of the reports failed.</param>
internal sealed record CheckResult(long Run, RunResult? Result, string? ReportFolder, bool Failed)
{
    /// <summary>The inputs that could not be read.</summary>
    public ImmutableArray<InputFailure> Failures { get; init; } = [];
}
