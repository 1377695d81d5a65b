using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>Takes a captured group apart into its members: counted people, single persons, numbers alone.</summary>
internal sealed class VictimReader(RuleSet rules)
{
    private readonly int people = rules.Class("people");
    private readonly int quantity = rules.Class("quantity");
    private readonly int name = rules.Class("name");
    private readonly int plural = rules.Class("plural");
    private readonly int singular = rules.Class("singular");
    private readonly int group = rules.Class("group");
    private readonly int unit = rules.Class("unit-noun");
    private readonly int person = rules.Class("person");
    private readonly int demonym = rules.Class("demonym");
    private readonly int state = rules.Class("sufferer-state");
    private readonly int toll = rules.Class("toll-noun");
    private readonly int determiner = rules.Class("determiner");
    private readonly int pronoun = rules.Class("pronoun");
    private readonly int preposition = rules.Class("preposition");
    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int animal = rules.Class("animal");
    private readonly int equipment = rules.Class("equipment");
    private readonly int measure = rules.Class("measure");
    private readonly int function = rules.Class("function");
    private readonly int adverb = rules.Class("adverb");
    private readonly int of = rules.Vocabulary.Add("of");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int gerund = rules.Class("gerund");
    private readonly int speech = rules.Class("speech");
    private readonly int more = rules.Class("more-word");
    private readonly int dead = rules.Class("dead-word");
    private readonly int prisoner = rules.Class("prisoner-noun");
    private readonly int vagueWord = rules.Class("vague-people");
    private readonly int sourceIntro = rules.Class("source-intro");
    private readonly int numberWord = rules.Class("number-word");
    private readonly int sized = rules.Class("sized-body");
    private readonly int ordinal = rules.Class("ordinal-word");
    private readonly int nounFollower = rules.Class("noun-follower");

    /// <summary>The members of the group in the items <paramref name="start"/> to <paramref name="end"/>.</summary>
    /// <param name="counted">A number alone counts only where no other noun follows.</param>
    /// <param name="oneOnly">The verb is in the singular: only the first member suffers, the others say more of him.</param>
    public void Read(SentenceScan scan, int start, int end, bool objectSide, bool counted, bool namesToo, bool oneOnly, List<Victims> into)
    {
        var items = scan.Items.Span;
        var named = false;
        for (var i = start; i < end; i++)
        {
            ref readonly var item = ref items[i];
            // "The general's daughters": he is none of them.
            if (IsOwner(scan, items, i))
                continue;
            var before = into.Count;
            if (item.Is(quantity) && !item.Is(people))
                ReadNumber(scan, items, i, objectSide, counted, into);
            else if (!item.Is(people) && LastOfAnother(scan, items, i) is >= 0 and var last)
                ReadAnother(scan, items, i, last, objectSide, counted, into);
            else if (item.Is(people) && !(named && item.Quantity < 0 && !IsJoined(scan, items, i, into)))
                i = ReadPeople(scan, items, i, end, objectSide, into);
            else if (namesToo && item.Is(name) && !item.Is(people) && IsPerson(scan, items, i, start) && !IsListed(into))
                AddName(scan, items, i, start, objectSide, into);
            if (into.Count == before)
                continue;
            if (objectSide && before > 0 && IsSpeaker(items, into[^1]))
            {
                into.RemoveAt(before);
                return;
            }

            named |= into[^1].QuantityIndex < 0 && items[into[^1].EndItem - 1].Is(name) && !items[into[^1].EndItem - 1].Is(people);
            if (oneOnly && into.Count > 0 && !(items[into[^1].Item].Is(name) && !items[into[^1].Item].Is(people)))
                return;
        }
    }

    /// <summary>"(Capturing five,) the league's founder Jon Roe said": he tells it.</summary>
    private bool IsSpeaker(ReadOnlySpan<Item> items, in Victims member) =>
        member.QuantityIndex < 0 && member.EndItem < items.Length && items[member.EndItem].Is(speech) && items[member.EndItem].Is(verbGroup);

