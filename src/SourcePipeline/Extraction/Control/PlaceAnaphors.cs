using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Tells which places "the city", "both towns", "the region" and "three villages: X, Y and Z" mean.</summary>
internal sealed class PlaceAnaphors(RuleSet rules, SentenceScan scan, ClauseReader clauses, PartyRegistry registry, Discourse discourse, PlaceLists lists)
{
    private readonly int name = rules.Class("name");
    private readonly int determiner = rules.Class("determiner");
    private readonly int placePreposition = rules.Class("event-preposition");
    private readonly int settlement = rules.Class("settlement");
    private readonly int regionWord = rules.Class("region-word");
    private readonly int plural = rules.Class("plural");
    private readonly int facility = rules.Class("facility");
    private readonly int placeStrong = rules.Class("place-strong");
    private readonly int calledCity = rules.Class("called-city");
    private readonly int calledTown = rules.Class("called-town");
    private readonly int calledVillage = rules.Class("called-village");
    private readonly int regionNoun = rules.Class("region-anaphor");

    /// <summary>"The city", "both towns", "all three villages": adds the places meant by a word for places with nothing that names one; false where the text has not told them.</summary>
    public bool Resolve(NounPhrase phrase, List<PlaceWords> places)
    {
        ref var head = ref scan.Items[phrase.Head];
        if (head.Is(plural) && Count(phrase) is > 1 and var count)
        {
            if (ReadListBehindColon(phrase, count, places))
                return true;
            // "Two towns had been lost" names neither; "both towns" are the two spoken of.
            if (IsDefinite(phrase) && (IsBoth(phrase) ? discourse.Last(count) : discourse.ActedTogether.Count == count ? discourse.ActedTogether : discourse.LastNamed(count)) is { Count: > 0 } last)
            {
                foreach (var place in last)
                    places.Add(new PlaceWords(place, phrase.First, phrase.End));
                return true;
            }
        }

        if (!head.Is(plural) && head.Is(facility) && clauses.StartsWithArticle(phrase.First) && !clauses.IsWord(phrase.First, "a") && FacilityCalled(phrase) is { } called)
        {
            places.Add(new PlaceWords(called, phrase.First, phrase.End));
            return true;
        }

        if (!head.Is(plural) && head.Is(regionNoun) && (AreaNamed(phrase) ?? discourse.Region) is { } region)
        {
            places.Add(new PlaceWords(region, phrase.First, phrase.End));
            return true;
        }

        if (!head.Is(plural) && head.Is(settlement) && !head.Is(regionNoun) && (NamedLater(phrase.End) ?? Meant(phrase.Head)) is { } meant)
        {
            places.Add(new PlaceWords(meant, phrase.First, phrase.End));
            return true;
        }

        return false;
    }

    /// <summary>"(The last of them left Lindau, leaving) the area (under government control)": the place that the sentence has named last, or that something was last done to; null where there is none.</summary>
    private string? AreaNamed(NounPhrase phrase)
    {
        if (!clauses.IsWord(phrase.Head, "area") || !clauses.StartsWithArticle(phrase.First) || phrase.End > phrase.First + 2)
            return null;
        for (var i = phrase.First - 1; i >= 0; i--)
        {
            if (scan.Items[i].Phrase == name && !scan.Items[i].Is(ClassNames.AllCaps) && registry.KindOf(scan.CharsOf(scan.Items[i])) == NameKind.Place)
                return scan.Items[i].Is(regionWord) || registry.IsCountry(scan.CharsOf(scan.Items[i])) ? null : scan.CharsOf(scan.Items[i]).ToString();
        }

        return discourse.Acted is { } acted && scan.Number <= discourse.ActedIn + 1 && char.IsUpper(acted[0]) ? acted : null;
    }

