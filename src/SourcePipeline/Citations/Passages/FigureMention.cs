using SourcePipeline.Extraction;

namespace SourcePipeline.Citations.Passages;

/// <summary>A figure in a passage with what it counts and what became of it.</summary>
/// <param name="Start">First word of the quantity.</param>
/// <param name="End">Behind its last word.</param>
/// <param name="Fate">The classes of the word that tells what became of the people or things; empty where no word near tells.</param>
/// <param name="Kinds">The kinds of people or things counted.</param>
/// <param name="Names">Names in the words for them, folded: a nation, a party.</param>
/// <param name="Superseded">The page goes back on it.</param>
/// <param name="Column">Words of the table's column, of tables.</param>
internal sealed record FigureMention(
    Passage Passage,
    Quantity Value,
    int Start,
    int End,
    IReadOnlyList<string> Fate,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Names,
    bool Superseded,
    IReadOnlyList<string>? Column = null)
{
    /// <summary>The words of the voice that gives it, where the page names one.</summary>
    public string? Voice { get; init; }

    /// <summary>What the cascade reads to have become of those counted; empty where it reads nothing, or several things.</summary>
    public IReadOnlyList<string> ToldFates { get; init; } = [];

    /// <summary>It is told as a part of a figure before it: "among them 30 children".</summary>
    public bool IsPart { get; init; }

    /// <summary>The figure as the page has it, in marks of quotation.</summary>
    public string Words =>
        $"“{Passage.Text[Passage.Words[Start].Start..Passage.Words[Math.Min(End, Passage.Words.Count) - 1].End]}”";

    /// <summary>"More than 100", "a hundred or more": a rounder figure for a larger one, where "at least 33" is a count.</summary>
    public bool IsOpenAbove => Value is { High: null, Vague: false } && (PassageWords.Is("more-than", Passage.Words, Start) || Passage.Words[End - 1].Folded == "more");

    /// <summary>It is told as added to others: "47 further", "another 12".</summary>
    public bool IsIncrease => ClaimView.IsIncreased(Passage.Words, Start, End);

    /// <summary>The word for what became of them may be of others.</summary>
    public bool IsFateFar { get; init; }

    /// <summary>It is a share of a figure behind it: "18 of 31".</summary>
    public bool IsShare { get; init; }
}

/// <summary>The classes of <c>passages.words.txt</c> by what they tell.</summary>
internal static class Classes
{
    public static readonly string[] Fates = ["killed", "wounded", "captured", "missing", "hostage", "freed", "displaced", "surrendered", "casualties", "destroyed", "taken", "shot-down", "hit", "lost-thing"];

    public static readonly string[] ThingFates = ["destroyed", "taken", "shot-down", "hit", "lost-thing"];

    public static readonly string[] Things = ["vehicle", "armour", "helicopter", "aircraft", "boat", "gun", "motorcycle", "building", "other-thing"];

    public static readonly string[] People = ["state", "fighters", "mercenaries", "peacekeepers", "civilians", "workers", "crew", "anybody"];

    public static readonly string[] Kinds = [.. People, .. Things];

    /// <summary>The classes that say what the claim says.</summary>
    public static string[] FatesOf(Claim claim) => claim.Kind switch
    {
        ClaimKind.Casualty => claim.Outcome switch
        {
            Outcome.Killed => ["killed"],
            Outcome.Wounded => ["wounded"],
            Outcome.Captured => ["captured", "taken"],
            Outcome.Missing => ["missing"],
            Outcome.Hostage => ["hostage"],
            Outcome.Freed => ["freed"],
            Outcome.Displaced => ["displaced"],
            Outcome.Surrendered => ["surrendered"],
            Outcome.Casualties => ["casualties", "killed-or-wounded"],
            _ => [],
        },
        ClaimKind.Equipment => claim.EquipmentAction switch
        {
            EquipmentAction.Destroyed => ["destroyed"],
            EquipmentAction.Captured => ["taken"],
            EquipmentAction.ShotDown => ["shot-down"],
            EquipmentAction.Hit => ["hit"],
            EquipmentAction.Lost => ["lost-thing", "destroyed", "taken", "shot-down"],
            _ => [],
        },
        _ => [],
    };
}
