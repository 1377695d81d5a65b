using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Tells names that may be those of a place that is held and fought for from those of parties, persons, peoples, ships, armies and events.</summary>
internal sealed class HeldNames(RuleSet rules, SentenceScan scan, ClauseReader clauses, PartyRegistry registry)
{
    private readonly int demonym = rules.Class("demonym");
    private readonly int stateAdjective = rules.Class("state-adjective");
    private readonly int armed = rules.Class("armed");
    private readonly int equipment = rules.Class("equipment");
    private readonly int direction = rules.Class("direction");
    private readonly int placeStrong = rules.Class("place-strong");
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int group = rules.Class("group");
    private readonly int shipPrefix = rules.Class("ship-prefix");
    private readonly int noPlace = rules.Class("no-place");
    private readonly int leaderTitle = rules.Class("leader-title");
    private readonly int person = rules.Class("person");
    private readonly int people = rules.Class("people");
    private readonly int possessive = rules.Class("possessive");

    /// <param name="weak">Whether the name must look like a place's.</param>
    /// <param name="known">Whether it must be known as a place's from the rest of the document.</param>
    /// <param name="listed">Whether it stands in a list of nothing but places ("the villages of X and Y").</param>
    public bool MayBeHeld(int nameItem, bool weak, bool known, bool listed)
    {
        ref var item = ref scan.Items[nameItem];
        var chars = scan.CharsOf(item);
        var kind = registry.KindOf(chars);
        if ((kind is NameKind.Party && !registry.IsCountry(chars)) || (kind is NameKind.Vessel or NameKind.Person && !listed) || IsOfSideOrThing(item, chars))
            return false;
        if (weak && kind != NameKind.Place && (known || chars.Length < 3 || item.Is(ClassNames.AllCaps)))
            return false;
        if (!listed && (IsCounted(nameItem) || (kind != NameKind.Place && IsPersons(nameItem))))
            return false;
        // "Entered North Ruthenia": a part of a land is entered without being taken.
        if (weak && (registry.IsCountry(chars) || (known && scan.WordIs(item.First, direction))))
            return false;
        // "Entered the Ruthenian War", "the Battle of Lindau", "the Second (and Third Squadron)": events and ordinals are no places.
        if (IsEvent(nameItem) || item.Is(ClassNames.Ordinal))
            return false;
        // "Expeditions were abandoned", "Talks were held": a word like others that opens the sentence.
        if (weak && kind == NameKind.Unknown && item.Is(ClassNames.SentenceStart) && IsCommonPlural(chars) && !registry.IsInside(chars))
            return false;
        if (IsFirstOfBodies(nameItem))
            return false;
        // "Roe himself"
        if (nameItem + 1 < scan.Items.Count && clauses.IsOneOf(nameItem + 1, "himself", "herself"))
            return false;
        if (!listed && nameItem > 0 && !item.Is(direction) && !item.Is(placeStrong) && (IsOfShips(nameItem, kind) || (kind != NameKind.Place && IsHad(nameItem))))
            return false;
        // "HMS Lindau" is no town.
        if (scan.WordIs(item.First, shipPrefix))
            return false;
        // "against the Ruthenians": an unknown plural behind "the" is a people.
        return !(weak && kind != NameKind.Place && chars[^1] == 's' && nameItem > 0 && clauses.IsOneOf(nameItem - 1, "the", "both"));
    }

    /// <summary>"Ruthenian", "Ruthenian-held", "the Guard", "T-34", "Tiger".</summary>
    private bool IsOfSideOrThing(in Item item, ReadOnlySpan<char> chars) =>
        PartyRegistry.IsCompoundAdjective(chars) || item.Is(demonym) || item.Is(stateAdjective) || item.Is(armed)
        || item.Is(equipment) || item.Is(ClassNames.HasDigit) || chars.ContainsAnyInRange('0', '9');

    /// <summary>"The Lindau and Kreuz Divisions": both are bodies of men.</summary>
    private bool IsFirstOfBodies(int nameItem)
    {
        if (nameItem + 2 >= scan.Items.Count || !clauses.IsWord(nameItem + 1, "and") || scan.Items[nameItem + 2].Phrase < 0)
            return false;
        var last = scan.Items[nameItem + 2].End - 1;
        return scan.Tokens[last].Has(Text.TokenFlags.Capital) && scan.CharsOf(last) is [.., 's'] && IsBody(last);
    }

