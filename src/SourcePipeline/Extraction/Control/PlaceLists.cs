using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Walks along lists of places, past what is told of a member alone: "X, Y and Z", "X, the capital of Y, as well as Z", "X in the west and Y in the east".</summary>
internal sealed class PlaceLists(RuleSet rules, SentenceScan scan, ClauseReader clauses, DatedPlaces dates)
{
    private const int MostMembers = 40;

    /// <summary>Between the commas behind a member stand no more items than that.</summary>
    private const int LongestAside = 12;

    private readonly DistrictLists districts = new(rules, scan, clauses);
    private readonly int name = rules.Class("name");
    private readonly int direction = rules.Class("direction");
    private readonly int placeStrong = rules.Class("place-strong");
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
        if (districts.Next(phrase, until) is >= 0 and var elsewhere)
            return elsewhere;
        var i = clauses.Skip(phrase.End);
        // "X in the west and Y in the east"
        if (i + 2 < until && clauses.IsWord(i, "in") && clauses.IsWord(i + 1, "the") && scan.Items[i + 2].Is(direction))
            i = clauses.Skip(i + 3);
        if (dates.Next(i, until) is >= 0 and var dated)
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
        if (i >= until || !OpensDescription(i))
            return -1;
        var isRelative = scan.Items[i].Is(relative);
        for (var k = i + 1; k < until && k < i + LongestAside; k++)
        {
            if (clauses.IsPunctuation(k, ","))
                return clauses.Skip(k + 1) is var joint && joint < until && (clauses.IsAsWellAs(joint) || IsAndAnother(joint, until)) ? BehindJoin(joint, until) : -1;
            if (clauses.IsAsWellAs(k))
                return BehindJoin(k, until);
            if (EndsDescription(k, isRelative))
                return -1;
        }

