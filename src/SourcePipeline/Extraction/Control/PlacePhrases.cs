using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Tells of a noun phrase for a place whether it names one, means one spoken of ("the city", "their positions") or any ("towns"), and where its whereabouts end.</summary>
internal sealed class PlacePhrases(RuleSet rules, SentenceScan scan, ClauseReader clauses, HeldNames names)
{
    private readonly int name = rules.Class("name");
    private readonly int people = rules.Class("people");
    private readonly int pronoun = rules.Class("personal-pronoun");
    private readonly int determiner = rules.Class("determiner");
    private readonly int possessive = rules.Class("possessive");
    private readonly int placeStrong = rules.Class("place-strong");
    private readonly int settlement = rules.Class("settlement");
    private readonly int merePosition = rules.Class("mere-position");
    private readonly int partWord = rules.Class("part-word");
    private readonly int regionWord = rules.Class("region-word");
    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int placePreposition = rules.Class("place-preposition");
    private readonly int article = rules.Class("article");
    private readonly int plural = rules.Class("plural");
    private readonly int direction = rules.Class("direction");
    private readonly int date = rules.Class("date");
    private readonly int landUnit = rules.Class("land-unit");
    private readonly int landWord = rules.Class("land-word");
    private readonly int regionAnaphor = rules.Class("region-anaphor");
    private readonly int participle = rules.Class("participle");
    private readonly int holds = rules.Class("holds");
    private readonly int preposition = rules.Class("preposition");
    private readonly int armed = rules.Class("armed");
    private readonly int military = rules.Class("military");

    /// <summary>Whether words that are no name may mean a place: one of a kind ("the bridge"), a region, a part of something, ground.</summary>
    /// <param name="of">Where its "of" stands; -1 for nowhere.</param>
    public bool MayBePlace(NounPhrase phrase, int of)
    {
        ref var head = ref scan.Items[phrase.Head];
        if (!head.Is(placeStrong) && !head.Is(regionWord) && !IsPartOf(phrase, of) && !IsQuarter(phrase) && !IsLand(phrase))
            return false;
        if (of > 0 && IsOfOther(phrase, of))
            return false;
        // "Took a place on the flank", "holds a special place": one among many.
        if (clauses.IsWord(phrase.Head, "place") && !IsDefinite(phrase.First))
            return false;
        // "Slipped out of port", "returned to base": no one place.
        if (phrase.End - phrase.First == 1 && head.Is(ClassNames.Lower) && !head.Is(plural) && phrase.First > 0 && scan.Items[phrase.First - 1].Is(preposition))
            return false;
        return !(head.Phrase == people && (head.Is(armed) || head.Is(military)));
    }

    private bool IsDefinite(int first) => !clauses.IsOneOf(first, "a", "an") && (clauses.StartsWithArticle(first) || clauses.IsOneOf(first, "this", "that"));

    /// <summary>"Part", "centre"; "the eastern half", a number by its form.</summary>
    public bool IsPart(int head) => scan.Items[head].Is(partWord) || scan.CharsOf(scan.Items[head].Head) is "half";

    /// <summary>"Part of X", "the eastern part", "X's outskirts".</summary>
    private bool IsPartOf(NounPhrase phrase, int of) =>
        IsPart(phrase.Head) && (of > 0 || (phrase.Head > phrase.First && (scan.Items[phrase.Head - 1].Is(direction) || clauses.IsPossessive(phrase.Head - 1))));

    /// <summary>"The north".</summary>
    private bool IsQuarter(NounPhrase phrase) => scan.Items[phrase.Head].Is(direction) && clauses.IsWord(phrase.First, "the") && !clauses.IsWord(phrase.Head, "nearby");

    /// <summary>"Most land in the province".</summary>
    private bool IsLand(NounPhrase phrase) => clauses.IsWord(phrase.Head, "land") && EndWithLocation(phrase) > phrase.End;