    /// <summary>"The city": the last place named that is not called a village or a hill; in a paragraph that has named none, the main place, or one called a city.</summary>
    private string? Meant(int head)
    {
        var kinds = KindsOf(head);
        if (kinds == PlaceKinds.None)
            return NamedSo(head) ?? discourse.Place;
        if (discourse.TopicPlace is { } topic && MayBe(topic, kinds))
            return topic;
        var main = discourse.MainPlace is { } home && MayBe(home, kinds) ? home : null;
        for (var back = 0; back < discourse.NamedCount; back++)
        {
            var named = discourse.PlaceBack(back);
            // "Lindau and Kreuz were taken. Then they left the city": neither of two.
            if (main is not null && IsOneOfSeveral(named, kinds))
                return main;
            if (MayBe(named, kinds))
                return main is not null && IsOnlyNamed(named, kinds) && !IsInSentence(named, head) && MainInParagraph(main) is { } here ? here : named;
        }

        if (main is not null)
            return main;
        if (discourse.Place is { } last && MayBe(last, kinds))
            return last;
        for (var back = discourse.NamedCount; back < discourse.Count; back++)
        {
            if ((registry.CalledOf(discourse.PlaceBack(back)) & kinds) != 0)
                return discourse.PlaceBack(back);
        }

        return discourse.Place;
    }

    /// <summary>"The base": the one last called by its name; else the one that the article is on.</summary>
    private string? FacilityCalled(NounPhrase phrase)
    {
        var noun = scan.CharsOf(scan.Items[phrase.Head].Head).ToString();
        if (discourse.Facilities.Find(noun) is { } called)
            return called;
        return phrase.End <= phrase.First + 2 && discourse.MainPlace is { } main && main.LastIndexOf(' ') is > 0 and var space && Facilities.IsSame(main[(space + 1)..], noun) ? main : null;
    }

    /// <summary>"The island" is the last that is named so ("Holm Island"); null where none is.</summary>
    private string? NamedSo(int head)
    {
        for (var back = 0; back < discourse.Count; back++)
        {
            if (EndsWith(discourse.PlaceBack(back), head))
                return discourse.PlaceBack(back);
        }

        if (discourse.Region is { } region && EndsWith(region, head))
            return region;
        return discourse.MainPlace is { } main && EndsWith(main, head) ? main : null;
    }

    private bool EndsWith(string place, int head) =>
        place.LastIndexOf(' ') is > 0 and var space && place.AsSpan(space + 1).Equals(scan.CharsOf(scan.Items[head].Head), StringComparison.OrdinalIgnoreCase);

    private bool IsOneOfSeveral(string place, PlaceKinds kinds)
    {
        foreach (var several in discourse.ActedTogether)
        {
            // "The suburbs of Lindau" name Lindau.
            if (several.EndsWith(place, StringComparison.Ordinal))
                return (registry.CalledOf(place) & kinds) == 0;
        }

        return false;
    }

    /// <summary>Whether a place is neither called what is meant nor has been told to be taken or the like.</summary>
    private bool IsOnlyNamed(string place, PlaceKinds kinds) => !discourse.HasActedOn(place) && (registry.CalledOf(place) & kinds) == 0;

    /// <summary>"In the Lindau region, attacks on the city (were beaten off)".</summary>
    private bool IsInSentence(string place, int before) =>
        scan.Text.AsSpan(scan.Span.Start, scan.Tokens[scan.Items[before].First].Start - scan.Span.Start).Contains(place, StringComparison.Ordinal);

    /// <summary>The main place as the paragraph has spelled it; null where it has not named it.</summary>
    private string? MainInParagraph(string main)
    {
        for (var back = 0; back < discourse.NamedCount; back++)
        {
            if (Spelling.IsSame(discourse.PlaceBack(back), main))
                return discourse.PlaceBack(back);
        }

        return null;
    }

    private bool MayBe(string place, PlaceKinds kinds)
    {
        // "The Lindau weapons depots", "Lindau Hill": no town.
        var last = place.LastIndexOf(' ') + 1;
        if (last > 0 && rules.Vocabulary.Find(place.AsSpan(last)) is > 0 and var word && IsNoTown(rules.Vocabulary.ClassesOf(word)))
            return false;
        return registry.CalledOf(place) is var called && (called == PlaceKinds.None || (called & kinds) != 0);
    }

