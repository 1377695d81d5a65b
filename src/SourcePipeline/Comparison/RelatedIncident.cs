using System.Collections.Immutable;
using SourcePipeline.Extraction;

namespace SourcePipeline.Comparison;

/// <summary>An incident with what judging needs beside the record that is handed on.</summary>
internal sealed record RelatedIncident(Incident Incident, ImmutableArray<Statement> Statements, ImmutableArray<Slot> Slots)
{
    /// <summary>What it is known by in a fingerprint: place and month, for a day or a party that is told besides makes no other incident.</summary>
    public string Identity { get; } = Incident switch
    {
        { Place: { } place, Date.FirstDay: { } first and >= 0 } => $"{Fold.Name(place)}, {DateOnly.FromDayNumber(first):yyyy-MM}",
        { Place: { } place } => Fold.Name(place),
        _ => Incident.Name,
    };
}

/// <summary>Accounts of one thing: one outcome of one kind of people on one occasion.</summary>
/// <param name="Label">"killed: KLF fighters".</param>
internal sealed record Slot(string Label, ImmutableArray<Statement> Accounts)
{
    /// <summary>What it is known by in a fingerprint: the outcome and the kind of people or thing, whatever words the accounts use for them.</summary>
    public string Identity
    {
        get
        {
            var first = Accounts[0];
            var name = Accounts.SelectMany(a => a.Subject.Names).GroupBy(n => n, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
            return first.Claim.Kind switch
            {
                ClaimKind.Casualty => $"{first.Claim.Outcome} {(first.Subject.IsArmed && name is not null ? name : first.Subject.Kind)}",
                ClaimKind.Equipment => $"{first.Claim.EquipmentAction} {EquipmentItem.KnownKind(first.Claim.Item ?? "") ?? first.Claim.Item}",
                _ => Label,
            };
        }
    }

    /// <summary>The label as it is said: "KLF fighters killed".</summary>
    public string InWords => Label.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at ? $"{Label[(at + 2)..]} {Label[..at]}" : Label;
}
