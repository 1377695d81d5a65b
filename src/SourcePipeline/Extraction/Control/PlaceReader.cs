using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>A place of a control claim.</summary>
/// <param name="Words">As in the text; "it" and "the city" resolved to the place meant.</param>
/// <param name="First">First item.</param>
/// <param name="End">Index behind the last item.</param>
/// <param name="Extent">How much of it is told: "most of ", "60 percent of the "; empty for the whole.</param>
internal readonly record struct PlaceWords(string Words, int First, int End, string Extent = "")
{
    /// <summary>What the claim is about: "most of Lindau".</summary>
    public string Full => Extent + Words;
}

/// <summary>Reads the places that a noun phrase and those coordinated with it name ("the towns of X and Y", "X and its airport").</summary>
internal sealed class PlaceReader
{
    private readonly SentenceScan scan;
    private readonly ClauseReader clauses;
    private readonly Discourse discourse;
    private readonly PlaceLists lists;
    private readonly DatedPlaces dates;
    private readonly IncludedPlaces included;
    private readonly HeldNames names;
    private readonly PlacePhrases phrases;
    private readonly PlaceAppositions appositions;
    private readonly PlaceAnaphors anaphors;
    private readonly PlacePronouns pronouns;
    private readonly int name;
    private readonly int determiner;
    private readonly int possessive;
    private readonly int placeStrong;
    private readonly int settlement;
    private readonly int regionWord;
    private readonly int plural;
    private readonly int equipment;

    /// <summary>The member of the list before the one at hand.</summary>
    private string? listed;

    /// <summary>Whether "the towns of" or the like leads the list, so that its names are those of places, whatever they are like.</summary>
    private bool namesOnly;

    /// <summary>Whether the phrase stands before its verb, where "it" is seldom a place.</summary>
    private bool isSubject;

    public PlaceReader(RuleSet rules, SentenceScan scan, ClauseReader clauses, PartyRegistry registry, Discourse discourse)
    {
        this.scan = scan;
        this.clauses = clauses;
        this.discourse = discourse;
        dates = new DatedPlaces(rules, scan, clauses);
        lists = new PlaceLists(rules, scan, clauses, dates);
        included = new IncludedPlaces(rules, scan, clauses);
        names = new HeldNames(rules, scan, clauses, registry);
        phrases = new PlacePhrases(rules, scan, clauses, names);
        appositions = new PlaceAppositions(rules, scan, clauses, names, phrases);
        anaphors = new PlaceAnaphors(rules, scan, clauses, registry, discourse, lists);
        pronouns = new PlacePronouns(rules, scan, clauses, discourse);
        name = rules.Class("name");
        determiner = rules.Class("determiner");
        possessive = rules.Class("possessive");
        placeStrong = rules.Class("place-strong");
        settlement = rules.Class("settlement");
        regionWord = rules.Class("region-word");
        plural = rules.Class("plural");
        equipment = rules.Class("equipment");
    }

    /// <summary>Adds the places named from <paramref name="phrase"/> on to <paramref name="places"/>.</summary>
    /// <param name="until">Index behind the last item that may be read.</param>
    /// <param name="weak">Whether a bare name must look like a place.</param>
    /// <param name="known">Whether a bare name must be known as a place from the rest of the document.</param>
    public void Read(NounPhrase phrase, int until, bool weak, bool known, List<PlaceWords> places)
    {
        var plain = true;
        isSubject = weak && until < scan.Items.Count;
        namesOnly = LeadsNames(phrase);
        while (!phrase.IsNone && phrase.First < until)
        {
            var count = places.Count;
            listed = count > 0 ? places[^1].Words : null;
            // "The capital, Lindau": a place, whatever else the name is that of.
            var listedOnly = namesOnly;
            var named = appositions.Named(phrase, until);
            namesOnly |= named.Head != phrase.Head && clauses.IsWord(phrase.Head, "capital");
            phrase = included.WithJoined(named, until);
            if (!Add(phrase, weak && count == 0, known && count == 0, places))
                return;
            namesOnly = listedOnly;
            // The quote of a later place in a list begins where the list does.
            plain &= places.Count > count;
            if (places.Count > count)
                phrase = WithLocation(phrase, until);
            var next = lists.Next(phrase, until);
            if (next < 0)
                next = included.First(phrase, until);
            if (next < 0)
                return;
            phrase = clauses.Read(next);
            namesOnly |= LeadsNames(phrase);
            if (phrase.IsNone || clauses.BeginsClause(phrase, until) || !plain)
                return;
        }
    }

    /// <summary>"The towns of (X and Y)".</summary>
    private bool LeadsNames(NounPhrase phrase) =>
        !phrase.IsNone && scan.Items[phrase.Head].Is(settlement) && scan.Items[phrase.Head].Is(plural) && clauses.IndexOfOf(phrase) > 0;

    /// <summary>"The heights near X(, as well as the village of Y)": the next place of the list stands behind where this one lies.</summary>
    private NounPhrase WithLocation(NounPhrase phrase, int until)
    {
        if (!scan.Items[phrase.Head].Is(placeStrong) || clauses.IsWord(phrase.End, "between"))
            return phrase;
        var located = phrases.EndWithLocation(phrase);
        return located > phrase.End && located <= until && lists.IsJoined(located, until) ? phrase with { End = located } : phrase;
    }

