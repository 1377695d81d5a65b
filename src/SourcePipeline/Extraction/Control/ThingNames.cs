using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Tells names that stand for vehicles, aircraft and ships ("two Zephyrs were shot down", "sank the Aurora") from those of people and places.</summary>
internal sealed class ThingNames(RuleSet rules, SentenceScan scan, ClauseReader clauses, PartyRegistry registry)
{
    private readonly int name = rules.Class("name");
    private readonly int demonym = rules.Class("demonym");
    private readonly int stateAdjective = rules.Class("state-adjective");
    private readonly int people = rules.Class("people");
    private readonly int function = rules.Class("function");
    private readonly int military = rules.Class("military");
    private readonly int armed = rules.Class("armed");
    private readonly int person = rules.Class("person");
    private readonly int group = rules.Class("group");
    private readonly int unit = rules.Class("unit-noun");
    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int shipPrefix = rules.Class("ship-prefix");
    private readonly int sinks = rules.Class("sinks");

    /// <summary>Whether the phrase's name is one of things that have befallen what the rule tells, or that it counts; the document's own words for it are kept.</summary>
    /// <param name="deed">The word that the rule hangs on.</param>
    /// <param name="isListed">Whether things stand before it in the same list.</param>
    /// <param name="isPart">Whether the number stands before it: "two of the Zephyrs".</param>
    public bool Are(NounPhrase phrase, ControlRule rule, int deed, bool isListed, bool isPart = false)
    {
        ref var head = ref scan.Items[phrase.Head];
        if (head.Phrase == people)
            return IsNamedAsPeople(phrase, rule);
        if (head.Phrase != name || (head.End - head.First == 1 && (head.Is(demonym) || head.Is(stateAdjective))) || GoesOn(phrase))
            return false;
        if (scan.Tokens[head.First].Lexeme is > 0 and var first && head.End - head.First > 1 && rules.Vocabulary.ClassesOf(first).Has(shipPrefix))
            return true;
        var words = scan.TextOf(head.First, head.End).AsSpan();
        if (IsOfPeopleOrPlaces(head) || PartyRegistry.IsCompoundAdjective(words))
            return false;
        var counted = IsCounted(phrase) || (isPart && IsPlural(head));
        // "Captured the Aurora", "Borealis was hit"
        var isOneByName = rule.Kind == ClaimKind.Equipment && !counted && (phrase.First == phrase.Head || clauses.IsWord(phrase.First, "the"));
        if (isOneByName && registry.KindOf(words) == NameKind.Vessel)
            return IsName(phrase, words);
        if (isOneByName && scan.Items[deed].Is(sinks))
            return MaySink(phrase, words);
        var single = !counted && IsSingle(phrase);
        if (!counted && !single)
            return false;
        if (registry.IsThing(words) && (counted || registry.KindOf(words) != NameKind.Party))
            return true;
        if (registry.KindOf(words) is NameKind.Place || registry.IsCountry(words))
            return false;
        if (rule.Kind == ClaimKind.Strength)
            return counted ? IsPlural(head) && (rule.TakesNames || isListed) : isListed && rule.TakesNames;
        var isCertain = rule.EquipmentAction == EquipmentAction.ShotDown || (counted && rule.EquipmentAction is EquipmentAction.Destroyed or EquipmentAction.Hit) || isListed;
        if (isCertain && registry.KindOf(words) == NameKind.Unknown)
            registry.NoteThing(words);
        return isCertain;
    }

    /// <summary>"(The Borealis) sank": a name of which nothing else is known, or one of a thing.</summary>
    private bool MaySink(NounPhrase phrase, ReadOnlySpan<char> words)
    {
        if (IsName(phrase, words) && registry.KindOf(words) is NameKind.Unknown)
            return true;
        return registry.IsThing(words) && registry.KindOf(words) is not (NameKind.Party or NameKind.Place);
    }

    /// <summary>"Two Crusaders (were shot down)": a word for persons, with the capital of a name.</summary>
    private bool IsNamedAsPeople(NounPhrase phrase, ControlRule rule)
    {
        ref var head = ref scan.Items[phrase.Head];
        var words = scan.CharsOf(head.Head);
        var isCapitalInside = char.IsUpper(words[0]) && scan.Tokens[head.Head].Start != scan.Span.Start;
        if (!isCapitalInside || head.Is(demonym) || head.Is(military) || head.Is(armed) || head.Is(group))
            return false;
        if (registry.IsThing(words) || (rule.Kind == ClaimKind.Strength && rule.TakesNames))
            return true;
        if (rule.EquipmentAction is not (EquipmentAction.Destroyed or EquipmentAction.ShotDown))
            return false;
        registry.NoteThing(words);
        return true;
    }

    /// <summary>"An X-held building", "a Zaland tank": a noun behind the name is what is told of.</summary>
    public bool GoesOn(NounPhrase phrase)
    {
        if (phrase.End >= scan.Items.Count)
            return false;
        ref readonly var next = ref scan.Items[phrase.End];
        return next.Is(ClassNames.Lower) && next.Is(ClassNames.Word) && next.Phrase < 0 && !next.Is(function);
    }

    /// <summary>"Spirits (sank)": where a sentence begins, a capital makes no name.</summary>
    private bool IsName(NounPhrase phrase, ReadOnlySpan<char> words) =>
        phrase.First < phrase.Head || scan.Tokens[scan.Items[phrase.First].First].Start != scan.Span.Start || registry.IsInside(words);

    /// <summary>"Two Zephyrs", "23 of its 70 Zephyrs", "one Zephyr".</summary>
    private bool IsCounted(NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (scan.Items[i].Quantity is >= 0 and var q)
                return IsPlural(scan.Items[phrase.Head]) || scan.Quantities[q].Value is { Low: 1, High: 1 };
        }

        return false;
    }

    private bool IsSingle(NounPhrase phrase) =>
        clauses.IsOneOf(phrase.First, "a", "an", "another", "one");

    private bool IsPlural(in Item head) => scan.CharsOf(head.End - 1) is [.., 's'];

    /// <summary>"12 Marines", "three Brigades", "two Houses": what the name's last word means tells of no machine.</summary>
    private bool IsOfPeopleOrPlaces(in Item head)
    {
        if (scan.Tokens[head.End - 1].Lexeme is not (> 0 and var last))
            return false;
        ref readonly var classes = ref rules.Vocabulary.ClassesOf(last);
        return classes.Has(person) || classes.Has(group) || classes.Has(unit) || classes.Has(placeNoun) || classes.Has(demonym);
    }
}
