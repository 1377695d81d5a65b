using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>Takes numbers that stand alone for people ("killing two", "another") for members of a group, where no other noun follows that they count.</summary>
internal sealed class BareNumbers(RuleSet rules, SentenceScan scan, PersonNames names)
{
    private const int OldestAge = 110;

    /// <summary>So many of a name in the plural are people, not tanks.</summary>
    private const int ManyPeople = 300;

    private readonly int people = rules.Class("people");
    private readonly int preposition = rules.Class("preposition");
    private readonly int quantity = rules.Class("quantity");
    private readonly int name = rules.Class("name");
    private readonly int plural = rules.Class("plural");
    private readonly int group = rules.Class("group");
    private readonly int unit = rules.Class("unit-noun");
    private readonly int toll = rules.Class("toll-noun");
    private readonly int determiner = rules.Class("determiner");
    private readonly int pronoun = rules.Class("pronoun");
    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int animal = rules.Class("animal");
    private readonly int equipment = rules.Class("equipment");
    private readonly int measure = rules.Class("measure");
    private readonly int of = rules.Vocabulary.Add("of");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int gerund = rules.Class("gerund");
    private readonly int function = rules.Class("function");
    private readonly int more = rules.Class("more-word");
    private readonly int ordinal = rules.Class("ordinal-word");
    private readonly int one = rules.Class("one");

    /// <summary>Adds what the number at <paramref name="i"/> counts, unless the words behind it tell that it counts no people.</summary>
    public void Read(ReadOnlySpan<Item> items, int i, in VictimReading reading, List<Victims> into)
    {
        var next = PersonNames.Skip(items, i + 1);
        string? text = null;
        var end = i + 1;
        if (IsNoCount(items, i, next) || (into.Count > 0 && IsOfThoseBefore(items, i, next, into[^1])))
            return;
        // "(400 Zemblans) were killed": a people that no list has. A person's name behind a number is not what it counts.
        if (!reading.AreObject && next < items.Length && items[next].Is(name) && !items[next].Is(people) && !IsNounAt(items, next + 1))
        {
            if ((reading.NamesToo || scan.Quantities[items[i].Quantity].Value.Low >= ManyPeople) && IsOfMany(items[next]))
                into.Add(new Victims(i, next + 1, items[i].Quantity, scan.Quantities[items[i].Quantity].Value, scan.TextOf(items[next].First, items[next].End)));
            return;
        }

        if (next < items.Length && items[next].Is(more))
            next = PersonNames.Skip(items, next + 1);
        if (next < items.Length && CountsThings(items, next))
            return;
        // "Captured 40 building blocks".
        if (reading.NeedNoun && reading.AreObject && IsGerundBeforeNoun(items, next))
            return;
        if (reading.AreObject && next < items.Length && names.IsNoun(items[next]))
        {
            var last = next;
            while (last + 1 < items.Length && last < next + 3 && names.IsNoun(items[last + 1]))
                last++;
            ref readonly var head = ref items[last];
            if (reading.NeedNoun || head.Is(group) || head.Is(animal) || IsWordOfThing(head) || head.Is(toll))
                return;
            text = scan.TextOf(items[next].First, head.End);
            end = last + 1;
        }

        if (!reading.AreObject && scan.CharsOf(items[i].End - 1) is "couple")
            text = "couple";
        into.Add(new Victims(i, end, items[i].Quantity, scan.Quantities[items[i].Quantity].Value, text));
    }

    /// <summary>"Dozens of tanks", "Jon Roe, 23, (was shot)", "half as many (soldiers)": nobody is counted.</summary>
    private bool IsNoCount(ReadOnlySpan<Item> items, int i, int next)
    {
        if (next + 1 < items.Length && ((items[next].Lexeme == of && IsThing(items, next + 1)) || (scan.CharsOf(items[next].First) is "as" && scan.CharsOf(items[next + 1].First) is "many")))
            return true;
        return IsAge(items, i, next);
    }

    /// <summary>Whether the number is of those told before it, or of something else that befell.</summary>
    private bool IsOfThoseBefore(ReadOnlySpan<Item> items, int i, int next, in Victims before)
    {
        // "Two of them children": a part, which tells itself.
        if (IsPartOfThem(items, next))
            return true;
        // "The death of Jan Roe, one of the ablest generals": no second man.
        if (before.QuantityIndex < 0 && next < items.Length && items[next].Lexeme == of && items[i].Is(one) && scan.CharsOf(items[i - 1].First) is ",")
            return true;
        // "(Including two workers) and 21 injuries".
        return next < items.Length && items[next].Is(toll);
    }