    /// <summary>"X was taken on 25 June, Y on 28 June": the places behind the verb that share it with the one before.</summary>
    public void ReadDated(int end, List<PlaceWords> places)
    {
        var next = dates.Next(clauses.Skip(end), scan.Items.Count);
        if (next >= 0 && clauses.Read(next) is { IsNone: false } phrase)
            Read(phrase, scan.Items.Count, weak: true, known: false, places);
    }

    private bool Add(NounPhrase phrase, bool weak, bool known, List<PlaceWords> places)
    {
        // "The town's (mayor)": of something that is no place.
        if (clauses.IsWord(phrase.End - 1, "'s"))
            return false;
        if (pronouns.Is(phrase))
            return pronouns.Resolve(phrase, isSubject, places);
        ref var head = ref scan.Items[phrase.Head];
        if (head.Phrase == name && !head.Is(regionWord) && !head.Is(placeStrong))
            return AddName(phrase, phrase.Head, weak, known, places);
        var of = clauses.IndexOfOf(phrase);
        if (phrases.IsMeasuredLand(of))
        {
            places.Add(new PlaceWords(clauses.TextOf(phrase), phrase.First, phrase.End));
            return true;
        }

        if (!phrases.MayBePlace(phrase, of))
            return false;
        if (of > 0 && !phrases.IsPart(phrase.Head) && clauses.Read(of + 1) is { IsNone: false } inner && IsPlacesName(inner))
            return AddName(inner with { First = phrase.First, End = Math.Max(inner.End, phrase.End) }, inner.Head, weak: false, known: false, places);
        if (appositions.NameBefore(phrase) is >= 0 and var named)
            return AddName(new NounPhrase(named, phrase.End, named), named, weak, known, places);
        if ((phrases.IsBare(phrase) || anaphors.IsCountedPredicate(phrase)) && anaphors.Resolve(phrase, places))
            return true;
        if (phrases.IsAnyOfThem(phrase, of))
            return false;
        if (phrases.IsMerePosition(phrase, of))
        {
            if ((discourse.Acted ?? discourse.Attacked ?? (discourse.HasNamed ? discourse.Place : null)) is not { } spokenOf)
                return false;
            places.Add(new PlaceWords(spokenOf, phrase.First, phrase.End));
            return true;
        }

        places.Add(new PlaceWords(Words(phrase), phrase.First, phrases.EndWithLocation(phrase)));
        return true;
    }

    /// <summary>"(The city of) Lindau", "(the villages of) North and Weiler": the name behind "of" is the place's own.</summary>
    private bool IsPlacesName(NounPhrase inner) =>
        (scan.Items[inner.Head].Phrase == name || (namesOnly && scan.Items[inner.Head].Is(ClassNames.Capital))) && !IsPossessed(inner);

    private bool IsPossessed(NounPhrase inner) => inner.End < scan.Items.Count && inner.Head + 1 < inner.End && clauses.IsWord(inner.Head + 1, "'s");

    private bool AddName(NounPhrase phrase, int nameItem, bool weak, bool known, List<PlaceWords> places)
    {
        // "the ship Lindau" is no town.
        if (!names.MayBeHeld(nameItem, weak, known, namesOnly) || (nameItem > phrase.First && scan.Items[nameItem - 1].Is(equipment)))
            return false;
        var number = nameItem + 1 < phrase.End && clauses.IsNumberOfName(nameItem + 1) ? nameItem + 2 : nameItem + 1;
        places.Add(new PlaceWords(scan.TextOf(scan.Items[names.IsNumbered(nameItem) ? nameItem - 1 : nameItem].First, scan.Items[number - 1].End), phrase.First, phrase.End));
        return true;
    }

    /// <summary>"(The so-called ") Red Hills", but "“Holm” base": behind the sign that opens all of the name.</summary>
    private int BehindQuote(int first, int head)
    {
        var behind = clauses.IsWord(first, "so-called") && first < head ? first + 1 : first;
        if (behind >= head || !(clauses.IsPunctuation(behind, "\"") || clauses.IsOpeningQuote(behind)))
            return behind;
        for (var i = behind + 1; i < head; i++)
        {
            if (clauses.IsPunctuation(i, "\""))
                return behind;
        }

        return behind + 1;
    }

    private string Words(NounPhrase phrase)
    {
        var first = phrase.First;
        var owner = "";
        if (scan.Items[first].Is(possessive) && first < phrase.Head)
        {
            // "X and its airport": the airport of X.
            owner = clauses.IsWord(first, "its") && listed is { } place ? place + " " : "";
            first++;
        }
        else if (scan.Items[first].Is(determiner) && first < phrase.Head && !clauses.IsWord(first + 1, "of"))
        {
            first++;
        }

        first = BehindQuote(first, phrase.Head);
        var end = phrases.EndWithLocation(phrase);
        var closing = end > phrase.Head + 1 && clauses.IsPunctuation(end - 1, "\"") ? end - 1 : end;
        var words = owner + PhraseText.Of(scan, scan.Items[first].First, scan.Items[closing - 1].End);
        return end < scan.Items.Count && clauses.IsWord(end, "there") && discourse.Place is { } there ? $"{words} in {there}" : words;
    }
}
