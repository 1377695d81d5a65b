using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Phrases;

/// <summary>
/// Tells who does what to whom among the phrases of a sentence: a verb's subject across relatives, participles, coordination and infinitives,
/// its objects, and the prepositional phrases behind it. What patterns cannot say, because it depends on where the clause began.
/// </summary>
internal sealed class ClauseReader(RuleSet rules)
{
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int name = rules.Class("name");
    private readonly int people = rules.Class("people");
    private readonly int function = rules.Class("function");
    private readonly int determiner = rules.Class("determiner");
    private readonly int pronoun = rules.Class("pronoun");
    private readonly int personalPronoun = rules.Class("personal-pronoun");
    private readonly int relative = rules.Class("relative");
    private readonly int preposition = rules.Class("preposition");
    private readonly int coordinator = rules.Class("coordinator");
    private readonly int opener = rules.Class("clause-opener");
    private readonly int adverb = rules.Class("adverb");
    private readonly int conjunction = rules.Class("conjunction");
    private readonly int passive = rules.Class("passive");
    private readonly int infinitive = rules.Class("infinitive");
    private readonly int participle = rules.Class("participle");
    private readonly int gerund = rules.Class("gerund");
    private readonly int present = rules.Class("present");
    private readonly int plural = rules.Class("plural");
    private readonly int demonym = rules.Class("demonym");
    private readonly int stateAdjective = rules.Class("state-adjective");
    private readonly int adjectival = rules.Class("adjectival");
    private readonly int date = rules.Class("date");
    private readonly int duration = rules.Class("duration");
    private readonly int quantity = rules.Class("quantity");
    private readonly int hedge = rules.Class("hedge");
    private readonly int auxiliary = rules.Class("auxiliary");
    private readonly int equipment = rules.Class("equipment");
    private readonly int person = rules.Class("person");
    private readonly int group = rules.Class("group");
    private readonly int sideNoun = rules.Class("side-noun");
    private readonly int roleMedia = rules.Class("role-media");
    private readonly int roleOrganisation = rules.Class("role-organisation");
    private readonly int roleOfficial = rules.Class("role-official");
    private readonly int roleBelligerent = rules.Class("role-belligerent");
    private readonly int roleExpert = rules.Class("role-expert");
    private readonly int toll = rules.Class("toll");
    private readonly int speech = rules.Class("speech");
    private readonly int basic = rules.Class("base");
    private readonly int article = rules.Class("article");
    private readonly int possessive = rules.Class("possessive");
    private readonly int reportNoun = rules.Class("report-noun");
    private readonly int placeNoun = rules.Class("place-noun");
    private SentenceScan scan = null!;
    private ItemBuffer items = null!;

    /// <summary>The deepest chain of verbs that hang on each other; no real sentence has more.</summary>
    private const int Deepest = 6;

    public void Begin(SentenceScan next)
    {
        scan = next;
        items = next.Items;
    }

    public bool IsVerb(int i) => items[i].Phrase == verbGroup;

    /// <summary>"to leave", "to have left", "to be left".</summary>
    public bool IsInfinitive(int i) => items[i].Is(infinitive) || (IsVerb(i) && scan.CharsOf(items[i].First) is "to");

    /// <summary>A verb that has a subject of its own: not "to leave", not "backed by".</summary>
    public bool IsFinite(int i) =>
        (IsVerb(i) && !IsInfinitive(i) && !IsReduced(i) && !IsAttributive(i) && !IsHaving(i)) || IsPresentVerb(i) || IsBareAuxiliary(i);

    /// <summary>"having been driven off", "being shelled": hangs on the main verb like a gerund.</summary>
    private bool IsHaving(int i) => IsVerb(i) && scan.CharsOf(items[i].First) is "having" or "being" or "Having";

