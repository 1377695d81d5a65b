using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Phrases;

/// <summary>Finds a verb's subject across relatives, participles, coordination and infinitives.</summary>
internal abstract class SubjectReader(RuleSet rules) : ObjectReader(rules)
{
    /// <summary>Between "that" and the verb of its clause stand no more items than that.</summary>
    private const int LongestRelative = 6;

    private readonly int sourceIntro = rules.Class("source-intro");
    private readonly int reportNoun = rules.Class("report-noun");

    /// <summary>"to keep forces and hold a hill": a base form behind "and" that shares the "to" of an infinitive before; -1 where it does not.</summary>
    public int InfinitiveOf(int i)
    {
        var before = SkipBack(i - 1);
        if (before < 1 || items[i].Phrase >= 0 || !items[i].Is(basic) || !items[before].Is(coordinator) || i + 1 >= items.Count
            || !(items[i + 1].Is(determiner) || items[i + 1].Phrase == name || items[i + 1].Phrase == people || items[i + 1].Is(quantity)))
        {
            return -1;
        }

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
        {
            if (IsPunctuation(before, ",") || IsPunctuation(before, "–") || items[before].Is(adverb))
                before = SkipBack(before - 1);
            if (before < 0)
                return SubjectOf(NextFinite(verb + 1), depth + 1);
            // "X, near Y, held by Z": what stands between commas is passed over.
            var comma = SkipBack(verb - 1);
            if (IsPunctuation(comma, ",") && OpeningOf(comma) is > 0 and var open)
                before = SkipBack(open - 1);
            // "The town of X in the Y Region, held by Z": the town.
            if (comma > 0 && before > 2 && IsPunctuation(comma, ",") && items[before].Phrase == name && (IsWord(before - 1, "in") ? before - 2 : IsWord(before - 1, "the") && IsWord(before - 2, "in") ? before - 3 : -1) is > 0 and var town && items[town].Phrase == name)
                before = town;
            if (IsNominal(before))
                return ListEndingAt(before) is var owner && owner.First > 0 && IsWord(owner.First - 1, "among") && InvertedSubject(verb) is { IsNone: false } one ? one : owner;
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
            // "With militants briefly taking the town before retreating"
            if ((IsWord(before, "before") || IsWord(before, "after") || IsWord(before, "while")) && PreviousVerb(before) is >= 0 and var told && IsBareGerund(told))
                return SubjectOf(told, depth + 1);
            var main = PreviousFinite(verb);
            // "Shelled people who were waiting for bread, killing ten": the verb before the relative clause is that of the one who does it.
            if (main >= 0 && IsPunctuation(before, ",") && RestrictiveOf(main, before) is >= 0 and var which && PreviousFinite(which) is >= 0 and var outer && !items[outer].Is(passive))
                main = outer;
            if (main >= 0 && AccusedBefore(main, before) is { IsNone: false } accused)
                return accused;
            return main >= 0 ? SubjectOf(main, depth + 1) : SubjectOf(NextFinite(verb + 1), depth + 1);
        }

        if (IsHaving(verb) && AbsoluteSubject(before) is { IsNone: false } absolute)
            return absolute;
        if (IsHaving(verb))
            return PreviousFinite(verb) is >= 0 and var governing ? SubjectOf(governing, depth + 1) : SubjectOf(NextFinite(verb + 1), depth + 1);
        return OfFinite(verb, before, depth);
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

    private int CommaBehind(int comma)
    {
        for (var i = comma + 1; i < items.Count && i < comma + LongestAside; i++)
        {
            if (IsPunctuation(i, ","))
                return i;
        }

        return -1;
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
    private NounPhrase AccusedBefore(int verb, int preposition) =>
        (IsWord(preposition, "of") || IsWord(preposition, "for")) && !items[verb].Is(passive) && Read(Skip(verb + 1)) is { IsNone: false } whom && SkipBack(preposition - 1) == whom.End - 1
            && (items[whom.Head].Phrase == people || items[whom.Head].Phrase == name || items[whom.Head].Is(personalPronoun)) ? whom : default;

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
        if (!items[governing].Is(passive) && (items[before].Phrase == people || items[before].Phrase == name || items[before].Is(personalPronoun))
            && Skip(governing + 1) is var next && next <= before && !items[next].Is(preposition))
        {
            return PhraseEndingAt(before);
        }

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
            // "X (formerly: Y) said": what stands in brackets begins no clause.
            if (IsPunctuation(i, ")") && OpeningOf(i) is > 0 and var bracket)
                i = bracket - 1;
            if (IsFinite(i) || IsPunctuation(i, ";") || IsPunctuation(i, ":") || (items[i].Is(opener) && !IsDeterminerThat(i, until)))
            {
                boundary = i;
                break;
            }

            start = i;
        }

        if (boundary >= 0 && items[boundary].Is(relative) && !HasNominal(boundary + 1, until))
            return Antecedent(boundary, depth);
        // "The rebels who held Lindau attacked": the verb behind the relative clause is that of the noun before it.
        if (boundary >= 0 && IsFinite(boundary) && !items[boundary].Is(speech) && RestrictiveOf(boundary, until) is >= 0 and var which)
            return Antecedent(which, depth);
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
                || (items[next].Is(participle) && !items[next].Is(passive)) || sign == "–" || IsVerb(next)
                // "The army, however, took"
                || (items[next].Is(opener) && Skip(next + 1) == close)
                // "The army, intent on X, took", "Roe, head of the league, said"
                || (items[next].Is(ClassNames.Lower) && items[next].Phrase < 0 && !items[next].Is(function) && Skip(next + 1) is var behind && behind < close && items[behind].Is(preposition));
            if (interrupts)
                return (IsNominal(SkipBack(i - 1)) || IsPunctuation(SkipBack(i - 1), ")")) && (i > 1 || items[0].Phrase == name || items[0].Phrase == people) ? i : -1;
            if (sign == "–")
                return i;
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

    /// <summary>Behind the last comma or "and" between a verb's objects and the next verb; -1 where there is none.</summary>
    private int AfterLastJoint(int from, int until)
    {
        for (var i = until - 1; i > from; i--)
        {
            // "since French and Ruthenian forces took": the pair is one subject; what joins the clauses stands before it.
            if (items[i].Is(coordinator) && (IsPunctuation(SkipBack(i - 1), ",") || !IsList(i, until)))
                return i + 1;
            if (IsPunctuation(i, ",") && !IsNumberBefore(i))
                return i + 1;
            if (items[i].Is(conjunction) && !items[i].Is(coordinator))
                return i + 1;
        }

        return -1;
    }

    /// <summary>Two adjectives of nationality before one noun ("French and Malian troops"), or two who act together, are joined inside the subject.</summary>
    private bool IsList(int coordinatorAt, int until)
    {
        if (SkipBack(coordinatorAt - 1) is not (>= 0 and var before) || coordinatorAt + 1 >= until)
            return false;
        if ((items[before].Is(demonym) || items[before].Is(stateAdjective)) && items[before].End - items[before].First == 1)
            return true;
        // "after the league and its allies had taken": they stand right behind what opens the clause.
        return IsNominal(before) && scan.CharsOf(items[coordinatorAt + 1].First) is "its" or "their" or "his" or "the" && HasNominal(coordinatorAt + 1, until) && PhraseEndingAt(before) is { IsNone: false, First: > 0 } first && items[first.First - 1].Is(conjunction);
    }

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

            // "Emboldened by the victory, the league (attacked)"
            if (items[i].Is(ClassNames.SentenceStart) && items[i].End - items[i].First == 1 && IsWord(i + 1, "by") && HasComma(i, until) && scan.CharsOf(items[i].First).EndsWith("ed", StringComparison.Ordinal))
            {
                i = AfterAdverbial(i, until);
                continue;
            }

            if (items[i].Is(preposition) || items[i].Is(sourceIntro) || items[i].Is(conjunction) || IsBareGerund(i) || IsHaving(i) || (IsVerb(i) && IsReduced(i)))
            {
                i = AfterAdverbial(i, until);
                continue;
            }

            var phrase = Read(i, until);
            // "The town having been taken, the army moved on": that clause has a subject of its own.
            if (!phrase.IsNone && Skip(phrase.End) is var next && next < until && IsHaving(next))
            {
                i = AfterAdverbial(next, until);
                continue;
            }

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
}
