using System.Collections.Immutable;

namespace SourcePipeline.App.Runs;

/// <summary>What one run is asked to do.</summary>
/// <param name="Inputs">As named: files, folders, globs, <c>-</c>.</param>
/// <param name="ReportsFolder">Where the run's folder of reports goes.</param>
internal sealed record CheckRequest(ImmutableArray<string> Inputs, DateOnly AsOf, string ReportsFolder);
