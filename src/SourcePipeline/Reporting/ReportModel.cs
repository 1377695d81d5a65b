using System.Collections.Immutable;
using SourcePipeline.Findings;

namespace SourcePipeline.Reporting;

/// <summary>
/// Everything that a report says, worked out once: the formats only lay it out. The same analysis gives the same model, whatever the
/// order of its parts. Its long lists are gone through item by item, and need not be in memory.
/// </summary>
/// <param name="Documents">By id.</param>
/// <param name="Articles">The same documents with their texts, each put together when it is asked for.</param>
/// <param name="Sections">Of every document, in the order of the text.</param>
/// <param name="MostOutdated">The same sections, the most outdated first.</param>
/// <param name="Findings">By place: document, line, offset.</param>
/// <param name="LookAtFirst">At most ten.</param>
/// <param name="Gone">Findings of the last run that this one no longer has; their passages may no longer stand in the text.</param>
public sealed record ReportModel(
    DateOnly AsOf,
    Tally Tally,
    IReadOnlyList<DocumentReport> Documents,
    ArticleReports Articles,
    IReadOnlyList<SectionReport> Sections,
    IReadOnlyList<SectionReport> MostOutdated,
    ImmutableArray<IncidentReport> Incidents,
    IReadOnlyList<FindingReport> Findings,
    ImmutableArray<FindingReport> LookAtFirst,
    ImmutableArray<Finding> Gone,
    IReadOnlyList<VerdictReport> Verdicts,
    ImmutableArray<CorrectionNote> Corrections)
{
    /// <summary>The absolute path of the folder that the report is made in, to which places are told; null where files are told as they were named.</summary>
    public string? Folder { get; init; }

    public static ReportModel From(Analysis analysis) => From(analysis, []);

    public static ReportModel From(Analysis analysis, ImmutableArray<CorrectionNote> corrections) => From(analysis, corrections, new MemoryShelf());

    /// <param name="shelf">Takes what is long.</param>
    public static ReportModel From(Analysis analysis, ImmutableArray<CorrectionNote> corrections, IShelf shelf) => new ReportMaking(analysis, shelf).Make(corrections);
}
