using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Parties;

/// <summary>What a word calls a place: a city, a town, a village or something else.</summary>
internal sealed class CalledPlaces(RuleSet rules, NameTokens tokens)
{
    private readonly int calledCity = rules.Class("called-city");
    private readonly int calledTown = rules.Class("called-town");
    private readonly int calledVillage = rules.Class("called-village");
    private readonly int calledOther = rules.Class("called-other");

    /// <summary>What the word at <paramref name="i"/> says that a place is.</summary>
    public PlaceKinds By(int i) =>
        tokens.Is(i, calledCity) ? PlaceKinds.City
        : tokens.Is(i, calledTown) ? PlaceKinds.Town
        : tokens.Is(i, calledVillage) ? PlaceKinds.Village
        : tokens.Is(i, calledOther) ? PlaceKinds.Other
        : PlaceKinds.None;
}
