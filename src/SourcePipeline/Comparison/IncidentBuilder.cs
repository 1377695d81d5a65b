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
        DateValue? only = null, from = null, to = null;
        foreach (var statement in statements)
        {
            if (statement.Date is not { } date || (narrow && !DayRange.IsNarrow(date)))
                continue;
            only ??= date;
            if (date.FirstDay is { } begins && !(first <= begins))
                (first, from) = (begins, date);
            if (date.LastDay is { } ends && !(last >= ends))
                (last, to) = (ends, date);
        }
        if (only is null || (only.Value.FirstDay == first && only.Value.LastDay == last))
            return only;
        // The ends are as fine as the claims tell them: "late March" begins on no day.
        return (from, to) switch
        {
            ({ } a, { } b) => DateValue.Between(a, b) with { FirstDay = first, LastDay = last },
            ({ } a, null) => a.Since(),
            (null, { } b) => b.Until(),
            _ => only,
        };
    }

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
