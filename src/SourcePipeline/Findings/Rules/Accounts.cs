using SourcePipeline.Comparison;
using SourcePipeline.Extraction;

namespace SourcePipeline.Findings.Rules;

/// <summary>How accounts are put into words, the same in every message.</summary>
internal static class Accounts
{
    /// <summary>"the Salian army said at least 12 killed"; the past tense fits one voice and many. The article's own voice is named as such.</summary>
    public static string Says(Statement statement) => statement.Denies && statement.Claim.Kind == ClaimKind.Control
        ? $"{Who(statement)} denied that {Control(statement.Claim)}"
        : $"{Who(statement)} {What(statement.Claim)}";

    public static string Who(Statement statement) => statement.Claim.Claimant is { } claimant ? claimant
        : statement.Claim.Stance == Stance.Hedged ? "unnamed reports" : "the article itself";

    public static string What(Claim claim) => claim switch
    {
        { Stance: Stance.Denied, Kind: ClaimKind.Casualty } when IsNamedPerson(claim) => $"denied that {claim.Victims} was {Outcome(claim)}",
        { Stance: Stance.Denied, Kind: ClaimKind.Casualty } => $"denied {Figure(claim)} {Outcome(claim)}",
        { Kind: ClaimKind.Casualty } when IsNamedPerson(claim) => $"{Verb(claim)} that {claim.Victims} was {Outcome(claim)}",
        { Kind: ClaimKind.Casualty } => $"{Verb(claim)} {Figure(claim)} {Outcome(claim)}",
        { Stance: Stance.Denied, Kind: ClaimKind.Control } => $"denied that {Control(claim)}",
        { Kind: ClaimKind.Control } => $"{Verb(claim)} that {Control(claim)}",
        { Kind: ClaimKind.Equipment } => $"{Verb(claim)} {Figure(claim)} {claim.Item} {Spaced(claim.EquipmentAction)}",
        _ => $"{Verb(claim)} {Figure(claim)}",
    };

    public static string Control(Claim claim) =>
        $"{(claim.Actor is { Length: > 0 } actor ? Inside(actor) : "somebody")} {Spaced(claim.Action)} {claim.Place}";

    /// <summary>"The army" opened its sentence; inside another one it is "the army".</summary>
    private static string Inside(string words) => words.StartsWith("The ", StringComparison.Ordinal) || words.StartsWith("A ", StringComparison.Ordinal) || words.StartsWith("An ", StringComparison.Ordinal)
        ? char.ToLowerInvariant(words[0]) + words[1..]
        : words;

    public static string Spaced<T>(T? value) where T : struct, Enum => value switch
    {
        ControlAction.Holds => "held",
        EquipmentAction.ShotDown => "shot down",
        null => "",
        _ => value.Value.ToString().ToLowerInvariant(),
    };

    private static string Verb(Claim claim) => claim switch
    {
        { Stance: Stance.Revised } => "later said",
        { Stance: Stance.Confirmed } => "confirmed",
        _ => "said",
    };

    private static string Figure(Claim claim) => claim.Quantity is { } quantity ? Figures.Words(quantity) : "an untold number";

    /// <summary>One person by name: two words or more, each with a capital ("Ahmad Rashid"); a group's name stands with a figure.</summary>
    private static bool IsNamedPerson(Claim claim) =>
        claim is { Quantity: { Low: 1, High: 1 }, Victims: { } victims } && victims.Contains(' ', StringComparison.Ordinal) && !victims.EndsWith('s')
        && victims.Split(' ').All(word => char.IsUpper(word[0]));

    private static string Outcome(Claim claim) => claim.Outcome switch
    {
        Extraction.Outcome.Casualties => "killed or wounded",
        Extraction.Outcome.Hostage => "held hostage",
        { } outcome => outcome.ToString().ToLowerInvariant(),
        null => "",
    };
}
