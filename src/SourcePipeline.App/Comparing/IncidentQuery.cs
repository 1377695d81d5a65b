using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;

namespace SourcePipeline.App.Comparing;

/// <summary>What <c>compare</c> looks for. Every part given must fit; an incident fits where at least one of its accounts does.</summary>
/// <param name="Words">Each stands in the incident's name or in a slot, the voice or the quote of the account; accents and case do not count.</param>
/// <param name="Party">Words of a party: who acts, suffers or speaks.</param>
/// <param name="Date">The account's date and this one share a day.</param>
internal sealed record IncidentQuery(ImmutableArray<string> Words, ClaimKind? Kind, Outcome? Outcome, string? Place, string? Party, DateValue? Date)
{
    /// <summary>The incidents that fit, with those of their accounts that are of the kind and outcome asked for.</summary>
    public ImmutableArray<Incident> Select(ImmutableArray<Incident> incidents) =>
    [
        .. incidents
            .Select(incident => (incident, fitting: incident.Accounts.Where(a => IsKind(a.Claim)).ToImmutableArray()))
            .Where(i => i.fitting.Any(a => Fits(i.incident, a.Claim)))
            .Select(i => i.incident with { Accounts = Narrowed(i.incident, i.fitting) }),
    ];

    /// <summary>
    /// With a day, place or party asked for only the accounts that fit are shown; words choose the incident and then all its accounts belong:
    /// who asks for a place wants the other side's account too, which may not name it.
    /// </summary>
    private ImmutableArray<Account> Narrowed(Incident incident, ImmutableArray<Account> accounts) =>
        Date is null ? accounts : [.. accounts.Where(a => FitsDate(a.Claim.Date ?? incident.Date))];

    private bool Fits(Incident incident, Claim claim) =>
        FitsDate(claim.Date ?? incident.Date)
        && (Place is null || Holds(claim.Place, Place) || Holds(incident.Place, Place))
        && (Party is null || new[] { claim.Party, claim.ClaimantParty, claim.Claimant, claim.Actor, claim.Victims, claim.Group }.Any(p => Holds(p, Party)))
        && Words.All(w => new[] { incident.Name, incident.Place, claim.Place, claim.Party, claim.ClaimantParty, claim.Claimant, claim.Actor, claim.Victims, claim.Group, claim.Item, claim.Quote }.Any(t => Holds(t, w)));

    private bool IsKind(Claim claim) => (Kind is null || claim.Kind == Kind) && (Outcome is null || claim.Outcome == Outcome);

    private bool FitsDate(DateValue? date) => Date is not { } asked
        || (date is { } value && (value.FirstDay is not null || value.LastDay is not null)
            && (value.FirstDay ?? int.MinValue) <= (asked.LastDay ?? int.MaxValue) && (asked.FirstDay ?? int.MinValue) <= (value.LastDay ?? int.MaxValue));

    private static bool Holds(string? text, string words) =>
        text is not null && Fold.Name(text).Contains(Fold.Name(words), StringComparison.Ordinal);
}