    /// <summary>What is of no place: "a garrison of 1,200 men", "the end of the Battle of Lindau", "a part of its strength", "part of it (was found)".</summary>
    private bool IsOfOther(NounPhrase phrase, int of)
    {
        var whole = clauses.Read(of + 1);
        if (!whole.IsNone)
        {
            ref var head = ref scan.Items[whole.Head];
            if (head.Phrase == people && (head.Quantity >= 0 || (clauses.IsWord(phrase.Head, "part") && head.Is(military))))
                return true;
            if ((clauses.IsWord(phrase.Head, "part") && IsNoPlace(whole.Head)) || (IsPart(phrase.Head) && head.Phrase == name && names.IsEvent(whole.Head)))
                return true;
        }

        return IsPart(phrase.Head) && of + 1 < scan.Items.Count && scan.Items[of + 1].Is(pronoun);
    }

    private bool IsNoPlace(int head)
    {
        ref var item = ref scan.Items[head];
        return item.Phrase < 0 && item.Is(ClassNames.Lower) && item.Is(ClassNames.Word) && !IsWordOfPlace(item) && !item.Is(pronoun);
    }

    private bool IsWordOfPlace(in Item item) =>
        item.Is(placeStrong) || item.Is(regionWord) || item.Is(placeNoun) || item.Is(settlement)
        || item.Is(merePosition) || item.Is(landWord) || item.Is(partWord) || item.Is(direction);

    /// <summary>"(Seized) towns", "munition depots": a plural without a number, an article, a name or a whereabouts.</summary>
    public bool IsAnyOfThem(NounPhrase phrase, int of)
    {
        if (!scan.Items[phrase.Head].Is(plural) || !scan.Items[phrase.Head].Is(ClassNames.Lower) || of > 0 || EndWithLocation(phrase) > phrase.End)
            return false;
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (TellsWhich(scan.Items[i]))
                return false;
        }

