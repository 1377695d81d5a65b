using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Phrases;

/// <summary>Reads noun phrases out of a sentence's items: names, people and the plain nouns between them, with their "of …".</summary>
internal abstract class NounPhraseReader(RuleSet rules, SentenceScan sentence) : VerbTests(rules, sentence)
{
    protected readonly int opener = rules.Class("clause-opener");
    protected readonly int adjectival = rules.Class("adjectival");
    protected readonly int duration = rules.Class("duration");
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
    private readonly int share = rules.Class("share");
    private readonly int timeWord = rules.Class("time-word");
    private readonly int installation = rules.Class("installation");
    private readonly int placeStrong = rules.Class("place-strong");

    /// <summary>Reads a noun phrase that begins at <paramref name="start"/>, with its "of …".</summary>
    public NounPhrase Read(int start) => Read(start, items.Count);

    /// <summary>Reads a noun phrase that begins at <paramref name="start"/> and ends before <paramref name="limit"/>.</summary>
    protected NounPhrase Read(int start, int limit)
    {
        var i = start;
        var head = -1;
        var opened = false;
        var owned = false;
        while (i < limit)
        {
            ref var item = ref items[i];
            if (IsMark(i))
            {
                if (head < 0)
                    i++;
                else if (i + 1 < limit && IsWord(i + 1, "of"))
                    i++;
                else
                    break;
                continue;
            }

            // "The villages of X and Y north of Z", "the post west of Z": where they lie.
            if (item.Is(direction) && head >= 0 && MayLie(items[head]) && i + 1 < limit && IsWord(i + 1, "of"))
                break;
            if (item.Is(date) || item.Is(duration) || IsWord(i, "there") || (IsWord(i, "that") && !IsDeterminerThat(i, limit)))
                break;

            if (item.Phrase == people || item.Phrase == name)
            {
                // "by the rebels the front was", "according to the mayor his men", "according to the mayor 280 people": an article, a possessive or a number begins another phrase.
                if (head >= 0 && (StartsWithArticle(i) || scan.WordIs(item.First, possessive) || (IsCountedPeople(item) && !owned && !(head == i - 1 && item.Is(ClassNames.Capital)))))
                    break;
                head = i++;
            }
            else if (item.Is(personalPronoun) && head < 0 && !opened)
            {
                return new NounPhrase(start, i + 1, i);
            }
            else if (head >= 0 && IsHalf(i))
            {
                head = i++;
            }
            // "Two tanks and five other (lorries)"
            else if (IsWord(i, "other") && i > start && items[i - 1].Is(quantity))
            {
                i++;
            }
            // "60 percent of the town", "half of it"
            else if (item.Is(share) && head < 0 && !opened && i + 1 < limit && IsWord(i + 1, "of"))
            {
                return Read(i + 2, limit) is { IsNone: false } whole ? whole with { First = start } : default;
            }
            // "Two Leopard 2 tanks"
            else if (head >= 0 && head == i - 1 && IsNumberOfModel(i, limit))
            {
                i++;
            }
            else if (item.Is(determiner) || item.Is(quantity) || item.Is(ClassNames.Ordinal) || (IsWord(i, "only") && (opened || owned)))
            {
                if (head >= 0 && !owned && !IsNumberOfBody(i, head, limit) && !(items[head].Is(direction) && item.Is(quantity) && i + 1 < limit && items[i + 1].Phrase == name))
                    break;
                opened = true;
                if (item.Is(quantity))
                    head = i;
                owned = false;
                i++;
                // "most of its territory", "all but one of 17"
                if (i < limit && IsWord(i, "of") && !item.Is(ClassNames.Ordinal))
                    i++;
            }
            else if (IsPossessive(i))
            {
                if (head < 0)
                    break;
                owned = true;
                i++;
            }
            else if (IsWord(i, "one") && head < 0)
            {
                head = i++;
            }
            else if (IsNounWord(i, opened || i == start, head >= 0, limit))
            {
                head = i++;
            }
            else if (item.Is(coordinator) && (head == i - 1 && JoinsDirections(i, limit) || JoinsOrdinals(i, limit)))
            {
                i++;
            }
            else if ((IsPunctuation(i, "-") || IsPunctuation(i, "/") || IsPunctuation(i, "\"")) && i + 1 < limit && (head >= 0 || IsPunctuation(i, "\""))
                && (items[i + 1].Is(ClassNames.Word) || items[i + 1].Phrase == name || items[i + 1].Phrase == people) && !items[i + 1].Is(function))
            {
                i++;
            }
            // "A Long Name (ABC) spokesman"
            else if (head >= 0 && IsAbbreviationBefore(i, limit))
            {
                i += 3;
            }
            else
            {
                break;
            }
        }

        if (head < 0)
            return opened && i > start && StandsAlone(i - 1) ? new NounPhrase(start, i, i - 1) : default;
        return new NounPhrase(start, EndOf(Math.Max(i, head + 1), head, limit), head);
    }

