using System.Runtime.InteropServices;
using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>
/// Lists the places that a sentence names and how they stand to what happens in it. Of places that hang on one another ("in X, a port in the
/// region of Y", "X, north-east of Y", "between X and Y") only the first counts: it is the one meant.
/// </summary>
internal sealed class PlaceMentions(RuleSet rules, SentenceScan scan, PlaceNames names, PartyRegistry registry)
{
    /// <summary>No more items stand between the place in a speaker's name and his verb.</summary>
    private const int FarthestSpeech = 4;

    /// <summary>No more items stand between an office with its seat and its verb.</summary>
    private const int FarthestVerb = 8;

    private readonly ItemBuffer items = scan.Items;
    private readonly int name = rules.Class("name");
    private readonly int people = rules.Class("people");
    private readonly int group = rules.Class("group");
    private readonly int placePreposition = rules.Class("place-preposition");
    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int plural = rules.Class("plural");
    private readonly int title = rules.Class("leader-title");
    private readonly int region = rules.Class("region-word");
    private readonly int article = rules.Class("article");
    private readonly int direction = rules.Class("direction");
    private readonly int verb = rules.Class("verb");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int preposition = rules.Class("preposition");
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int speech = rules.Class("speech");
    private readonly int office = rules.Class("role-official");
    private readonly int recorder = rules.Class("recorder");
    private readonly int counting = rules.Class("counting");
    private readonly int travel = rules.Class("travel-word");
    private readonly int of = rules.Vocabulary.Add("of");
    private readonly int and = rules.Vocabulary.Add("and");
    private readonly int inRegion = rules.Vocabulary.Add("in the region of");
    private readonly int wideRegion = rules.Class("wide-region");
    private readonly int involvement = rules.Class("involvement");
    private readonly int between = rules.Vocabulary.Add("between");
    private readonly int placeVerb = rules.Class("place-verb");
    private readonly int aside = rules.Class("aside-opener");
    private readonly int speechPlace = rules.Class("speech-occasion");
    private readonly int km = rules.Class("distance-unit");
    private readonly int strongPreposition = rules.Class("event-preposition");
    private readonly int passive = rules.Class("passive");
    private readonly int befalls = rules.Class("befalls");
    private readonly int ambushes = rules.Class("attacks");
    private readonly int expert = rules.Class("role-expert");
    private readonly List<PlaceMention> found = [];

    public ReadOnlySpan<PlaceMention> Found => CollectionsMarshal.AsSpan(found);

    /// <summary>Reads a sentence; where no claim was looked for in it, its names are bare words in a row.</summary>
    public void Read()
    {
        found.Clear();
        var last = -1;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Phrase == people)
            {
                AddOfPeople(i);
                continue;
            }

