using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Walks along lists of places: "X, Y and Z", "X, the capital of Y, as well as Z", "X on 25 June, Y on 28 June and Z two days later".</summary>
internal sealed class PlaceLists(RuleSet rules, SentenceScan scan, ClauseReader clauses)
{
    /// <summary>Between "20 towns" and "including" stand no more items than that.</summary>
    private const int LongestBefore = 10;

    private const int MostMembers = 40;

    /// <summary>"After a week of heavy fighting": no more items than that.</summary>
    private const int LongestCircumstance = 8;

    /// <summary>Between the commas behind a member stand no more items than that.</summary>
    private const int LongestAside = 12;

    private readonly int name = rules.Class("name");
    private readonly int plural = rules.Class("plural");
    private readonly int direction = rules.Class("direction");
    private readonly int placeStrong = rules.Class("place-strong");
    private readonly int partWord = rules.Class("part-word");
    private readonly int settlement = rules.Class("settlement");
    private readonly int coordinator = rules.Class("coordinator");
    private readonly int article = rules.Class("article");
    private readonly int date = rules.Class("date");
    private readonly int duration = rules.Class("duration");
    private readonly int preposition = rules.Class("preposition");
    private readonly int adverb = rules.Class("adverb");
    private readonly int relative = rules.Class("relative");
    private readonly int participle = rules.Class("participle");

    /// <summary>Where the next member of a list begins; -1 at its end.</summary>
    public int Next(NounPhrase phrase, int until)
    {
        var i = clauses.Skip(phrase.End);
        // "X in the west and Y in the east"
        if (i + 2 < until && clauses.IsWord(i, "in") && clauses.IsWord(i + 1, "the") && scan.Items[i + 2].Is(direction))
            i = clauses.Skip(i + 3);
        if (DatedMember(i, until) is >= 0 and var dated)
            return dated;
        i = BehindBrackets(i, until);
        if (BehindDescription(i, until) is >= 0 and var further)
            return further;
        if (i < until && clauses.IsPunctuation(i, ","))
        {
            var inside = clauses.Skip(i + 1);
            // "Parts of the district, namely the bridge"
            if (inside + 1 < until && clauses.IsWord(inside, "namely"))
                return clauses.Skip(inside + 1);
            // "X, the capital of Y, as well as Z": an apposition is no member.
            if (inside < until && scan.Items[inside].Is(article) && clauses.Read(inside) is { IsNone: false } apposition && IsApposition(phrase, apposition))
            {
                i = clauses.Skip(apposition.End);
                if (i < until && clauses.IsPunctuation(i, ","))
                    i = clauses.Skip(i + 1);
                if (i >= until || !IsJoin(i))
                    return -1;
            }
            else
            {
                i = inside;
                if (i < until && !IsJoin(i))
                    return IsListFrom(i, until) ? i : BehindAside(i, until);
            }
        }

        if (i >= until || !IsJoin(i))
            return -1;
        return BehindJoin(i, until);
    }

    /// <summary>"Two hamlets up the valley in one night as well as X", "a hill that overlooks the road, as well as X": the member behind what tells where, when and which; -1 where none is.</summary>
    private int BehindDescription(int i, int until)
    {
        if (i >= until || !(scan.Items[i].Is(relative) || scan.Items[i].Is(date) || scan.Items[i].Is(duration) || clauses.IsOneOf(i, "to", "in", "near", "on", "during", "at", "around", "outside", "along")))
            return -1;
        var isRelative = scan.Items[i].Is(relative);
        for (var k = i + 1; k < until && k < i + LongestAside; k++)
        {
            if (clauses.IsPunctuation(k, ","))
                return clauses.Skip(k + 1) is var joint && joint < until && clauses.IsAsWellAs(joint) ? BehindJoin(joint, until) : -1;
            if (clauses.IsAsWellAs(k))
                return BehindJoin(k, until);
            if (scan.Items[k].Is(coordinator) || clauses.IsPunctuation(k, ";") || (!isRelative && (clauses.IsFinite(k) || clauses.IsOneOf(k, "with", "by", "after", "from", "against", "for"))))
                return -1;
        }

        return -1;
    }

    /// <summary>Where the member behind "and" or "as well as" begins; -1 at the end.</summary>
    private int BehindJoin(int i, int until)
    {
        i = BehindAdverb(i + (clauses.IsWord(i, "as") ? 3 : 1), until);
        if (i < until && clauses.IsOneOf(i, "of", "from", "in", "at", "on", "against"))
            i++;
        return i < until ? i : -1;
    }

    /// <summary>"X, which lies on the river, and Y", "X, built in 1900, and Y": the member behind what only tells more of the one before; -1 where none is.</summary>
    private int BehindAside(int i, int until)
    {
        if (clauses.IsWord(i, "including") || !scan.Items[i].Is(relative) && !scan.Items[i].Is(participle) && !scan.Items[i].Is(preposition) && !(scan.Items[i].Is(direction) && clauses.IsWord(i + 1, "of")))
            return -1;
        for (var k = i + 1; k < until && k < i + LongestAside; k++)
        {
            if (clauses.IsPunctuation(k, ",") && clauses.Skip(k + 1) is var joint)
                return joint < until && IsJoin(joint) ? BehindJoin(joint, until) : -1;
        }

        return -1;
    }

