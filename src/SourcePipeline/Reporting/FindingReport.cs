using System.Collections.Immutable;
using SourcePipeline.Findings;

namespace SourcePipeline.Reporting;

/// <summary>A finding with the words of its passages and the accounts that it rests on.</summary>
/// <param name="Number">Its place among the findings of the report, from 0.</param>
/// <param name="Anchor">Of the finding in the HTML report: stable while the finding's identity is.</param>
/// <param name="IncidentName">Where it is about an incident.</param>
public sealed record FindingReport(
    Finding Finding,
    int Number,
    string Anchor,
    ImmutableArray<FindingPassage> Passages,
    ImmutableArray<AccountReport> Accounts,
    string? IncidentName,
    string? IncidentAnchor)
{
    /// <summary>Whether the last run did not have it so.</summary>
    public bool IsFresh => Finding.Status != FindingStatus.Unchanged;
}