    /// <summary>"the seized territory", "in recently retaken Lindau": a participle that describes the noun behind it.</summary>
    public bool IsAttributive(int i)
    {
        if (!IsVerb(i) || !items[i].Is(participle) || items[i].Is(passive) || IsInfinitive(i) || i == 0 || i + 1 >= items.Count || !IsPlainNoun(i + 1))
            return false;
        if (scan.Tokens[items[i].First].Lexeme is > 0 and var lexeme && rules.Vocabulary.ClassesOf(lexeme).Has(auxiliary))
            return false;
        var before = SkipBack(i - 1);
        return before >= 0 && (items[before].Is(article) || items[before].Is(possessive) || IsPossessive(before) || (items[before].Is(preposition) && !items[before].Is(conjunction))
            || (before > 0 && items[before].Is(ClassNames.Capital) && (items[before].Is(demonym) || items[before].Is(stateAdjective)) && items[before - 1].Is(preposition) && items[i + 1].Phrase == name));
    }

    private bool IsPossessive(int i) => IsWord(i, "'s") || (IsPunctuation(i, "'") && items[i].Is(ClassNames.Glued));

    /// <summary>"The army reports that", "he claims": a present form behind a noun phrase, told from the plural noun.</summary>
    public bool IsPresentVerb(int i)
    {
        if (IsVerb(i) || !items[i].Is(present) || !items[i].Is(ClassNames.Lower) || items[i].Phrase >= 0)
            return false;
        var before = SkipBack(i - 1);
        if (before < 0 || !(IsNominal(before) || items[before].Is(relative) || items[before].Is(pronoun)))
            return false;
        var after = Skip(i + 1);
        return !items[i].Is(plural) || (after < items.Count && (!items[after].Is(preposition) || items[after].Is(personalPronoun)) && !items[after].Is(coordinator) && !IsVerb(after)
            && !items[after].Is(ClassNames.Punctuation));
    }

    /// <summary>"was", "has" standing alone as the verb.</summary>
    private bool IsBareAuxiliary(int i) => items[i].Is(auxiliary) && items[i].Phrase < 0 && (items[i].Is(ClassNames.Lower) || i == 0);

    /// <summary>"backed by", "abandoned by", "(troops) driven from": a participle that hangs on the noun before it.</summary>
    public bool IsReduced(int i)
    {
        if (!items[i].Is(participle) || items[i].Is(passive) || IsInfinitive(i))
            return false;
        if (items[i].Phrase < 0)
            return items[i].Is(ClassNames.Lower);
        if (scan.Tokens[items[i].First].Lexeme is > 0 and var lexeme && rules.Vocabulary.ClassesOf(lexeme).Has(auxiliary))
            return false;
        var next = Skip(i + 1);
        return next < items.Count && IsWord(next, "by");
    }

    /// <summary>"to keep forces and hold a hill": a base form behind "and" that shares the "to" of an infinitive before; -1 where it does not.</summary>
    public int InfinitiveOf(int i)
    {
        var before = SkipBack(i - 1);
        if (before < 1 || items[i].Phrase >= 0 || !items[i].Is(basic) || !items[before].Is(coordinator) || i + 1 >= items.Count
            || !(items[i + 1].Is(determiner) || items[i + 1].Phrase == name || items[i + 1].Phrase == people || items[i + 1].Is(quantity)))
            return -1;
        for (var k = before - 1; k >= 0 && !IsFinite(k) && !IsPunctuation(k, ";"); k--)
        {
            if (IsVerb(k) && IsInfinitive(k))
                return k;
        }

        return -1;
    }

    /// <summary>A gerund that is not part of a verb group or noun phrase.</summary>
    public bool IsBareGerund(int i) => items[i].Is(gerund) && items[i].Phrase < 0 && items[i].Is(ClassNames.Lower);

    /// <summary>Who does (or, for the passive, suffers) the verb at <paramref name="verb"/>.</summary>
    public NounPhrase SubjectOf(int verb) => SubjectOf(verb, 0);

