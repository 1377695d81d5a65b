using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Walks along lists whose places have dates of their own: "X on 25 June, Y on 28 June and Z two days later", "X fell on 25 June, followed by Y on 28 June".</summary>
internal sealed class DatedPlaces(RuleSet rules, SentenceScan scan, ClauseReader clauses)
{
    /// <summary>"After a week of heavy fighting": no more items than that.</summary>
    private const int LongestCircumstance = 8;

    private readonly int name = rules.Class("name");
    private readonly int placeStrong = rules.Class("place-strong");
    private readonly int coordinator = rules.Class("coordinator");
    private readonly int date = rules.Class("date");
    private readonly int duration = rules.Class("duration");
    private readonly int preposition = rules.Class("preposition");
    private readonly int adverb = rules.Class("adverb");

    /// <summary>"X on 25 June, Y on 28 June and Z on 30 June": the next member behind the date of one, where it has its own; -1 where there is none.</summary>
    public int Next(int i, int until)
    {
        var joint = BehindCircumstance(BehindDate(i, until), until);
        if (joint == i || joint >= until)
            return -1;
        var at = joint;
        if (clauses.IsPunctuation(at, ","))
            at = clauses.Skip(at + 1);
        if (at < until && scan.Items[at].Is(coordinator))
            at = clauses.Skip(at + 1);
        while (at > joint && at < until && scan.Items[at].Is(adverb))
            at = clauses.Skip(at + 1);
        // "Withdrew from X on 20 May, from Y on 25 May"
        if (at > joint && at + 1 < until && clauses.IsOneOf(at, "from", "in", "at", "on") && !scan.Items[at + 1].Is(date))
            at++;
        // "X fell on 25 June, followed by Y on 28 June"
        var follows = at > joint && at + 2 < until && scan.CharsOf(scan.Items[at].First) is "followed";
        if (follows && clauses.Behind(at - 1, "by") is { IsNone: false } follower)
            at = follower.First;
        if (at == joint || at >= until)
            return -1;
        var member = clauses.Read(at);
        if (member.IsNone || !(scan.Items[member.Head].Phrase == name || scan.Items[member.Head].Is(placeStrong)) || clauses.BeginsClause(member, until))
            return -1;
        if (follows)
            return at;
        var behind = clauses.Skip(member.End);
        // "Y and Z on 30 June" share one.
        while (behind + 1 < until && scan.Items[behind].Is(coordinator) && clauses.Read(behind + 1) is { IsNone: false } other && scan.Items[other.Head].Phrase == name)
            behind = clauses.Skip(other.End);
        return BehindDate(behind, until) > behind ? at : -1;
    }

    /// <summary>Behind "after a week of fighting" up to the next comma or "and"; <paramref name="i"/> itself where nothing of the kind stands there.</summary>
    private int BehindCircumstance(int i, int until)
    {
        for (var k = i + 1; k < until && k < i + LongestCircumstance && clauses.IsWord(i, "after"); k++)
        {
            if (scan.Items[k].Is(coordinator) || clauses.IsPunctuation(k, ","))
                return k;
            if (scan.Items[k].Phrase == name || clauses.IsFinite(k))
                return i;
        }

        return i;
    }

    /// <summary>Behind "on 25 June", "the next day", "within two days"; <paramref name="i"/> itself where nothing of the kind stands there.</summary>
    public int BehindDate(int i, int until)
    {
        if (i >= until)
            return i;
        if (TellsTime(i))
            return clauses.Skip(i + 1);
        return i + 1 < until && (scan.Items[i].Is(preposition) || clauses.IsWord(i, "inside")) && TellsTime(i + 1) ? clauses.Skip(i + 2) : i;
    }

    private bool TellsTime(int i) => scan.Items[i].Is(date) || scan.Items[i].Is(duration);
}
