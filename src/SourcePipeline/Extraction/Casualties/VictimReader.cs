using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>Takes a captured group apart into its members: counted people, single persons, numbers alone.</summary>
internal sealed class VictimReader(RuleSet rules, SentenceScan scan, PeopleText texts, PersonNames names, BareNumbers numbers)
{
    /// <summary>Of more people than that no list of names is read.</summary>
    private const int MostNames = 6;

    /// <summary>No more items stand between whoever speaks, with where he is, and his verb.</summary>
    private const int FarthestSpeech = 8;

    private readonly int preposition = rules.Class("preposition");
    private readonly int relative = rules.Class("relative");
    private readonly int people = rules.Class("people");
    private readonly int quantity = rules.Class("quantity");
    private readonly int name = rules.Class("name");
    private readonly int plural = rules.Class("plural");
    private readonly int singular = rules.Class("singular");
    private readonly int group = rules.Class("group");
    private readonly int person = rules.Class("person");
    private readonly int demonym = rules.Class("demonym");
    private readonly int state = rules.Class("sufferer-state");
    private readonly int toll = rules.Class("toll-noun");
    private readonly int determiner = rules.Class("determiner");
    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int equipment = rules.Class("equipment");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int speech = rules.Class("speech");
    private readonly int be = rules.Class("be");
    private readonly int passive = rules.Class("passive");
    private readonly int progressive = rules.Class("progressive");
    private readonly int goes = rules.Class("goes");
    private readonly int befalls = rules.Class("befalls");

    /// <summary>The members of the group in the items <paramref name="start"/> to <paramref name="end"/>.</summary>
    public void Read(int start, int end, in VictimReading reading, List<Victims> into)
    {
        var items = scan.Items.Span;
        var named = false;
        for (var i = start; i < end; i++)
        {
            ref readonly var item = ref items[i];
            // "The general's daughters": he is none of them.
            if (names.IsOwner(items, i) || (!reading.AreObject && i + 1 < end && names.IsVoice(items, i)))
                continue;
            var before = into.Count;
            if (item.Is(quantity) && !item.Is(people))
                numbers.Read(items, i, reading, into);
            else if (!item.Is(people) && numbers.LastOfAnother(items, i) is >= 0 and var last)
                numbers.ReadAnother(items, i, last, reading, into);
            else if (item.Is(people) && !(named && item.Quantity < 0 && !IsJoined(items, i, into)))
                i = ReadPeople(items, i, end, reading.AreObject, into);
            else if (item.Is(name) && !item.Is(people) && (reading.NamesToo || (reading.RanksToo && names.HasRank(item))) && names.IsPerson(items, i, start) && !IsListed(into))
                AddName(items, i, start, reading.AreObject, into);
            if (into.Count == before)
                continue;
            if ((reading.AreObject || reading.ArePart) && before > 0 && IsSubject(items, into[^1]) && !(reading.AreOfNoun && IsOfBoth(items, into[^1])))
            {
                into.RemoveAt(before);
                return;
            }

            // "(Including their captain, Jon Roe,) and 65 people were wounded": two of one verb have no comma between them.
            if (!reading.AreObject && before == 1 && into.Count == 2 && item.Quantity >= 0 && BeginsClause(items, into[1]))
                into.RemoveAt(0);

            named |= into[^1].QuantityIndex < 0 && IsByName(items[into[^1].EndItem - 1]);
            if (reading.OneOnly && into.Count > 0 && !(items[into[^1].Item].Is(name) && !items[into[^1].Item].Is(people)))
                return;
        }

        if (!reading.AreObject)
            DropWhoTheyAre(items, into);
    }

    /// <summary>"Four fighters, a German, a Dutchman, an Australian and a Pole": as many single persons behind the number only say who they were.</summary>
    private void DropWhoTheyAre(ReadOnlySpan<Item> items, List<Victims> members)
    {
        if (members.Count < 3 || members[0].Quantity is not { Low: > 1 } first || first.Low != first.High || first.Low != members.Count - 1)
            return;
        if (!IsBeforeComma(items, members[0]) || !IsBeforeComma(items, members[^1]))
            return;

        for (var i = 1; i < members.Count; i++)
        {
            if (members[i].QuantityIndex >= 0)
                return;
        }

        members.RemoveRange(1, members.Count - 1);
    }