    private NounPhrase SubjectOf(int verb, int depth)
    {
        if (verb < 0 || depth > Deepest)
            return default;
        var before = SkipBack(verb - 1);
        if (before < 0)
            return IsBareGerund(verb) || IsReduced(verb) ? SubjectOf(NextFinite(verb + 1), depth + 1) : default;
        if (IsReduced(verb))
        {
            if (IsPunctuation(before, ",") || IsPunctuation(before, "–") || items[before].Is(adverb))
                before = SkipBack(before - 1);
            if (before < 0)
                return SubjectOf(NextFinite(verb + 1), depth + 1);
            // "X, near Y, held by Z": what stands between commas is passed over.
            var comma = SkipBack(verb - 1);
            if (IsPunctuation(comma, ",") && OpeningOf(comma) is > 0 and var open)
                before = SkipBack(open - 1);
            if (IsNominal(before))
                return ListEndingAt(before);
            return SubjectOf(PreviousFinite(verb), depth + 1);
        }

        if (InfinitiveOf(verb) is >= 0 and var shared)
            return SubjectOf(shared, depth + 1);
        if (IsVerb(verb) && IsInfinitive(verb))
            return OfInfinitive(verb, before, depth);
        if (IsBareGerund(verb))
        {
            // "troops capturing a post": the noun just before it, unless a comma or a preposition parts them.
            if (IsNominal(before) && !items[before].Is(date) && !items[before].Is(reportNoun))
                return PhraseEndingAt(before);
            var main = PreviousFinite(verb);
            return main >= 0 ? SubjectOf(main, depth + 1) : SubjectOf(NextFinite(verb + 1), depth + 1);
        }

        if (IsHaving(verb))
            return PreviousFinite(verb) is >= 0 and var governing ? SubjectOf(governing, depth + 1) : SubjectOf(NextFinite(verb + 1), depth + 1);
        return OfFinite(verb, before, depth);
    }

    private NounPhrase OfInfinitive(int verb, int before, int depth)
    {
        var governing = -1;
        for (var i = verb - 1; i >= 0 && governing < 0; i--)
        {
            if (IsVerb(i) || IsPresentVerb(i) || IsBareGerund(i))
                governing = i;
            else if (IsPunctuation(i, ";"))
                return default;
        }

        if (governing < 0)
            return IsNominal(before) ? PhraseEndingAt(before) : default;
        // "forced them to leave", "ordered troops to retake": the object of the verb before acts.
        if (!items[governing].Is(passive) && (items[before].Phrase == people || items[before].Phrase == name || items[before].Is(personalPronoun))
            && Skip(governing + 1) is var next && next <= before && !items[next].Is(preposition))
            return PhraseEndingAt(before);
        return SubjectOf(governing, depth + 1);
    }

    private NounPhrase OfFinite(int verb, int before, int depth)
    {
        var until = verb;
        // "X, backed by Y, took": what stands between commas or dashes hangs on the subject.
        if (IsPunctuation(before, ",") || IsPunctuation(before, "–") || IsPunctuation(before, ")"))
        {
            var open = OpeningOf(before);
            if (open > 0)
                until = open;
        }

        var start = until;
        var boundary = -1;
        for (var i = until - 1; i >= 0; i--)
        {
            if (IsFinite(i) || IsPunctuation(i, ";") || IsPunctuation(i, ":") || (items[i].Is(opener) && !IsDeterminerThat(i, until)))
            {
                boundary = i;
                break;
            }

            start = i;
        }

        if (boundary >= 0 && items[boundary].Is(relative) && !HasNominal(boundary + 1, until))
            return Antecedent(boundary, depth);
        if (boundary >= 0 && IsFinite(boundary) && !items[boundary].Is(speech) && !IsConjunctionBehind(boundary, until))
        {
            // ", took": the verb before has the same subject; what stands between are its objects.
            if (IsPunctuation(before, ",") && until == verb)
                return SubjectOf(boundary, depth + 1);
            var last = AfterLastJoint(boundary + 1, until);
            if (last >= 0)
            {
                var behind = FirstSubject(last, until);
                return behind.IsNone ? SubjectOf(boundary, depth + 1) : behind;
            }
        }

        if (boundary >= 0 && IsFinite(boundary))
        {
            var from = AfterLastCoordinator(boundary + 1, until);
            if (from >= 0)
            {
                var own = FirstSubject(from, until);
                return own.IsNone ? SubjectOf(boundary, depth + 1) : own;
            }

            var inner = FirstSubject(boundary + 1, until);
            return inner.IsNone ? SubjectOf(boundary, depth + 1) : inner;
        }

        var subject = FirstSubject(start, until);
        if (!subject.IsNone)
            return subject;
        // "and took": the subject of the verb before.
        return boundary >= 0 ? SubjectOf(PreviousFinite(boundary), depth + 1) : default;
    }