    private int BehindBrackets(int i, int until)
    {
        if (i >= until || !clauses.IsPunctuation(i, "("))
            return i;
        while (i < until && !clauses.IsPunctuation(i, ")"))
            i++;
        return clauses.Skip(i + 1);
    }

    /// <summary>"20 towns and villages": one description of the places, with what "and" joins to its head.</summary>
    public NounPhrase WithJoined(NounPhrase phrase, int until)
    {
        var joint = clauses.Skip(phrase.End);
        return IsPlainPlural(phrase.Head) && IndexOfOf(phrase) < 0 && joint + 1 < until && scan.Items[joint].Is(coordinator) && IsPlainPlural(joint + 1)
            && !(joint + 2 < until && clauses.IsOneOf(joint + 2, "of", "'s")) ? phrase with { End = joint + 2 } : phrase;
    }

    private bool IsPlainPlural(int i) => scan.Items[i].Phrase < 0 && scan.Items[i].Is(ClassNames.Lower) && scan.Items[i].Is(plural) && scan.Items[i].Is(placeStrong);

    /// <summary>"20 towns, including X and Y", "several villages from the army, including the villages of X and Y": where the names begin; -1 where there are none.</summary>
    public int Included(NounPhrase phrase, int until)
    {
        // "20 towns", "(much of) the south", "a part of the city", "a large amount of territory"
        var isWholeOfSeveral = IsPlainPlural(phrase.Head) || scan.Items[phrase.Head].Is(direction);
        if (isWholeOfSeveral ? IndexOfOf(phrase) >= 0 : !scan.Items[phrase.Head].Is(partWord) && !IsLandOrPart(phrase))
            return -1;
        for (var i = clauses.Skip(phrase.End); i + 1 < until && i < phrase.End + LongestBefore && !clauses.IsFinite(i); i++)
        {
            if (BehindIncluding(i) is >= 0 and var told && clauses.Read(told) is { IsNone: false } first && IsToldWhich(first))
                return first.First;
        }

        return -1;
    }

    /// <summary>"Territory", "a part (of it)".</summary>
    private bool IsLandOrPart(NounPhrase phrase) =>
        clauses.IsOneOf(phrase.Head, "territory", "land", "ground") || (clauses.SkipBack(phrase.First - 1) is > 0 and var of && clauses.IsWord(of, "of") && scan.Items[of - 1].Is(partWord));

    /// <summary>Behind "including", ", like" or "such as"; -1 where none of them stands at <paramref name="i"/>.</summary>
    private int BehindIncluding(int i)
    {
        if (clauses.IsWord(i, "including") || (clauses.IsWord(i, "like") && clauses.IsPunctuation(i - 1, ",")))
            return clauses.Skip(i + 1);
        return clauses.IsWord(i, "such") && clauses.IsWord(i + 1, "as") ? clauses.Skip(i + 2) : -1;
    }

    /// <summary>"Lindau", "the villages of X", "the Lindau position".</summary>
    private bool IsToldWhich(NounPhrase phrase) =>
        scan.Items[phrase.Head].Phrase == name || (scan.Items[phrase.Head].Is(placeStrong) && (IndexOfOf(phrase) > 0 || IsLocated(phrase) || HasName(phrase)));

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

    /// <summary>Behind "finally" or ", lastly," before the last member of a list.</summary>
    private int BehindAdverb(int i, int until)
    {
        // "And, two days later, Y", "and, finally, Y", "and with it Y"
        if (i + 2 < until && clauses.IsPunctuation(i, ",") && (IsAdverb(i + 1) || BehindWhen(i + 1, until) > i + 1))
        {
            var close = clauses.Skip(Math.Max(i + 2, BehindWhen(i + 1, until)));
            while (close < until && IsAdverb(close))
                close++;
            if (close < until && clauses.IsPunctuation(close, ","))
                return clauses.Skip(close + 1);
        }

        // "And on 4 May Y", "and on 4 May, Y": the day of the member alone.
        if (BehindWhen(i, until) is var when && when > i && when < until)
        {
            var member = clauses.IsPunctuation(when, ",") ? clauses.Skip(when + 1) : when;
            return clauses.Read(member) is { IsNone: false } place && !IsSubject(place, until) ? member : i;
        }

        if (i + 2 < until && clauses.IsWord(i, "with") && clauses.IsOneOf(i + 1, "it", "them"))
            i += 2;
        while (i < until && (clauses.IsMark(i) || IsAdverb(i)))
            i++;
        return i;
    }

    private bool IsAdverb(int i) => scan.Items[i].Is(adverb) || scan.Items[i].Is(ClassNames.LyWord);

