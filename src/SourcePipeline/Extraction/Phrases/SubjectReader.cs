using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Phrases;

/// <summary>Finds a verb's subject across relatives, participles, coordination and infinitives.</summary>
internal abstract class SubjectReader(RuleSet rules, SentenceScan sentence) : ClauseOpeningReader(rules, sentence)
{
    /// <summary>Between "that" and the verb of its clause stand no more items than that.</summary>
    private const int LongestRelative = 6;

    private readonly int reportNoun = rules.Class("report-noun");

    /// <summary>"to keep forces and hold a hill": a base form behind "and" that shares the "to" of an infinitive before; -1 where it does not.</summary>
    public int InfinitiveOf(int i)
    {
        var before = SkipBack(i - 1);
        if (before < 1 || items[i].Phrase >= 0 || !items[i].Is(basic) || !items[before].Is(coordinator) || i + 1 >= items.Count || !OpensNounPhrase(i + 1))
            return -1;

        for (var k = before - 1; k >= 0 && !IsFinite(k) && !IsPunctuation(k, ";"); k--)
        {
            if (IsVerb(k) && IsInfinitive(k))
                return k;
        }

        return -1;
    }

    /// <summary>Who does (or, for the passive, suffers) the verb at <paramref name="verb"/>.</summary>
    public NounPhrase SubjectOf(int verb) => SubjectOf(verb, 0);

    private NounPhrase SubjectOf(int verb, int depth)
    {
        if (verb < 0 || depth > Deepest)
            return default;
        if (InvertedAuxiliary(verb) is >= 0 and var did)
            return Read(did + 1, verb);
        var before = SkipBack(verb - 1);
        if (before < 0 && InvertedSubject(verb) is { IsNone: false } inverted)
            return inverted;
        if (before < 0)
            return IsBareGerund(verb) || IsReduced(verb) || IsHaving(verb) ? SubjectOf(NextFinite(verb + 1), depth + 1) : default;
        if (IsReduced(verb))
            return OfReduced(verb, before, depth);
        if (InfinitiveOf(verb) is >= 0 and var shared)
            return SubjectOf(shared, depth + 1);
        if (IsVerb(verb) && IsInfinitive(verb))
            return OfInfinitive(verb, before, depth);
        if (IsBareGerund(verb))
            return OfGerund(verb, before, depth);
        if (IsHaving(verb) && AbsoluteSubject(before) is { IsNone: false } absolute)
            return absolute;
        if (IsHaving(verb))
            return PreviousFinite(verb) is >= 0 and var governing ? SubjectOf(governing, depth + 1) : SubjectOf(NextFinite(verb + 1), depth + 1);
        return OfFinite(verb, before, depth);
    }

    /// <summary>Of a participle alone ("the town held by Z"): the noun that it hangs on, else the subject of the verb before.</summary>
    private NounPhrase OfReduced(int verb, int before, int depth)
    {
        if (IsPunctuation(before, ",") || IsPunctuation(before, "–") || items[before].Is(adverb))
            before = SkipBack(before - 1);
        if (before < 0)
            return SubjectOf(NextFinite(verb + 1), depth + 1);
        // "X, near Y, held by Z": what stands between commas is passed over.
        var comma = SkipBack(verb - 1);
        if (IsPunctuation(comma, ",") && OpeningOf(comma) is > 0 and var open)
            before = SkipBack(open - 1);
        if (comma > 0 && IsPunctuation(comma, ",") && TownOf(before) is > 0 and var town)
            before = town;
        if (IsNominal(before))
            return ListEndingAt(before) is var owner && owner.First > 0 && IsWord(owner.First - 1, "among") && InvertedSubject(verb) is { IsNone: false } one ? one : owner;
        return SubjectOf(PreviousFinite(verb), depth + 1);
    }

    /// <summary>"The town of X in the Y Region, held by Z": the town before the region at <paramref name="region"/>; -1 where there is none.</summary>
    private int TownOf(int region)
    {
        if (region <= 2 || items[region].Phrase != name)
            return -1;
        var town = IsWord(region - 1, "in") ? region - 2 : IsWord(region - 1, "the") && IsWord(region - 2, "in") ? region - 3 : -1;
        return town > 0 && items[town].Phrase == name ? town : -1;
    }

    /// <summary>Behind a comma or a word for what is told ("a statement"), where the clause has its verb.</summary>
    private bool HangsOnClause(int i) => (IsPunctuation(i - 1, ",") || items[i - 1].Is(reportNoun)) && PreviousFinite(i) >= 0;

    /// <summary>"(He left,) claiming (the town had fallen)", "a statement saying (it had)": a "that" behind it goes without saying. "A man claiming it" is who does something.</summary>
    private bool IsSaying(int i, int until)
    {
        if (!items[i].Is(speech) || i < 2 || !IsBareGerund(i) || !HangsOnClause(i) || items[i + 1].Is(personalPronoun))
            return false;
        // "Shelled it, saying rebels hid there, and killed 12": the comma ends what is said.
        for (var k = i + 1; k < until; k++)
        {
            if (items[k].Is(ClassNames.Punctuation))
                return false;
        }

        return true;
    }