    /// <summary>Where the words between commas, dashes or brackets that end at <paramref name="close"/> begin; -1 where they are no interruption.</summary>
    private int OpeningOf(int close)
    {
        if (IsPunctuation(close, ")"))
        {
            for (var i = close - 1; i > 0; i--)
            {
                if (IsPunctuation(i, "("))
                    return i;
            }

            return -1;
        }

        var sign = IsPunctuation(close, ",") ? "," : "–";
        for (var i = close - 1; i > 0; i--)
        {
            if (!IsPunctuation(i, sign))
                continue;
            var next = Skip(i + 1);
            var isApposition = StartsWithArticle(next) && SkipBack(i - 1) is >= 0 and var noun && (items[noun].Phrase == name || IsPunctuation(noun, ")"));
            var interrupts = isApposition || items[next].Is(relative) || IsReduced(next) || IsBareGerund(next) || items[next].Is(adverb) || items[next].Is(preposition)
                || (items[next].Is(participle) && !items[next].Is(passive)) || sign == "–" || IsVerb(next);
            if (interrupts)
                return (IsNominal(SkipBack(i - 1)) || IsPunctuation(SkipBack(i - 1), ")")) && i > 1 ? i : -1;
            if (sign == "–")
                return i;
        }

        return -1;
    }

    private bool StartsWithArticle(int i) => scan.Tokens[items[i].First].Lexeme is > 0 and var lexeme && rules.Vocabulary.ClassesOf(lexeme).Has(article);

    private NounPhrase Antecedent(int relativeAt, int depth)
    {
        var i = SkipBack(relativeAt - 1);
        while (i >= 0 && (IsPunctuation(i, ",") || IsPunctuation(i, "–") || items[i].Is(preposition)))
            i = SkipBack(i - 1);
        if (i >= 0 && IsPunctuation(i, ")") && OpeningOf(i) is > 0 and var open)
            i = SkipBack(open - 1);
        if (i >= 0 && IsNominal(i))
            return PhraseEndingAt(i);
        return SubjectOf(PreviousFinite(relativeAt), depth + 1);
    }

    private bool IsConjunctionBehind(int verb, int until) => verb + 1 < until && items[verb + 1].Is(conjunction);

    /// <summary>Behind the last comma or "and" between a verb's objects and the next verb; -1 where there is none.</summary>
    private int AfterLastJoint(int from, int until)
    {
        for (var i = until - 1; i > from; i--)
        {
            if (items[i].Is(coordinator))
                return IsPunctuation(SkipBack(i - 1), ",") || !IsList(i, until) ? i + 1 : -1;
            if (IsPunctuation(i, ",") && !IsNumberBefore(i))
                return i + 1;
            if (items[i].Is(conjunction))
                return i + 1;
        }

        return -1;
    }

    /// <summary>Two adjectives of nationality before one noun ("French and Malian troops") are joined inside the subject.</summary>
    private bool IsList(int coordinatorAt, int until) =>
        SkipBack(coordinatorAt - 1) is >= 0 and var before && (items[before].Is(demonym) || items[before].Is(stateAdjective)) && items[before].End - items[before].First == 1 && coordinatorAt + 1 < until;

    private int AfterLastCoordinator(int from, int until)
    {
        for (var i = until - 1; i >= from; i--)
        {
            // A list inside the subject ("X and Y took") is no new clause; "..., and X took" and "and took" are.
            if (items[i].Is(coordinator) && (!HasNominal(i + 1, until) || (i > from && IsPunctuation(SkipBack(i - 1), ",")) || !IsNominal(SkipBack(i - 1))))
                return i + 1;
        }

        return -1;
    }

