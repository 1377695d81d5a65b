using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Phrases;

/// <summary>What an item may be in a noun phrase, by its own words and those beside it: its noun, what describes that, a number of its own, a joint.</summary>
internal abstract class NounTests(RuleSet rules, SentenceScan sentence) : VerbTests(rules, sentence)
{
    protected readonly int adjectival = rules.Class("adjectival");
    protected readonly int equipment = rules.Class("equipment");
    protected readonly int person = rules.Class("person");
    private readonly int aircraft = rules.Class("aircraft");
    protected readonly int sideNoun = rules.Class("side-noun");
    protected readonly int roleMedia = rules.Class("role-media");
    protected readonly int roleOrganisation = rules.Class("role-organisation");
    protected readonly int roleOfficial = rules.Class("role-official");
    protected readonly int roleBelligerent = rules.Class("role-belligerent");
    protected readonly int roleExpert = rules.Class("role-expert");
    protected readonly int toll = rules.Class("toll");
    private readonly int timeWord = rules.Class("time-word");
    private readonly int installation = rules.Class("installation");
    private readonly int placeStrong = rules.Class("place-strong");

    /// <summary>A name or people.</summary>
    protected bool IsNamed(int i) => items[i].Phrase == name || items[i].Phrase == people;

    protected bool IsCountedPeople(in Item item) => item.Quantity >= 0 && item.Phrase == people;

    /// <summary>What may lie west of something: a place, or several things.</summary>
    protected bool MayLie(in Item head) => head.Is(ClassNames.Word) && (head.Phrase == name || head.Is(plural) || head.Is(placeNoun));

    /// <summary>The "2" of "two Leopard 2 tanks".</summary>
    protected bool IsNumberOfModel(int i, int limit) =>
        items[i - 1].Phrase == name && IsNumeral(i) && i + 1 < limit && (items[i + 1].Is(equipment) || items[i + 1].Is(aircraft));

    /// <summary>"These (were taken)", "another": determiners that need no noun.</summary>
    protected bool StandsAlone(int i) => items[i].Is(determiner) && (items[i].Is(pronoun) || IsOneOf(i, "another", "these"));

    /// <summary>The bracket with a name's abbreviation, and people of that name behind it.</summary>
    protected bool IsAbbreviationBefore(int i, int limit)
    {
        if (i + 3 >= limit || !IsPunctuation(i, "(") || !items[i + 1].Is(ClassNames.AllCaps) || !IsPunctuation(i + 2, ")") || items[i - 1].Phrase != name)
            return false;
        ref readonly var behind = ref items[i + 3];
        return behind.Is(ClassNames.Lower) && (behind.Phrase == people ? behind.Quantity < 0 && !StartsWithArticle(i + 3) : behind.Phrase < 0 && (behind.Is(source) || behind.Is(placeStrong)));
    }

    /// <summary>"The Polish 7th (Division)", "the NVA 7th (Division)": the number of a body of men behind its nation.</summary>
    protected bool IsNumberOfBody(int i, int head, int limit)
    {
        if (!items[i].Is(ClassNames.Ordinal) || head != i - 1 || i + 1 >= limit || !IsNamed(i + 1))
            return false;
        return items[head].Is(demonym) || items[head].Is(stateAdjective) || (items[head].Phrase == name && items[head].Is(ClassNames.AllCaps));
    }

    /// <summary>"The southern three (Lindau districts)": how many there are of what bears a name.</summary>
    protected bool IsNumberOfRegion(int i, int head, int limit) => items[head].Is(direction) && items[i].Is(quantity) && i + 1 < limit && items[i + 1].Phrase == name;

    /// <summary>"The eastern half": no number of its own.</summary>
    protected bool IsHalf(int i) => i > 0 && items[i - 1].Is(direction) && IsWord(i, "half");

    /// <summary>A word that a noun phrase may have: a noun, an adjective, "abandoned" before a noun.</summary>
    /// <param name="opened">Behind an article or at the phrase's beginning, where a participle describes what follows.</param>
    /// <param name="hasHead">Behind a noun.</param>
    protected bool IsNounWord(int i, bool opened, bool hasHead, int limit)
    {
        ref var item = ref items[i];
        if (item.Phrase < 0 && item.End - item.First > 1 && !IsNounOfSeveralWords(item) && !item.Is(placeStrong))
            return false;
        if (hasHead && (IsFollower(i) || (item.Is(timeWord) && item.Is(ClassNames.Lower))))
            return false;
        if (!item.Is(ClassNames.Word) || item.Is(hedge) || (item.Is(ClassNames.Capital) && item.Phrase < 0 && item.Is(function)))
            return false;
        var leadsToNoun = i + 1 < limit && IsPlainNoun(i + 1);
        if (item.Phrase == verbGroup)
            return leadsToNoun && item.Is(participle) && item.End - item.First == 1 && (IsJoinedByHyphen(i, hasHead) || DescribesAsParticiple(i, opened, hasHead));
        if (item.Is(function) || item.Is(auxiliary))
            return false;
        if (item.Is(adverb) && !item.Is(adjectival))
            return leadsToNoun && DescribesAsAdverb(i, opened, hasHead);
        if (IsBuilding(i) || (IsBareGerund(i) && IsPlaceByGerund(i, hasHead)))
            return true;
        if (IsBareGerund(i) || (item.Is(participle) && item.Phrase < 0))
            return leadsToNoun && items[i + 1].Phrase < 0 && (IsDescribedHow(i) || (hasHead ? LeadsToKept(i) : i > 0 && items[i - 1].Is(determiner)));
        // Behind a name only what names a thing ("the Lindau airport"), not "Lindau yesterday".
        if (hasHead && items[i - 1].Phrase == name && item.Lexeme == 0)
            return LeadsToThing(i, limit) || ((items[i - 1].Is(demonym) || items[i - 1].Is(stateAdjective)) && i + 1 < limit && items[i + 1].Is(placeStrong));
        return item.Phrase < 0;
    }