    /// <summary>"Shelled it, saying rebels hid there, and killed 12": the verb before what is said, where a comma has ended that; else <paramref name="finite"/> itself.</summary>
    private int BeforeSaying(int finite, int until)
    {
        if (finite < 0 || !IsFinite(finite))
            return finite;
        var comma = finite + 1;
        while (comma < until && !IsPunctuation(comma, ","))
            comma++;
        if (comma == until)
            return finite;
        for (var i = finite - 1; i > 1 && !IsFinite(i) && !items[i].Is(ClassNames.Punctuation); i--)
        {
            if (IsSaying(i, finite))
                return PreviousFinite(i);
        }

        return finite;
    }

    /// <summary>Of a gerund alone ("troops capturing a post", "took X, killing ten").</summary>
    private NounPhrase OfGerund(int verb, int before, int depth)
    {
        // "troops capturing a post": the noun just before it, unless a comma or a preposition parts them.
        if (IsNominal(before) && !items[before].Is(date) && !items[before].Is(reportNoun))
            return PhraseEndingAt(before);
        // "With militants briefly taking the town before retreating"
        if (IsOneOf(before, "before", "after", "while") && PreviousVerb(before) is >= 0 and var told && IsBareGerund(told))
            return SubjectOf(told, depth + 1);
        var main = PreviousFinite(verb);
        // "Shelled people who were waiting for bread, killing ten": the verb before the relative clause is that of the one who does it.
        if (main >= 0 && IsPunctuation(before, ",") && RestrictiveOf(main, before) is >= 0 and var which && PreviousFinite(which) is >= 0 and var doer && !items[doer].Is(passive))
            main = doer;
        if (main >= 0 && AccusedBefore(main, before) is { IsNone: false } accused)
            return accused;
        return main >= 0 ? SubjectOf(main, depth + 1) : SubjectOf(NextFinite(verb + 1), depth + 1);
    }

    /// <summary>"Also taken by the league was Lindau", "among the towns taken were Lindau and Kreuz": what stands behind the "was" of a participle that opens its clause.</summary>
    private NounPhrase InvertedSubject(int verb)
    {
        if (!items[verb].Is(participle) || items[verb].Is(passive))
            return default;
        var i = SkipAdverbials(verb + 1);
        // "Also destroyed, in the words of a spokesman, were"
        if (IsPunctuation(i, ",") && CommaBehind(i) is > 0 and var close)
            i = close + 1;
        if (i + 1 < items.Count && IsWord(i, "by") && Read(i + 1) is { IsNone: false } doer)
            i = SkipAdverbials(doer.End);
        return i + 1 < items.Count && IsBareBe(i) ? Read(Skip(i + 1)) : default;
    }

    /// <summary>"(They left,) the town having been taken": who stands before "having" in a clause of its own that begins with him.</summary>
    private NounPhrase AbsoluteSubject(int last)
    {
        if (!IsNominal(last) || items[last].Is(date))
            return default;
        var phrase = PhraseEndingAt(last);
        while (phrase.First > 1 && items[phrase.First - 1].Is(coordinator) && IsNominal(phrase.First - 2) && items[phrase.First - 2].Phrase == items[phrase.Head].Phrase)
            phrase = PhraseEndingAt(phrase.First - 2);
        var before = phrase.First - 1;
        return before < 0 || items[before].Is(ClassNames.Punctuation) || items[before].Is(coordinator) || IsWord(before, "with") ? phrase : default;
    }

    /// <summary>"(Accused) the army of (killing)", "(blamed) them for (shelling)": the object does it.</summary>
    private NounPhrase AccusedBefore(int verb, int preposition)
    {
        if (items[verb].Is(passive) || !IsOneOf(preposition, "of", "for"))
            return default;
        var whom = Read(Skip(verb + 1));
        return !whom.IsNone && SkipBack(preposition - 1) == whom.End - 1 && IsActor(whom.Head) ? whom : default;
    }

    private bool IsActor(int i) => IsNamed(i) || items[i].Is(personalPronoun);

    private NounPhrase OfInfinitive(int verb, int before, int depth)
    {
        var governing = -1;
        for (var i = verb - 1; i >= 0 && governing < 0; i--)
        {
            // "were able to": the verb is the one before the adjective.
            if (IsVerb(i) || IsPresentVerb(i) || IsBareGerund(i) || (IsBareAuxiliary(i) && (i < before ? IsWord(before, "able") : IsWord(i, "had"))))
                governing = i;
            else if (IsPunctuation(i, ";"))
                return default;
        }

        if (governing < 0)
            return IsNominal(before) ? PhraseEndingAt(before) : default;
        // "forced them to leave", "ordered troops to retake": the object of the verb before acts.
        var next = Skip(governing + 1);
        if (!items[governing].Is(passive) && IsActor(before) && next <= before && !items[next].Is(preposition))
            return PhraseEndingAt(before);

        return SubjectOf(governing, depth + 1);
    }

