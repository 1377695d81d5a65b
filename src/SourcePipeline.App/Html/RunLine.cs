using System.Collections.Immutable;
using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Html;

/// <summary>A run as the page over the runs tells of it.</summary>
/// <param name="Claims">Null where the run was not completed.</param>
/// <param name="Findings">Likewise.</param>
/// <param name="Link">To its report; null where it has none.</param>
public sealed record RunLine(long Number, DateTimeOffset Started, DateOnly AsOf, string Outcome, ImmutableArray<string> Documents, int? Claims, int? Findings, string? Link)
{
    internal static RunLine Of(RunRecord run, string? link) => new(
        run.Number,
        run.Start.Started,
        run.Start.AsOf,
        run.Outcome switch
        {
            RunOutcome.Completed => "completed",
            RunOutcome.CompletedWithErrors => "completed, some inputs failed",
            RunOutcome.Failed => "failed",
            RunOutcome.Cancelled => "cancelled",
            RunOutcome.Running => "running",
            _ => "not finished",
        },
        run.Documents,
        run.IsComplete ? run.Claims : null,
        run.IsComplete ? run.Findings : null,
        link);
}
