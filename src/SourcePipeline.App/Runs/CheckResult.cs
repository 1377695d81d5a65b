using System.Collections.Immutable;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Storage;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Runs;

/// <summary>How a run ended. What it found may lie outside the memory until this is disposed.</summary>
/// <param name="Result">Null where no input could be read.</param>
/// <param name="ReportFolder">The run's own folder of reports; null where none could be written.</param>
/// <param name="Failed">Whether an input or the writing of the reports failed.</param>
internal sealed record CheckResult(long Run, RunResult? Result, string? ReportFolder, bool Failed) : IDisposable
{
    /// <summary>The report on all of it; null where there is no result.</summary>
    public ReportModel? Report { get; init; }

    /// <summary>Where the long lists of reports are put.</summary>
    public IShelf Shelf { get; init; } = new MemoryShelf();

    /// <summary>What is needed to read what was found, closed with this.</summary>
    public ImmutableArray<IDisposable> Held { get; init; } = [];

    /// <summary>The inputs that could not be read.</summary>
    public ImmutableArray<InputFailure> Failures { get; init; } = [];

    /// <summary>What was asked for: as it was named, and each file of what was named.</summary>
    public IReadOnlySet<string> Asked { get; init; } = ImmutableHashSet<string>.Empty;

    public void Dispose()
    {
        foreach (var held in Held)
            held.Dispose();
    }
}
