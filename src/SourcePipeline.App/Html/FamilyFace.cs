using SourcePipeline.Findings;

namespace SourcePipeline.App.Html;

/// <summary>How a family of findings looks in the pages: a sign beside its colour, so that nothing is told by colour alone.</summary>
/// <param name="Css">Class in the style sheet.</param>
/// <param name="Meaning">In one line, for the key.</param>
internal sealed record FamilyFace(string Css, string Name, string Sign, string Meaning)
{
    public static FamilyFace Of(Family family) => family switch
    {
        Family.Contested => new("con", "Contested", "≠", "Voices give accounts that cannot all hold."),
        Family.OneSided => new("one", "One-sided", "1", "A party speaks of its enemy, and nobody else does."),
        Family.Unconfirmed => new("unc", "Unconfirmed", "?", "Told as unconfirmed, or by nobody named."),
        Family.Inconsistent => new("inc", "Inconsistent", "!", "The article contradicts itself in its own voice."),
        Family.Stale => new("sta", "Stale", "↺", "True of a “now” that has passed."),
        Family.Citation => new("cit", "Citation", "[ ]", "No source, or a source that does not carry it."),
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, null),
    };
}