    /// <summary>The first noun phrase of a clause that is no adverbial ("On 3 May, in the north, X …").</summary>
    private NounPhrase FirstSubject(int from, int until)
    {
        var i = from;
        while (i < until)
        {
            if (items[i].Is(date) || items[i].Is(duration) || items[i].Is(adverb) || items[i].Is(coordinator) || items[i].Is(hedge) || IsMark(i)
                || (items[i].Is(ClassNames.Punctuation) && !IsPunctuation(i, "(")) || items[i].Is(ClassNames.LyWord))
            {
                i++;
                continue;
            }

            if (IsPunctuation(i, "("))
            {
                while (i < until && !IsPunctuation(i, ")"))
                    i++;
                continue;
            }

            if (items[i].Is(conjunction) && !HasComma(i, until))
            {
                // "after the convoy was hit": what follows is a clause, not an adverbial.
                i++;
                continue;
            }

            if (items[i].Is(preposition) || items[i].Is(conjunction) || IsBareGerund(i))
            {
                i = AfterAdverbial(i, until);
                continue;
            }

            var phrase = Read(i, until);
            if (!phrase.IsNone)
                return phrase;
            i++;
        }

        return default;
    }

    /// <summary>Behind a prepositional phrase: at its comma, else behind its noun phrase.</summary>
    private int AfterAdverbial(int i, int until)
    {
        for (var comma = i + 1; comma < until; comma++)
        {
            if (IsPunctuation(comma, ",") && !IsNumberBefore(comma))
                return comma + 1;
        }

        var inside = Skip(i + 1);
        if (inside < until && (items[inside].Is(date) || items[inside].Is(duration)))
            return inside + 1;
        var phrase = inside < until ? Read(inside, until) : default;
        return phrase.IsNone ? i + 1 : Math.Max(phrase.End, i + 1);
    }

    private bool HasComma(int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            if (IsPunctuation(i, ","))
                return true;
        }

