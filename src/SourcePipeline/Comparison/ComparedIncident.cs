using System.Collections.Immutable;
using SourcePipeline.Extraction;

namespace SourcePipeline.Comparison;

/// <summary>An incident as <c>compare</c> shows it.</summary>
/// <param name="Slots">Accounts side by side; only those of one slot are comparable.</param>
/// <param name="Control">Who claims the place, who denies it, who is silent; null where no account is about control.</param>
public sealed record ComparedIncident(Incident Incident, ImmutableArray<ComparedSlot> Slots, ControlStanding? Control);

/// <summary>Comparable accounts.</summary>
/// <param name="Range">The lowest and the highest figure in words ("1–13"), or null where the slot has no figures.</param>
/// <param name="Agree">Whether all figures can hold at once; null where there is only one or none.</param>
/// <param name="Summary">What they come to; null where fewer than two have a figure.</param>
public sealed record ComparedSlot(string Label, ImmutableArray<Account> Accounts, string? Range, bool? Agree, SlotFigures? Summary = null)
{
    internal static ComparedSlot Of(string label, ImmutableArray<Account> accounts)
    {
        Quantity[] figures = [.. accounts.Where(a => a.Claim is { Quantity: not null, Stance: not Stance.Denied }).Select(a => a.Claim.Quantity!.Value)];
        if (figures.Length == 0)
            return new(label, accounts, null, null);
        return new(label, accounts, Figures.Span(figures), figures.Length > 1 ? !Telling.CannotAllHold([.. accounts.Select(a => a.Claim)]) : null);
    }
}
