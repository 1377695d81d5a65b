using SourcePipeline.Comparison;
using SourcePipeline.Extraction;

namespace SourcePipeline.Findings.Rules;

/// <summary>How accounts are put into words, the same in every message.</summary>
internal static class Accounts
{
    /// <summary>"the Salian army says at least 12"; the article's own voice is named as such.</summary>
    public static string Says(Statement statement) => $"{Who(statement)} {What(statement.Claim)}";

    public static string Who(Statement statement) => statement.Claim.Claimant is { } claimant ? claimant
        : statement.Claim.Stance == Stance.Hedged ? "unnamed reports" : "the article itself";

    public static string What(Claim claim) => claim switch
    {
        { Stance: Stance.Denied, Kind: ClaimKind.Casualty } => $"denies {Outcome(claim)}",
        { Kind: ClaimKind.Casualty } => $"{Verb(claim)} {Figure(claim)} {Outcome(claim)}",
        { Stance: Stance.Denied, Kind: ClaimKind.Control } => $"denies that {Control(claim)}",
        { Kind: ClaimKind.Control } => $"{Verb(claim)} that {Control(claim)}",
        { Kind: ClaimKind.Equipment } => $"{Verb(claim)} {Figure(claim)} {claim.Item} {Spaced(claim.EquipmentAction)}",
        _ => $"{Verb(claim)} {Figure(claim)}",
    };

    public static string Control(Claim claim) =>
        $"{(claim.Actor is { Length: > 0 } actor ? actor : "somebody")} {Spaced(claim.Action)} {claim.Place}";

    public static string Spaced<T>(T? value) where T : struct, Enum => value switch
    {
        ControlAction.Holds => "held",
        EquipmentAction.ShotDown => "shot down",
        null => "",
        _ => value.Value.ToString().ToLowerInvariant(),
    };

    private static string Verb(Claim claim) => claim switch
    {
        { Stance: Stance.Revised } => "later says",
        { Stance: Stance.Confirmed } => "confirms",
        _ => "says",
    };

    private static string Figure(Claim claim) => claim.Quantity is { } quantity ? Figures.Words(quantity) : "an untold number";

    private static string Outcome(Claim claim) => claim.Outcome switch
    {
        Extraction.Outcome.Casualties => "killed or wounded",
        Extraction.Outcome.Hostage => "held hostage",
        Extraction.Outcome.Killed when claim.Quantity is { Low: 1, High: 1 } && claim.Victims is { Length: > 0 } victims && char.IsUpper(victims[0]) => $"the death of {victims}",
        { } outcome => outcome.ToString().ToLowerInvariant(),
        null => "",
    };
}
