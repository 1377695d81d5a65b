using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>Tells whether a sentence goes back to a place ("there", "in the town") or to an event ("the siege") that the text has told before.</summary>
internal sealed class PlaceReferences(RuleSet rules)
{
    private readonly int settlement = rules.Class("settlement");
    private readonly int wideRegion = rules.Class("wide-region");
    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int plural = rules.Class("plural");
    private readonly int auxiliary = rules.Class("auxiliary");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int which = rules.Class("which-word");
    private readonly int there = rules.Vocabulary.Add("there");
    private readonly int the = rules.Vocabulary.Add("the");
    private readonly int of = rules.Vocabulary.Add("of");

    /// <summary>"There", "in the town": the place named last.</summary>
    public bool ToPlace(ReadOnlySpan<Item> items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            ref readonly var item = ref items[i];
            if (item.Lexeme == there)
            {
                // "There were": of no place.
                if (i + 1 == items.Length || (!items[i + 1].Is(auxiliary) && items[i + 1].Phrase != verbGroup))
                    return true;
            }
            else if (item.Is(settlement) && item.Is(placeNoun) && !item.Is(plural) && IsDefinite(items, i) && (i + 1 == items.Length || items[i + 1].Lexeme != of))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word for an event that is known already ("the siege", "the fighting"): its vocabulary entry; 0 where there is none.</summary>
    public int ToEvent(ReadOnlySpan<Item> items)
    {
        for (var i = 1; i < items.Length; i++)
        {
            if (items[i].Is(eventNoun) && items[i].Phrase < 0 && items[i].Is(ClassNames.Lower) && IsDefinite(items, i) && (i + 1 == items.Length || items[i + 1].Lexeme != of))
                return items[i].Lexeme;
        }

        return 0;
    }

    /// <summary>"The Lindau Governorate".</summary>
    public bool IsRegion(string place) =>
        rules.Vocabulary.Find(place.AsSpan(place.LastIndexOf(' ') + 1)) is > 0 and var last && rules.Vocabulary.ClassesOf(last).Has(wideRegion);

    /// <summary>"The (hospital)": whether a sentence goes back to what a place is.</summary>
    public bool Names(ReadOnlySpan<Item> items, ReadOnlySpan<char> what, SentenceScan scan)
    {
        for (var i = 1; i < items.Length; i++)
        {
            if (IsDefinite(items, i) && scan.CharsOf(items[i].First).Equals(what, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The word for an event in a title ("Battle of Troy"): its vocabulary entry; 0 where there is none.</summary>
    public int EventIn(string title) => rules.Vocabulary.FirstOf(eventNoun, title);

    /// <summary>"An ambush", "clashes": an event that is told.</summary>
    public bool TellsEvent(ReadOnlySpan<Item> items)
    {
        foreach (ref readonly var item in items)
        {
            if (item.Is(eventNoun))
                return true;
        }

        return false;
    }

    private bool IsDefinite(ReadOnlySpan<Item> items, int i) => i > 0 && (items[i - 1].Lexeme == the || items[i - 1].Is(which));
}
