using System.Collections.Immutable;
using SourcePipeline.Comparison;

namespace SourcePipeline.Reporting;

/// <summary>An incident with its accounts and the findings about it.</summary>
/// <param name="Slots">The accounts by slot, in the order of the text; only accounts of one slot are comparable.</param>
public sealed record IncidentReport(
    Incident Incident,
    string Anchor,
    ImmutableArray<AccountReport> Accounts,
    ImmutableArray<SlotReport> Slots,
    ImmutableArray<FindingReport> Findings);

/// <summary>The comparable accounts of one incident.</summary>
/// <param name="Slot">Such as outcome and class of victims.</param>
/// <param name="Figures">What the figures come to; null where fewer than two accounts have one.</param>
public sealed record SlotReport(string Slot, ImmutableArray<AccountReport> Accounts, SlotFigures? Figures = null)
{
    /// <summary>The figure that the settings asked for, and why: "46, told by …"; null where they asked for none.</summary>
    public string? Choice => Figures?.Chosen is { } chosen ? Figure.Of(chosen) : null;

    /// <summary>How many different voices speak; the article's own is one.</summary>
    public int Voices => Accounts.Select(a => a.Claim.ClaimantParty ?? a.Voice).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Whether two of the accounts cannot both hold.</summary>
    public bool Conflicts => Telling.CannotAllHold([.. Accounts.Select(a => a.Claim)]);
}