        return -1;
    }

    /// <summary>"(The mill on the edge of the city,) and the town of Z": another place by its kind and name, and no clause that it would open.</summary>
    private bool IsAndAnother(int i, int until)
    {
        var first = clauses.Skip(i + 1);
        if (!clauses.IsWord(i, "and") || first >= until || !clauses.StartsWithArticle(first))
            return false;
        return clauses.Read(first) is { IsNone: false } member && scan.Items[member.Head].Is(settlement) && IsOfName(member) && !clauses.BeginsClause(member, until);
    }

    private bool OpensDescription(int i) =>
        scan.Items[i].Is(relative) || scan.Items[i].Is(date) || scan.Items[i].Is(duration)
        || clauses.IsOneOf(i, "to", "in", "near", "on", "during", "at", "around", "outside", "along");

    /// <summary>A joint without "as well", or the verb or the circumstances of the clause that the list stands in.</summary>
    private bool EndsDescription(int i, bool isRelative) =>
        scan.Items[i].Is(coordinator) || clauses.IsPunctuation(i, ";")
        || (!isRelative && (clauses.IsFinite(i) || clauses.IsOneOf(i, "with", "by", "after", "from", "against", "for")));

    /// <summary>Where the member behind "and" or "as well as" begins; -1 at the end.</summary>
    private int BehindJoin(int i, int until)
    {
        i = BehindAdverb(clauses.BehindJoinWord(i), until);
        if (i < until && clauses.IsOneOf(i, "of", "from", "in", "at", "on", "against"))
            i++;
        return i < until ? i : -1;
    }

    /// <summary>"X, which lies on the river, and Y", "X, built in 1900, and Y": the member behind what only tells more of the one before; -1 where none is.</summary>
    private int BehindAside(int i, int until)
    {
        if (!OpensAside(i))
            return -1;
        for (var k = i + 1; k < until && k < i + LongestAside; k++)
        {
            if (clauses.IsPunctuation(k, ",") && clauses.Skip(k + 1) is var joint)
                return joint < until && IsJoin(joint) ? BehindJoin(joint, until) : -1;
        }

        return -1;
    }

    /// <summary>"Which", "built", "near", "north of".</summary>
    private bool OpensAside(int i)
    {
        ref readonly var item = ref scan.Items[i];
        return !clauses.IsWord(i, "including") && (item.Is(relative) || item.Is(participle) || item.Is(preposition) || (item.Is(direction) && clauses.IsWord(i + 1, "of")));
    }

    private int BehindBrackets(int i, int until)
    {
        if (i >= until || !clauses.IsPunctuation(i, "("))
            return i;
        while (i < until && !clauses.IsPunctuation(i, ")"))
            i++;
        return clauses.Skip(i + 1);
    }

    /// <summary>Behind "finally" or ", lastly," before the last member of a list.</summary>
    private int BehindAdverb(int i, int until)
    {
        // "And, two days later, Y", "and, finally, Y", "and with it Y"
        if (i + 2 < until && clauses.IsPunctuation(i, ",") && (IsAdverb(i + 1) || dates.BehindDate(i + 1, until) > i + 1))
        {
            var close = clauses.Skip(Math.Max(i + 2, dates.BehindDate(i + 1, until)));
            while (close < until && IsAdverb(close))
                close++;
            if (close < until && clauses.IsPunctuation(close, ","))
                return clauses.Skip(close + 1);
        }

        // "And on 4 May Y", "and on 4 May, Y": the day of the member alone.
        if (dates.BehindDate(i, until) is var when && when > i && when < until)
        {
            var member = clauses.IsPunctuation(when, ",") ? clauses.Skip(when + 1) : when;
            return clauses.Read(member) is { IsNone: false } place && !clauses.BeginsClause(place, until) ? member : i;
        }

        if (i + 2 < until && clauses.IsWord(i, "with") && clauses.IsOneOf(i + 1, "it", "them"))
            i += 2;
        while (i < until && (clauses.IsMark(i) || IsAdverb(i)))
            i++;
        return i;
    }

    private bool IsAdverb(int i) => scan.Items[i].Is(adverb) || scan.Items[i].Is(ClassNames.LyWord);

    /// <summary>"Lindau, the capital of Ruthenia" against "the town hall, the station and the airport".</summary>
    private bool IsApposition(NounPhrase phrase, NounPhrase next)
    {
        ref readonly var head = ref scan.Items[next.Head];
        if (scan.Items[phrase.Head].Phrase != name || head.Phrase == name || IsAnotherTown(next))
            return false;
        return clauses.IndexOfOf(next) >= 0 || head.Is(settlement) || !head.Is(placeStrong);
    }

    /// <summary>"(X,) the (nearby) town of Y (and Z)": another one than X, not "(X,) the capital of Y".</summary>
    private bool IsAnotherTown(NounPhrase next)
    {
        if (!scan.Items[next.Head].Is(settlement) || clauses.IsWord(next.Head, "capital") || !IsOfName(next))
            return false;
        for (var i = next.First + 1; i < next.Head; i++)
        {
            if (!scan.Items[i].Is(direction))
                return false;
        }

        return true;
    }

    /// <summary>"The town of Y".</summary>
    private bool IsOfName(NounPhrase phrase) => clauses.IndexOfOf(phrase) is > 0 and var of && of + 1 < scan.Items.Count && scan.Items[of + 1].Phrase == name;

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

    /// <summary>"Ridge 9", "a barracks in Kreuz", "Holm in the south": behind the number and the whereabouts of a list's member.</summary>
    private int BehindWhere(NounPhrase phrase, int until)
    {
        var i = phrase.End;
        if (i < until && scan.Items[phrase.Head].Phrase == name && clauses.IsNumberOfName(i))
            return i + 1;
        if (scan.Items[phrase.Head].Phrase == name)
            return districts.BehindDistrict(i, until);
        var isLocated = i + 1 < until && scan.Items[phrase.Head].Is(placeStrong) && clauses.IsOneOf(i, "in", "at", "near");
        return isLocated && clauses.Read(i + 1) is { IsNone: false } where && scan.Items[where.Head].Phrase == name ? where.End : i;
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

    private bool IsJoin(int i) => scan.Items[i].Is(coordinator) || IsThen(i) || IsButAlso(i) || clauses.IsAsWellAs(i);

    /// <summary>"X, then Y".</summary>
    private bool IsThen(int i) => clauses.IsWord(i, "then") && clauses.IsPunctuation(i - 1, ",");

    private bool IsButAlso(int i) => clauses.IsWord(i, "but") && clauses.IsWord(i + 1, "also");
}