    /// <summary>"Depots", "hill".</summary>
    private bool IsNoTown(in ClassSet classes) => classes.Has(placeStrong) && !classes.Has(calledCity) && !classes.Has(calledTown) && !classes.Has(calledVillage);

    /// <summary>What a place may be called that "the city", "the town" or "the village" means.</summary>
    private PlaceKinds KindsOf(int head)
    {
        ref var item = ref scan.Items[head];
        if (item.Is(calledCity) || clauses.IsWord(head, "capital"))
            return PlaceKinds.City | PlaceKinds.Town;
        if (item.Is(calledTown))
            return PlaceKinds.City | PlaceKinds.Town | PlaceKinds.Village;
        return item.Is(calledVillage) ? PlaceKinds.Village | PlaceKinds.Town : PlaceKinds.None;
    }

    /// <summary>"After they took the city, shells fell on Lindau": the place that the sentence names behind it, where the paragraph has named none before.</summary>
    private string? NamedLater(int from)
    {
        for (var i = from; i < scan.Items.Count && !discourse.HasNamed && discourse.MainPlace is null; i++)
        {
            if (scan.Items[i].Phrase != name || !scan.Items[i - 1].Is(placePreposition) || clauses.IsWord(i - 1, "to"))
                continue;
            var chars = scan.CharsOf(scan.Items[i]);
            if (registry.KindOf(chars) == NameKind.Place && !registry.IsCountry(chars) && !scan.Items[i].Is(regionWord))
                return chars.ToString();
        }

        return null;
    }

    /// <summary>"Three villages were taken on the first day: X, Y and Z": the names at the end of the sentence, where they are as many.</summary>
    private bool ReadListBehindColon(NounPhrase phrase, int count, List<PlaceWords> places)
    {
        var colon = phrase.End;
        while (colon < scan.Items.Count && !clauses.IsPunctuation(colon, ":"))
            colon++;
        var before = places.Count;
        for (var i = clauses.Skip(colon + 1); i >= 0 && i < scan.Items.Count;)
        {
            var member = clauses.Read(i);
            if (member.IsNone || scan.Items[member.Head].Phrase != name)
                break;
            places.Add(new PlaceWords(scan.TextOf(scan.Items[member.Head].First, scan.Items[member.Head].End), phrase.First, phrase.End));
            i = lists.Next(member, scan.Items.Count);
        }

        if (places.Count - before == count)
            return true;
        places.RemoveRange(before, places.Count - before);
        return false;
    }

    private bool IsBoth(NounPhrase phrase) => clauses.IsWord(phrase.First, "both") || (phrase.First > 0 && clauses.IsWord(phrase.First - 1, "both")) || scan.CharsOf(scan.Items[phrase.First].First) is "both";

    private int Count(NounPhrase phrase)
    {
        for (var i = Math.Max(0, phrase.First - 1); i < phrase.End; i++)
        {
            if (clauses.IsWord(i, "both"))
                return 2;
            if (i < phrase.First)
                continue;
            if (scan.Items[i].Quantity is >= 0 and var q && scan.Quantities[q].Value is { Low: { } low, Vague: false } && low is > 1 and <= 12)
                return (int)low;
        }

        return 0;
    }

    /// <summary>"The two towns", "all three villages", not "two bases": those spoken of before.</summary>
    private bool IsDefinite(NounPhrase phrase)
    {
        if (clauses.IsPredicate(phrase.First))
            return true;
        for (var i = Math.Max(0, phrase.First - 1); i < phrase.Head; i++)
        {
            if (scan.Items[i].Quantity < 0 && scan.Items[i].Is(determiner) || clauses.IsOneOf(i, "both", "all"))
                return true;
        }

        return clauses.StartsWithArticle(phrase.First) || scan.CharsOf(scan.Items[phrase.First].First) is "all" or "both";
    }

    /// <summary>"X and Y were the two provincial capitals that …".</summary>
    public bool IsCountedPredicate(NounPhrase phrase) => Count(phrase) > 1 && clauses.IsPredicate(phrase.First);
}
