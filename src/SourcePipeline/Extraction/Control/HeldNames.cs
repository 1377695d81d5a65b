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
        var span = scan.SpanOf(scan.Items[nameItem]);
        var chars = scan.Text.AsSpan(span.Start, span.Length);
        var kind = registry.KindOf(chars);
        if ((kind is NameKind.Party && !registry.IsCountry(chars)) || (kind is NameKind.Vessel && !listed) || (kind is NameKind.Person && !listed) || PartyRegistry.IsCompoundAdjective(chars) || scan.Items[nameItem].Is(demonym) || scan.Items[nameItem].Is(stateAdjective) || scan.Items[nameItem].Is(armed))
            return false;
        if (scan.Items[nameItem].Is(ClassNames.HasDigit) || scan.Items[nameItem].Is(equipment) || chars.ContainsAnyInRange('0', '9'))
            return false;
        if (weak && kind != NameKind.Place && (known || chars.Length < 3 || scan.Items[nameItem].Is(ClassNames.AllCaps)))
            return false;
        if (!listed && (IsCounted(nameItem) || (kind != NameKind.Place && IsPersons(nameItem))))
            return false;
        // "Entered North Ruthenia": a part of a land is entered without being taken.
        if (weak && (registry.IsCountry(chars) || (known && scan.WordIs(scan.Items[nameItem].First, direction))))
            return false;
        // "Entered the Ruthenian War", "the Battle of Lindau", "the Second (and Third Squadron)": events and ordinals are no places.
        if (IsEvent(nameItem) || scan.Items[nameItem].Is(ClassNames.Ordinal))
            return false;
        // "Expeditions were abandoned", "Talks were held": a word like others that opens the sentence.
        if (weak && kind == NameKind.Unknown && scan.Items[nameItem].Is(ClassNames.SentenceStart) && IsCommonPlural(chars) && !registry.IsInside(chars))
            return false;
        // "The Lindau and Kreuz Divisions": both are bodies of men.
        if (nameItem + 2 < scan.Items.Count && clauses.IsWord(nameItem + 1, "and") && scan.Items[nameItem + 2] is var joined && joined.Phrase >= 0 && scan.Tokens[joined.End - 1].Has(Text.TokenFlags.Capital)
            && scan.CharsOf(joined.End - 1) is [.., 's'] && IsBody(joined.End - 1))
        {
            return false;
        }

        // "Roe himself"
        if (nameItem + 1 < scan.Items.Count && clauses.IsOneOf(nameItem + 1, "himself", "herself"))
            return false;
        // "Captured the Aurora": among ships a name with an article that is told of no place is one.
        if (kind == NameKind.Unknown && registry.HasVessels && scan.Items[nameItem].End - scan.Items[nameItem].First == 1 && nameItem > 0 && clauses.IsWord(nameItem - 1, "the") && !listed && !scan.Items[nameItem].Is(direction) && !scan.Items[nameItem].Is(placeStrong))
            return false;
        // "Its Lindens", "their Roe": a place is not had so.
        if (kind != NameKind.Place && !listed && nameItem > 0 && scan.Items[nameItem - 1].Is(possessive) && !scan.Items[nameItem].Is(placeStrong) && !scan.Items[nameItem].Is(direction))
            return false;
        // "HMS Lindau" is no town.
        if (scan.WordIs(scan.Items[nameItem].First, shipPrefix))
            return false;
        // "against the Ruthenians": an unknown plural behind "the" is a people.
        if (weak && kind != NameKind.Place && chars[^1] == 's' && nameItem > 0 && clauses.IsOneOf(nameItem - 1, "the", "both"))
            return false;
        return true;
    }

    /// <summary>"Two Panthers", "a Sherman", "one of the Roes": what is counted is no place.</summary>
    private bool IsCounted(int nameItem)
    {
        if (nameItem == 0)
            return false;
        ref var before = ref scan.Items[nameItem - 1];
        if (IsNumbered(nameItem))
            return false;
        return (before.Quantity >= 0 && (before.Is(ClassNames.SentenceStart) || !scan.Tokens[before.End - 1].Has(Text.TokenFlags.Capital))) || clauses.IsOneOf(nameItem - 1, "a", "an") || scan.CharsOf(before.First) is "one" or "One";
    }

    /// <summary>"The 900 Housing Estate": the number is part of the name, for it stands before a singular with an article.</summary>
    public bool IsNumbered(int nameItem)
    {
        if (nameItem < 2 || scan.Items[nameItem - 1] is not { Quantity: >= 0 } number || number.End != number.First + 1 || scan.Tokens[number.First].Kind != Text.TokenKind.Number || scan.CharsOf(scan.Items[nameItem].End - 1) is [.., 's'])
            return false;
        var article = scan.Items[nameItem - 2].Is(direction) && nameItem > 2 ? nameItem - 3 : nameItem - 2;
        return clauses.IsWord(article, "the");
    }

    /// <summary>"The crusader Roe the Bold", "generals Roe and Poe", "Major General Roe": a word for persons before the name, or a title within it.</summary>
    private bool IsPersons(int nameItem)
    {
        if (nameItem > 0 && scan.Items[nameItem - 1] is var before && before.Is(person) && before.Quantity < 0 && !scan.Tokens[before.End - 1].Has(Text.TokenFlags.Capital) && (before.Phrase < 0 || before.Phrase == people))
            return true;
        ref var item = ref scan.Items[nameItem];
        for (var t = item.First; t < item.End - 1; t++)
        {
            if (scan.WordIs(t, leaderTitle) && scan.CharsOf(t + 1) is not ("of" or "'s" or "’s"))
                return true;
        }

        return false;
    }

    private static bool IsCommonPlural(ReadOnlySpan<char> word) =>
        word.EndsWith("ions", StringComparison.Ordinal) || word.EndsWith("ings", StringComparison.Ordinal) || word.EndsWith("ments", StringComparison.Ordinal) || word.EndsWith("ties", StringComparison.Ordinal) || word.EndsWith("lks", StringComparison.Ordinal);

    /// <summary>"The Ruthenian War", "Battle of Lindau": the name's last word, or the one before its "of", is one for an event.</summary>
    public bool IsEvent(int nameItem)
    {
        ref var item = ref scan.Items[nameItem];
        if (item.End > item.First + 1 && scan.CharsOf(item.First) is "Operation" or "Opération")
            return true;
        for (var t = item.First; t < item.End; t++)
        {
            if (t + 1 < item.End && (scan.CharsOf(t + 1) is "of" || (t + 2 == item.End && scan.Tokens[t + 1].Lexeme is > 0 and var side && rules.Vocabulary.ClassesOf(side).Has(direction))) && IsBody(t))
                return true;
            if ((t + 1 == item.End || scan.CharsOf(t + 1) is "of" or "for") && scan.Tokens[t].Lexeme is > 0 and var word && (rules.Vocabulary.ClassesOf(word).Has(eventNoun) || rules.Vocabulary.ClassesOf(word).Has(noPlace)))
                return true;
        }

        return false;
    }

    /// <summary>"The Army of Northern Ruthenia", "Army Group North", "the Third Squadron".</summary>
    private bool IsBody(int t) => scan.Tokens[t].Lexeme is > 0 and var word && rules.Vocabulary.ClassesOf(word) is var classes && classes.Has(group) && !classes.Has(placeStrong);
}
