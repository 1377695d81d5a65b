using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SourcePipeline.Extraction.Dates;

namespace SourcePipeline.Comparison;

/// <summary>Makes one incident of the statements that were found to be about it.</summary>
internal static class IncidentBuilder
{
    public static RelatedIncident Build(ImmutableArray<Statement> statements, Reconcile reconcile)
    {
        var place = PlaceName(statements);
        var date = Date(statements);
        var parties = Parties(statements);
        var slots = Slots.Of(statements);
        var labels = new Dictionary<int, string>(statements.Length);
        foreach (var slot in slots)
        {
            foreach (var account in slot.Accounts)
                labels[account.Order] = slot.Label;
        }
        var accounts = ImmutableArray.CreateBuilder<Account>(statements.Length);
        foreach (var statement in statements)
            accounts.Add(new(statement.Claim, labels[statement.Order]));
        // A spokesman gives his name to an incident only where no party does.
        var sides = Parties(statements, withSpokesmen: false);
        var name = IncidentName.Of(place, date, sides.IsEmpty ? parties : sides, statements);
        return new(new(Id(name, place, parties), name, date, place, parties, accounts.MoveToImmutable()) { Figures = [.. slots.Select(s => Reconciling.Of(s, reconcile)).OfType<SlotFigures>()] }, statements, slots);
    }

    private static string Id(string name, string? place, ImmutableArray<string> parties)
    {
        var text = string.Join('\n', [name, place ?? "", .. parties]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));
    }

    /// <summary>The plainest of the words for the place: the whole rather than a part of it, the shorter, the earlier.</summary>
    private static string? PlaceName(ImmutableArray<Statement> statements)
    {
        string? best = null;
        var isPart = false;
        foreach (var statement in statements)
        {
            if (statement.Place.Number >= 0 && (statement.Place.Name ?? statement.Claim.Place) is { } words && (best is null || (isPart && !statement.Place.IsPart)
                || (isPart == statement.Place.IsPart && words.Length < best.Length)))
            {
                (best, isPart) = (words, statement.Place.IsPart);
            }
        }
        return best;
    }

    private static DateValue? Date(ImmutableArray<Statement> statements)
    {
        int? first = null, last = null;
        var narrow = statements.Any(s => DayRange.IsNarrow(s.Date));
        DateValue? only = null;
        foreach (var statement in statements)
        {
            if (statement.Date is not { } date || (narrow && !DayRange.IsNarrow(date)))
                continue;
            only ??= date;
            first = first is { } f && date.FirstDay is { } df ? Math.Min(f, df) : first ?? date.FirstDay;
            last = last is { } l && date.LastDay is { } dl ? Math.Max(l, dl) : last ?? date.LastDay;
        }
        if (only is null || (only.Value.FirstDay == first && only.Value.LastDay == last))
            return only;
        return new($"{Edtf(first)}/{Edtf(last)}", first, last);
    }

    private static string Edtf(int? day) => day is >= 0 and <= 3652058 ? DateOnly.FromDayNumber(day.Value).ToString("yyyy-MM-dd") : "..";

    private static ImmutableArray<string> Parties(ImmutableArray<Statement> statements, bool withSpokesmen = true)
    {
        var parties = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            var party = statement.Claim.Party ?? statement.Claim.Actor;
            if (party is { Length: > 0 } && statement.Subject.Kind is not (GroupKind.Civilians or GroupKind.Person or GroupKind.Unspecified or GroupKind.Other))
                parties.Add(party);
            if (statement.Voice.IsBelligerent && (statement.Claim.ClaimantParty ?? (withSpokesmen ? statement.Claim.Claimant : null)) is { } side)
                parties.Add(side);
        }
        return [.. parties];
    }
}