    /// <summary>The end of a phrase with its abbreviation, its "of …" and whom it is loyal to.</summary>
    private int EndOf(int behindHead, int head, int limit)
    {
        var end = behindHead;
        // "the Long Name (ABC)": the abbreviation belongs to it.
        if (end + 2 < limit && IsPunctuation(end, "(") && items[end + 1].Is(ClassNames.AllCaps) && IsPunctuation(end + 2, ")"))
            end += 3;
        // "residents of X", "the town of X", "most of X's towns": the head stays before "of".
        if (end < limit && IsWord(end, "of") && Skip(end + 1) is var next && next < limit && Read(next, limit) is { IsNone: false } of && of.End > next)
            return of.End;
        // "troops loyal to X", "fighters allied with Y": that tells which.
        var mayFollow = items[head].Phrase == people || items[head].Phrase == name || items[head].Is(source);
        return mayFollow && end + 2 < limit && IsFollower(end) && Read(end + 2, limit) is { IsNone: false } leader ? leader.End : end;
    }

    /// <summary>A name or people.</summary>
    protected bool IsNamed(int i) => items[i].Phrase == name || items[i].Phrase == people;

    private bool IsCountedPeople(in Item item) => item.Quantity >= 0 && item.Phrase == people;

    /// <summary>What may lie west of something: a place, or several things.</summary>
    private bool MayLie(in Item head) => head.Is(ClassNames.Word) && (head.Phrase == name || head.Is(plural) || head.Is(placeNoun));

    /// <summary>The "2" of "two Leopard 2 tanks".</summary>
    private bool IsNumberOfModel(int i, int limit) =>
        items[i - 1].Phrase == name && i + 1 < limit && (items[i + 1].Is(equipment) || items[i + 1].Is(aircraft)) && items[i].End == items[i].First + 1 && scan.Tokens[items[i].First].Kind == Text.TokenKind.Number;

    /// <summary>"These (were taken)", "another": determiners that need no noun.</summary>
    private bool StandsAlone(int i) => items[i].Is(determiner) && (items[i].Is(pronoun) || IsOneOf(i, "another", "these"));

    /// <summary>The bracket with a name's abbreviation, and people of that name behind it.</summary>
    private bool IsAbbreviationBefore(int i, int limit)
    {
        if (i + 3 >= limit || !IsPunctuation(i, "(") || !items[i + 1].Is(ClassNames.AllCaps) || !IsPunctuation(i + 2, ")") || items[i - 1].Phrase != name)
            return false;
        ref readonly var behind = ref items[i + 3];
        return behind.Is(ClassNames.Lower) && (behind.Phrase == people ? behind.Quantity < 0 && !StartsWithArticle(i + 3) : behind.Phrase < 0 && behind.Is(source));
    }

    /// <summary>"The Polish 7th (Division)", "the NVA 7th (Division)": the number of a body of men behind its nation.</summary>
    private bool IsNumberOfBody(int i, int head, int limit)
    {
        if (!items[i].Is(ClassNames.Ordinal) || head != i - 1 || i + 1 >= limit || !IsNamed(i + 1))
            return false;
        return items[head].Is(demonym) || items[head].Is(stateAdjective) || (items[head].Phrase == name && items[head].Is(ClassNames.AllCaps));
    }

    /// <summary>"The eastern half": no number of its own.</summary>
    private bool IsHalf(int i) => i > 0 && items[i - 1].Is(direction) && IsWord(i, "half");

    /// <summary>The noun phrase whose last word is the item <paramref name="last"/>.</summary>
    public NounPhrase PhraseEndingAt(int last)
    {
        // The longest phrase that begins before it and reaches just so far; "of" joins two.
        var best = Read(last);
        for (var first = last - 1; first >= Math.Max(0, last - 10); first--)
        {
            if (PartsPhrases(first))
                break;
            var phrase = Read(first);
            if (!phrase.IsNone && phrase.End == last + 1)
                best = phrase;
        }

        return best.IsNone || best.End > last + 1 ? new NounPhrase(last, last + 1, last) : best;
    }

    private bool PartsPhrases(int i) =>
        IsPunctuation(i, ",") || IsPunctuation(i, ";") || IsFinite(i) || (items[i].Is(preposition) && !IsWord(i, "of")) || items[i].Is(opener) || items[i].Is(coordinator);

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
    private bool JoinsDirections(int i, int limit) => i > 0 && i + 2 < limit && items[i - 1].Is(direction) && items[i + 1].Is(direction) && IsPlainNoun(i + 2);

    /// <summary>"The 1st and 2nd (Divisions)": two of one kind.</summary>
    private bool JoinsOrdinals(int i, int limit)
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

    /// <summary>The first member of the list of names that ends at <paramref name="last"/> ("X and Y, held by Z").</summary>
    protected NounPhrase ListEndingAt(int last)
    {
        var first = last;
        while (first - 2 >= 0 && items[first].Phrase == name && (items[SkipBack(first - 1)].Is(coordinator) || IsPunctuation(SkipBack(first - 1), ","))
            && SkipBack(SkipBack(first - 1) - 1) is >= 0 and var before && items[before].Phrase == name)
        {
            first = before;
        }

        return first == last ? PhraseEndingAt(last) : PhraseEndingAt(first);
    }

    /// <summary>The text of a phrase without a leading article and without citation marks.</summary>
    public string TextOf(NounPhrase phrase)
    {
        var first = phrase.First;
        while (first < phrase.End - 1 && (IsMark(first) || IsPunctuation(first, "\"")))
            first++;
        return PhraseText.Of(scan, items[first].First, items[phrase.End - 1].End);
    }
}
