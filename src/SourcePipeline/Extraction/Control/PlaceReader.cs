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
internal sealed class PlaceReader(RuleSet rules, SentenceScan scan, ClauseReader clauses, PartyRegistry registry, Discourse discourse, PlaceLists lists, HeldNames names)
{
    private readonly int name = rules.Class("name");
    private readonly int people = rules.Class("people");
    private readonly int pronoun = rules.Class("personal-pronoun");
    private readonly int determiner = rules.Class("determiner");
    private readonly int possessive = rules.Class("possessive");
    private readonly int placeStrong = rules.Class("place-strong");
    private readonly int settlement = rules.Class("settlement");
    private readonly int partWord = rules.Class("part-word");
    private readonly int regionWord = rules.Class("region-word");
    private readonly int placePreposition = rules.Class("place-preposition");
    private readonly int plural = rules.Class("plural");
    private readonly int armed = rules.Class("armed");
    private readonly int military = rules.Class("military");
    private readonly int equipment = rules.Class("equipment");
    private readonly int direction = rules.Class("direction");
    private readonly int preposition = rules.Class("preposition");
    private readonly int coordinator = rules.Class("coordinator");
    private readonly PlacePhrases phrases = new(rules, scan, clauses, names);
    private readonly PlaceAnaphors anaphors = new(rules, scan, clauses, registry, discourse, lists);

    /// <summary>The member of the list before the one at hand.</summary>
    private string? listed;

    /// <summary>Whether "the towns of" or the like leads the list, so that its names are those of places, whatever they are like.</summary>
    private bool namesOnly;

    /// <summary>Whether the phrase stands before its verb, where "it" is seldom a place.</summary>
    private bool isSubject;

    /// <summary>Adds the places named from <paramref name="phrase"/> on to <paramref name="places"/>.</summary>
    /// <param name="until">Index behind the last item that may be read.</param>
    /// <param name="weak">Whether a bare name must look like a place.</param>
    /// <param name="known">Whether a bare name must be known as a place from the rest of the document.</param>
    public void Read(NounPhrase phrase, int until, bool weak, bool known, List<PlaceWords> places)
    {
        var plain = true;
        isSubject = weak && until < scan.Items.Count;
        namesOnly = !phrase.IsNone && scan.Items[phrase.Head].Is(settlement) && scan.Items[phrase.Head].Is(plural) && lists.IndexOfOf(phrase) > 0;
        while (!phrase.IsNone && phrase.First < until)
        {
            var count = places.Count;
            listed = count > 0 ? places[^1].Words : null;
            // "its three largest cities—X, Y and Z—": the names count, not the word for them.
            var listAt = clauses.Skip(phrase.End);
            if (listAt + 1 < until && scan.Items[phrase.Head].Phrase != name && scan.Items[phrase.Head].Is(plural) && lists.IndexOfOf(phrase) < 0 && (clauses.IsPunctuation(listAt, "–") || clauses.IsPunctuation(listAt, ":") || clauses.IsPunctuation(listAt, ",")) && scan.Items[listAt + 1].Phrase == name
                && (scan.Items[phrase.Head].Is(placeStrong) || scan.Items[phrase.Head].Is(regionWord)))
            {
                phrase = clauses.Read(listAt + 1);
            }

            phrase = lists.WithJoined(WithItsName(WithItsNumber(phrase, until), until), until);
            if (!Add(phrase, weak && count == 0, known && count == 0, places))
                return;
            // The quote of a later place in a list begins where the list does.
            plain &= places.Count > count;
            // "The heights near X, as well as the village of Y": behind where the place lies.
            if (places.Count > count && scan.Items[phrase.Head].Is(placeStrong) && phrases.EndWithLocation(phrase) is var located && located > phrase.End && located <= until && !clauses.IsWord(phrase.End, "between") && lists.IsJoined(located, until))
                phrase = phrase with { End = located };
            var next = lists.Next(phrase, until);
            if (next < 0)
                next = lists.Included(phrase, until);
            if (next < 0)
                return;
            phrase = clauses.Read(next);
            namesOnly |= !phrase.IsNone && scan.Items[phrase.Head].Is(settlement) && scan.Items[phrase.Head].Is(plural) && lists.IndexOfOf(phrase) > 0;
            if (phrase.IsNone || lists.IsSubject(phrase, until) || !plain)
                return;
        }
    }

    /// <summary>"X was taken on 25 June, Y on 28 June": the places behind the verb that share it with the one before.</summary>
    public void ReadDated(int end, List<PlaceWords> places)
    {
        var next = lists.DatedMember(clauses.Skip(end), scan.Items.Count);
        if (next >= 0 && clauses.Read(next) is { IsNone: false } phrase)
            Read(phrase, scan.Items.Count, weak: true, known: false, places);
    }

