using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Phrases;

/// <summary>Tells where the clause of a verb begins, and the first noun phrase in it that is no adverbial.</summary>
internal abstract class ClauseOpeningReader(RuleSet rules, SentenceScan sentence) : AsideReader(rules, sentence)
{
    private readonly int sourceIntro = rules.Class("source-intro");

    /// <summary>Behind the last comma or "and" between a verb's objects and the next verb; -1 where there is none.</summary>
    protected int AfterLastJoint(int from, int until)
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
        return IsNominal(before) && scan.CharsOf(items[coordinatorAt + 1].First) is "its" or "their" or "his" or "the" && HasNominal(coordinatorAt + 1, until)
            && PhraseEndingAt(before) is { IsNone: false, First: > 0 } first && items[first.First - 1].Is(conjunction);
    }

    /// <summary>Behind the last "and" that begins a clause; -1 where there is none.</summary>
    protected int AfterLastCoordinator(int from, int until)
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
    protected NounPhrase FirstSubject(int from, int until)
    {
        var i = from;
        while (i < until)
        {
            if (items[i].Is(date) || items[i].Is(duration) || (items[i].Is(adverb) && !IsAllOf(i)) || items[i].Is(coordinator) || items[i].Is(hedge) || IsMark(i)
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

            if (items[i].Is(preposition) || items[i].Is(sourceIntro) || items[i].Is(conjunction) || IsBareGerund(i) || IsHaving(i) || (IsVerb(i) && IsReduced(i))
                || (items[i].Is(ClassNames.SentenceStart) && IsFreeAdjunct(i) && HasComma(i, until)))
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

    /// <summary>"All of the town (was taken)": a noun phrase begins.</summary>
    private bool IsAllOf(int i) => items[i].Is(determiner) && i + 1 < items.Count && IsWord(i + 1, "of");

    /// <summary>"Marching along the coast, (the rebels)", "To gain time,", "Unable to cross,", "Emboldened by the victory,": what opens the sentence tells of its subject, and is none.</summary>
    private bool IsFreeAdjunct(int i)
    {
        if ((items[i].Is(gerund) && items[i].Phrase < 0 && !items[i].Is(eventNoun)) || (IsVerb(i) && IsInfinitive(i)))
            return true;
        var next = i + 1;
        if (next >= items.Count || items[i].End - items[i].First > 1)
            return false;
        return IsWord(next, "to") || (IsVerb(next) && IsInfinitive(next) && !items[i].Is(determiner) && !items[i].Is(quantity))
            || (IsWord(next, "by") && scan.CharsOf(items[i].First).EndsWith("ed", StringComparison.Ordinal));
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
