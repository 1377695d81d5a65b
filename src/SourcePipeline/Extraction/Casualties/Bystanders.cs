using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>Tells people who stand beside a verb and do not suffer it: the names and groups that only describe others further left.</summary>
internal sealed class Bystanders(RuleSet rules, SentenceScan scan)
{
    private readonly int people = rules.Class("people");
    private readonly int name = rules.Class("name");
    private readonly int preposition = rules.Class("preposition");
    private readonly int beforePeople = rules.Class("preposition-before-people");
    private readonly int plural = rules.Class("plural");
    private readonly int adverb = rules.Class("adverb");
    private readonly int pronoun = rules.Class("pronoun");
    private readonly int be = rules.Class("be");
    private readonly int group = rules.Class("group");
    private readonly int person = rules.Class("person");

    /// <summary>"… from Kharkiv were killed": one name and a verb in the plural do not belong together.</summary>
    public bool IsLoneNameOfMany(ReadOnlySpan<Item> items, int verb, int start, int end) =>
        start >= 0 && end == start + 1 && verb >= end && items[start].Is(name) && !items[start].Is(people) && scan.CharsOf(items[verb].First) is "were" or "are";

    /// <summary>"A reporter for the Post, was killed", "who worked at ABC, was killed": a name behind a preposition only describes the one further left.</summary>
    public bool IsNameInPassing(ReadOnlySpan<Item> items, int verb, int start, int end)
    {
        if (start < 2 || end != start + 1 || verb <= end || !items[start].Is(name) || items[start].Is(people) || scan.CharsOf(items[end].First) is not ",")
            return false;
        // "Led by General Roe, who was killed": he is spoken of himself.
        if (scan.CharsOf(items[start - 1].First) is "by" or "under" && scan.CharsOf(items[end + 1].First) is "who")
            return false;
        var before = scan.CharsOf(items[start - 1].First) is "the" ? start - 2 : start - 1;
        return items[before].Is(preposition) && !items[before].Is(beforePeople);
    }

    /// <summary>"Eight people, two of them children, died": words between commas that only describe a group further left.</summary>
    public bool IsAside(ReadOnlySpan<Item> items, int start, int end, int verb)
    {
        if (start < 2 || verb < end)
            return false;
        if (IsPairAside(items, start))
            return true;
        if (end != start + 1)
            return false;
        if (items[start].Quantity >= 0)
            return (scan.CharsOf(items[end].First) is "as" && verb > end + 1) || (!items[start].Is(people) && IsOfThem(items, end, verb));
        return items[start].Is(people) && items[start].Is(plural)
            && (items[start - 1].Is(adverb) || items[start - 1].Is(pronoun) || items[start - 1].Is(be) || scan.CharsOf(items[start - 1].First) is "as");
    }

    /// <summary>"(Two) of them, (…)".</summary>
    private bool IsOfThem(ReadOnlySpan<Item> items, int of, int verb) => scan.CharsOf(items[of].First) is "of" && items[of + 1].Is(pronoun) && HasComma(items[of..verb]);

    /// <summary>"Mostly women, old men and children": one of a list of which nobody is counted, behind an adverb.</summary>
    private bool IsPairAside(ReadOnlySpan<Item> items, int start)
    {
        if (!IsManyUncounted(items[start]))
            return false;
        var first = start;
        while (first >= 2 && IsManyUncounted(items[first - 2]) && scan.CharsOf(items[first - 1].First) is "," or "and" or "or")
            first -= 2;
        var isOfList = first < start || (start + 2 < items.Length && IsManyUncounted(items[start + 2]) && scan.CharsOf(items[start + 1].First) is "," or "and" or "or");
        return isOfList && first > 0 && items[first - 1].Is(adverb);
    }

    private bool IsManyUncounted(in Item item) => item.Is(people) && item.Is(plural) && item.Quantity < 0;

    /// <summary>"Roe, the commander of the 5th Brigade, was killed": a body of men without a number is no sufferer, and hides none.</summary>
    public bool IsBodyAlone(ReadOnlySpan<Item> items, int start, int end) =>
        start >= 0 && end == start + 1 && items[start].Is(group) && items[start].Is(people) && !items[start].Is(person) && items[start].Quantity < 0;

    private bool HasComma(ReadOnlySpan<Item> items)
    {
        foreach (ref readonly var item in items)
        {
            if (scan.CharsOf(item.First) is ",")
                return true;
        }

        return false;
    }
}
