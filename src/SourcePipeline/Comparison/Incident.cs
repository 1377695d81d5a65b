using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;

namespace SourcePipeline.Comparison;

/// <summary>The event that claims are about.</summary>
/// <param name="Id">Stable while the event stays the same: a hash of name, place and parties.</param>
/// <param name="Name">What a person would call it: <c>Belgora, 10–18 January 2015</c>.</param>
/// <param name="Accounts">In the order of the text.</param>
public sealed record Incident(
    string Id,
    string Name,
    DateValue? Date,
    string? Place,
    ImmutableArray<string> Parties,
    ImmutableArray<Account> Accounts)
{
    /// <summary>The name as it stands over its accounts: "Base at Belgora, 3 May 2014".</summary>
    public string Heading => Name.Length == 0 ? Name : char.ToUpperInvariant(Name[0]) + Name[1..];

    /// <summary>What the figures of each slot come to, for slots with more than one.</summary>
    public ImmutableArray<SlotFigures> Figures { get; init; } = [];
}

/// <summary>What one claimant says of one slot of one incident.</summary>
/// <param name="Slot">Accounts are comparable only within one slot: outcome and class of victims, or action and place.</param>
public sealed record Account(Claim Claim, string Slot);