    private bool Add(NounPhrase phrase, bool weak, bool known, List<PlaceWords> places)
    {
        ref var head = ref scan.Items[phrase.Head];
        // "The town's (mayor)": of something that is no place.
        if (clauses.IsWord(phrase.End - 1, "'s"))
            return false;
        // "(X and Y were held;) both were evacuated"
        if (clauses.IsWord(phrase.Head, "both") && phrase.End == phrase.Head + 1)
        {
            foreach (var one in discourse.LastNamed(2))
                places.Add(new PlaceWords(one, phrase.First, phrase.End));
            return discourse.NamedCount >= 2;
        }

        // "(Held X and a hotel, though) these (were retaken)"
        if (clauses.IsWord(phrase.Head, "these") && phrase.End == phrase.Head + 1)
        {
            foreach (var one in discourse.ActedTogether)
                places.Add(new PlaceWords(one, phrase.First, phrase.End));
            return discourse.ActedTogether.Count > 0;
        }

        if (head.Is(pronoun))
        {
            if (clauses.IsWord(phrase.Head, "them") && !isSubject && FollowsPlaces(phrase.First))
            {
                foreach (var one in discourse.ActedTogether)
                    places.Add(new PlaceWords(one, phrase.First, phrase.End));
                // "(Stormed) the heights (and took) them"
                if (discourse.ActedTogether.Count == 0 && discourse.Acted is [.., 's'] heights && discourse.ActedIn == scan.Number)
                    places.Add(new PlaceWords(heights, phrase.First, phrase.End));
                return places.Count > 0;
            }

            // "Most of it was lost", "(besieged X) before it fell": of the place that this sentence or the one before has told something of.
            if (!clauses.IsWord(phrase.Head, "it") || (discourse.Acted ?? (isSubject && !(phrase.First > 0 && clauses.IsWord(phrase.First - 1, "of")) ? null : discourse.Place)) is not { } it || (discourse.Acted is not null && scan.Number > discourse.ActedIn + 1))
                return false;
            places.Add(new PlaceWords(it, phrase.First, phrase.End));
            return true;
        }

        if (head.Phrase == name && !head.Is(regionWord) && !head.Is(placeStrong))
            return AddName(phrase, phrase.Head, weak, known, places);
        var of = lists.IndexOfOf(phrase);
        if (phrases.IsMeasuredLand(of))
        {
            places.Add(new PlaceWords(clauses.TextOf(phrase), phrase.First, phrase.End));
            return true;
        }

        // "The eastern half": a number by its form.
        var isPart = head.Is(partWord) || scan.CharsOf(head.Head) is "half";
        if (!head.Is(placeStrong) && !head.Is(regionWord) && !(isPart && (of > 0 || (phrase.Head > phrase.First && scan.Items[phrase.Head - 1].Is(direction)))) && !(head.Is(direction) && clauses.IsWord(phrase.First, "the") && !clauses.IsWord(phrase.Head, "nearby"))
            // "Most land in the province"
            && !(clauses.IsWord(phrase.Head, "land") && phrases.EndWithLocation(phrase) > phrase.End))
        {
            return false;
        }
        // "A garrison of 1,200 men (surrendered)"
        if (of > 0 && clauses.Read(of + 1) is { IsNone: false } men && scan.Items[men.Head] is { Phrase: var who, Quantity: >= 0 } && who == people)
            return false;
        // "The end of the Battle of Lindau"
        if (isPart && of > 0 && clauses.Read(of + 1) is { IsNone: false } whole && scan.Items[whole.Head].Phrase == name && names.IsEvent(whole.Head))
            return false;
        // "A part of its strength", "of this force"
        if (of > 0 && clauses.IsWord(phrase.Head, "part") && clauses.Read(of + 1) is { IsNone: false } wholeOf && (phrases.IsNoPlace(wholeOf.Head) || scan.Items[wholeOf.Head] is var body && body.Phrase == people && body.Is(military)))
            return false;
        // "Part of it (was found)"
        if (isPart && of > 0 && of + 1 < scan.Items.Count && scan.Items[of + 1].Is(pronoun))
            return false;
        // "Took a place on the flank", "holds a special place": one among many.
        if (clauses.IsWord(phrase.Head, "place") && !clauses.StartsWithArticle(phrase.First) && !clauses.IsWord(phrase.First, "this") && !clauses.IsWord(phrase.First, "that"))
            return false;
        if (clauses.IsWord(phrase.Head, "place") && (clauses.IsWord(phrase.First, "a") || clauses.IsWord(phrase.First, "an")))
            return false;
        // "Slipped out of port", "returned to base": no one place.
        if (phrase.End - phrase.First == 1 && head.Is(ClassNames.Lower) && !head.Is(plural) && phrase.First > 0 && scan.Items[phrase.First - 1].Is(preposition))
            return false;
        if (head.Phrase == people && (head.Is(armed) || head.Is(military)))
            return false;
        if (of > 0 && !isPart)
        {
            var inner = clauses.Read(of + 1);
            if (!inner.IsNone && (scan.Items[inner.Head].Phrase == name || (namesOnly && scan.Items[inner.Head].Is(ClassNames.Capital))) && !IsPossessed(inner))
                return AddName(inner with { First = phrase.First, End = Math.Max(inner.End, phrase.End) }, inner.Head, weak: false, known: false, places);
        }

        if (NamedBefore(phrase) is >= 0 and var named)
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

    /// <summary>"Sector 5", "Lindau 2": a name that ends in a number.</summary>
    private NounPhrase WithItsNumber(NounPhrase phrase, int until) =>
        scan.Items[phrase.Head].Phrase == name && phrase.End == phrase.Head + 1 && phrase.End < until && phrases.IsBareNumber(phrase.End)
            && (phrase.End + 1 >= scan.Items.Count || scan.Items[phrase.End + 1] is var behind && (behind.Is(ClassNames.Punctuation) || behind.Is(ClassNames.Mark) || behind.Is(preposition) || behind.Is(coordinator) || behind.Is(placeStrong)))
            ? phrase with { End = phrase.End + 1 } : phrase;

    /// <summary>"A village, Weiler, (was taken)", "one town, Lindau": the name says which one.</summary>
    private NounPhrase WithItsName(NounPhrase phrase, int until)
    {
        ref var head = ref scan.Items[phrase.Head];
        // "The last stronghold, the village of Weiler, (fell)"
        if (until < scan.Items.Count && head.Is(placeStrong) && !head.Is(plural) && head.Phrase != name && lists.IndexOfOf(phrase) < 0 && clauses.Skip(phrase.End) is var comma && comma + 1 < until && clauses.IsPunctuation(comma, ",")
            && clauses.Read(comma + 1) is { IsNone: false } apposition && clauses.IsPunctuation(clauses.Skip(apposition.End), ",") && clauses.Skip(clauses.Skip(apposition.End) + 1) == until
            && (scan.Items[apposition.Head].Phrase == name ? names.MayBeHeld(apposition.Head, weak: false, known: false, listed: true) : scan.Items[apposition.Head].Is(settlement) && lists.IndexOfOf(apposition) > 0))
        {
            return apposition;
        }

        if (!head.Is(settlement) || head.Is(plural) || lists.IndexOfOf(phrase) >= 0 || !(clauses.IsWord(phrase.First, "a") || clauses.IsWord(phrase.First, "an") || clauses.IsWord(phrase.First, "one") || scan.CharsOf(scan.Items[phrase.First].First) is "a" or "an" or "one"))
            return phrase;
        var at = clauses.Skip(phrase.End) + 1;
        if (at >= until || !clauses.IsPunctuation(at - 1, ",") || scan.Items[at].Phrase != name || !names.MayBeHeld(at, weak: false, known: false, listed: true))
            return phrase;
        var behind = clauses.Skip(at + 1);
        return behind >= scan.Items.Count || scan.Items[behind].Is(ClassNames.Punctuation) || scan.Items[behind].Is(placePreposition) || behind == until ? new NounPhrase(phrase.First, at + 1, at) : phrase;
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

    /// <summary>"Lindau, the largest city held by the league", "Kreuz, a crossroads held by it": the name before the comma; -1 where none stands there.</summary>
    private int NamedBefore(NounPhrase phrase)
    {
        var comma = phrase.First - 1;
        if (comma < 1 || !clauses.IsPunctuation(comma, ",") || !clauses.StartsWithArticle(phrase.First))
            return -1;
        // "Took Lindau, the bridge and the station" is a list.
        var isOne = clauses.IsWord(phrase.First, "a") || clauses.IsWord(phrase.First, "an") || (scan.Items[phrase.Head].Is(settlement) && !scan.Items[phrase.Head].Is(plural) && !phrases.IsBare(phrase));
        return isOne && clauses.SkipBack(comma - 1) is >= 0 and var named && scan.Items[named].Phrase == name ? named : -1;
    }

    private bool IsPossessed(NounPhrase inner) => inner.End < scan.Items.Count && inner.Head + 1 < inner.End && clauses.IsWord(inner.Head + 1, "'s");

    private bool AddName(NounPhrase phrase, int nameItem, bool weak, bool known, List<PlaceWords> places)
    {
        // "the ship Lindau" is no town.
        if (!names.MayBeHeld(nameItem, weak, known, namesOnly) || (nameItem > phrase.First && scan.Items[nameItem - 1].Is(equipment)))
            return false;
        var number = nameItem + 1 < phrase.End && phrases.IsBareNumber(nameItem + 1) ? nameItem + 2 : nameItem + 1;
        places.Add(new PlaceWords(scan.TextOf(scan.Items[names.IsNumbered(nameItem) ? nameItem - 1 : nameItem].First, scan.Items[number - 1].End), phrase.First, phrase.End));
        return true;
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

        var end = phrases.EndWithLocation(phrase);
        var words = owner + PhraseText.Of(scan, scan.Items[first].First, scan.Items[end - 1].End);
        return end < scan.Items.Count && clauses.IsWord(end, "there") && discourse.Place is { } there ? $"{words} in {there}" : words;
    }
}