        // "Positions held by the league"
        if (IsHeldBy(phrase))
            return false;
        return !(phrase.First > 0 && (scan.Items[phrase.First - 1].Is(article) || clauses.IsWord(phrase.First - 1, "both")));
    }

    /// <summary>A name, an article, a number or a direction before a plural.</summary>
    private bool TellsWhich(in Item item) =>
        !item.Is(ClassNames.Lower) || item.Is(determiner) || item.Is(possessive) || item.Is(direction) || item.Quantity >= 0 || item.Phrase >= 0;

    /// <summary>"Their positions", "the building", "the line": nothing says which, so that it is the place spoken of, or none.</summary>
    public bool IsMerePosition(NounPhrase phrase, int of)
    {
        // "That part of the country": the one spoken of.
        if (of > 0 && clauses.IsOneOf(phrase.First, "that", "this") && clauses.IsWord(phrase.Head, "part"))
            return true;
        // "Retook their lost positions", "its former stronghold": what they had.
        if (of < 0 && scan.Items[phrase.First].Is(possessive) && phrase.Head == phrase.First + 2 && clauses.IsOneOf(phrase.First + 1, "lost", "former"))
            return true;
        if (!scan.Items[phrase.Head].Is(merePosition) || scan.Items[phrase.Head].Phrase == name || of > 0 || EndWithLocation(phrase) > phrase.End || IsToldWhich(phrase))
            return false;
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (!scan.Items[i].Is(determiner) && !scan.Items[i].Is(possessive) && !clauses.IsOneOf(i, "battle", "front"))
                return false;
        }

        return true;
    }

    /// <summary>"The positions there", "the building that", "the line they (held)", "positions held by the league".</summary>
    private bool IsToldWhich(NounPhrase phrase) =>
        phrase.End < scan.Items.Count && (clauses.IsOneOf(phrase.End, "there", "that") || scan.Items[phrase.End].Is(pronoun) || IsHeldBy(phrase));

    private bool IsHeldBy(NounPhrase phrase) =>
        phrase.End + 1 < scan.Items.Count && scan.Items[phrase.End].Is(participle) && scan.Items[phrase.End].Is(holds) && clauses.IsWord(phrase.End + 1, "by");

    /// <summary>"20 km2 of land", "150 square kilometres of territory".</summary>
    public bool IsMeasuredLand(int of) => of > 0 && of + 1 < scan.Items.Count && scan.Items[of - 1].Is(landUnit) && scan.Items[of + 1].Is(landWord);

    /// <summary>Nothing but articles, numbers and the head.</summary>
    public bool IsBare(NounPhrase phrase)
    {
        if (scan.Items[phrase.Head].Phrase == name)
            return false;
        // "Kreuz, a city held by the league" says which one; "a city" alone does not.
        if (clauses.IsOneOf(phrase.First, "a", "an") && !(phrase.First > 0 && clauses.IsPunctuation(phrase.First - 1, ",")))
            return false;
        if (phrase.End < scan.Items.Count && clauses.IsOneOf(phrase.End, "between", "outside", "around", "near", "surrounding", "along"))
            return false;
        // "The territory it had lost", "the town that they held": which one is said behind it.
        if (phrase.End < scan.Items.Count && scan.Items[phrase.Head].Is(regionAnaphor) && (scan.Items[phrase.End].Is(pronoun) || clauses.IsWord(phrase.End, "that")))
            return false;
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (i != phrase.Head && !scan.Items[i].Is(article) && scan.Items[i].Quantity < 0 && !clauses.IsOneOf(i, "both", "all", "this", "that", "these", "entire", "whole")
                // "The fortified city"
                && !(scan.Items[i].Is(participle) && scan.Items[i].Is(ClassNames.Lower) && i == phrase.Head - 1))
            {
                return false;
            }
        }

        var isBehindArticle = phrase.First > 0 && (clauses.IsWord(phrase.First - 1, "both") || scan.Items[phrase.First - 1].Is(article));
        return isBehindArticle || scan.Items[phrase.First].Is(determiner) || scan.Items[phrase.First].Quantity >= 0;
    }

    /// <summary>"The base" with the "in Lindau" or "at Lindau" behind it.</summary>
    public int EndWithLocation(NounPhrase phrase)
    {
        var i = phrase.End;
        // "Base 93", "Hill 102".
        if (phrase.Head == i - 1 && scan.Items[phrase.Head].Is(ClassNames.Capital) && clauses.IsNumberOfName(i))
            return i + 1;
        if (scan.Items[phrase.Head].Phrase == name)
            return i;
        if (i + 1 < scan.Items.Count && OpensLocation(i) && !scan.Items[i + 1].Is(date) && clauses.Read(i + 1) is { IsNone: false } where
            && (NamesOrCallsPlace(where.Head) || (scan.Items[where.Head].Is(partWord) && where.End > where.Head + 1)))
        {
            return where.End;
        }

        return EndWithDirection(i);
    }

    /// <summary>"In", "at", "overlooking": no way to or from a place.</summary>
    private bool OpensLocation(int i) =>
        (scan.Items[i].Is(placePreposition) || clauses.IsOneOf(i, "between", "above", "along", "on", "overlooking")) && !clauses.IsOneOf(i, "from", "to", "into");

    /// <summary>"Lindau", "the fort"; not "the Battle of Lindau".</summary>
    private bool NamesOrCallsPlace(int head) => (scan.Items[head].Phrase == name && !names.IsEvent(head)) || scan.Items[head].Is(placeStrong);

    /// <summary>"(A village) to the south of Lindau", "west of the city": its end, or <paramref name="from"/> where that is not what follows.</summary>
    private int EndWithDirection(int from)
    {
        var i = from;
        // "(A village) from the rebels west of Lindau"
        if (i + 1 < scan.Items.Count && clauses.IsWord(i, "from") && clauses.Read(i + 1) is { IsNone: false } whom && scan.Items[whom.Head].Phrase == people)
            i = whom.End;
        if (i + 1 < scan.Items.Count && clauses.IsOneOf(i, "to", "in") && clauses.IsWord(i + 1, "the"))
            i += 2;
        return i + 2 < scan.Items.Count && scan.Items[i].Is(direction) && clauses.IsWord(i + 1, "of") && clauses.Read(i + 2) is { IsNone: false } where
            && NamesOrCallsPlace(where.Head) ? where.End : from;
    }
}
