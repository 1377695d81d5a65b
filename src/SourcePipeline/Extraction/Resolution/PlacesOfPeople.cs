using System.Collections.Immutable;
using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>
/// Tells which places a sentence names only to say who somebody is: his seat ("the government in X denied"), his home ("Jan Roe, of X,"), where
/// he speaks ("told reporters in X"), the land in the name of a party. Nothing that is told need have been there.
/// </summary>
internal sealed class PlacesOfPeople(RuleSet rules, SentenceScan scan, PartyRegistry registry)
{
    private static readonly ImmutableArray<string> Seated = ListedWords.Of(PlaceMentions.Words, "seated");

    /// <summary>No more items stand between the place in a speaker's name and his verb.</summary>
    private const int FarthestSpeech = 4;

    /// <summary>No more items stand between an office with its seat and its verb.</summary>
    private const int FarthestVerb = 8;

    private readonly ItemBuffer items = scan.Items;
    private readonly int name = rules.Class("name");
    private readonly int people = rules.Class("people");
    private readonly int group = rules.Class("group");
    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int region = rules.Class("region-word");
    private readonly int plural = rules.Class("plural");
    private readonly int title = rules.Class("leader-title");
    private readonly int article = rules.Class("article");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int passive = rules.Class("passive");
    private readonly int preposition = rules.Class("preposition");
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int speech = rules.Class("speech");
    private readonly int speechOccasion = rules.Class("speech-occasion");
    private readonly int office = rules.Class("role-official");
    private readonly int expert = rules.Class("role-expert");
    private readonly int recorder = rules.Class("recorder");
    private readonly int counting = rules.Class("counting");
    private readonly int befalls = rules.Class("befalls");
    private readonly int placeVerb = rules.Class("place-verb");
    private readonly int attacks = rules.Class("attacks");
    private readonly int of = rules.Vocabulary.Add("of");

    /// <summary>"The governor of Lindau, Jan Roe": a name behind an office and its seat is that of the man, and no place.</summary>
    public bool IsOfficer(int first)
    {
        var isOneWord = items[first].End - items[first].First < 2;
        if (first < 4 || isOneWord || scan.CharsOf(items[first - 1].First) is not "," || IsCalledPlace(first + 1))
            return false;
        for (var k = first - 2; k > 0 && k >= first - FarthestVerb && !items[k].Is(ClassNames.Punctuation); k--)
        {
            if (items[k].Lexeme == of && IsOfficeOfOne(items[k - 1]))
                return true;
        }

        return false;
    }

    /// <summary>Behind a name: "(X) province", "(X) camp".</summary>
    private bool IsCalledPlace(int i) => i < items.Count && (items[i].Is(region) || items[i].Is(placeNoun));

    /// <summary>"Governor", "deputy chief": what one man is, not several and no body of men.</summary>
    private bool IsOfficeOfOne(in Item item) =>
        !item.Is(plural) && !item.Is(group) && (item.Is(title) || item.Is(office) || (item.Phrase == people && HasOffice(item)));

    private bool HasOffice(in Item item) => scan.HasWord(item.First, item.End, office);

    /// <summary>Whether a place behind the preposition at <paramref name="at"/> is where somebody speaks or sits, or belongs to a party's name.</summary>
    /// <param name="end">Index behind the place.</param>
    public bool IsBehind(int at, int end) => IsOfSpeech(at) || IsOfParty(at) || IsOfSeat(at) || IsOfOffice(at, end);

    /// <summary>Whether a place that no preposition brings in, and behind which <paramref name="end"/> is, only describes who speaks or acts.</summary>
    public bool IsBefore(int end) => IsOfSpeaker(end) || IsOfDoer(end);