    /// <summary>"Lindau, the capital of Ruthenia" against "the town hall, the station and the airport".</summary>
    private bool IsApposition(NounPhrase phrase, NounPhrase next) =>
        scan.Items[phrase.Head].Phrase == name && scan.Items[next.Head].Phrase != name && !IsAnotherTown(next) && (IndexOfOf(next) >= 0 || scan.Items[next.Head].Is(settlement) || !scan.Items[next.Head].Is(placeStrong));

    /// <summary>"(X,) the (nearby) town of Y (and Z)": another one than X, not "(X,) the capital of Y".</summary>
    private bool IsAnotherTown(NounPhrase next)
    {
        if (!scan.Items[next.Head].Is(settlement) || clauses.IsWord(next.Head, "capital") || IndexOfOf(next) is not (> 0 and var of) || of + 1 >= scan.Items.Count || scan.Items[of + 1].Phrase != name)
            return false;
        for (var i = next.First + 1; i < next.Head; i++)
        {
            if (!scan.Items[i].Is(direction))
                return false;
        }

        return true;
    }

    /// <summary>"X on 25 June, Y on 28 June and Z on 30 June": the next member behind the date of one, where it has its own; -1 where there is none.</summary>
    public int DatedMember(int i, int until)
    {
        var joint = BehindCircumstance(BehindWhen(i, until), until);
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
        if (member.IsNone || !(scan.Items[member.Head].Phrase == name || scan.Items[member.Head].Is(placeStrong)) || IsSubject(member, until))
            return -1;
        if (follows)
            return at;
        var behind = clauses.Skip(member.End);
        // "Y and Z on 30 June" share one.
        while (behind + 1 < until && scan.Items[behind].Is(coordinator) && clauses.Read(behind + 1) is { IsNone: false } other && scan.Items[other.Head].Phrase == name)
            behind = clauses.Skip(other.End);
        return BehindWhen(behind, until) > behind ? at : -1;
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
    private int BehindWhen(int i, int until)
    {
        if (i >= until)
            return i;
        if (scan.Items[i].Is(date) || scan.Items[i].Is(duration))
            return clauses.Skip(i + 1);
        return i + 1 < until && (scan.Items[i].Is(preposition) || clauses.IsWord(i, "inside")) && (scan.Items[i + 1].Is(date) || scan.Items[i + 1].Is(duration)) ? clauses.Skip(i + 2) : i;
    }

    /// <summary>Whether names and commas run on to an "and": "X, Y, and Z", not "X, Y's capital".</summary>
    private bool IsListFrom(int i, int until)
    {
        for (var members = 0; members < MostMembers && i < until; members++)
        {
            var phrase = clauses.Read(i);
            if (phrase.IsNone || (scan.Items[phrase.Head].Phrase != name && !scan.Items[phrase.Head].Is(placeStrong)))
                return false;
            var next = BehindBrackets(clauses.Skip(BehindWhere(phrase, until)), until);
            if (next >= until)
                return false;
            if (IsJoin(next))
                return true;
            if (!clauses.IsPunctuation(next, ","))
                return false;
            i = clauses.Skip(next + 1);
            if (i < until && IsJoin(i))
                return true;
        }

        return false;
    }

    /// <summary>"Ridge 9", "a barracks in Kreuz": behind the number and the whereabouts of a list's member.</summary>
    private int BehindWhere(NounPhrase phrase, int until)
    {
        var i = phrase.End;
        if (i < until && scan.Items[phrase.Head].Phrase == name && clauses.IsNumberOfName(i))
            return i + 1;
        return i + 1 < until && scan.Items[phrase.Head].Is(placeStrong) && clauses.IsOneOf(i, "in", "at", "near") && clauses.Read(i + 1) is { IsNone: false } where && scan.Items[where.Head].Phrase == name ? where.End : i;
    }

    /// <summary>Whether "and" or "as well as" stands there, or behind a comma there, or a list goes on there to its "and".</summary>
    public bool IsJoined(int end, int until)
    {
        var i = clauses.Skip(end);
        if (i < until && clauses.IsPunctuation(i, ","))
        {
            i = clauses.Skip(i + 1);
            if (i < until && !IsJoin(i))
                return IsListFrom(i, until);
        }

        return i < until && IsJoin(i);
    }

    private bool IsJoin(int i) =>
        scan.Items[i].Is(coordinator) || (clauses.IsWord(i, "then") && clauses.IsPunctuation(i - 1, ",")) || (clauses.IsWord(i, "but") && clauses.IsWord(i + 1, "also")) || clauses.IsAsWellAs(i);

    /// <summary>Whether a verb other than the claim's own follows, so that the phrase begins a clause of its own.</summary>
    public bool IsSubject(NounPhrase phrase, int until)
    {
        var i = clauses.Skip(phrase.End);
        while (i < scan.Items.Count && scan.Items[i].Is(adverb))
            i++;
        return i < scan.Items.Count && i != until && clauses.IsFinite(i);
    }

    public int IndexOfOf(NounPhrase phrase)
    {
        for (var i = phrase.Head + 1; i < phrase.End; i++)
        {
            if (clauses.IsWord(i, "of"))
                return i;
        }

        return -1;
    }
}
