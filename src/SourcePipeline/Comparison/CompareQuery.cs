using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;

namespace SourcePipeline.Comparison;

/// <summary>What <c>compare</c> looks for; every part that is given has to fit. Names fit by spelling variants and without accents.</summary>
/// <param name="Place">A place's name.</param>
/// <param name="Party">Who acts, suffers or speaks.</param>
/// <param name="Date">The incident's days have to meet it; of a state of things that is told to go on, the day from which it is told.</param>
/// <param name="Kind">Only accounts of this kind are shown.</param>
/// <param name="Outcome">Only casualties with this outcome are shown.</param>
/// <param name="Words">Each, or each word of it, has to stand in the incident's name, its parties or some account's words.</param>
public sealed record CompareQuery(
    string? Place = null,
    string? Party = null,
    DateValue? Date = null,
    ClaimKind? Kind = null,
    Outcome? Outcome = null,
    ImmutableArray<string> Words = default)
{
    /// <summary>The incidents that fit, each with the accounts that fit side by side; in the order of their first day (of what is told until a day, that day), then of the text.</summary>
    public ImmutableArray<ComparedIncident> Run(ImmutableArray<Incident> incidents)
    {
        var found = ImmutableArray.CreateBuilder<ComparedIncident>();
        foreach (var incident in incidents)
        {
            if (!Fits(incident))
                continue;
            ImmutableArray<Account> accounts = [.. incident.Accounts.Where(Fits)];
            if (accounts.IsEmpty)
                continue;
            ImmutableArray<ComparedSlot> slots = [.. accounts.GroupBy(a => a.Slot).Select(g => ComparedSlot.Of(g.Key, [.. g]) with { Summary = incident.Figures.FirstOrDefault(f => f.Slot == g.Key) })];
            found.Add(new(incident, slots, ControlStanding.Of(incident, accounts, incidents)));
        }
        return [.. found.Select((c, i) => (c, i)).OrderBy(p => p.c.Incident.Date?.FirstDay ?? p.c.Incident.Date?.LastDay ?? int.MaxValue).ThenBy(p => p.i).Select(p => p.c)];
    }

    private bool Fits(Incident incident) =>
        (Place is null || FitsName(incident.Place, Place) || incident.Accounts.Any(a => FitsName(a.Claim.Place, Place)))
        && (Party is null || incident.Parties.Any(p => FitsName(p, Party)) || incident.Accounts.Any(a => Mentions(a.Claim, Party)))
        && (Date is not { } asked || (incident.Date is { } date && IsWithin(date, asked)))
        && (Words.IsDefaultOrEmpty || Words.All(word => Tells(incident, word) || (word.Contains(' ', StringComparison.Ordinal) && word.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => Tells(incident, w)))));

    /// <summary>What began in one year and has no end told is no event of the years after it.</summary>
    private static bool IsWithin(DateValue date, DateValue asked) =>
        (date.FirstDay ?? date.LastDay) is { } first && DayRange.Meet(date with { FirstDay = first, LastDay = date.LastDay ?? first }, asked);

    private static bool Tells(Incident incident, string word) =>
        FitsName(incident.Name, word) || incident.Parties.Any(p => FitsName(p, word)) || incident.Accounts.Any(a => Mentions(a.Claim, word));

    private bool Fits(Account account) =>
        (Kind is null || account.Claim.Kind == Kind) && (Outcome is null || account.Claim.Outcome == Outcome);

    private static bool Mentions(Claim claim, string words) =>
        FitsName(claim.Place, words) || FitsName(claim.Claimant, words) || FitsName(claim.ClaimantParty, words) || FitsName(claim.Victims, words)
        || FitsName(claim.Actor, words) || FitsName(claim.Party, words) || FitsName(claim.Item, words) || FitsName(claim.Quote, words);

    /// <summary>Whether the words stand in the text as whole words, whatever their case, accents and plural; one long word may be a spelling variant.</summary>
    internal static bool FitsName(string? text, string words)
    {
        if (text is null)
            return false;
        var folded = $" {Fold.Name(text)} ";
        var wanted = Fold.Name(words);
        if (wanted.Length == 0 || folded.Contains($" {wanted} ", StringComparison.Ordinal) || folded.Contains($" {wanted}s ", StringComparison.Ordinal))
            return true;
        return !wanted.Contains(' ') && folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => NameMatch.Same(word, wanted));
    }
}