    /// <summary>"State-controlled (media)".</summary>
    private bool IsJoinedByHyphen(int i, bool hasHead) => hasHead && i > 0 && IsPunctuation(i - 1, "-") && items[i - 1].Is(ClassNames.Glued);

    /// <summary>"Captured (weapons)", "the captured (weapons)"; before people only behind an article.</summary>
    private bool DescribesAsParticiple(int i, bool opened, bool hasHead) =>
        ((opened && !hasHead) || items[i].Is(adjectival)) && (items[i + 1].Phrase < 0 || (opened && i > 0 && items[i - 1].Is(determiner)));

    /// <summary>"The then (leader)", "a heavily (fortified post)", "Army Back (Office)".</summary>
    private bool DescribesAsAdverb(int i, bool opened, bool hasHead)
    {
        if (opened && !hasHead && items[Math.Max(0, i - 1)].Is(determiner))
            return true;
        return items[i].Is(ClassNames.LyWord) ? opened || hasHead : hasHead && items[i].Is(ClassNames.Capital) && items[i + 1].Is(ClassNames.Capital);
    }

    /// <summary>"The crossing", "a landing": behind an article a word for a place is one.</summary>
    private bool IsPlaceByGerund(int i, bool hasHead) =>
        items[i].Is(placeNoun) && i > 0 && (items[i - 1].Is(determiner) || (hasHead && items[i - 1].Is(placeStrong) && items[i - 1].Phrase < 0));

    /// <summary>"Rebel occupied (hills)", "two destroyed (tanks)".</summary>
    private bool LeadsToKept(int i) =>
        items[i + 1].Is(placeNoun) || (items[i - 1].Is(quantity) && (items[i + 1].Is(installation) || items[i + 1].Is(equipment)));

    /// <summary>"A strategically located (hill)".</summary>
    private bool IsDescribedHow(int i) => i > 1 && (items[i - 1].Is(ClassNames.LyWord) || items[i - 1].Is(adverb)) && items[i - 2].Is(article);

    /// <summary>"The western and north-western suburbs": the two describe one noun.</summary>
    protected bool JoinsDirections(int i, int limit) => i > 0 && i + 2 < limit && items[i - 1].Is(direction) && items[i + 1].Is(direction) && IsPlainNoun(i + 2);

    /// <summary>"The 1st and 2nd (Divisions)": two of one kind.</summary>
    protected bool JoinsOrdinals(int i, int limit)
    {
        if (i <= 0 || i + 2 >= limit || !items[i - 1].Is(ClassNames.Ordinal))
            return false;
        return IsNamed(i + 1) ? IsOrdinal(items[i + 1].First) : items[i + 1].Is(ClassNames.Ordinal) && IsPlainNoun(i + 2);
    }

    private bool IsOrdinal(int token) => scan.CharsOf(token) is [>= '0' and <= '9', .., 't' or 'n' or 'r' or 's', 'h' or 'd' or 't'];

    /// <summary>"Statoil-owned natural gas field": the words behind a name that end in a word for a place, a vehicle or people.</summary>
    protected bool LeadsToThing(int i, int limit)
    {
        for (var k = i + 1; k < Math.Min(limit, i + 4); k++)
        {
            if (items[k].Is(placeNoun) || items[k].Is(equipment) || items[k].Is(person) || items[k].Is(roleMedia) || items[k].Is(source))
                return true;
            if (!items[k].Is(ClassNames.Word) || items[k].Is(function) || items[k].Phrase >= 0)
                return false;
        }

        return false;
    }

    protected bool IsNounOfSeveralWords(in Item item) =>
        item.Is(equipment) || item.Is(installation) || item.Is(person) || item.Is(placeNoun) || item.Is(sideNoun) || item.Is(group) || item.Is(toll) || HasRole(item);

    private bool HasRole(in Item item) =>
        item.Is(roleMedia) || item.Is(roleOrganisation) || item.Is(roleOfficial) || item.Is(roleBelligerent) || item.Is(roleExpert);
}
