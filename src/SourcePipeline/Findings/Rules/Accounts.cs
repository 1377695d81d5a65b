using System.Collections.Immutable;
using System.Text;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>How accounts are put into words, the same in every message.</summary>
internal static class Accounts
{
    private static readonly ImmutableArray<string> NoArticle = ListedWords.Of("Findings/Rules/naming.words.txt", "no-article");

    /// <summary>"the Salian army said at least 12 killed"; the past tense fits one voice and many. The article's own voice is named as such.</summary>
    public static string Says(Statement statement) => statement.Denies && statement.Claim.Kind == ClaimKind.Control
        ? $"{Who(statement)} denied that {Told(statement.Claim)}"
        : $"{Who(statement)} {What(statement.Claim)}";

    public static string Who(Statement statement) => statement.Claim.Claimant is { } claimant ? Naming.Inside(claimant)
        : statement.Claim.Stance == Stance.Hedged ? "unnamed reports" : "the article itself";

    /// <summary>"according to the Salian army", "in the article's own voice".</summary>
    public static string According(Statement statement) =>
        statement.IsOwnVoice && statement.Claim.Stance != Stance.Hedged ? "in the article's own voice" : $"according to {Who(statement)}";

    public static string What(Claim claim) => claim switch
    {
        { Kind: ClaimKind.Casualty } when IsNamedPerson(claim) => $"{Verb(claim)} that {Told(claim)}",
        { Kind: ClaimKind.Casualty } => $"{Verb(claim)} {Figure(claim)} {Outcome(claim)}",
        { Kind: ClaimKind.Control } => $"{Verb(claim)} that {Told(claim)}",
        _ => $"{Verb(claim)} {Told(claim)}",
    };

    /// <summary>What the claim tells, without who tells it: "65 rebels killed", "Ahmad Rashid was killed", "it captured Belgora" of itself.</summary>
    public static string Told(Claim claim) => claim switch
    {
        { Kind: ClaimKind.Casualty } when IsNamedPerson(claim) => $"{claim.Victims} was {Outcome(claim)}",
        { Kind: ClaimKind.Casualty, Victims: { } side } when Naming.IsSideAlone(side) || Naming.IsPartOfSide(side) => $"{Figure(claim)} {Outcome(claim)} ({side})",
        { Kind: ClaimKind.Casualty } => Joined(Counted(claim, claim.Victims), Outcome(claim)),
        { Kind: ClaimKind.Control } when claim.Claimant is { } claimant && string.Equals(claim.Actor, claimant, StringComparison.OrdinalIgnoreCase) =>
            Joined("it", Does(claim), Where(claim)),
        { Kind: ClaimKind.Control } => Control(claim),
        { Kind: ClaimKind.Equipment } => Joined(Counted(claim, claim.Item), Spaced(claim.EquipmentAction)),
        _ => Counted(claim, claim.Group ?? claim.Item),
    };

    public static string Control(Claim claim) => claim.Actor is { Length: > 0 } actor ? Joined(Naming.Inside(actor), Does(claim), Where(claim))
        : claim.Action switch
        {
            ControlAction.Repulsed => Joined("an attack at", Where(claim), "was beaten back"),
            ControlAction.Withdrew => Joined("somebody withdrew from", Where(claim)),
            _ => Joined(Where(claim) ?? "it", "was", Spaced(claim.Action)),
        };

    /// <summary>"Belgora", "the base": a place that is only described is a known one.</summary>
    private static string? Where(Claim claim) =>
        claim.Place is { Length: > 0 } place && char.IsLower(place[0]) && !NoArticle.Contains(place.Split(' ')[0])
        && !place.Split(' ').Any(w => char.IsUpper(w[0])) && !place.EndsWith('s') ? $"the {place}" : claim.Place;

    /// <summary>An attack is beaten back at a place; the rest is done to the place.</summary>
    private static string Does(Claim claim) => claim.Action switch
    {
        ControlAction.Repulsed => "beat back an attack at",
        ControlAction.Withdrew => "withdrew from",
        { } action => Spaced<ControlAction>(action),
        null => "",
    };

    private static string Joined(params ReadOnlySpan<string?> words)
    {
        var text = new StringBuilder();
        foreach (var word in words)
        {
            if (word is { Length: > 0 })
                text.Append(text.Length == 0 ? "" : " ").Append(word);
        }
        return text.ToString();
    }

    public static string Spaced<T>(T? value) where T : struct, Enum => value switch
    {
        ControlAction.Holds => "held",
        EquipmentAction.ShotDown => "shot down",
        null => "",
        _ => value.Value.ToString().ToLowerInvariant(),
    };

    private static string Verb(Claim claim) => claim switch
    {
        { Stance: Stance.Denied } => "denied",
        { Stance: Stance.Revised } => "later said",
        { Stance: Stance.Confirmed } => "confirmed",
        _ => "said",
    };

    private static string Figure(Claim claim) => claim.Quantity is { } quantity ? Figures.Words(quantity) : "an untold number";

    /// <summary>"12 rebels", "dozens of rebels".</summary>
    private static string Counted(Claim claim, string? whom)
    {
        var figure = Figure(claim);
        // "1 the main base" is "the main base".
        if (claim.Quantity is { Low: 1, High: 1 } && whom is { Length: > 0 } && IsDefinite(whom))
            return Naming.WithoutOpener(whom);
        return whom is not { Length: > 0 } ? figure : $"{figure} {(char.IsDigit(figure[^1]) || figure.StartsWith("several", StringComparison.Ordinal) ? "" : "of ")}{CountedNoun.Agreeing(Naming.WithoutOpener(whom), claim.Quantity is { Low: 1, High: 1 })}";
    }

    /// <summary>Words that tell already that it is one: "the main base", "Belgora's bridge".</summary>
    private static bool IsDefinite(string words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("an ", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith("a ", StringComparison.OrdinalIgnoreCase) || words.Split(' ')[0].EndsWith("'s", StringComparison.Ordinal);

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
