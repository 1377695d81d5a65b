using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Parties;

/// <summary>
/// Tells names of places that only say where another lies, where a way leads or what is among others ("closest to X", "the road to X",
/// "20 km from X", "other towns, including X", "(on the way to X)"): "the city" of the next sentence is none of them.
/// </summary>
internal sealed class PassingPlaces(RuleSet rules, SentenceScan scan, ClauseReader clauses)
{
    /// <summary>"Said in an address from a hall in X that": no more items than that.</summary>
    private const int LongestScene = 12;

    /// <summary>No more items stand in brackets before a name that they tell in passing.</summary>
    private const int LongestBrackets = 12;

    private readonly int speech = rules.Class("speech");
    private readonly int name = rules.Class("name");
    private readonly int article = rules.Class("article");
    private readonly int direction = rules.Class("direction");
    private readonly int coordinator = rules.Class("coordinator");
    private readonly int leadsTo = rules.Class("leads-to");
    private readonly int travel = rules.Class("travel-word");
    private readonly int distance = rules.Class("distance-unit");

    /// <summary>"(In an ambush) near X": where a paragraph has named a town before, "the town" is still that one.</summary>
    public bool IsNear(int i) => clauses.SkipBack(i - 1) is >= 0 and var before && clauses.IsWord(before, "near");

    /// <summary>Whether the name at <paramref name="i"/> is told in passing.</summary>
    public bool Has(int i)
    {
        var before = clauses.SkipBack(i - 1);
        while (before >= 0 && (scan.Items[before].Is(article) || scan.Items[before].Is(direction)))
            before--;
        if (before < 1)
            return false;
        // "Announced in X that the city had fallen": where he spoke.
        if (clauses.IsWord(clauses.Skip(i + 1), "that") && IsSpokenAt(before))
            return true;
        // "leading to X and Y": as the one before it.
        if ((scan.Items[before].Is(coordinator) || clauses.IsPunctuation(before, ",")) && scan.Items[before - 1].Phrase == name)
            return Has(before - 1);
        if (scan.Items[before].Is(travel) || clauses.IsWord(before, "including") || IsInBrackets(i))
            return true;
        ref var word = ref scan.Items[before - 1];
        if (clauses.IsOneOf(before, "to", "towards", "toward", "between", "from"))
            return word.Is(leadsTo) || IsDistance(before - 1);
        // "west of X", not "the west of X"
        if (clauses.IsWord(before, "of"))
            return (word.Is(direction) || IsDistance(before - 1)) && !(before > 1 && scan.Items[before - 2].Is(article));
        return clauses.IsWord(before, "as") && clauses.IsWord(before - 1, "such");
    }

    private bool IsSpokenAt(int before)
    {
        for (var k = before; k >= 0 && k > before - LongestScene; k--)
        {
            if (scan.Items[k].Is(speech))
                return true;
            if (clauses.IsFinite(k))
                return false;
        }

        return false;
    }

    /// <summary>"(The village of X) (on the way from Y to Z)".</summary>
    private bool IsInBrackets(int i)
    {
        for (var k = i - 1; k > 0 && k > i - LongestBrackets; k--)
        {
            if (clauses.IsPunctuation(k, "("))
                return true;
            if (clauses.IsPunctuation(k, ")"))
                return false;
        }

        return false;
    }

    /// <summary>"20 km", "ten miles".</summary>
    private bool IsDistance(int i) => scan.Items[i].Is(distance) || (scan.Items[i].Quantity >= 0 && scan.WordIs(scan.Items[i].End - 1, distance));
}