    private bool CountsThings(ReadOnlySpan<Item> items, int next)
    {
        ref readonly var noun = ref items[next];
        // "Together with 60 vehicles".
        if (!noun.Is(people))
            return noun.Is(equipment);
        // "Four Ruthenian divisions": no people are counted.
        if (noun.Is(unit) && noun.Is(plural))
            return true;
        // "Six army tanks": whose the things are.
        return next + 1 < items.Length && noun.Quantity < 0 && (names.IsOfThing(items, next) || IsWordOfThing(items[next + 1]));
    }

    private bool IsPartOfThem(ReadOnlySpan<Item> items, int i) =>
        i + 2 < items.Length && items[i].Lexeme == of && items[i + 1].Is(pronoun) && (items[i + 2].Is(people) || scan.CharsOf(items[i + 1].First) is "whom" or "which");

    private bool IsNounAt(ReadOnlySpan<Item> items, int i) => i < items.Length && (names.IsNoun(items[i]) || items[i].Is(people));

    private bool IsWordOfThing(in Item item) => item.Is(equipment) || item.Is(measure) || item.Is(placeNoun);

    /// <summary>"Building blocks".</summary>
    private bool IsGerundBeforeNoun(ReadOnlySpan<Item> items, int i) =>
        i + 1 < items.Length && (items[i].Is(gerund) || items[i].Is(ClassNames.IngWord)) && items[i + 1].Is(ClassNames.Word) && !items[i + 1].Is(function);

    private bool IsOfMany(in Item item) => item.End == item.First + 1 && scan.CharsOf(item.First) is { Length: > 3 } and [.., 's'];

    /// <summary>"Jon Roe, 23, and Jan Holub, 22, were shot": no more people.</summary>
    private bool IsAge(ReadOnlySpan<Item> items, int i, int next) =>
        i >= 2 && scan.CharsOf(items[i - 1].First) is "," && items[i - 2].Is(name) && !items[i - 2].Is(people) && !(i > 2 && items[i - 3].Is(preposition))
        && scan.Quantities[items[i].Quantity].Value is { Low: <= OldestAge, High: <= OldestAge }
        && (next == items.Length || scan.CharsOf(items[next].First) is "," or "and" or "." or ";" or ")");

    /// <summary>Where "another" or "a third" ends; -1 for other words.</summary>
    public int LastOfAnother(ReadOnlySpan<Item> items, int i) =>
        scan.CharsOf(items[i].First) switch
        {
            // "At one time or another".
            "another" when i == 0 || scan.CharsOf(items[i - 1].First) is not "or" => i,
            // "Of the 400, a third (died)": a share.
            "a" when i + 1 < items.Length && items[i + 1].Is(ordinal) && items[i].End == items[i].First + 1 && !IsOfNumber(items, i) => i + 1,
            _ => -1,
        };

    /// <summary>"Of the 400, (a third)".</summary>
    private bool IsOfNumber(ReadOnlySpan<Item> items, int i) => i >= 2 && items[i - 2].Is(quantity) && scan.CharsOf(items[0].First) is "of" or "Of";

    /// <summary>"(Killed two guards, wounding) another", with no noun behind it; not "one another", nor "killed a guard, and another fled".</summary>
    public void ReadAnother(ReadOnlySpan<Item> items, int i, int last, in VictimReading reading, List<Victims> into)
    {
        var next = PersonNames.Skip(items, last + 1);
        if (reading.NeedNoun || (i > 0 && scan.CharsOf(items[i - 1].End - 1) is "one") || (next < items.Length && GoesOn(items[next], reading.AreObject)))
            return;
        into.Add(new Victims(i, last + 1, -1, Quantity.Exactly(1), null));
    }

    /// <summary>"(Another) soldier", "(another) 12", "(wounding another) rebel", "(and another) fled".</summary>
    private bool GoesOn(in Item next, bool areObject) => next.Is(people) || next.Is(quantity) || (areObject && (names.IsNoun(next) || next.Is(verbGroup)));

    /// <summary>"Dozens of tanks", "two of the four villages": behind "of" stands a noun that is no people.</summary>
    private bool IsThing(ReadOnlySpan<Item> items, int i)
    {
        while (i < items.Length && (items[i].Is(determiner) || (items[i].Is(quantity) && !items[i].Is(people))))
            i++;
        return i < items.Length && names.IsNoun(items[i]) && !items[i].Is(name) && !items[i].Is(toll);
    }
}