    /// <summary>"Jan Roe", "96-year-old Jan Roe": what a comma parts from him says who he was.</summary>
    private bool IsByName(in Item item) => item.Is(name) && (!item.Is(people) || scan.Tokens[item.First].Kind == TokenKind.Number);

    private bool BeginsClause(ReadOnlySpan<Item> items, in Victims member) =>
        member.Item >= 2 && scan.CharsOf(items[member.Item - 1].First) is "and" && scan.CharsOf(items[member.Item - 2].First) is ","
        && member.EndItem < items.Length && scan.CharsOf(items[member.EndItem].First) is not ",";

    /// <summary>"(Capturing five,) the league's founder Jon Roe said", "(killed ten soldiers, and) 39 others were wounded": the next verb is theirs.</summary>
    private bool IsSubject(ReadOnlySpan<Item> items, in Victims member)
    {
        if (member.EndItem >= items.Length)
            return false;
        // "(Killed 12 people,) a doctor in Lindau said".
        if (member.QuantityIndex < 0 && member.Item > 0 && items[member.Item - 1].Is(ClassNames.Punctuation) && items[member.EndItem].Is(preposition))
        {
            for (var i = member.EndItem + 1; i < items.Length && i < member.EndItem + FarthestSpeech && !items[i].Is(ClassNames.Punctuation) && !items[i].Is(relative); i++)
            {
                if (items[i].Is(verbGroup))
                    return items[i].Is(speech);
            }
        }

        ref readonly var next = ref items[member.EndItem];
        return next.Is(be) || (next.Is(verbGroup) && (next.Is(passive) || next.Is(progressive) || next.Is(goes) || (member.QuantityIndex < 0 && next.Is(speech))));
    }

    private bool IsBeforeComma(ReadOnlySpan<Item> items, in Victims member) => member.EndItem < items.Length && scan.CharsOf(items[member.EndItem].First) is ",";

    private bool IsOnePerson(in Item item) => item.Is(person) && item.Is(singular) && !item.Is(plural) && !item.Is(state);

    /// <summary>"The bodies of 12 men and four boys (were found)": what is told of the bodies, and no fate of the boys alone.</summary>
    private bool IsOfBoth(ReadOnlySpan<Item> items, in Victims member) =>
        member.Item > 0 && scan.CharsOf(items[member.Item - 1].First) is "and" && !items[member.EndItem].Is(befalls);

    /// <summary>A name alone. Two with only a comma between them are not side by side: the one next to the verb counts ("while besieging Troy, Hector died").</summary>
    private void AddName(ReadOnlySpan<Item> items, int i, int start, bool objectSide, List<Victims> into)
    {
        if (i > start && into.Count > 0 && into[^1].QuantityIndex < 0 && scan.CharsOf(items[i - 1].First) is ",")
        {
            if (objectSide)
                return;
            if (names.Named(items, i) is >= 0 and var who)
            {
                into[^1] = into[^1] with { EndItem = i + 1 };
                return;
            }

            into.RemoveAt(into.Count - 1);
        }
        else if (!objectSide && names.Named(items, i) is >= 0 and var first && !items[first].Is(ClassNames.AllCaps))
        {
            into.Add(new Victims(first, i + 1, -1, Quantity.Exactly(1), scan.TextOf(items[first].First, items[i].End)));
            return;
        }

        into.Add(new Victims(i, i + 1, -1, Quantity.Exactly(1), scan.TextOf(items[i].First, items[i].End)));
    }

    /// <summary>"X and his deputy" are two; "X, the deputy minister and the party's leader" is one.</summary>
    private bool IsJoined(ReadOnlySpan<Item> items, int i, List<Victims> before) =>
        before.Count > 0 && before[^1].EndItem == i - 1 && scan.CharsOf(items[i - 1].First) is "and";

