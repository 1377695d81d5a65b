using System.Collections.Immutable;
using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>Tells how a place that a sentence names stands to what happens there: within it, somewhere in that country, or only on the way to it or in the name of somebody.</summary>
internal sealed class PlaceRanks(RuleSet rules, SentenceScan scan, PlacesOfPeople ofPeople, PartyRegistry registry)
{
    /// <summary>"In the southern part of the old port of X": between the preposition and the place stand fewer items.</summary>
    private const int FarthestPreposition = 5;

    /// <summary>"On their way to a congress of the league in X": no more items back somebody sets out.</summary>
    private const int FarthestTravel = 7;

    private static readonly ImmutableArray<string> Pursued = ListedWords.Of(PlaceMentions.Words, "pursued");

    private readonly ItemBuffer items = scan.Items;
    private readonly int name = rules.Class("name");
    private readonly int placePreposition = rules.Class("place-preposition");
    private readonly int eventPreposition = rules.Class("event-preposition");
    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int article = rules.Class("article");
    private readonly int direction = rules.Class("direction");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int travel = rules.Class("travel-word");
    private readonly int distance = rules.Class("distance-unit");
    private readonly int of = rules.Vocabulary.Add("of");

    /// <param name="end">Index behind the name.</param>
    /// <param name="behind">Index behind what the name is called by: "X region".</param>
    public PlaceRank Of(int first, int end, int behind)
    {
        var isCountry = registry.IsCountry(scan.CharsOf(items[first].First, items[end - 1].End));
        return !isCountry && GoesOnThere(behind) ? PlaceRank.Strong : ByWordsBefore(first, end, isCountry);
    }

    /// <summary>"(Withdrew to X), where they executed 40": where it goes on.</summary>
    private bool GoesOnThere(int i)
    {
        while (i < items.Count && (items[i].Is(ClassNames.Mark) || items[i].Is(ClassNames.Tag) || scan.CharsOf(items[i].First) is ","))
            i++;
        return i < items.Count && scan.CharsOf(items[i].First) is "where";
    }

    private PlaceRank ByWordsBefore(int first, int end, bool isCountry)
    {
        for (var before = first - 1; before >= 0 && before >= first - FarthestPreposition; before--)
        {
            // "The shelling of X killed three".
            if (!isCountry && before > 0 && items[before].Lexeme == of && items[before - 1].Is(eventNoun))
                return PlaceRank.Strong;
            if (items[before].Is(eventPreposition))
                return Behind(before, first, end, isCountry);
            if (IsNotYetThere(before))
                return !isCountry && scan.CharsOf(items[before].First) is "to" or "into" && IsOfPursuit(before) ? PlaceRank.Strong : PlaceRank.Weak;
            if (!IsPartOfPlace(items[before]))
                break;
        }

        return isCountry || ofPeople.IsBefore(end) ? PlaceRank.Weak : PlaceRank.Strong;
    }

    /// <summary>The rank of a place behind "in", "at", "near".</summary>
    private PlaceRank Behind(int preposition, int first, int end, bool isCountry)
    {
        if (ofPeople.IsBehind(preposition, end) || IsOfTravel(preposition))
            return PlaceRank.Weak;
        // "In southern Zaland": no longer all of the country.
        var isPart = preposition < first - 1 && items[first - 1].Is(direction);
        return isCountry && !isPart ? PlaceRank.Country : PlaceRank.Strong;
    }

    /// <summary>"On the way to X", "within two miles of X", "by the X church", "the governor of X": where nothing was yet, or who did it.</summary>
    private bool IsNotYetThere(int i) =>
        items[i].Is(placePreposition) || items[i].Is(travel) || scan.CharsOf(items[i].First) is "by"
        || (i > 0 && items[i].Lexeme == of && (items[i - 1].Is(distance) || ofPeople.IsPerson(i - 1)));

    /// <summary>"Pursued the league to (X)".</summary>
    private bool IsOfPursuit(int to)
    {
        for (var i = to - 1; i >= 0 && i >= to - FarthestTravel && !items[i].Is(ClassNames.Punctuation); i--)
        {
            if (ListedWords.Has(Pursued, scan.CharsOf(items[i].End - 1)))
                return true;
        }

        return false;
    }

    /// <summary>"The southern port of (X)".</summary>
    private bool IsPartOfPlace(in Item item) =>
        item.Is(placeNoun) || item.Is(article) || item.Is(direction) || item.Lexeme == of || item.Phrase == name;

    /// <summary>"While on their way to a congress in X": where somebody was to get to.</summary>
    private bool IsOfTravel(int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - FarthestTravel; i--)
        {
            if (items[i].Is(travel))
                return true;
            if (items[i].Is(ClassNames.Punctuation) || items[i].Phrase == verbGroup)
                return false;
        }

        return false;
    }
}
