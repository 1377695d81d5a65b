using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Phrases;

/// <summary>
/// Tells who does what to whom among the phrases of a sentence: a verb's subject with all who share it, its objects, what a relative clause
/// hangs on, and the prepositional phrases behind it. What patterns cannot say, because it depends on where the clause began.
/// </summary>
internal sealed class ClauseReader(RuleSet rules, SentenceScan sentence) : SubjectReader(rules, sentence)
{
    private readonly int attackNoun = rules.Class("attack-noun");

    /// <summary>"X, which they had lost": what the relative clause of <paramref name="verb"/> hangs on, where it is the verb's object.</summary>
    public NounPhrase RelativeObject(int verb)
    {
        for (var i = verb - 1; i >= 0; i--)
        {
            // "which they besieged and later captured"
            if (IsFinite(i) && ObjectOf(i).IsNone && !HasNominal(i + 1, verb))
                return RelativeObject(i);
            if (IsFinite(i) || IsPunctuation(i, ";"))
                return default;
            if (items[i].Is(relative))
                return IsOneOf(i, "which", "that") && HasNominal(i + 1, verb) && SkipBack(i - 1) is >= 0 and var before && IsNominalOrComma(before) ? Antecedent(i, 0) : default;
        }

        return default;
    }

    /// <summary>"X, from which they had withdrawn", "X, which they withdrew from": what the relative clause of <paramref name="verb"/> hangs on, where the preposition is the verb's.</summary>
    public NounPhrase RelativeBehind(int verb, string preposition)
    {
        for (var i = verb - 1; i > 0; i--)
        {
            if (IsFinite(i) || IsPunctuation(i, ";"))
                return default;
            if (!items[i].Is(relative) || !HasNominal(i + 1, verb))
                continue;
            return IsWord(i - 1, preposition) || IsStranded(verb, preposition) ? Antecedent(i, 0) : default;
        }

        return default;
    }

    private bool IsStranded(int verb, string preposition)
    {
        for (var i = verb + 1; i < items.Count && !IsClauseEnd(i); i++)
        {
            if (IsWord(i, preposition))
                return Skip(i + 1) is var next && (next == items.Count || items[next].Is(ClassNames.Punctuation) || items[next].Is(this.preposition) || items[next].Is(adverb));
        }

        return false;
    }

    private bool IsNominalOrComma(int i) => IsNominal(i) || ((IsPunctuation(i, ",") || IsPunctuation(i, "(")) && IsNominal(SkipBack(i - 1)));

    /// <summary>A subject with the names in apposition up to its verb: "The chief of staff, Ahmad Rashid, (said)".</summary>
    /// <param name="isDoer">Whether "in X" behind it tells where it was done: "(taken by) rebels in the eastern province".</param>
    public NounPhrase WithApposition(NounPhrase phrase, int verb, bool isDoer = false)
    {
        var end = phrase.End;
        while (Skip(end) is var next && next < verb)
        {
            if (IsPunctuation(next, ",") && Apposition(Skip(next + 1), verb) is { IsNone: false } apposition && !IsSubjectFrom(apposition.End, verb))
            {
                end = apposition.End;
            }
            else if (items[next].Phrase == name)
            {
                end = next + 1;
            }
            else if (IsTail(next) && !(isDoer && IsOneOf(next, "in", "at")) && Read(next + 1, verb) is { IsNone: false } tail && tail.End <= verb && BelongsTo(phrase, tail, next) && !IsCircumstance(next, tail))
            {
                end = tail.End;
            }
            else
            {
                break;
            }
        }

        return phrase with { End = end };
    }

    /// <summary>The name or the people behind a comma; none where something else stands there.</summary>
    private NounPhrase Apposition(int i, int until)
    {
        if (i >= until)
            return default;
        var isNamed = IsNamed(i) || (items[i].Is(article) && i + 1 < until && items[i + 1].Phrase == name);
        return isNamed ? Read(i, until) : default;
    }

    /// <summary>Whether a verb stands behind a noun phrase, or behind those that "and" joins to it: "…, X and Y were": they begin a clause.</summary>
    private bool IsSubjectFrom(int end, int until)
    {
        var behind = Skip(end);
        while (behind + 1 < until && items[behind].Is(coordinator) && Read(Skip(behind + 1), until) is { IsNone: false } joined)
            behind = Skip(joined.End);
        return behind < until && IsFinite(behind);
    }

    private bool IsTail(int i) => IsOneOf(i, "from", "in", "with", "for", "at");

    /// <summary>"(Besieged by the army) with rebels defending the bridge": what went on beside it, not who they were with.</summary>
    private bool IsCircumstance(int prepositionAt, NounPhrase tail) =>
        IsWord(prepositionAt, "with") && (!IsNamed(tail.Head) || IsFollowedByVerb(tail));

    private bool IsFollowedByVerb(NounPhrase tail) =>
        Skip(tail.End) is var behind && behind < items.Count && (IsBareGerund(behind) || IsReduced(behind) || (IsVerb(behind) && items[behind].Is(participle)));

    /// <summary>"(Fighters) from Ruthenia", "(a spokesman) for the ministry", not "(held by them) for the better part of a year" nor "(taken by them) from the league".</summary>
    private bool BelongsTo(NounPhrase whose, NounPhrase tail, int prepositionAt)
    {
        ref var head = ref items[tail.Head];
        // "(Repulsed by three divisions) in several attempts"
        if (head.Is(attackNoun))
            return false;
        if (head.Phrase == people)
            return !(IsWord(prepositionAt, "from") && (items[whose.Head].Is(demonym) || (items[whose.Head].Phrase == name && StartsWithArticle(whose.First))));
        return head.Phrase == name || (!head.Is(date) && (!IsWord(prepositionAt, "for") || head.Is(placeNoun) || IsNounOfSeveralWords(head)));
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
            if (next >= verb || next == Skip(whole.End) || !(IsNamed(next) || items[next].Is(article)))
                break;
            if (Read(next, verb) is not { IsNone: false } member || !IsNamed(member.Head))
                break;
            whole = new NounPhrase(whole.First, member.End, member.Head);
        }

        // Only what reaches the verb is its subject; "X, a town in Y, and Z" is not told from a list otherwise.
        var before = SkipBack(verb - 1);
        if (IsPunctuation(before, ",") && OpeningOf(before) is > 0 and var aside)
            before = SkipBack(aside - 1);
        return before == whole.End - 1 ? whole : phrase;
    }

    /// <summary>Those who together do what the verb tells; of two that no "and" joins ("According to Roe, the rebels (left)") the one right before it.</summary>
    public NounPhrase Doers(NounPhrase subject, int verb)
    {
        var whole = WithCoordinated(subject, verb);
        for (var i = subject.End; i < whole.End; i++)
        {
            if (items[i].Is(coordinator))
                return whole;
        }

        return whole.End > subject.End ? PhraseEndingAt(whole.End - 1) : whole;
    }

    /// <summary>Whether a verb other than the one at <paramref name="until"/> follows, so that the phrase begins a clause of its own.</summary>
    public bool BeginsClause(NounPhrase phrase, int until)
    {
        var i = Skip(phrase.End);
        while (i < items.Count && items[i].Is(adverb))
            i++;
        return i < items.Count && i != until && IsFinite(i);
    }
}