    /// <summary>Names behind a number of people ("the four guards, X, Y and Z") are theirs.</summary>
    private static bool IsListed(List<Victims> members) => members.Count > 0 && members[0].Quantity.Low is > 1;

    private int ReadPeople(ReadOnlySpan<Item> items, int i, int end, bool objectSide, List<Victims> into)
    {
        ref readonly var item = ref items[i];
        if (DescribesThing(items, i) || names.IsOfThing(items, i))
            return i;
        if (item.Quantity >= 0)
            return ReadCounted(items, i, end, objectSide, into);
        if (item.Is(plural) && item.Is(person) && ReadNamed(items, i, end, into) is >= 0 and var lastName)
            return lastName;
        return IsNoOne(items, i, objectSide) ? i : ReadOne(items, i, end, objectSide, into);
    }

    /// <summary>"200 Persian ships", "three rebel vehicles": the people only describe a thing.</summary>
    private bool DescribesThing(ReadOnlySpan<Item> items, int i) =>
        i + 1 < items.Length && names.IsNoun(items[i + 1]) && (items[i + 1].Is(plural) || items[i + 1].Is(equipment) || items[i + 1].Is(placeNoun) || items[i].Is(demonym));

    /// <summary>People with their number: "24 soldiers", "300 men and women", "one of the three leaders".</summary>
    /// <returns>The last item read.</returns>
    private int ReadCounted(ReadOnlySpan<Item> items, int i, int end, bool objectSide, List<Victims> into)
    {
        ref readonly var item = ref items[i];
        var value = scan.Quantities[item.Quantity].Value;
        // "A Heron 451 bomber was lost": a type, not how many.
        if (value.Low > 1 && IsOnePerson(item) && i > 0 && (items[i - 1].Is(name) || items[i - 1].Is(ClassNames.AllCaps)))
            return i;
        var words = texts.IsVague(item) || (item.Is(state) && texts.HasMore(item)) ? null : texts.TextOf(item);
        if (value is { Low: 1, High: 1 } && names.NameBehind(items, i, end) is var named and > 0)
        {
            into.Add(new Victims(i, named + 1, item.Quantity, value, $"{words}, {scan.TextOf(items[named].First, items[named].End)}"));
            return named;
        }

        if (words is { Length: > 0 } && item.Is(plural) && IsUncounted(items, i + 2, end) && scan.CharsOf(items[i + 1].First) is "and")
            words = $"{words} {scan.TextOf(items[i + 1].First, items[i + 2].End)}";
        // "Jan Roe, one of the three leaders of the league, was killed": the name says who he is.
        if (value is { Low: 1, High: 1 } && !objectSide && words is { Length: > 0 } && names.Named(items, i) is >= 0 and var told && !items[told].Is(ClassNames.AllCaps))
            words = scan.TextOf(items[told].First, item.End);
        if (words is { Length: > 0 } && ListedNames(items, i, value) is { Length: > 0 } listed)
            words = $"{words}, {listed}";
        into.Add(new Victims(i, i + 1, item.Quantity, value, words));
        return i;
    }

    /// <summary>Whether people without a number are no one person: a group, several, nobody in particular.</summary>
    private bool IsNoOne(ReadOnlySpan<Item> items, int i, bool objectSide)
    {
        ref readonly var item = ref items[i];
        if ((item.Is(group) && !item.Is(person)) || item.Is(plural) || item.Is(toll) || !(item.Is(singular) || item.Is(demonym)))
            return true;
        // "For every soldier killed".
        if (scan.CharsOf(item.First) is "every" or "each")
            return true;
        // "Captured the rebel stronghold": no rebel.
        return objectSide && i + 1 < items.Length && names.IsNoun(items[i + 1]) && !items[i + 1].Is(name) && !items[i + 1].Is(state);
    }