    /// <summary>A name alone. Two with only a comma between them are not side by side: the one next to the verb counts ("while besieging Troy, Hector died").</summary>
    private void AddName(SentenceScan scan, ReadOnlySpan<Item> items, int i, int start, bool objectSide, List<Victims> into)
    {
        if (i > start && into.Count > 0 && into[^1].QuantityIndex < 0 && scan.CharsOf(items[i - 1].First) is ",")
        {
            if (objectSide)
                return;
            if (Named(scan, items, i) is >= 0 and var who)
            {
                into[^1] = into[^1] with { EndItem = i + 1 };
                return;
            }

            into.RemoveAt(into.Count - 1);
        }
        else if (!objectSide && Named(scan, items, i) is >= 0 and var first && !items[first].Is(ClassNames.AllCaps))
        {
            into.Add(new Victims(first, i + 1, -1, Quantity.Exactly(1), scan.TextOf(items[first].First, items[i].End)));
            return;
        }

        into.Add(new Victims(i, i + 1, -1, Quantity.Exactly(1), scan.TextOf(items[i].First, items[i].End)));
    }

    /// <summary>"X and his deputy" are two; "X, the deputy minister and the party's leader" is one.</summary>
    private static bool IsJoined(SentenceScan scan, ReadOnlySpan<Item> items, int i, List<Victims> before) =>
        before.Count > 0 && before[^1].EndItem == i - 1 && scan.CharsOf(items[i - 1].First) is "and";

    /// <summary>Whether the people behind it are its own: "the general's two sons", "the rebels' commander".</summary>
    private bool IsOwner(SentenceScan scan, ReadOnlySpan<Item> items, int i) =>
        i + 1 < items.Length && scan.CharsOf(items[i + 1].First) is "'s" or "’s"
        || i + 2 < items.Length && scan.CharsOf(items[i + 1].First) is "'" or "’" && items[i + 2].Is(people);

    /// <summary>Where what belongs to an owner begins with him; -1 where nobody owns it.</summary>
    private int OwnerOf(SentenceScan scan, ReadOnlySpan<Item> items, int i) => i >= 2 && IsOwner(scan, items, i - 2) ? i - 2 : -1;

    /// <summary>Names behind a number of people ("the four guards, X, Y and Z") are theirs.</summary>
    private static bool IsListed(List<Victims> members) => members.Count > 0 && members[0].Quantity.Low is > 1;

    /// <summary>What a people phrase calls them, without number and determiners; "" for "dead" and "bodies" alone.</summary>
    public string TextOf(SentenceScan scan, in Item item)
    {
        var first = item.First;
        if (item.Quantity >= 0 && scan.Quantities[item.Quantity].First <= item.First + 2 && scan.Quantities[item.Quantity].End <= item.Head)
            first = Math.Max(first, scan.Quantities[item.Quantity].End);
        // "45 of its 120 men": of how many is not who.
        while (first < item.End - 1 && (IsPassedOver(scan, first) || (item.Quantity >= 0 && IsNumber(scan, first))))
            first++;
        // "The 1,500-strong garrison".
        if (item.Is(sized) && first < item.Head)
            first++;
        // "Dead and wounded soldiers".
        if (first > item.First && first + 2 < item.End && scan.CharsOf(first) is "and" or "or")
            first += 2;
        if (!item.Is(state) && !item.Is(toll) && !item.Is(prisoner))
            return WithoutMarks(scan.TextOf(first, WithOf(scan, item)));
        // "Rebel corpses": whose they are stands before the head.
        var last = item.Head;
        return first < last && NamesPeople(scan, first, last) ? scan.TextOf(first, last) : "";
    }

    /// <summary>"(Units of the) 72nd Rifle Brigade", "(of the Ruthenian) 72nd Brigade": the number belongs to the name behind it.</summary>
    private bool IsNumbered(ReadOnlySpan<Item> items, int i) => i + 1 < items.Length && items[i].Is(ClassNames.Ordinal) && (items[i + 1].Is(name) || items[i + 1].Is(people));

    private string WithoutDeterminer(SentenceScan scan, int first, int end) =>
        scan.TextOf(rules.Vocabulary.ClassesOf(scan.Tokens[first].Lexeme).Has(determiner) ? first + 1 : first, end);

    /// <summary>A quotation mark that has lost its other half (<c>enemy" soldiers</c>).</summary>
    private static string WithoutMarks(string words)
    {
        var at = words.AsSpan().IndexOfAny('"', '“', '”');
        return at < 0 || words.AsSpan(at + 1).IndexOfAny('"', '“', '”') >= 0 ? words : words.Remove(at, 1);
    }