    private NounPhrase OfFinite(int verb, int before, int depth)
    {
        // "X, backed by Y, took": what stands between commas or dashes hangs on the subject.
        var until = (IsPunctuation(before, ",") || IsPunctuation(before, "–") || IsPunctuation(before, ")")) && OpeningOf(before) is > 0 and var open ? open : verb;
        var boundary = BeforeSaying(ClauseBoundary(until, out var start), until);
        if (boundary >= 0 && items[boundary].Is(relative) && !HasNominal(boundary + 1, until))
            return Antecedent(boundary, depth);
        if (boundary >= 0 && IsFinite(boundary))
            return BehindVerb(boundary, until, isBehindComma: IsPunctuation(before, ",") && until == verb, depth);
        var subject = FirstSubject(start, until);
        if (!subject.IsNone)
            return subject;
        // "and took": the subject of the verb before.
        return boundary >= 0 ? SubjectOf(PreviousFinite(boundary), depth + 1) : default;
    }

    /// <summary>The last item before <paramref name="until"/> that parts clauses, such as another verb or a conjunction; -1 where none does.</summary>
    /// <param name="start">Where the clause begins.</param>
    private int ClauseBoundary(int until, out int start)
    {
        start = until;
        for (var i = until - 1; i >= 0; i--)
        {
            // "X (formerly: Y) said": what stands in brackets begins no clause.
            if (IsPunctuation(i, ")") && OpeningOf(i) is > 0 and var bracket)
                i = bracket - 1;
            if (IsFinite(i) || IsPunctuation(i, ";") || IsPunctuation(i, ":") || (items[i].Is(opener) && !IsDeterminerThat(i, until)) || IsSaying(i, until))
                return i;
            start = i;
        }

        return -1;
    }

    /// <summary>The subject where the clause has a verb before: one that stands between the two, that of the other verb, or the noun that its relative clause hangs on.</summary>
    private NounPhrase BehindVerb(int other, int until, bool isBehindComma, int depth)
    {
        if (!items[other].Is(speech))
        {
            // "The rebels who held Lindau attacked": the verb behind the relative clause is that of the noun before it.
            if (RestrictiveOf(other, until) is >= 0 and var which)
                return Antecedent(which, depth);
            if (!IsConjunctionBehind(other, until))
            {
                // ", took": the verb before has the same subject; what stands between are its objects.
                if (isBehindComma)
                    return SubjectOf(other, depth + 1);
                if (AfterLastJoint(other + 1, until) is >= 0 and var last)
                    return OwnOrShared(last, until, other, depth);
            }
        }

        return OwnOrShared(AfterLastCoordinator(other + 1, until) is >= 0 and var from ? from : other + 1, until, other, depth);
    }

    /// <summary>The subject between <paramref name="from"/> and the verb; where there is none, that of the verb before.</summary>
    private NounPhrase OwnOrShared(int from, int until, int other, int depth) => FirstSubject(from, until) is { IsNone: false } own ? own : SubjectOf(other, depth + 1);

    /// <summary>The "who" or "that" right behind a noun whose clause has the verb at <paramref name="finite"/> and runs on to <paramref name="until"/>; -1 where there is none.</summary>
    private int RestrictiveOf(int finite, int until)
    {
        for (var i = finite + 1; i < until; i++)
        {
            if (items[i].Is(ClassNames.Punctuation) || items[i].Is(coordinator) || items[i].Is(conjunction))
                return -1;
        }

        for (var i = finite - 1; i > 0 && i >= finite - LongestRelative; i--)
        {
            if (items[i].Is(relative))
                return IsNominal(i - 1) && !items[i - 1].Is(date) ? i : -1;
            if (IsFinite(i) || items[i].Is(ClassNames.Punctuation) || items[i].Is(preposition))
                return -1;
        }

        return -1;
    }

    protected NounPhrase Antecedent(int relativeAt, int depth)
    {
        var i = SkipBack(relativeAt - 1);
        while (i >= 0 && (IsPunctuation(i, ",") || IsPunctuation(i, "–") || IsPunctuation(i, "(") || items[i].Is(preposition)))
            i = SkipBack(i - 1);
        if (i >= 0 && IsPunctuation(i, ")") && OpeningOf(i) is > 0 and var open)
            i = SkipBack(open - 1);
        // "Lindau in Ruthenia, which": the town, not the land it lies in.
        if (i >= 2 && items[i].Phrase == name && IsWord(i - 1, "in") && items[i - 2].Phrase == name && IsPunctuation(SkipBack(relativeAt - 1), ","))
            return PhraseEndingAt(i - 2);
        if (i >= 0 && IsNominal(i))
            return PhraseEndingAt(i);
        return SubjectOf(PreviousFinite(relativeAt), depth + 1);
    }

    private bool IsConjunctionBehind(int verb, int until) => verb + 1 < until && items[verb + 1].Is(conjunction);
}
