using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>Tells whom a name stands for: a person by himself, the one that a description hangs on, the owner of those behind him.</summary>
internal sealed class PersonNames(RuleSet rules, SentenceScan scan)
{
    /// <summary>The longest words about a person between his name and what befell him, in items.</summary>
    private const int Farthest = 30;

    /// <summary>The words of a thing behind its make: "armoured personnel carrier".</summary>
    private const int LongestThing = 3;

    /// <summary>No more items stand between "according to" and the head of whoever says it.</summary>
    private const int LongestVoice = 7;

    private readonly int passive = rules.Class("passive");
    private readonly int speech = rules.Class("speech");
    private readonly int people = rules.Class("people");
    private readonly int name = rules.Class("name");
    private readonly int plural = rules.Class("plural");
    private readonly int group = rules.Class("group");
    private readonly int demonym = rules.Class("demonym");
    private readonly int preposition = rules.Class("preposition");
    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int beforePeople = rules.Class("preposition-before-people");
    private readonly int function = rules.Class("function");
    private readonly int adverb = rules.Class("adverb");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int gerund = rules.Class("gerund");
    private readonly int more = rules.Class("more-word");
    private readonly int person = rules.Class("person");
    private readonly int title = rules.Class("leader-title");
    private readonly int military = rules.Class("military");
    private readonly int sourceIntro = rules.Class("source-intro");
    private readonly int equipment = rules.Class("equipment");

    public bool IsPerson(ReadOnlySpan<Item> items, int i, int start)
    {
        ref readonly var item = ref items[i];
        if (item.Is(placeNoun) || item.Is(group) || item.Is(plural) || item.Is(demonym) || item.Is(ClassNames.AllCaps) || item.Is(ClassNames.HasDigit))
            return false;
        // "According to X, 12 soldiers died": the voice.
        if (i > 0 && items[i - 1].Is(sourceIntro))
            return false;
        // "(According to) the Zaland Observatory, 12 soldiers died": no one man is named behind an article without his rank.
        if (i > 0 && items[i - 1].End == items[i - 1].First + 1 && scan.CharsOf(items[i - 1].First) is "the" or "The" && !HasTitle(item))
            return false;
        // A place, or a name's owner: "in Gao", "Gao's hospital", "Gao airport".
        if (i == start && i > 0 && items[i - 1].Is(preposition) && !items[i - 1].Is(ClassNames.Capital))
            return items[i - 1].Is(beforePeople) || (i + 2 < items.Length && scan.CharsOf(items[i + 1].First) is "," && scan.CharsOf(items[i + 2].First) is "who");
        if (i > start && !items[i - 1].Is(ClassNames.Punctuation) && scan.CharsOf(items[i - 1].First) is not "and")
            return false;
        // "Killed both Ruthenian Peninsulares", "citizens from Ruthenia and Zaland".
        if ((i > 0 && scan.CharsOf(items[i - 1].First) is "both") || IsSecondOrigin(items, i) || IsLandOf(items, i))
            return false;
        return i + 1 >= items.Length || !(IsNoun(items[i + 1]) || scan.CharsOf(items[i + 1].First) is "'s" or "’s");
    }

    /// <summary>"(Citizens) from Ruthenia and Zaland".</summary>
    private bool IsSecondOrigin(ReadOnlySpan<Item> items, int i) =>
        i > 2 && scan.CharsOf(items[i - 1].First) is "and" && items[i - 2].Is(name) && scan.CharsOf(items[i - 3].First) is "from";

    /// <summary>"Jan Roe, of Lindau, Ruthenia, (was killed)": where the place before it lies.</summary>
    private bool IsLandOf(ReadOnlySpan<Item> items, int i) =>
        i > 3 && i + 1 < items.Length && scan.CharsOf(items[i - 1].First) is "," && scan.CharsOf(items[i + 1].First) is ","
        && items[i - 2].Is(name) && scan.CharsOf(items[i - 3].First) is "of" or "from" && scan.CharsOf(items[i - 4].First) is ",";

    /// <summary>"According to the Lindau health director, (151 were wounded)": whoever says it.</summary>
    public bool IsVoice(ReadOnlySpan<Item> items, int i)
    {
        // "According to the historian Jan Roe 107 Ruthenians were killed".
        if (i > 0 && items[i].Quantity >= 0 && items[i - 1].Is(name) && !items[i - 1].Is(people))
            return false;
        // "According to the health director, Karl Roe, 151 were wounded".
        if (IsNameOfVoice(items, i))
            i -= 2;
        for (var k = i - 1; k >= 0 && k > i - LongestVoice && !items[k].Is(ClassNames.Punctuation) && !items[k].Is(verbGroup) && items[k].Quantity < 0; k--)
        {
            if (items[k].Is(sourceIntro))
                return true;
        }

        return false;
    }

    /// <summary>"(The health director,) Karl Roe, (151)": between signs, behind one person and before a number.</summary>
    private bool IsNameOfVoice(ReadOnlySpan<Item> items, int i)
    {
        if (i <= 2 || i + 2 >= items.Length || !items[i].Is(name) || items[i + 2].Quantity < 0)
            return false;
        return items[i - 1].Is(ClassNames.Punctuation) && items[i + 1].Is(ClassNames.Punctuation)
            && items[i - 2].Is(people) && !items[i - 2].Is(plural) && !items[i - 2].Is(group);
    }