    /// <summary>"Captured the Aurora": among ships a name with an article that is told of no place is one.</summary>
    private bool IsOfShips(int nameItem, NameKind kind) =>
        kind == NameKind.Unknown && registry.HasVessels && scan.Items[nameItem].End - scan.Items[nameItem].First == 1 && clauses.IsWord(nameItem - 1, "the");

    /// <summary>"Its Lindens", "their Roe": a place is not had so.</summary>
    private bool IsHad(int nameItem) => scan.Items[nameItem - 1].Is(possessive);

    /// <summary>"Two Panthers", "a Sherman", "one of the Roes": what is counted is no place.</summary>
    private bool IsCounted(int nameItem)
    {
        if (nameItem == 0)
            return false;
        if (IsNumbered(nameItem))
            return false;
        ref var before = ref scan.Items[nameItem - 1];
        // "Three Rivers": a number with a capital within the sentence belongs to the name.
        var isCount = before.Quantity >= 0 && (before.Is(ClassNames.SentenceStart) || !scan.Tokens[before.End - 1].Has(Text.TokenFlags.Capital));
        return isCount || clauses.IsOneOf(nameItem - 1, "a", "an") || scan.CharsOf(before.First) is "one" or "One";
    }

    /// <summary>"The 900 Housing Estate": the number is part of the name, for it stands before a singular with an article.</summary>
    public bool IsNumbered(int nameItem)
    {
        if (nameItem < 2 || !IsInDigits(scan.Items[nameItem - 1]) || scan.CharsOf(scan.Items[nameItem].End - 1) is [.., 's'])
            return false;
        var article = scan.Items[nameItem - 2].Is(direction) && nameItem > 2 ? nameItem - 3 : nameItem - 2;
        return clauses.IsWord(article, "the");
    }

    private bool IsInDigits(in Item item) => item.Quantity >= 0 && item.End == item.First + 1 && scan.Tokens[item.First].Kind == Text.TokenKind.Number;

    /// <summary>"The crusader Roe the Bold", "generals Roe and Poe", "Major General Roe": a word for persons before the name, or a title within it.</summary>
    private bool IsPersons(int nameItem)
    {
        if (nameItem > 0 && IsWordForPersons(scan.Items[nameItem - 1]))
            return true;
        ref var item = ref scan.Items[nameItem];
        for (var t = item.First; t < item.End - 1; t++)
        {
            if (scan.WordIs(t, leaderTitle) && scan.CharsOf(t + 1) is not ("of" or "'s" or "’s"))
                return true;
        }

        return false;
    }

    private bool IsWordForPersons(in Item item) =>
        item.Is(person) && item.Quantity < 0 && (item.Phrase < 0 || item.Phrase == people) && !scan.Tokens[item.End - 1].Has(Text.TokenFlags.Capital);

    /// <summary>"Expeditions", "landings", "settlements", "treaties", "talks": by its ending.</summary>
    private static bool IsCommonPlural(ReadOnlySpan<char> word) =>
        word is [.., 'i', 'o', 'n', 's'] or [.., 'i', 'n', 'g', 's'] or [.., 'm', 'e', 'n', 't', 's'] or [.., 't', 'i', 'e', 's'] or [.., 'l', 'k', 's'];

    /// <summary>"The Ruthenian War", "Battle of Lindau": the name's last word, or the one before its "of", is one for an event.</summary>
    public bool IsEvent(int nameItem)
    {
        ref var item = ref scan.Items[nameItem];
        if (item.End > item.First + 1 && scan.CharsOf(item.First) is "Operation" or "Opération")
            return true;
        for (var t = item.First; t < item.End; t++)
        {
            if (t + 1 < item.End && (scan.CharsOf(t + 1) is "of" || (t + 2 == item.End && scan.WordIs(t + 1, direction))) && IsBody(t))
                return true;
            if ((t + 1 == item.End || scan.CharsOf(t + 1) is "of" or "for") && (scan.WordIs(t, eventNoun) || scan.WordIs(t, noPlace)))
                return true;
        }

        return false;
    }

    /// <summary>"The Army of Northern Ruthenia", "Army Group North", "the Third Squadron".</summary>
    private bool IsBody(int t) => scan.WordIs(t, group) && !scan.WordIs(t, placeStrong);
}
