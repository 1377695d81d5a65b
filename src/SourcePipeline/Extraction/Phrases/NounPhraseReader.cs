using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Phrases;

/// <summary>Reads noun phrases out of a sentence's items: names, people and the plain nouns between them, with their "of …".</summary>
internal abstract class NounPhraseReader(RuleSet rules, SentenceScan sentence) : NounTests(rules, sentence)
{
    protected readonly int opener = rules.Class("clause-opener");
    protected readonly int duration = rules.Class("duration");
    private readonly int share = rules.Class("share");

    /// <summary>Reads a noun phrase that begins at <paramref name="start"/>, with its "of …".</summary>
    public NounPhrase Read(int start) => Read(start, items.Count);

    /// <summary>Reads a noun phrase that begins at <paramref name="start"/> and ends before <paramref name="limit"/>.</summary>
    protected NounPhrase Read(int start, int limit)
    {
        var phrase = new NounPhraseDraft(start);
        while (phrase.At < limit)
        {
            var i = phrase.At;
            if (IsMark(i))
            {
                if (phrase.HasHead && !IsOf(i + 1, limit))
                    break;
                phrase.Pass();
                continue;
            }

            if (IsBehindPhrase(phrase, limit))
                break;
            if (phrase.IsEmpty && !IsNamed(i))
            {
                if (items[i].Is(personalPronoun))
                    return new NounPhrase(start, i + 1, i);
                // "60 percent of the town", "half of it"
                if (items[i].Is(share) && IsOf(i + 1, limit))
                    return Read(i + 2, limit) is { IsNone: false } whole ? whole with { First = start } : default;
            }

            if (!Take(ref phrase, limit))
                break;
        }

        if (!phrase.HasHead)
            return phrase.IsOpened && phrase.At > start && StandsAlone(phrase.At - 1) ? new NounPhrase(start, phrase.At, phrase.At - 1) : default;
        return new NounPhrase(start, EndOf(Math.Max(phrase.At, phrase.Head + 1), phrase.Head, limit), phrase.Head);
    }

    private bool IsOf(int i, int limit) => i < limit && IsWord(i, "of");

    /// <summary>Whether the item at hand is none of the phrase, whatever stands in it.</summary>
    private bool IsBehindPhrase(in NounPhraseDraft phrase, int limit)
    {
        var i = phrase.At;
        ref readonly var item = ref items[i];
        // "The villages of X and Y north of Z", "the post west of Z": where they lie.
        if (item.Is(direction) && phrase.HasHead && MayLie(items[phrase.Head]) && IsOf(i + 1, limit))
            return true;
        return item.Is(date) || item.Is(duration) || IsWord(i, "there") || (IsWord(i, "that") && !IsDeterminerThat(i, limit));
    }

    /// <summary>Takes the item at hand into the phrase; false where it belongs to what stands behind it.</summary>
    private bool Take(ref NounPhraseDraft phrase, int limit)
    {
        var i = phrase.At;
        ref readonly var item = ref items[i];
        if (IsNamed(i))
            return !BeginsAnother(phrase) && phrase.TakeHead();
        if (phrase.HasHead && IsHalf(i))
            return phrase.TakeHead();
        if (IsOther(phrase) || (phrase.EndsInHead && IsNumberOfModel(i, limit)))
            return phrase.Pass();
        if (item.Is(determiner) || item.Is(quantity) || item.Is(ClassNames.Ordinal) || (IsWord(i, "only") && (phrase.IsOpened || phrase.IsOwned)))
            return TakeSpecifier(ref phrase, limit);
        if (IsPossessive(i))
            return phrase.HasHead && phrase.TakePossessive();
        if ((!phrase.HasHead && IsWord(i, "one")) || IsNounWord(i, phrase.IsOpened || i == phrase.Start, phrase.HasHead, limit))
            return phrase.TakeHead();
        if (JoinsModifiers(phrase, limit) || IsSignWithin(phrase, limit))
            return phrase.Pass();
        // "A Long Name (ABC) spokesman"
        return phrase.HasHead && IsAbbreviationBefore(i, limit) && phrase.Pass(3);
    }

    /// <summary>"By the rebels (the front was)", "according to the mayor (his men)", "according to the mayor (280 people)": an article, a possessive or a number begins another phrase.</summary>
    private bool BeginsAnother(in NounPhraseDraft phrase)
    {
        var i = phrase.At;
        if (!phrase.HasHead)
            return false;
        return StartsWithArticle(i) || scan.WordIs(items[i].First, possessive)
            || (IsCountedPeople(items[i]) && !phrase.IsOwned && !(phrase.EndsInHead && items[i].Is(ClassNames.Capital)));
    }

    /// <summary>"Two tanks and five other (lorries)".</summary>
    private bool IsOther(in NounPhraseDraft phrase) => IsWord(phrase.At, "other") && phrase.At > phrase.Start && items[phrase.At - 1].Is(quantity);

    /// <summary>Takes an article, a number or the like, with the "of" of "most of its territory"; false where it begins another phrase.</summary>
    private bool TakeSpecifier(ref NounPhraseDraft phrase, int limit)
    {
        var i = phrase.At;
        ref readonly var item = ref items[i];
        if (phrase.HasHead && !phrase.IsOwned && !IsNumberOfBody(i, phrase.Head, limit) && !IsNumberOfRegion(i, phrase.Head, limit))
            return false;
        if (item.Is(quantity))
            phrase.Head = i;
        phrase.TakeSpecifier();
        // "most of its territory", "all but one of 17"
        if (IsOf(phrase.At, limit) && !item.Is(ClassNames.Ordinal))
            phrase.Pass();
        return true;
    }

    /// <summary>"The western and north-western (suburbs)", "the 1st and 2nd (Divisions)".</summary>
    private bool JoinsModifiers(in NounPhraseDraft phrase, int limit) =>
        items[phrase.At].Is(coordinator) && ((phrase.EndsInHead && JoinsDirections(phrase.At, limit)) || JoinsOrdinals(phrase.At, limit));

    /// <summary>The hyphen of "state-controlled", the stroke of "Army/Police", the quotation mark of "the "People's" (front)".</summary>
    private bool IsSignWithin(in NounPhraseDraft phrase, int limit)
    {
        var i = phrase.At;
        if (i + 1 >= limit || !(IsPunctuation(i, "\"") || IsOpeningQuote(i) || (phrase.HasHead && (IsPunctuation(i, "-") || IsPunctuation(i, "/")))))
            return false;
        return (items[i + 1].Is(ClassNames.Word) || IsNamed(i + 1)) && !items[i + 1].Is(function);
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

    /// <summary>Where the "of" behind its head stands; -1 where it has none.</summary>
    public int IndexOfOf(NounPhrase phrase)
    {
        for (var i = phrase.Head + 1; i < phrase.End; i++)
        {
            if (IsWord(i, "of"))
                return i;
        }

        return -1;
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
