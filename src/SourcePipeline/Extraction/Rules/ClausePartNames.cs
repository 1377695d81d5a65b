namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// The names by which claim rules tell which parts of the clause fill a slot, several in the order in which they are tried: <c>actor: by owner main</c>.
/// A preposition is the phrase behind it.
/// </summary>
internal static class ClausePartNames
{
    public static readonly string[] OfClauses =
    [
        "agent", "patient", "whom", "subject", "object", "main", "owner", "self", "falls-to", "out-of", "along", "lengthwise", "garrisoned", "by-doer", "foe-in", "foes-in", "patient-in",
        "about", "across", "against", "around", "at", "behind", "beside", "beyond", "by", "for", "from", "in", "inside", "into", "near", "of", "off", "on", "onto", "outside",
        "over", "past", "through", "to", "toward", "towards", "under", "upon", "with", "within",
    ];

    /// <summary>Also the capture <c>actor</c> (<c>slot</c>), nobody, and those who act only where they are armed.</summary>
    public static readonly string[] OfActors = [.. OfClauses, "slot", "none", "armed-agent", "armed-subject"];

    /// <summary>Also the capture <c>place</c> (<c>slot</c>), the place spoken of before, where a side stands that leaves, and what an attack is told of.</summary>
    public static readonly string[] OfPlaces = [.. OfClauses, "slot", "there", "there-named", "acted", "here", "attack-place", "attack-in", "attack-last", "attack-spoken-of", "attack-there", "they-were"];

    public static bool AreIn(string[] values) => values == OfClauses || values == OfActors || values == OfPlaces;
}