    /// <summary>The end of "members of the security forces", "fighters loyal to X": behind what hangs on the people.</summary>
    private int WithOf(SentenceScan scan, in Item item)
    {
        var at = item.End;
        if (at + 2 < scan.End && scan.Tokens[at].Lexeme is > 0 and var follower && rules.Vocabulary.ClassesOf(follower).Has(nounFollower) && scan.CharsOf(at + 1) is "to" or "with")
            at++;
        else if (at + 1 >= scan.End || scan.CharsOf(at) is not "of")
            return item.End;
        var items = scan.Items.Span;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].First > at && items[i].First <= at + 2 && items[i].Quantity < 0 && (items[i].Is(people) || items[i].Is(name) || IsNumbered(items, i)))
                return IsNumbered(items, i) ? items[i + 1].End : IsNumbered(items, i + 1) ? items[i + 2].End : items[i].End;
        }

        return item.End;
    }

    /// <summary>Whose they are between a number and its noun ("40 U.S. losses", "8 civilian deaths"); "" where nobody is named.</summary>
    public string DescribedIn(SentenceScan scan, int first, int end) => first < end && NamesPeople(scan, first, end) ? scan.TextOf(first, end) : "";

    /// <summary>Whether the people of the phrase stand elsewhere: "others", "14 more".</summary>
    public bool IsVague(in Item item) => item.Is(vagueWord);

    private bool HasMore(SentenceScan scan, in Item item)
    {
        for (var t = item.First; t < item.End; t++)
        {
            if (rules.Vocabulary.ClassesOf(scan.Tokens[t].Lexeme).Has(more))
                return true;
        }

        return false;
    }

    private bool IsPassedOver(SentenceScan scan, int token)
    {
        ref readonly var t = ref scan.Tokens[token];
        if (t.Kind is TokenKind.Mark or TokenKind.Tag or TokenKind.Punctuation)
            return true;
        ref readonly var classes = ref rules.Vocabulary.ClassesOf(t.Lexeme);
        return classes.Has(determiner) || classes.Has(more) || classes.Has(preposition) || classes.Has(dead);
    }

    private bool IsNumber(SentenceScan scan, int token) => scan.Tokens[token].Kind == TokenKind.Number || rules.Vocabulary.ClassesOf(scan.Tokens[token].Lexeme).Has(numberWord);

    private bool NamesPeople(SentenceScan scan, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            ref readonly var classes = ref rules.Vocabulary.ClassesOf(scan.Tokens[i].Lexeme);
            if (scan.Tokens[i].Has(TokenFlags.Capital) || classes.Has(person) || classes.Has(demonym) || classes.Has(group))
                return true;
        }

        return false;
    }

    private void ReadNumber(SentenceScan scan, ReadOnlySpan<Item> items, int i, bool objectSide, bool counted, List<Victims> into)
    {
        var next = Skip(items, i + 1);
        string? text = null;
        var end = i + 1;
        if (next + 1 < items.Length && items[next].Lexeme == of && IsThing(items, next + 1))
            return;
        // "Two of them children": a part, which tells itself.
        if (into.Count > 0 && next + 2 < items.Length && items[next].Lexeme == of && items[next + 1].Is(pronoun) && items[next + 2].Is(people))
            return;
        // "Half as many soldiers".
        if (next + 1 < items.Length && scan.CharsOf(items[next].First) is "as" && scan.CharsOf(items[next + 1].First) is "many")
            return;
        if (next < items.Length && items[next].Is(more))
            next = Skip(items, next + 1);
        // "Together with 60 vehicles".
        if (next < items.Length && items[next].Is(equipment) && !items[next].Is(people))
            return;
        // "Four Ruthenian divisions": no people are counted.
        if (next < items.Length && items[next].Is(people) && items[next].Is(unit) && items[next].Is(plural))
            return;
        // "Six army tanks": whose the things are.
        if (next + 1 < items.Length && items[next].Is(people) && items[next].Quantity < 0 && (items[next + 1].Is(equipment) || items[next + 1].Is(measure) || items[next + 1].Is(placeNoun)))
            return;
        if (objectSide && next < items.Length && IsNoun(items[next]))
        {
            var last = next;
            while (last + 1 < items.Length && last < next + 3 && IsNoun(items[last + 1]))
                last++;
            ref readonly var head = ref items[last];
            if (counted || head.Is(group) || head.Is(animal) || head.Is(equipment) || head.Is(measure) || head.Is(placeNoun) || head.Is(toll))
                return;
            text = scan.TextOf(items[next].First, head.End);
            end = last + 1;
        }

        if (!objectSide && scan.CharsOf(items[i].End - 1) is "couple")
            text = "couple";
        into.Add(new Victims(i, end, items[i].Quantity, scan.Quantities[items[i].Quantity].Value, text));
    }

    /// <summary>Where "another" or "a third" ends; -1 for other words.</summary>
    private int LastOfAnother(SentenceScan scan, ReadOnlySpan<Item> items, int i) =>
        scan.CharsOf(items[i].First) switch
        {
            "another" => i,
            "a" when i + 1 < items.Length && items[i + 1].Is(ordinal) && items[i].End == items[i].First + 1 => i + 1,
            _ => -1,
        };

    /// <summary>"(Killed two guards, wounding) another", with no noun behind it; not "one another", nor "killed a guard, and another fled".</summary>
    private void ReadAnother(SentenceScan scan, ReadOnlySpan<Item> items, int i, int last, bool objectSide, bool counted, List<Victims> into)
    {
        var next = Skip(items, last + 1);
        if (counted || (i > 0 && scan.CharsOf(items[i - 1].End - 1) is "one") || (next < items.Length && (items[next].Is(people) || items[next].Is(quantity) || (objectSide && (IsNoun(items[next]) || items[next].Is(verbGroup))))))
            return;
        into.Add(new Victims(i, last + 1, -1, Quantity.Exactly(1), null));
    }

    /// <summary>"Dozens of tanks": behind "of" stands a noun that is no people.</summary>
    private bool IsThing(ReadOnlySpan<Item> items, int i)
    {
        while (i < items.Length && items[i].Is(determiner))
            i++;
        return i < items.Length && IsNoun(items[i]) && !items[i].Is(name) && !items[i].Is(toll);
    }

    private int ReadPeople(SentenceScan scan, ReadOnlySpan<Item> items, int i, int end, bool objectSide, List<Victims> into)
    {
        ref readonly var item = ref items[i];
        // "200 Persian ships", "three rebel vehicles": the people only describe a thing.
        if (i + 1 < items.Length && IsNoun(items[i + 1]) && (items[i + 1].Is(plural) || items[i + 1].Is(equipment) || items[i + 1].Is(placeNoun) || item.Is(demonym)))
            return i;
        if (item.Quantity >= 0)
        {
            var value = scan.Quantities[item.Quantity].Value;
            var text = IsVague(item) || (item.Is(state) && HasMore(scan, item)) ? null : TextOf(scan, item);
            if (value is { Low: 1, High: 1 } && NameBehind(items, i, end) is var named and > 0)
            {
                into.Add(new Victims(i, named + 1, item.Quantity, value, $"{text}, {scan.TextOf(items[named].First, items[named].End)}"));
                return named;
            }

            if (text is { Length: > 0 } && item.Is(plural) && IsUncounted(scan, items, i + 2, end) && scan.CharsOf(items[i + 1].First) is "and")
                text = $"{text} {scan.TextOf(items[i + 1].First, items[i + 2].End)}";
            into.Add(new Victims(i, i + 1, item.Quantity, value, text));
            return i;
        }

        if ((item.Is(group) && !item.Is(person)) || item.Is(plural) || item.Is(toll) || !(item.Is(singular) || item.Is(demonym)))
            return i;
        // "Captured the rebel stronghold": no rebel.
        if (objectSide && i + 1 < items.Length && IsNoun(items[i + 1]) && !items[i + 1].Is(name) && !items[i + 1].Is(state))
            return i;
        var behind = NameBehind(items, i, end);
        if (behind > 0)
        {
            into.Add(new Victims(i, behind + 1, -1, Quantity.Exactly(1), $"{TextOf(scan, item)}, {scan.TextOf(items[behind].First, items[behind].End)}"));
            return behind;
        }

        if (OwnerOf(scan, items, i) is >= 0 and var owner)
        {
            into.Add(new Victims(owner, i + 1, -1, Quantity.Exactly(1), WithoutDeterminer(scan, items[owner].First, item.End)));
            return i;
        }

        // "Brother fought brother": nobody in particular.
        if (!rules.Vocabulary.ClassesOf(scan.Tokens[item.First].Lexeme).Has(determiner) && !item.Is(ClassNames.Capital))
        {
            // "X, mastermind of the plot, was killed".
            if (i >= 2 && scan.CharsOf(items[i - 1].First) is "," && items[i - 2].Is(name))
                into.Add(new Victims(i - 2, i + 1, -1, Quantity.Exactly(1), scan.TextOf(items[i - 2].First, items[i - 2].End)));
            return i;
        }

        // "Jon Roe, the deputy minister of defence, was killed": the name says who he is.
        if (!objectSide && Named(scan, items, i) is >= 0 and var who)
        {
            into.Add(new Victims(who, i + 1, -1, Quantity.Exactly(1), scan.TextOf(items[who].First, items[i].End)));
            return i;
        }

        into.Add(new Victims(i, i + 1, -1, Quantity.Exactly(1), TextOf(scan, item)));
        return i;
    }

    /// <summary>"(1,500 women and) children": the number counts them too.</summary>
    private bool IsUncounted(SentenceScan scan, ReadOnlySpan<Item> items, int i, int end) =>
        i < end && items[i].Is(people) && items[i].Is(person) && items[i].Is(plural) && items[i].Quantity < 0 && !items[i].Is(state)
        && !rules.Vocabulary.ClassesOf(scan.Tokens[items[i].First].Lexeme).Has(determiner) && !IsOwner(scan, items, i);

    /// <summary>The name that a description between commas hangs on ("Jon Roe, the deputy minister, was killed"); -1 where there is none.</summary>
    private int Named(SentenceScan scan, ReadOnlySpan<Item> items, int i)
    {
        if (i < 2 || scan.CharsOf(items[i - 1].First) is not "," || !items[i - 2].Is(name) || items[i - 2].Is(people) || items[i - 2].Is(placeNoun) || (i > 2 && items[i - 3].Is(preposition)))
            return -1;
        for (var k = i + 1; k < items.Length && !items[k].Is(verbGroup); k++)
        {
            if (scan.CharsOf(items[k].First) is ",")
                return i - 2;
        }

        return -1;
    }

    /// <summary>The name behind "a rebel official," or "commander"; -1 where there is none.</summary>
    private int NameBehind(ReadOnlySpan<Item> items, int i, int end)
    {
        var next = Skip(items, i + 1);
        if (next < end && items[next].Is(ClassNames.Punctuation))
            next = Skip(items, next + 1);
        return next < items.Length && next <= i + 2 && items[next].Is(name) && !items[next].Is(people) ? next : -1;
    }

    private bool IsPerson(SentenceScan scan, ReadOnlySpan<Item> items, int i, int start)
    {
        ref readonly var item = ref items[i];
        if (item.Is(placeNoun) || item.Is(group) || item.Is(plural) || item.Is(demonym) || item.Is(ClassNames.AllCaps))
            return false;
        // "According to X, 12 soldiers died": the voice.
        if (i > 0 && items[i - 1].Is(sourceIntro))
            return false;
        // A place, or a name's owner: "in Gao", "Gao's hospital", "Gao airport".
        if (i == start && i > 0 && items[i - 1].Is(preposition) && !items[i - 1].Is(ClassNames.Capital))
            return scan.CharsOf(items[i - 1].First) is "of" or "that" or "after" or "before" or "including";
        if (i > start && !items[i - 1].Is(ClassNames.Punctuation) && scan.CharsOf(items[i - 1].First) is not "and")
            return false;
        return i + 1 >= items.Length || !(IsNoun(items[i + 1]) || scan.CharsOf(items[i + 1].First) is "'s" or "’s");
    }

    private bool IsNoun(in Item item) =>
        (item.Is(ClassNames.Word) || item.Is(name)) && (item.Phrase >= 0 || item.End == item.First + 1) && !item.Is(function) && !item.Is(adverb) && !item.Is(verbGroup) && !item.Is(preposition) && !item.Is(people) && !item.Is(more) && !item.Is(gerund);

    private static int Skip(ReadOnlySpan<Item> items, int i)
    {
        while (i < items.Length && (items[i].Is(ClassNames.Mark) || items[i].Is(ClassNames.Tag)))
            i++;
        return i;
    }
}
