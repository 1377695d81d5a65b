using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Tells which places "it", "them", "these" and "both" mean.</summary>
internal sealed class PlacePronouns(RuleSet rules, SentenceScan scan, ClauseReader clauses, Discourse discourse)
{
    private readonly int name = rules.Class("name");
    private readonly int people = rules.Class("people");
    private readonly int pronoun = rules.Class("personal-pronoun");
    private readonly int placeStrong = rules.Class("place-strong");

    public bool Is(NounPhrase phrase) => scan.Items[phrase.Head].Is(pronoun) || (phrase.End == phrase.Head + 1 && clauses.IsOneOf(phrase.Head, "both", "these"));

    /// <summary>Adds the places that a pronoun means; false where the text has not told them.</summary>
    /// <param name="isSubject">Whether it stands before its verb, where "it" is seldom a place.</param>
    public bool Resolve(NounPhrase phrase, bool isSubject, List<PlaceWords> places)
    {
        // "(X and Y were held;) both were evacuated"
        if (clauses.IsWord(phrase.Head, "both"))
        {
            Add(discourse.LastNamed(2), phrase, places);
            return discourse.NamedCount >= 2;
        }

        // "(Held X and a hotel, though) these (were retaken)"
        if (clauses.IsWord(phrase.Head, "these"))
        {
            Add(discourse.ActedTogether, phrase, places);
            return discourse.ActedTogether.Count > 0;
        }

        if (clauses.IsWord(phrase.Head, "them") && !isSubject && FollowsPlaces(phrase.First))
        {
            Add(discourse.ActedTogether, phrase, places);
            // "(Stormed) the heights (and took) them"
            if (discourse.ActedTogether.Count == 0 && discourse.Acted is [.., 's'] heights && discourse.ActedIn == scan.Number)
                places.Add(new PlaceWords(heights, phrase.First, phrase.End));
            return places.Count > 0;
        }

        if (!clauses.IsWord(phrase.Head, "it") || SpokenOf(phrase, isSubject) is not { } it)
            return false;
        places.Add(new PlaceWords(it, phrase.First, phrase.End));
        return true;
    }

    /// <summary>"Most of it was lost", "(besieged X) before it fell": the place that this sentence or the one before has told something of.</summary>
    private string? SpokenOf(NounPhrase it, bool isSubject)
    {
        if (discourse.Acted is { } acted)
            return scan.Number > discourse.ActedIn + 1 ? null : acted;
        var isWhole = it.First > 0 && clauses.IsWord(it.First - 1, "of");
        return isSubject && !isWhole ? null : discourse.Place;
    }

    /// <summary>"Advanced on both towns, capturing them": places and no people stand before "them".</summary>
    private bool FollowsPlaces(int them)
    {
        for (var i = them - 1; i >= 0; i--)
        {
            if (scan.Items[i].Is(placeStrong) || scan.Items[i].Phrase == name)
                return true;
            if (scan.Items[i].Phrase == people)
                return false;
        }

        return false;
    }

    private static void Add(IReadOnlyList<string> meant, NounPhrase phrase, List<PlaceWords> places)
    {
        foreach (var place in meant)
            places.Add(new PlaceWords(place, phrase.First, phrase.End));
    }
}
