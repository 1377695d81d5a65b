using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Finds the places by name among those that a plural or a part stands for: "20 towns, including X and Y", "parts of the south such as X".</summary>
internal sealed class IncludedPlaces(RuleSet rules, SentenceScan scan, ClauseReader clauses)
{
    /// <summary>Between "20 towns" and "including" stand no more items than that.</summary>
    private const int LongestBefore = 10;

    private readonly int name = rules.Class("name");
    private readonly int plural = rules.Class("plural");
    private readonly int direction = rules.Class("direction");
    private readonly int placeStrong = rules.Class("place-strong");
    private readonly int partWord = rules.Class("part-word");
    private readonly int landWord = rules.Class("land-word");
    private readonly int coordinator = rules.Class("coordinator");

    /// <summary>"20 towns and villages": one description of the places, with what "and" joins to its head.</summary>
    public NounPhrase WithJoined(NounPhrase phrase, int until)
    {
        var joint = clauses.Skip(phrase.End);
        return IsPlainPlural(phrase.Head) && clauses.IndexOfOf(phrase) < 0 && joint + 1 < until && scan.Items[joint].Is(coordinator) && IsPlainPlural(joint + 1)
            && !(joint + 2 < until && clauses.IsOneOf(joint + 2, "of", "'s")) ? phrase with { End = joint + 2 } : phrase;
    }

    private bool IsPlainPlural(int i) => scan.Items[i].Phrase < 0 && scan.Items[i].Is(ClassNames.Lower) && scan.Items[i].Is(plural) && scan.Items[i].Is(placeStrong);

    /// <summary>"20 towns, including X and Y", "several villages from the army, including the villages of X and Y": where the names begin; -1 where there are none.</summary>
    public int First(NounPhrase phrase, int until)
    {
        // "20 towns", "(much of) the south", "a part of the city", "a large amount of territory"
        var isWholeOfSeveral = IsPlainPlural(phrase.Head) || scan.Items[phrase.Head].Is(direction);
        if (isWholeOfSeveral ? clauses.IndexOfOf(phrase) >= 0 : !scan.Items[phrase.Head].Is(partWord) && !IsLandOrPart(phrase))
            return -1;
        for (var i = clauses.Skip(phrase.End); i + 1 < until && i < phrase.End + LongestBefore && !clauses.IsFinite(i); i++)
        {
            if (BehindIncluding(i) is >= 0 and var told && clauses.Read(told) is { IsNone: false } first && IsToldWhich(first))
                return first.First;
        }

        return -1;
    }

    /// <summary>"Territory", "a part (of it)".</summary>
    private bool IsLandOrPart(NounPhrase phrase) => scan.Items[phrase.Head].Is(landWord) || IsOfPart(phrase);

    private bool IsOfPart(NounPhrase phrase) => clauses.SkipBack(phrase.First - 1) is > 0 and var of && clauses.IsWord(of, "of") && scan.Items[of - 1].Is(partWord);

    /// <summary>Behind "including", ", like" or "such as"; -1 where none of them stands at <paramref name="i"/>.</summary>
    private int BehindIncluding(int i)
    {
        if (clauses.IsWord(i, "including") || (clauses.IsWord(i, "like") && clauses.IsPunctuation(i - 1, ",")))
            return clauses.Skip(i + 1);
        return clauses.IsWord(i, "such") && clauses.IsWord(i + 1, "as") ? clauses.Skip(i + 2) : -1;
    }

    /// <summary>"Lindau", "the villages of X", "the Lindau position".</summary>
    private bool IsToldWhich(NounPhrase phrase) =>
        scan.Items[phrase.Head].Phrase == name || (scan.Items[phrase.Head].Is(placeStrong) && (clauses.IndexOfOf(phrase) > 0 || IsLocated(phrase) || HasName(phrase)));

    /// <summary>"The Lindau position".</summary>
    private bool HasName(NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (scan.Items[i].Phrase == name)
                return true;
        }

        return false;
    }

    /// <summary>"Heights near X".</summary>
    private bool IsLocated(NounPhrase phrase) =>
        clauses.Skip(phrase.End) is var i && i < scan.Items.Count && clauses.IsOneOf(i, "near", "around", "above");
}
