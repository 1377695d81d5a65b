using SourcePipeline.Extraction;

namespace SourcePipeline.Comparison;

/// <summary>What the comparable figures of one slot come to, in words.</summary>
/// <param name="Slot">The slot of the accounts.</param>
/// <param name="Range">The lowest and the highest figure: "46–148".</param>
/// <param name="Reliable">The lowest and the highest reliable figure (UCDP's low and high estimate); null where no account is reliable.</param>
/// <param name="Chosen">The one figure that the settings ask for; null where they ask for the range or the figures are one.</param>
public sealed record SlotFigures(string Slot, string Range, string? Reliable, ChosenFigure? Chosen)
{
    /// <summary>"24–46 without the enemy's claims and unnamed reports"; null where that is the whole range.</summary>
    public string? ReliableInWords => Reliable is { } reliable && reliable != Range ? $"{reliable} without the enemy's claims and unnamed reports" : null;
}

/// <summary>The figure that stands for a slot, and why it does.</summary>
/// <param name="Quantity">Null where none could be chosen.</param>
/// <param name="Why">"told by 2 of 3 voices: the mayor, Human Rights Watch".</param>
public sealed record ChosenFigure(Quantity? Quantity, string Why);

/// <summary>How one of several figures for the same people is chosen where one is asked for.</summary>
public enum Reconcile
{
    /// <summary>The lowest and the highest; nothing is chosen.</summary>
    Range,
    /// <summary>What most voices say.</summary>
    Majority,
    /// <summary>What the strongest role says: organisations, then witnesses and experts, media, officials, belligerents.</summary>
    Hierarchy,
}
