using SourcePipeline.Reading.Marks;

namespace SourcePipeline.Reading.PlainText;

/// <summary>Tells what stands above an article's first sentence: its title, and the one-line description of a mobile page.</summary>
internal static class Opening
{
    /// <summary>How far into the first paragraph its subject is looked for, in UTF-16 units.</summary>
    private const int SubjectReach = 200;

    private static readonly string[] Events =
        [
            "conflict", "war ", "war,", "wars", "battle", "massacre", "siege", "offensive", "operation", "campaign", "attack", "uprising",
            "insurgency", "rebellion", "revolution", "invasion", "bombing", "intervention", "clashes", "coup", "engagement", "skirmish",
            "crisis", "genocide", "mutiny", "airstrike", "strike", "raid",
        ];

    private static readonly string[] Relations =
        [" in ", " of ", " between ", " from ", " during ", " that ", " which ", " against ", " by ", " on ", " near ", " at "];

    private static readonly string[] Definitions =
        [" is a", " was a", " were a", " are a", " is the ", " was the ", " were the ", " is one of", " was one of", " refers to ", " took place", " began ", " occurred"];

    /// <summary>Where a subject begins at the latest: after "The second of the …".</summary>
    private const int SubjectStart = 25;

    /// <summary>Whether the first paragraph defines <paramref name="line"/>: "The Winter War was a conflict …".</summary>
    public static bool IsTitle(ReadOnlySpan<char> line, ReadOnlySpan<char> firstParagraph) =>
        Head(firstParagraph).IndexOf(line, StringComparison.OrdinalIgnoreCase) is >= 0 and <= SubjectStart
        && AnyPhrase.IsIn(Head(firstParagraph), Definitions);

    /// <summary>Whether the line speaks of a war or the like: "Part of the Ruthenian war", and not "Part of the garrison surrendered".</summary>
    public static bool NamesEvent(ReadOnlySpan<char> line) => AnyPhrase.IsIn($"{line} ", Events, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the line describes the article in a phrase: "Battle of the Ruthenian civil war", "1912 massacre in a village".</summary>
    public static bool IsShortDescription(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        AnyPhrase.IsIn(line, Events, StringComparison.OrdinalIgnoreCase) && AnyPhrase.IsIn(line[1..], Relations) && AnyPhrase.IsIn(Head(next), Definitions);

    /// <summary>As far as its subject stands.</summary>
    internal static ReadOnlySpan<char> Head(ReadOnlySpan<char> paragraph) => paragraph[..Math.Min(paragraph.Length, SubjectReach)];
}