    private bool HasTitle(in Item item)
    {
        for (var t = item.First; t < item.End; t++)
        {
            ref readonly var classes = ref rules.Vocabulary.ClassesOf(scan.Tokens[t].Lexeme);
            if (classes.Has(title) || classes.Has(person))
                return true;
        }

        return false;
    }

    /// <summary>A rank before a name makes it a person's: "captured Colonel Roe".</summary>
    public bool HasRank(in Item item)
    {
        for (var t = item.First; t < item.End - 1; t++)
        {
            ref readonly var classes = ref rules.Vocabulary.ClassesOf(scan.Tokens[t].Lexeme);
            if (classes.Has(title) && classes.Has(military))
                return true;
        }

        return false;
    }

    /// <summary>The name that a description between commas hangs on ("Jon Roe, the deputy minister, was killed"); -1 where there is none.</summary>
    public int Named(ReadOnlySpan<Item> items, int i)
    {
        if (i < 2 || scan.CharsOf(items[i - 1].First) is not "," || !IsBareName(items[i - 2]) || (i > 2 && items[i - 3].Is(preposition)))
            return -1;
        for (var k = i + 1; k < items.Length && !items[k].Is(verbGroup); k++)
        {
            if (scan.CharsOf(items[k].First) is ",")
                return i - 2;
        }

        return -1;
    }

    /// <summary>"Jan Roe, one of the agents who worked for the Front, (was killed)": the name that all before the one at <paramref name="i"/> hangs on; -1 where there is none.</summary>
    public int Apposed(ReadOnlySpan<Item> items, int i)
    {
        for (var k = i - 2; k >= 0 && k > i - Farthest && scan.CharsOf(items[k].First) is not ";"; k--)
        {
            var mayBePerson = IsBareName(items[k]) && !items[k].Is(group) && !items[k].Is(ClassNames.AllCaps) && !(k > 0 && items[k - 1].Is(preposition));
            if (mayBePerson && k + 2 < i && OpensDescription(items, k + 1))
                return k;
        }

        return -1;
    }

    private bool IsBareName(in Item item) => item.Is(name) && !item.Is(people) && !item.Is(placeNoun);

    /// <summary>", one (of the agents)", ", a (farmer)".</summary>
    private bool OpensDescription(ReadOnlySpan<Item> items, int comma) =>
        scan.CharsOf(items[comma].First) is "," && (items[comma + 1].Quantity >= 0 || scan.CharsOf(items[comma + 1].First) is "a" or "an" or "the" or "one");

    /// <summary>The name behind "a rebel official," or "commander"; -1 where there is none.</summary>
    public int NameBehind(ReadOnlySpan<Item> items, int i, int end)
    {
        var next = Skip(items, i + 1);
        var isAside = next < end && items[next].Is(ClassNames.Punctuation);
        if (isAside)
            next = Skip(items, next + 1);
        if (next >= items.Length || next > i + 2 || !items[next].Is(name) || items[next].Is(people))
            return -1;
        // "(Killed a soldier), AFP reported": whoever says it.
        return isAside && next + 1 < items.Length && items[next + 1].Is(speech) && !items[next + 1].Is(passive) ? -1 : next;
    }

    /// <summary>Whether the people behind it are its own: "the general's two sons", "the rebels' commander".</summary>
    public bool IsOwner(ReadOnlySpan<Item> items, int i) =>
        i + 1 < items.Length && scan.CharsOf(items[i + 1].First) is "'s" or "’s"
        || i + 2 < items.Length && scan.CharsOf(items[i + 1].First) is "'" or "’" && items[i + 2].Is(people);

    /// <summary>Where what belongs to an owner begins with him; -1 where nobody owns it.</summary>
    public int OwnerOf(ReadOnlySpan<Item> items, int i) => i >= 2 && IsOwner(items, i - 2) ? i - 2 : -1;

    /// <summary>"A rebel T-72", "two rebel Zephyr pick-up trucks", "an enemy patrol boat": the people only describe the thing behind them, which its model or make may tell.</summary>
    public bool IsOfThing(ReadOnlySpan<Item> items, int i)
    {
        var next = i + 1;
        if (next >= items.Length || items[next].Is(people))
            return false;
        if (items[next].Is(equipment) && items[next].Is(ClassNames.Lower) && !items[next].Is(verbGroup) && !items[next].Is(preposition))
            return true;
        if (!items[next].Is(name))
            return false;
        if (items[next].Is(ClassNames.HasDigit))
            return true;
        for (var k = next + 1; k < items.Length && k <= next + LongestThing && items[k].Is(ClassNames.Lower) && !items[k].Is(verbGroup) && !items[k].Is(preposition); k++)
        {
            if (items[k].Is(equipment))
                return true;
        }

        return false;
    }

    public bool IsNoun(in Item item) =>
        (item.Is(ClassNames.Word) || item.Is(name)) && (item.Phrase >= 0 || item.End == item.First + 1)
        && !item.Is(function) && !item.Is(adverb) && !item.Is(verbGroup) && !item.Is(preposition) && !item.Is(people) && !item.Is(more) && !item.Is(gerund);

    public static int Skip(ReadOnlySpan<Item> items, int i)
    {
        while (i < items.Length && (items[i].Is(ClassNames.Mark) || items[i].Is(ClassNames.Tag)))
            i++;
        return i;
    }
}