            var (first, end) = names.At(i);
            if (end == first)
                continue;
            i = end - 1;
            if (!names.IsPlace(first, end) || IsOfficer(first))
                continue;
            var mention = Mention(first, end);
            // "Jan Roe, of Woodbridge, Virginia,": the land is no more where it was than the town.
            if (last >= 0 && found.Count > 0 && found[^1].Rank == PlaceRank.Weak && first == last + 2 && scan.CharsOf(items[last + 1].First) is ",")
                found.Add(mention with { Rank = PlaceRank.Weak });
            else if (last < 0 || found[^1].Rank != PlaceRank.Strong || !HangsOn(last, first))
                found.Add(mention);
            // "On the outskirts of Lindau, in Kreuz": within what lies around the town.
            else if (mention.Rank == PlaceRank.Strong && first == last + 3 && scan.CharsOf(items[last + 1].First) is "," && items[last + 2].Is(strongPreposition) && IsAround(found[^1].First))
                found[^1] = mention;
            else if (found[^1].IsRegion && !mention.IsRegion && mention.Rank == PlaceRank.Strong && !(first == last + 2 && items[last + 1].Lexeme == of) && !(first == last + 3 && items[last + 2].Lexeme == of))
                found[^1] = mention;
            last = end - 1;
        }
    }

    /// <summary>"The governor of Lindau, Jan Roe": a name behind an office and its seat is whose office it is.</summary>
    private bool IsOfficer(int first)
    {
        if (first < 4 || items[first].End - items[first].First < 2 || scan.CharsOf(items[first - 1].First) is not "," || (first + 1 < items.Count && (items[first + 1].Is(region) || items[first + 1].Is(placeNoun))))
            return false;
        for (var k = first - 2; k > 0 && k >= first - FarthestVerb && !items[k].Is(ClassNames.Punctuation); k--)
        {
            if (items[k].Lexeme == of && !items[k - 1].Is(plural) && (items[k - 1].Is(title) || items[k - 1].Is(office) || (items[k - 1].Phrase == people && HasOffice(items[k - 1]))) && !items[k - 1].Is(group))
                return true;
        }

        return false;
    }

    private bool IsAround(int town) =>
        town - 2 >= scan.First && scan.CharsOf(town - 1) is "of" && scan.CharsOf(town - 2) is "outskirts" or "suburbs" or "edge" or "vicinity" or "area";

    /// <summary>"The X military (camp)", "the X hostage (crisis)": a name that words for people describe, and what is there or happens there behind them.</summary>
    private void AddOfPeople(int i)
    {
        if (i + 1 >= items.Count || !items[i + 1].Is(ClassNames.Lower) || items[i + 1].Phrase >= 0 || !(items[i + 1].Is(placeNoun) || items[i + 1].Is(eventNoun)))
            return;
        // "An Army of Zaland ambush", "a Lindau Army attack": whose it was.
        if (IsCapital(items[i].Head))
            return;
        for (var first = items[i].First; first < items[i].Head; first++)
        {
            if (!names.IsProper(first))
                continue;
            var end = first + 1;
            while (end < items[i].Head && names.IsProper(end))
                end++;
            var span = scan.SpanOf(first, end);
            var chars = scan.Text.AsSpan(span.Start, span.Length);
            if (registry.KindOf(chars) is not (NameKind.Party or NameKind.Person) && !registry.IsCountry(chars) && !PartyRegistry.IsCompoundAdjective(chars))
                found.Add(new PlaceMention(first, end, PlaceRank.Strong, IsOfInvolved(i)));
            return;
        }
    }

    /// <summary>"Mastermind of the X attack", "involved in the X ambush": told only to say who somebody is.</summary>
    private bool IsOfInvolved(int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - 4; k--)
        {
            if (items[k].Is(involvement))
                return true;
        }

        return false;
    }

    /// <summary>A name that is the victim's is no place.</summary>
    public void Remove(string victim)
    {
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var span = scan.SpanOf(found[i].First, found[i].End);
            if (victim.AsSpan().EndsWith(scan.Text.AsSpan(span.Start, span.Length), StringComparison.Ordinal))
                found.RemoveAt(i);
        }
    }

    /// <summary>A place that a claim of the sentence is about, such as the town that is taken, is where things happen.</summary>
    public void AddActedOn(ClaimDraft draft)
    {
        if (draft.Place is not { Length: > 0 } words || draft.PlaceFirst < 0)
            return;
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].First < draft.PlaceFirst || found[i].First >= draft.PlaceEnd)
                continue;
            found[i] = found[i] with { Rank = found[i].Rank == PlaceRank.Weak ? PlaceRank.Strong : found[i].Rank, IsActedOn = true };
            return;
        }

        if (!char.IsUpper(words[0]) || words.StartsWith("The ", StringComparison.Ordinal) || registry.IsCountry(words) || IsOfSide(words))
            return;
        var at = found.Count;
        while (at > 0 && found[at - 1].First > draft.PlaceFirst)
            at--;
        found.Insert(at, new PlaceMention(draft.PlaceFirst, draft.PlaceEnd, PlaceRank.Strong, IsActedOn: true, Words: words));
    }

    /// <summary>"Green defensive posts": whose they are, and not where.</summary>
    private static bool IsOfSide(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && words.LastIndexOf(' ') > space && words[^1] == 's' && !words.AsSpan(space).ContainsAnyInRange('A', 'Z');
    }

    private PlaceMention Mention(int first, int end)
    {
        var withRegion = end < items.Count && items[end].Is(region);
        var from = first > 0 && items[first - 1].Is(direction) ? first - 1 : first;
        var isRegion = from < first || (withRegion && items[end].Is(wideRegion)) || items[end - 1].Is(wideRegion) || scan.WordIs(items[first].First, direction);
        var at = items[first].First;
        // "The Battle of X", where the words are one name.
        if (items[first].End > at + 2 && scan.WordIs(at, eventNoun) && scan.Tokens[at + 1].Lexeme == of)
            return new PlaceMention(at + 2, items[first].End, PlaceRank.Strong, IsBesideThis(first));
        return new PlaceMention(items[from].First, items[withRegion ? end : end - 1].End, IsWhere(withRegion ? end + 1 : end) && !IsCountryAt(first, end) ? PlaceRank.Strong : RankOf(first, end), InRelative(first) || IsOfInvolved(first), isRegion, first > 0 && items[first - 1].Is(placeVerb)) { IsBearing = first > 1 && items[first - 1].Lexeme == of && items[first - 2].Is(direction) };
    }

    private bool IsCountryAt(int first, int end)
    {
        var span = scan.SpanOf(items[first].First, items[end - 1].End);
        return registry.IsCountry(scan.Text.AsSpan(span.Start, span.Length));
    }

    /// <summary>"(Withdrew to X), where they executed 40": where it goes on.</summary>
    private bool IsWhere(int i)
    {
        while (i < items.Count && (items[i].Is(ClassNames.Mark) || items[i].Is(ClassNames.Tag) || scan.CharsOf(items[i].First) is ","))
            i++;
        return i < items.Count && scan.CharsOf(items[i].First) is "where";
    }

    /// <summary>"Together with the Battle of X and the Siege of Y": other events, beside the one at hand.</summary>
    private bool IsBesideThis(int first)
    {
        var before = first > 0 && items[first - 1].Is(article) ? first - 2 : first - 1;
        if (before < 0)
            return false;
        return scan.CharsOf(items[before].First) is "with" or "like" or "Like" or "unlike" or "Unlike" || (items[before].Lexeme == and && found.Count > 0 && found[^1].InPassing);
    }

    /// <summary>"Who had fought in X": only said of somebody or something else.</summary>
    private bool InRelative(int i)
    {
        for (var k = i - 1; k > 0; k--)
        {
            if (items[k].Is(ClassNames.Punctuation) && scan.Text[scan.Tokens[items[k].First].Start] is ',' or ';' or ')' or '–' or '—')
                return false;
            // "Six people, including four from the guard of X, were killed".
            if (scan.CharsOf(items[k].First) is "including" && items[k - 1].Is(ClassNames.Punctuation))
                return true;
            if (items[k].Is(aside) && (items[k - 1].Is(ClassNames.Punctuation) || items[k - 1].Phrase >= 0) && !items[k - 1].Is(verb) && items[k - 1].Phrase != verbGroup)
                return true;
        }

        return false;
    }

    /// <summary>Whether nothing stands between two places but what tells where the first one is.</summary>
    private bool HangsOn(int before, int i)
    {
        for (var k = before + 1; k < i; k++)
        {
            ref readonly var item = ref items[k];
            // "Ten in X and three in Y": another figure has another place.
            if (item.Quantity >= 0 && k > before + 1 && k + 1 < i && items[k + 1].Is(strongPreposition) && (items[k - 1].Lexeme == and || items[k - 1].Is(ClassNames.Punctuation)))
                return false;
            var binds = item.Is(ClassNames.Punctuation) || item.Is(ClassNames.Mark) || item.Is(placePreposition) || item.Is(strongPreposition) || item.Is(article) || item.Is(direction) || item.Is(placeNoun) || item.Lexeme == of
                || item.Lexeme == and || item.Lexeme == inRegion || item.Quantity >= 0 || item.Is(km) || (k + 1 < i && item.Is(ClassNames.Lower) && !item.Is(verb) && item.Phrase < 0 && items[k + 1].Is(placeNoun));
            if (!binds || item.Phrase == verbGroup)
                return false;
        }

        return true;
    }

    private PlaceRank RankOf(int first, int end)
    {
        var span = scan.SpanOf(items[first].First, items[end - 1].End);
        var isCountry = registry.IsCountry(scan.Text.AsSpan(span.Start, span.Length));
        for (var before = first - 1; before >= 0 && before >= first - 5; before--)
        {
            // "The shelling of X killed three".
            if (items[before].Lexeme == of && before > 0 && items[before - 1].Is(eventNoun) && !isCountry)
                return PlaceRank.Strong;
            if (items[before].Is(strongPreposition))
            {
                if (IsOfSpeech(before) || IsOfParty(before) || IsOfTravel(before) || IsOfSeat(before) || IsOfOffice(before, end))
                    return PlaceRank.Weak;
                return isCountry && !(before < first - 1 && items[first - 1].Is(direction)) ? PlaceRank.Country : PlaceRank.Strong;
            }

            // "On the way to X", "within two miles of X", "by the X church": where nothing was yet, or who did it.
            if (items[before].Is(placePreposition) || items[before].Is(travel) || scan.CharsOf(items[before].First) is "by" || (items[before].Lexeme == of && before > 0 && (items[before - 1].Is(km) || IsOfPerson(before - 1))))
                return PlaceRank.Weak;
            if (items[before].Is(placeNoun) || items[before].Is(article) || items[before].Is(direction) || items[before].Lexeme == of || items[before].Phrase == name)
                continue;
            break;
        }

        return isCountry || IsOfSpeaker(end) || IsOfDoer(end) ? PlaceRank.Weak : PlaceRank.Strong;
    }

    /// <summary>"The X Path ambushed and killed": who does it.</summary>
    private bool IsOfDoer(int end) =>
        end < items.Count && items[end].Phrase == verbGroup && !items[end].Is(passive) && (items[end].Is(befalls) || items[end].Is(placeVerb) || items[end].Is(ambushes));

    /// <summary>"The governor of X said", "Jan Roe, of X," "Jan Roe, 42, of X": what somebody has to do with it, not where anything was.</summary>
    private bool IsOfPerson(int i)
    {
        if (items[i].Is(ClassNames.Punctuation))
            return scan.CharsOf(items[i].First) is "," && i > 0 && (items[i - 1].Phrase == name || items[i - 1].Quantity >= 0);
        return !items[i].Is(plural) && (items[i].Is(title) || items[i].Is(office)) && !items[i].Is(group);
    }

    /// <summary>"Which is based in X", "exiled in X", "a professor at X": where somebody has his seat.</summary>
    private bool IsOfSeat(int at) =>
        at > 0 && (items[at - 1].Is(expert) || scan.CharsOf(items[at - 1].End - 1) is "based" or "headquartered" or "exiled");

    /// <summary>"A Lindau hospital reported", "the Lindau police said": whose voice it is, not where anything was.</summary>
    private bool IsOfSpeaker(int end)
    {
        for (var i = end; i < items.Count && i < end + FarthestSpeech; i++)
        {
            if (items[i].Phrase == verbGroup)
                return i > end && (items[i].Is(speech) || items[i].Is(counting));
            if (items[i].Is(ClassNames.Punctuation) || items[i].Is(preposition) || items[i].Is(eventNoun))
                return false;
        }

        return false;
    }

    /// <summary>"The government in X denied", "a ministry official in X said": the seat of an office that speaks, not where what it speaks of was.</summary>
    private bool IsOfOffice(int at, int end)
    {
        if (at == 0 || !(items[at - 1].Is(office) || items[at - 1].Is(recorder) || HasOffice(items[at - 1]) || (at > 2 && items[at - 2].Lexeme == of && items[at - 3].Is(office))))
            return false;
        for (var i = end; i < items.Count && i < end + FarthestVerb; i++)
        {
            if (items[i].Phrase == verbGroup)
                return items[i].Is(speech) || items[i].Is(counting);
        }

        return false;
    }

    private bool HasOffice(in Item item) => scan.HasWord(item.First, item.End, office);

    /// <summary>"Told reporters in X", "said in X", "a news conference in X": where somebody speaks.</summary>
    private bool IsOfSpeech(int at) =>
        at > 0 && (items[at - 1].Is(speech) || items[at - 1].Is(speechPlace) || (at > 1 && items[at - 1].Phrase == people && items[at - 2].Is(speech)));

    /// <summary>"The Free Army in the Lindau Valley": the place belongs to the party's name.</summary>
    private bool IsOfParty(int at)
    {
        // "The League in Ruthenia (said)": a land in the name of a party.
        if (at > 0 && at + 1 < items.Count && scan.CharsOf(items[at].First) is "in" && items[at - 1].Phrase == name && items[at + 1].Phrase == name && registry.IsCountry(scan.TextOf(items[at + 1].First, items[at + 1].End)) && registry.KindOf(scan.TextOf(items[at - 1].First, items[at - 1].End)) == NameKind.Party)
            return true;
        if (at == 0 || at + 1 >= items.Count || !items[at + 1].Is(article) || !(items[at - 1].Phrase == name || items[at - 1].Phrase == people) || !items[at - 1].Is(ClassNames.Capital) && !IsCapital(items[at - 1].Head))
            return false;
        return scan.CharsOf(items[at].First) is "in" && items[at - 1].Is(group);
    }

    private bool IsCapital(int token) => char.IsUpper(scan.Text[scan.Tokens[token].Start]);

    /// <summary>"While on their way to a congress in X": where somebody was to get to.</summary>
    private bool IsOfTravel(int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 7; i--)
        {
            if (items[i].Is(travel))
                return true;
            if (items[i].Is(ClassNames.Punctuation) || items[i].Phrase == verbGroup)
                return false;
        }

        return false;
    }
}
