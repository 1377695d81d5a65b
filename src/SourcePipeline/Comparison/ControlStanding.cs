using System.Collections.Immutable;
using SourcePipeline.Extraction;

namespace SourcePipeline.Comparison;

/// <summary>Who says what about who holds a place.</summary>
/// <param name="Claims">Somebody is said to have taken or to hold it.</param>
/// <param name="Denies">Denials, losses granted, and accounts that speak of an attack or of fighting only.</param>
/// <param name="Silent">Parties that fight those who claim it in the same weeks, and of whom no word on this place is told; an article tells of its own war's parties alone.</param>
public sealed record ControlStanding(string? Place, ImmutableArray<Account> Claims, ImmutableArray<Account> Denies, ImmutableArray<string> Silent)
{
    private const int SameWeeks = 60;
    private const int MostSilent = 3;

    internal static ControlStanding? Of(Incident incident, ImmutableArray<Account> accounts, ImmutableArray<Incident> all)
    {
        ImmutableArray<Account> control = [.. accounts.Where(a => a.Claim.Kind == ClaimKind.Control)];
        if (control.IsEmpty)
            return null;
        ImmutableArray<Account> claims = [.. control.Where(a => a.Claim is
        {
            Stance: not Stance.Denied,
            Action: ControlAction.Captured or ControlAction.Recaptured or ControlAction.Holds or ControlAction.Repulsed,
        })];
        ImmutableArray<Account> others = [.. control.Where(a => !claims.Contains(a))];
        return new(incident.Place, claims, others, Unheard(incident, claims, all));
    }

    private static ImmutableArray<string> Unheard(Incident incident, ImmutableArray<Account> claims, ImmutableArray<Incident> all)
    {
        if (claims.IsEmpty || incident.Date is not { FirstDay: { } day })
            return [];
        var reader = new GroupReader();
        Group[] holders = [.. claims.Select(c => reader.Read(c.Claim.Party ?? c.Claim.Actor))];
        Group[] heard = [.. incident.Accounts.Where(a => a.Claim.Claimant is not null).Select(a => reader.Read(a.Claim.ClaimantParty ?? a.Claim.Claimant))];
        var documents = incident.Accounts.Select(a => a.Claim.Document).ToHashSet(StringComparer.Ordinal);
        var enemies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var near in all)
        {
            if (near.Date is not { FirstDay: { } other } || Math.Abs(other - day) > SameWeeks || !near.Accounts.Any(a => documents.Contains(a.Claim.Document)))
                continue;
            foreach (var party in near.Parties)
            {
                var group = reader.Read(party);
                if (holders.Any(h => h.Opposes(group)) && !holders.Any(h => h.IsSameSideAs(group)) && !heard.Any(h => h.IsSameSideAs(group)))
                    enemies[party] = enemies.GetValueOrDefault(party) + 1;
            }
        }
        var silent = ImmutableArray.CreateBuilder<string>();
        foreach (var (party, _) in enemies.OrderByDescending(e => e.Value).ThenBy(e => e.Key, StringComparer.Ordinal))
        {
            // "the army" and "the Sarnian army" are one party.
            if (silent.Count < MostSilent && !silent.Any(s => reader.Read(s).IsSameSideAs(reader.Read(party))))
                silent.Add(party);
        }
        return silent.ToImmutable();
    }
}