        return false;
    }

    private bool IsNumberBefore(int comma) => comma > 0 && items[comma - 1].Is(ClassNames.Number);

    /// <summary>The object right behind a verb; none for "captured in" and the like.</summary>
    public NounPhrase ObjectOf(int verb)
    {
        var i = SkipAdverbials(verb + 1);
        return i < items.Count ? Read(i) : default;
    }

    /// <summary>Behind adverbs, dates and "on 8 and 9 March" after a verb.</summary>
    private int SkipAdverbials(int i)
    {
        while (i < items.Count)
        {
            var next = Skip(i + 1);
            if (IsMark(i) || items[i].Is(adverb) || items[i].Is(ClassNames.LyWord) || items[i].Is(date) || items[i].Is(duration) || IsPunctuation(i, "\""))
                i++;
            else if (items[i].Is(preposition) && next < items.Count && items[next].Is(date))
                i = next + 1;
            else
                break;
        }

        return i;
    }

    /// <summary>The noun phrase behind the preposition <paramref name="word"/>, in the clause that follows <paramref name="verb"/>.</summary>
    public NounPhrase Behind(int verb, string word)
    {
        for (var i = verb + 1; i < items.Count && !IsClauseEnd(i); i++)
        {
            if (IsWord(i, word) && Skip(i + 1) is var next && next < items.Count)
                return Read(next);
        }

        return default;
    }

    /// <summary>Whether the clause of a verb ends at <paramref name="i"/>.</summary>
    public bool IsClauseEnd(int i) => IsPunctuation(i, ";") || IsFinite(i) || (items[i].Is(opener) && !IsWord(i, "that")) || IsBareGerund(i);

    /// <summary>Reads a noun phrase that begins at <paramref name="start"/>, with its "of …".</summary>
    public NounPhrase Read(int start) => Read(start, items.Count);

    /// <summary>Reads a noun phrase that begins at <paramref name="start"/> and ends before <paramref name="limit"/>.</summary>
    private NounPhrase Read(int start, int limit)
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

            if (item.Is(date) || item.Is(duration) || IsWord(i, "there") || (IsWord(i, "that") && !IsDeterminerThat(i, limit)))
                break;

            if (item.Phrase == people || item.Phrase == name)
            {
                // "by the rebels the front was": an article begins another phrase.
                if (head >= 0 && StartsWithArticle(i))
                    break;
                head = i++;
            }
            else if (item.Is(personalPronoun) && head < 0 && !opened)
            {
                return new NounPhrase(start, i + 1, i);
            }
            else if (item.Is(determiner) || item.Is(quantity) || item.Is(ClassNames.Ordinal) || (IsWord(i, "only") && (opened || owned)))
            {
                if (head >= 0 && !owned)
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
            else if ((IsPunctuation(i, "-") || IsPunctuation(i, "/") || IsPunctuation(i, "\"")) && i + 1 < limit && (head >= 0 || IsPunctuation(i, "\""))
                && (items[i + 1].Is(ClassNames.Word) || items[i + 1].Phrase == name || items[i + 1].Phrase == people) && !items[i + 1].Is(function))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        if (head < 0)
            return opened && i > start && items[i - 1].Is(determiner) && items[i - 1].Is(pronoun) ? new NounPhrase(start, i, i - 1) : default;
        var end = Math.Max(i, head + 1);
        // "the Long Name (ABC)": the abbreviation belongs to it.
        if (end + 2 < limit && IsPunctuation(end, "(") && items[end + 1].Is(ClassNames.AllCaps) && IsPunctuation(end + 2, ")"))
            end += 3;
        // "residents of X", "the town of X", "most of X's towns": the head stays before "of".
        if (end < limit && IsWord(end, "of") && Skip(end + 1) is var next && next < limit && Read(next, limit) is { IsNone: false } of && of.End > next)
            end = of.End;
        return new NounPhrase(start, end, head);
    }

    /// <summary>The noun phrase whose last word is the item <paramref name="last"/>.</summary>
    public NounPhrase PhraseEndingAt(int last)
    {
        // The longest phrase that begins before it and reaches just so far; "of" joins two.
        var best = Read(last);
        for (var first = last - 1; first >= Math.Max(0, last - 10); first--)
        {
            if (IsPunctuation(first, ",") || IsPunctuation(first, ";") || IsFinite(first) || (items[first].Is(preposition) && !IsWord(first, "of")) || items[first].Is(opener) || items[first].Is(coordinator))
                break;
            var phrase = Read(first);
            if (!phrase.IsNone && phrase.End == last + 1)
                best = phrase;
        }

        return best.IsNone || best.End > last + 1 ? new NounPhrase(last, last + 1, last) : best;
    }

    /// <summary>A word that a noun phrase may have: a noun, an adjective, "abandoned" before a noun.</summary>
    /// <param name="opened">Behind an article or at the phrase's beginning, where a participle describes what follows.</param>
    /// <param name="hasHead">Behind a noun.</param>
    private bool IsNounWord(int i, bool opened, bool hasHead, int limit)
    {
        ref var item = ref items[i];
        if (item.Phrase < 0 && item.End - item.First > 1 && !IsNounOfSeveralWords(item))
            return false;
        if (!item.Is(ClassNames.Word) || item.Is(hedge) || (item.Is(ClassNames.Capital) && item.Phrase < 0 && item.Is(function)))
            return false;
        if (item.Phrase == verbGroup)
            return ((opened && !hasHead) || item.Is(adjectival)) && item.End - item.First == 1 && item.Is(participle) && i + 1 < limit && IsPlainNoun(i + 1) && (items[i + 1].Phrase < 0 || opened && i > 0 && items[i - 1].Is(determiner));
        if (item.Is(function) || item.Is(auxiliary))
            return false;
        if (item.Is(adverb) && !item.Is(adjectival))
            return i + 1 < limit && IsPlainNoun(i + 1) && ((opened && !hasHead && items[Math.Max(0, i - 1)].Is(determiner)) || ((opened || hasHead) && item.Is(ClassNames.LyWord)));
        if (IsBareGerund(i) || (item.Is(participle) && item.Phrase < 0))
            return i + 1 < limit && IsPlainNoun(i + 1) && items[i + 1].Phrase < 0 && (hasHead ? items[i + 1].Is(placeNoun) : i > 0 && items[i - 1].Is(determiner));
        // Behind a name only what names a thing ("the Lindau airport"), not "Lindau yesterday".
        if (hasHead && items[i - 1].Phrase == name && item.Lexeme == 0)
            return LeadsToThing(i, limit);
        return item.Phrase < 0;
    }

    /// <summary>"Statoil-owned natural gas field": the words behind a name that end in a word for a place, a vehicle or people.</summary>
    private bool LeadsToThing(int i, int limit)
    {
        for (var k = i + 1; k < Math.Min(limit, i + 4); k++)
        {
            if (items[k].Is(placeNoun) || items[k].Is(equipment) || items[k].Is(person))
                return true;
            if (!items[k].Is(ClassNames.Word) || items[k].Is(function) || items[k].Phrase >= 0)
                return false;
        }

        return false;
    }

    private bool IsNounOfSeveralWords(in Item item) =>
        item.Is(equipment) || item.Is(person) || item.Is(placeNoun) || item.Is(sideNoun) || item.Is(roleMedia) || item.Is(roleOrganisation) || item.Is(roleOfficial) || item.Is(roleBelligerent) || item.Is(roleExpert)
        || item.Is(group) || item.Is(toll);

    /// <summary>The first member of the list of names that ends at <paramref name="last"/> ("X and Y, held by Z").</summary>
    private NounPhrase ListEndingAt(int last)
    {
        var first = last;
        while (first - 2 >= 0 && items[first].Phrase == name && (items[SkipBack(first - 1)].Is(coordinator) || IsPunctuation(SkipBack(first - 1), ","))
            && SkipBack(SkipBack(first - 1) - 1) is >= 0 and var before && items[before].Phrase == name)
            first = before;
        return first == last ? PhraseEndingAt(last) : PhraseEndingAt(first);
    }

    private bool IsPlainNoun(int i) =>
        items[i].Is(ClassNames.Word) && !items[i].Is(function) && !items[i].Is(auxiliary) && !items[i].Is(adverb) && items[i].Phrase != verbGroup && !items[i].Is(date);

    /// <summary>Whether an item is or ends a noun phrase.</summary>
    public bool IsNominal(int i) =>
        i >= 0 && (items[i].Phrase == people || items[i].Phrase == name || items[i].Is(quantity) || (items[i].Is(personalPronoun) && !items[i].Is(determiner))
            || (items[i].Is(ClassNames.Word) && items[i].Phrase < 0 && !items[i].Is(function) && !items[i].Is(adverb) && !items[i].Is(auxiliary) && !IsBareGerund(i)));

    private bool HasNominal(int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            if (IsNominal(i) && !items[i].Is(date))
                return true;
        }

        return false;
    }

    /// <summary>"that town", against "said that".</summary>
    private bool IsDeterminerThat(int i, int until) =>
        items[i].Is(determiner) && i + 1 < until && IsPlainNoun(i + 1) && items[i + 1].Phrase < 0 && i > 0 && items[SkipBack(i - 1) is var b and >= 0 ? b : 0].Is(preposition);

    public int PreviousFinite(int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (IsFinite(i))
                return i;
        }

        return -1;
    }

    /// <summary>"X, which they had lost": what the relative clause of <paramref name="verb"/> hangs on, where it is the verb's object.</summary>
    public NounPhrase RelativeObject(int verb)
    {
        for (var i = verb - 1; i >= 0; i--)
        {
            if (IsFinite(i) || IsPunctuation(i, ";"))
                return default;
            if (items[i].Is(relative))
                return HasNominal(i + 1, verb) && SkipBack(i - 1) >= 0 && (IsWord(i, "which") || IsWord(i, "that")) && IsNominalOrComma(SkipBack(i - 1)) ? Antecedent(i, 0) : default;
        }

        return default;
    }

    private bool IsNominalOrComma(int i) => IsNominal(i) || (IsPunctuation(i, ",") && IsNominal(SkipBack(i - 1)));

    public int NextFinite(int from)
    {
        for (var i = from; i < items.Count; i++)
        {
            if (IsFinite(i))
                return i;
        }

        return -1;
    }

    public bool IsMark(int i) => items[i].Is(ClassNames.Mark) || items[i].Is(ClassNames.Tag);

    /// <summary>The next item that is no citation mark.</summary>
    public int Skip(int i)
    {
        while (i < items.Count && IsMark(i))
            i++;
        return i;
    }

    /// <summary>The item before that is neither mark nor adverb.</summary>
    public int SkipBack(int i)
    {
        while (i >= 0 && (IsMark(i) || items[i].Is(hedge) || (items[i].Is(adverb) && !items[i].Is(determiner)) || items[i].Is(ClassNames.LyWord)))
            i--;
        return i;
    }

    public bool IsPunctuation(int i, string sign)
    {
        if (i < 0 || i >= items.Count || !items[i].Is(ClassNames.Punctuation))
            return false;
        var c = scan.Text[scan.Tokens[items[i].First].Start];
        return sign[0] switch
        {
            '–' => c is '–' or '—' or '―' || (c == '-' && scan.Tokens[items[i].First].End - scan.Tokens[items[i].First].Start == 2),
            '"' => c is '"' or '“' or '”' or '„' or '«' or '»',
            _ => c == sign[0],
        };
    }

    public bool IsWord(int i, string word) =>
        i < items.Count && items[i].End == items[i].First + 1 && Same(scan.CharsOf(items[i].First), word);

    private static bool Same(ReadOnlySpan<char> token, string word)
    {
        if (token.Length != word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (Vocabulary.Lower(token[i]) != word[i])
                return false;
        }

        return true;
    }

    /// <summary>A subject with the names in apposition up to its verb: "The chief of staff, Ahmad Rashid, (said)".</summary>
    public NounPhrase WithApposition(NounPhrase phrase, int verb)
    {
        var end = phrase.End;
        while (Skip(end) is var next && next < verb)
        {
            if (IsPunctuation(next, ",") && Skip(next + 1) is var inner && inner < verb && (items[inner].Phrase == name || items[inner].Phrase == people || (items[inner].Is(article) && inner + 1 < verb && items[inner + 1].Phrase == name)) && Read(inner, verb) is { IsNone: false } apposition
                && !(Skip(apposition.End) is var behind && behind < verb && IsFinite(behind)))
                end = apposition.End;
            else if (items[next].Phrase == name)
                end = next + 1;
            else if ((IsWord(next, "from") || IsWord(next, "in") || IsWord(next, "with") || IsWord(next, "for") || IsWord(next, "at")) && Read(next + 1, verb) is { IsNone: false } tail && tail.End <= verb && !items[tail.Head].Is(date))
                end = tail.End;
            else
                break;
        }

        return phrase with { End = end };
    }

    /// <summary>A subject with those joined to it up to its verb: "French and Malian troops (took)", "the league, the guard and the navy".</summary>
    public NounPhrase WithCoordinated(NounPhrase phrase, int verb)
    {
        var whole = phrase;
        while (Skip(whole.End) is var next && next < verb)
        {
            if (IsPunctuation(next, ","))
                next = Skip(next + 1);
            if (next < verb && items[next].Is(coordinator))
                next = Skip(next + 1);
            if (next >= verb || next == Skip(whole.End) || !(items[next].Phrase == people || items[next].Phrase == name || items[next].Is(article)) || Read(next, verb) is not { IsNone: false } member
                || items[member.Head].Phrase != people && items[member.Head].Phrase != name)
                break;
            whole = new NounPhrase(whole.First, member.End, member.Head);
        }

        // Only what reaches the verb is its subject; "X, a town in Y, and Z" is not told from a list otherwise.
        return SkipBack(verb - 1) is var before && before == whole.End - 1 ? whole : phrase;
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