    /// <summary>"The governor of X said", "Jan Roe, of X," "Jan Roe, 42, of X": what stands before the "of" is a man.</summary>
    public bool IsPerson(int i)
    {
        if (items[i].Is(ClassNames.Punctuation))
            return scan.CharsOf(items[i].First) is "," && i > 0 && (items[i - 1].Phrase == name || items[i - 1].Quantity >= 0);
        return !items[i].Is(plural) && !items[i].Is(group) && (items[i].Is(title) || items[i].Is(office));
    }

    /// <summary>"The X Path ambushed and killed": who does it.</summary>
    private bool IsOfDoer(int end) =>
        end < items.Count && items[end].Phrase == verbGroup && !items[end].Is(passive) && (items[end].Is(befalls) || items[end].Is(placeVerb) || items[end].Is(attacks));

    /// <summary>"A Lindau hospital reported", "the Lindau police said": whose voice it is.</summary>
    private bool IsOfSpeaker(int end)
    {
        for (var i = end; i < items.Count && i < end + FarthestSpeech; i++)
        {
            if (items[i].Phrase == verbGroup)
                return i > end && IsSaying(items[i]);
            if (items[i].Is(ClassNames.Punctuation) || items[i].Is(preposition) || items[i].Is(eventNoun))
                return false;
        }

        return false;
    }

    private bool IsSaying(in Item verb) => verb.Is(speech) || verb.Is(counting);

    /// <summary>"Which is based in X", "exiled in X", "a professor at X": where somebody has his seat.</summary>
    private bool IsOfSeat(int at) =>
        at > 0 && (items[at - 1].Is(expert) || ListedWords.HasAsWritten(Seated, scan.CharsOf(items[at - 1].End - 1)));

    /// <summary>"The government in X denied", "a ministry official in X said": the seat of an office that speaks, not where what it speaks of was.</summary>
    private bool IsOfOffice(int at, int end)
    {
        if (at == 0 || !SpeaksOfficially(at - 1))
            return false;
        for (var i = end; i < items.Count && i < end + FarthestVerb; i++)
        {
            if (items[i].Phrase == verbGroup)
                return IsSaying(items[i]);
        }

        return false;
    }

    /// <summary>"The ministry", "the hospital", "the ministry of defence".</summary>
    private bool SpeaksOfficially(int i) =>
        items[i].Is(office) || items[i].Is(recorder) || HasOffice(items[i]) || (i > 1 && items[i - 1].Lexeme == of && items[i - 2].Is(office));

    /// <summary>"Told reporters in X", "said in X", "a news conference in X": where somebody speaks.</summary>
    private bool IsOfSpeech(int at) =>
        at > 0 && ((items[at - 1].Is(speech) && !IsToldOf(at - 1)) || items[at - 1].Is(speechOccasion) || (at > 1 && items[at - 1].Phrase == people && items[at - 2].Is(speech)));

    /// <summary>"Clashes were reported (in X)": an event is told of, and nobody speaks there.</summary>
    private bool IsToldOf(int verb) => items[verb].Is(passive) && verb > 0 && items[verb - 1].Is(eventNoun);

    /// <summary>"The Free Army in the Lindau Valley", "the League in Ruthenia (said)": the place belongs to the party's name.</summary>
    private bool IsOfParty(int at)
    {
        if (at == 0 || at + 1 >= items.Count || scan.CharsOf(items[at].First) is not "in")
            return false;
        ref readonly var owner = ref items[at - 1];
        return IsPartyOfLand(owner, items[at + 1])
            || (items[at + 1].Is(article) && owner.Is(group) && (owner.Phrase == name || owner.Phrase == people) && (owner.Is(ClassNames.Capital) || scan.IsCapital(owner.Head)));
    }

    private bool IsPartyOfLand(in Item owner, in Item land) =>
        land.Phrase == name && registry.IsCountry(scan.CharsOf(land))
        && (owner.Phrase == name ? owner.Is(group) || registry.KindOf(scan.CharsOf(owner)) == NameKind.Party : owner.Phrase == people && owner.Is(group) && scan.IsCapital(owner.Head));
}
