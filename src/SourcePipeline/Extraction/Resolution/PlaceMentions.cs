using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>
/// Lists the places that a sentence names and how they stand to what happens in it. Of places that hang on one another ("in X, a port in the
/// region of Y", "X, north-east of Y", "between X and Y") only the first counts: it is the one meant.
/// </summary>
internal sealed class PlaceMentions(RuleSet rules, SentenceScan scan, PlaceNames names, PlacesOfPeople ofPeople, PartyRegistry registry)
{
    internal const string Words = "Extraction/Resolution/places.words.txt";

    /// <summary>"The mastermind of the X attack": no more items stand between.</summary>
    private const int FarthestInvolvement = 4;

    /// <summary>"From the southern port town of X": no more items stand between.</summary>
    private const int FarthestFrom = 6;

    /// <summary>"By a gang of robbers from X": no more items stand between.</summary>
    private const int FarthestAgent = 6;

    /// <summary>"Most of the dead in X": no more items stand between.</summary>
    private const int FarthestMost = 5;

    private static readonly ImmutableArray<string> Mostly = ListedWords.Of(Words, "mostly");
    private static readonly ImmutableArray<string> Around = ListedWords.Of(Words, "around");
    private static readonly ImmutableArray<string> Beside = ListedWords.Of(Words, "beside");