    /// <summary>One person, by what he is and by his name where that is told.</summary>
    /// <returns>The last item read.</returns>
    private int ReadOne(ReadOnlySpan<Item> items, int i, int end, bool objectSide, List<Victims> into)
    {
        ref readonly var item = ref items[i];
        var behind = names.NameBehind(items, i, end);
        if (behind > 0)
        {
            into.Add(One(i, behind, $"{texts.TextOf(item)}, {scan.TextOf(items[behind].First, items[behind].End)}"));
            return behind;
        }

        if (names.OwnerOf(items, i) is >= 0 and var owner)
        {
            into.Add(One(owner, i, texts.WithoutDeterminer(items[owner].First, item.End)));
        }
        else if (!scan.WordIs(item.First, determiner) && !item.Is(ClassNames.Capital))
        {
            // "X, mastermind of the plot, was killed"; not "brother fought brother", which tells of nobody in particular.
            if (i >= 2 && scan.CharsOf(items[i - 1].First) is "," && items[i - 2].Is(name))
                into.Add(One(i - 2, i, scan.TextOf(items[i - 2].First, items[i - 2].End)));
        }
        // "Jon Roe, the deputy minister of defence, was killed": the name says who he is.
        else if (!objectSide && names.Named(items, i) is >= 0 and var who)
        {
            into.Add(One(who, i, scan.TextOf(items[who].First, item.End)));
        }
        else
        {
            into.Add(One(i, i, texts.TextOf(item)));
        }

        return i;
    }

    private static Victims One(int first, int last, string? words) => new(first, last + 1, -1, Quantity.Exactly(1), words);

    /// <summary>"The journalists Jon Roe and Ann Holt": as many as have names. Where the last of them stands; -1 where it is not two or more.</summary>
    private int ReadNamed(ReadOnlySpan<Item> items, int i, int end, List<Victims> into)
    {
        var last = -1;
        var count = 0;
        for (var next = i + 1; next < end && items[next].Is(name) && !items[next].Is(people) && !items[next].Is(placeNoun) && !items[next].Is(ClassNames.AllCaps); next++)
        {
            last = next;
            count++;
            while (next + 1 < end && scan.CharsOf(items[next + 1].First) is "," or "and")
                next++;
        }

        if (count < 2 || scan.CharsOf(items[last - 1].First) is not "and" || (last + 1 < items.Length && scan.CharsOf(items[last + 1].First) is "'s" or "’s"))
            return -1;
        into.Add(new Victims(i, last + 1, -1, Quantity.Exactly(count), texts.WithoutDeterminer(items[i].First, items[last].End)));
        return last;
    }

    /// <summary>"Two pilots, Jan Roe and Karl Holt,": as many names as the number tells, between commas or behind the people; "" where there are not.</summary>
    private string ListedNames(ReadOnlySpan<Item> items, int i, in Quantity value)
    {
        var at = i + 1;
        if (value is not { Low: > 1 and <= MostNames } || value.Low != value.High || at + 2 >= items.Length)
            return "";
        if (scan.CharsOf(items[at].First) is "," or ":")
            at++;
        var (first, last, count) = (at, at, 0);
        for (; at < items.Length && items[at].Is(name) && !items[at].Is(people) && !items[at].Is(placeNoun) && !items[at].Is(ClassNames.AllCaps); at++)
        {
            (last, count) = (at, count + 1);
            while (at + 1 < items.Length && (scan.CharsOf(items[at + 1].First) is "," or "and" || items[at + 1].Is(ClassNames.Mark)))
                at++;
        }

        return count == value.Low && scan.CharsOf(items[last - 1].First) is "and" ? scan.TextOf(items[first].First, items[last].End) : "";
    }

    /// <summary>"(1,500 women and) children": the number counts them too.</summary>
    private bool IsUncounted(ReadOnlySpan<Item> items, int i, int end) =>
        i < end && items[i].Is(people) && items[i].Is(person) && items[i].Is(plural) && items[i].Quantity < 0 && !items[i].Is(state)
        && !scan.WordIs(items[i].First, determiner) && !names.IsOwner(items, i);
}
