using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Tells participles that only say which place another verb is about ("they left the ground held by the league") from those that state something of it.</summary>
internal sealed class RestrictiveClauses(RuleSet rules, SentenceScan scan, ClauseReader clauses)
{
    private readonly int name = rules.Class("name");

    /// <summary>Whether the verb only tells which place another verb is about: one without a name, with no comma between.</summary>
    public bool Tells(PlaceWords place, int start)
    {
        if (IsWholeStatement(start))
            return false;
        if (place.First > start || clauses.IsPunctuation(clauses.SkipBack(start - 1), ","))
            return false;
        if (place.First > 0 && clauses.IsPunctuation(place.First - 1, ","))
            return false;
        // "X and Y were the last towns held by the league" says just that of them.
        if (clauses.IsPredicate(place.First))
            return false;
        for (var i = place.First; i < place.End; i++)
        {
            if (scan.Items[i].Phrase == name)
                return false;
        }

        return true;
    }

    /// <summary>"Result: all cities held by the league; a truce was signed": no other verb between the semicolons.</summary>
    private bool IsWholeStatement(int verb)
    {
        var first = verb;
        while (first > 0 && !clauses.IsPunctuation(first - 1, ";"))
            first--;
        for (var i = first; i < scan.Items.Count && !clauses.IsPunctuation(i, ";"); i++)
        {
            if (clauses.IsFinite(i))
                return false;
        }

        return true;
    }
}