    private readonly PlaceRanks ranks = new(rules, scan, ofPeople, registry);
    private readonly ItemBuffer items = scan.Items;
    private readonly int group = rules.Class("group");
    private readonly int people = rules.Class("people");
    private readonly int placePreposition = rules.Class("place-preposition");
    private readonly int eventPreposition = rules.Class("event-preposition");
    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int placeVerb = rules.Class("place-verb");
    private readonly int region = rules.Class("region-word");
    private readonly int wideRegion = rules.Class("wide-region");
    private readonly int article = rules.Class("article");
    private readonly int direction = rules.Class("direction");
    private readonly int distance = rules.Class("distance-unit");
    private readonly int verb = rules.Class("verb");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int involvement = rules.Class("involvement");
    private readonly int aside = rules.Class("aside-opener");
    private readonly int of = rules.Vocabulary.Add("of");
    private readonly int and = rules.Vocabulary.Add("and");
    private readonly int inRegion = rules.Vocabulary.Add("in the region of");
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
            if (!names.IsPlace(first, end) || ofPeople.IsOfficer(first))
                continue;
            Add(Mention(first, end), first, last);
            last = end - 1;
        }
    }

    /// <param name="first">The item with which the place begins.</param>
    /// <param name="last">The last item of the place before it; -1 where there is none.</param>
    private void Add(in PlaceMention mention, int first, int last)
    {
        if (last < 0)
        {
            found.Add(mention);
            return;
        }

        var before = found[^1];
        // "Jan Roe, of Woodbridge, Virginia,": the land is no more where it was than the town.
        if (before.Rank == PlaceRank.Weak && first == last + 2 && scan.CharsOf(items[last + 1].First) is ",")
            found.Add(mention with { Rank = PlaceRank.Weak });
        else if (before.Rank != PlaceRank.Strong || !HangsOn(last, first))
            found.Add(mention);
        else if (mention.Rank == PlaceRank.Strong && (IsWithinAround(before, first, last) || IsTownOfRegion(before, mention, first, last)))
            found[^1] = mention;
    }

    /// <summary>"On the outskirts of Lindau, in Kreuz": within what lies around the town.</summary>
    private bool IsWithinAround(in PlaceMention town, int first, int last) =>
        first == last + 3 && scan.CharsOf(items[last + 1].First) is "," && items[last + 2].Is(eventPreposition)
        && town.First - 2 >= scan.First && scan.CharsOf(town.First - 1) is "of" && ListedWords.HasAsWritten(Around, scan.CharsOf(town.First - 2));

    /// <summary>"In the Lindau region, in Kreuz": the town goes before; what stands behind "of" ("in the north of Zaland") is no town within.</summary>
    private bool IsTownOfRegion(in PlaceMention before, in PlaceMention mention, int first, int last) =>
        before.IsRegion && !mention.IsRegion
        && !(first == last + 2 && items[last + 1].Lexeme == of) && !(first == last + 3 && items[last + 2].Lexeme == of);

    /// <summary>"The X military (camp)", "the X hostage (crisis)": a name that words for people describe, and what is there or happens there behind them.</summary>
    private void AddOfPeople(int i)
    {
        if (i + 1 >= items.Count || !items[i + 1].Is(ClassNames.Lower) || items[i + 1].Phrase >= 0 || !(items[i + 1].Is(placeNoun) || items[i + 1].Is(eventNoun)))
            return;
        // "An Army of Zaland ambush", "a Lindau Army attack": whose it was.
        if (scan.IsCapital(items[i].Head))
            return;
        for (var first = items[i].First; first < items[i].Head; first++)
        {
            if (!names.IsProper(first))
                continue;
            var end = first + 1;
            while (end < items[i].Head && names.IsProper(end))
                end++;
            var chars = scan.CharsOf(first, end);
            if (registry.KindOf(chars) is not (NameKind.Party or NameKind.Person) && !registry.IsCountry(chars) && !PartyRegistry.IsCompoundAdjective(chars))
                found.Add(new PlaceMention(first, end, PlaceRank.Strong, IsOfInvolved(i)));
            return;
        }
    }

    /// <summary>"Mastermind of the X attack", "involved in the X ambush": told only to say who somebody is.</summary>
    private bool IsOfInvolved(int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - FarthestInvolvement; k--)
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
            if (victim.AsSpan().EndsWith(scan.CharsOf(found[i].First, found[i].End), StringComparison.Ordinal))
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
    private bool IsOfSide(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0 || words.AsSpan(space).ContainsAnyInRange('A', 'Z'))
            return false;
        var isGroup = rules.Vocabulary.Find(words.AsSpan(0, space)) is > 0 and var first && rules.Vocabulary.ClassesOf(first).Has(group);
        return isGroup || (words.LastIndexOf(' ') > space && words[^1] == 's');
    }

    private PlaceMention Mention(int first, int end)
    {
        var at = items[first].First;
        // "The Battle of X", where the words are one name.
        if (items[first].End > at + 2 && scan.WordIs(at, eventNoun) && scan.Tokens[at + 1].Lexeme == of)
            return new PlaceMention(at + 2, items[first].End, PlaceRank.Strong, InPassing: IsBesideThis(first));
        var from = first > 0 && items[first - 1].Is(direction) ? first - 1 : first;
        var behind = end < items.Count && items[end].Is(region) ? end + 1 : end;
        var isOfAgent = IsOfAgent(first);
        return new PlaceMention(items[from].First, items[behind - 1].End, isOfAgent ? PlaceRank.Weak : ranks.Of(first, end, behind))
        {
            InPassing = IsInAside(first) || IsOfInvolved(first) || IsOfMost(first),
            IsRegion = from < first || (behind > end && items[end].Is(wideRegion)) || items[end - 1].Is(wideRegion) || scan.WordIs(at, direction),
            IsActedOn = first > 0 && items[first - 1].Is(placeVerb),
            IsFrom = !isOfAgent && IsBehindFrom(first) && !registry.IsCountry(scan.CharsOf(items[from].First, items[behind - 1].End)),
            IsBearing = first > 1 && items[first - 1].Lexeme == of && items[first - 2].Is(direction),
        };
    }

    /// <summary>"(38 were killed), most in X": not where all of them were.</summary>
    private bool IsOfMost(int first)
    {
        var i = first - 1;
        while (i > 0 && (items[i].Is(article) || items[i].Is(direction) || items[i].Is(placeNoun) || items[i].Lexeme == of))
            i--;
        if (i < 2 || scan.CharsOf(items[i].First) is not ("in" or "at" or "near"))
            return false;
        // "(24 were killed), 11 of them in X".
        if (i > 2 && scan.CharsOf(items[i - 1].First) is "them" or "whom" && items[i - 2].Lexeme == of && items[i - 3].Quantity >= 0)
            return true;
        // "Most of the dead in X".
        for (var k = i - 1; k > 0 && k >= i - FarthestMost && !items[k].Is(ClassNames.Punctuation) && items[k].Phrase != verbGroup; k--)
        {
            if (ListedWords.Has(Mostly, scan.CharsOf(items[k].First)))
                return items[k - 1].Is(ClassNames.Punctuation) || scan.CharsOf(items[k - 1].First) is "with";
        }

        return false;
    }

    /// <summary>"(Kidnapped) by a gang from X": where those who did it come from.</summary>
    private bool IsOfAgent(int first)
    {
        if (first < 3 || scan.CharsOf(items[first - 1].First) is not "from")
            return false;
        var i = first - 2;
        while (i > 0 && i > first - FarthestAgent && (items[i].Phrase == people || items[i].Is(group) || items[i].Is(ClassNames.Lower) || items[i].Is(article)) && scan.CharsOf(items[i].First) is not "by")
            i--;
        return i < first - 2 && scan.CharsOf(items[i].First) is "by";
    }

    /// <summary>"From X", "from the town of X".</summary>
    private bool IsBehindFrom(int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - FarthestFrom; i--)
        {
            if (scan.CharsOf(items[i].First) is "from")
                return true;
            if (!items[i].Is(article) && !items[i].Is(placeNoun) && !items[i].Is(direction) && items[i].Lexeme != of)
                return false;
        }

        return false;
    }

    /// <summary>"Together with the Battle of X and the Siege of Y": other events, beside the one at hand.</summary>
    private bool IsBesideThis(int first)
    {
        var before = first > 0 && items[first - 1].Is(article) ? first - 2 : first - 1;
        if (before < 0)
            return false;
        return ListedWords.HasAsWritten(Beside, scan.CharsOf(items[before].First)) || (items[before].Lexeme == and && found.Count > 0 && found[^1].InPassing);
    }

    /// <summary>"Who had fought in X": only said of somebody or something else.</summary>
    private bool IsInAside(int i)
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

    /// <summary>"(Ten in X) and three in (Y)", ", three in".</summary>
    private bool BeginsFigure(int number) =>
        items[number + 1].Is(eventPreposition) && (items[number - 1].Lexeme == and || items[number - 1].Is(ClassNames.Punctuation));

    /// <summary>Whether nothing stands between two places but what tells where the first one is.</summary>
    private bool HangsOn(int before, int i)
    {
        for (var k = before + 1; k < i; k++)
        {
            // "Ten in X and three in Y": another figure has another place.
            if (items[k].Quantity >= 0 && k > before + 1 && k + 1 < i && BeginsFigure(k))
                return false;
            if (items[k].Phrase == verbGroup || !(TellsWhere(items[k]) || (k + 1 < i && IsDescribing(items[k]) && items[k + 1].Is(placeNoun))))
                return false;
        }

        return true;
    }

    /// <summary>"A port 30 km north of", "in the region of", "and".</summary>
    private bool TellsWhere(in Item item) =>
        item.Is(ClassNames.Punctuation) || item.Is(ClassNames.Mark) || item.Is(placePreposition) || item.Is(eventPreposition) || item.Is(article) || item.Is(direction)
        || item.Is(placeNoun) || item.Is(distance) || item.Lexeme == of || item.Lexeme == and || item.Lexeme == inRegion || item.Quantity >= 0;

    /// <summary>"A (fishing) port".</summary>
    private bool IsDescribing(in Item item) => item.Is(ClassNames.Lower) && !item.Is(verb) && item.Phrase < 0;
}
