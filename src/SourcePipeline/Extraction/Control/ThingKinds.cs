using System.Collections.Immutable;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Control;

/// <summary>Tells what a noun phrase names of what a side has in the field: vehicles and weapons, positions, people under arms.</summary>
internal sealed class ThingKinds(RuleSet rules, SentenceScan scan, ThingNames names)
{
    internal const string Words = "Extraction/Control/things.words.txt";

    private static readonly ImmutableArray<string> OfModel = ListedWords.Of(Words, "model");
    private static readonly ImmutableArray<string> Flown = ListedWords.Of(Words, "flown");

    private readonly int equipment = rules.Class("equipment");
    private readonly int aircraft = rules.Class("aircraft");
    private readonly int piece = rules.Class("piece");
    private readonly int materiel = rules.Class("materiel");
    private readonly int installation = rules.Class("installation");
    private readonly int placeStrong = rules.Class("place-strong");
    private readonly int people = rules.Class("people");
    private readonly int name = rules.Class("name");
    private readonly int demonym = rules.Class("demonym");
    private readonly int plural = rules.Class("plural");
    private readonly int military = rules.Class("military");
    private readonly int armed = rules.Class("armed");
    private readonly int armedWord = rules.Class("armed-word");
    private readonly int supporting = rules.Class("supporting");
    private readonly int member = rules.Class("member-noun");
    private readonly int group = rules.Class("group");
    private readonly int unit = rules.Class("unit-noun");

    public bool IsEquipment(NounPhrase phrase)
    {
        ref var head = ref scan.Items[phrase.Head];
        return head.Is(equipment) || head.Is(aircraft) || IsModelAlone(phrase) || IsModelOfKind(phrase)
            || (head.Phrase == name && IsNamedThing(phrase)) || (head.Is(piece) && EndsInMateriel(phrase));
    }

    /// <summary>"Two C-130s", not "the C-130 crew", "sector B-12".</summary>
    private bool IsModelAlone(NounPhrase phrase) => IsModel(phrase.Head) && !names.GoesOn(phrase) && !HasWord(phrase, placeStrong);

    /// <summary>"Two S-300 systems".</summary>
    private bool IsModelOfKind(NounPhrase phrase) =>
        phrase.Head > phrase.First && IsModel(phrase.Head - 1) && ListedWords.HasAsWritten(OfModel, scan.CharsOf(scan.Items[phrase.Head].Head));

    /// <summary>"C-130s", "Su-25": letters and digits behind a number or an article.</summary>
    public bool IsModel(int item)
    {
        for (var t = scan.Items[item].First; t < scan.Items[item].End; t++)
        {
            if (scan.Tokens[t].Has(TokenFlags.HasDigit))
                return true;
        }

        return false;
    }

    /// <summary>"The destroyer Lightning": a name behind the word for the thing.</summary>
    private bool IsNamedThing(NounPhrase phrase) => phrase.Head > phrase.First && scan.Items[phrase.Head - 1].Is(equipment);

    /// <summary>"12 pieces of Russian equipment", "much weaponry".</summary>
    public bool EndsInMateriel(NounPhrase phrase) => scan.Items[phrase.End - 1].Is(materiel);

    /// <summary>"Shot down three fighters".</summary>
    public bool IsFighter(NounPhrase phrase) => ListedWords.HasAsWritten(Flown, scan.CharsOf(scan.Items[phrase.Head].Head));

    /// <summary>"Army Group Centre" is no centre.</summary>
    public bool IsInstallation(NounPhrase phrase) => scan.Items[phrase.Head].Is(installation) && !(scan.Items[phrase.Head].Phrase == name && HasWord(phrase, group));

    /// <summary>"Soldiers", "armed members of the league", "two brigades".</summary>
    public bool IsArmedPeople(NounPhrase phrase)
    {
        ref var head = ref scan.Items[phrase.Head];
        return IsUnits(phrase) || (head.Phrase == people && (head.Is(military) || head.Is(armed) || head.Is(supporting) || (head.Is(member) && HasWord(phrase, armedWord))));
    }

    /// <summary>"Two brigades", "22 battalion tactical groups".</summary>
    private bool IsUnits(NounPhrase phrase)
    {
        ref var head = ref scan.Items[phrase.Head];
        return head.Is(plural) && (head.Is(unit) || head.Is(group)) && HasWord(phrase, unit);
    }

    /// <summary>"40 Commando": a singular with a capital, behind a number, that is no nation's.</summary>
    public bool IsUnitName(int head)
    {
        ref var item = ref scan.Items[head];
        return !item.Is(plural) && !item.Is(demonym) && scan.IsCapital(item.Head) && (item.Is(military) || item.Is(armed) || item.Is(group));
    }

    /// <summary>"A force of 330 Poles", "with 500 Ruthenians".</summary>
    public bool IsOfNation(NounPhrase phrase) => IsPeople(phrase) && scan.Items[phrase.Head].Is(demonym) && scan.Items[phrase.Head].Is(plural);

    public bool IsPeople(NounPhrase phrase) => scan.Items[phrase.Head].Phrase == people;

    private bool HasWord(NounPhrase phrase, int wordClass) => scan.HasWord(scan.Items[phrase.First].First, scan.Items[phrase.Head].End, wordClass);
}
