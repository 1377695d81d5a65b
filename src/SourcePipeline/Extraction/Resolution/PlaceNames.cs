using System.Collections.Immutable;
using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>
/// Tells which names of a sentence are those of places: by what the document knows of them, by what stands before them ("the village of", "shelled"),
/// behind them ("region", "ambush") and in them ("War of").
/// </summary>
internal sealed class PlaceNames(RuleSet rules, SentenceScan scan, PartyRegistry registry)
{
    private static readonly ImmutableArray<string> Hitting = ListedWords.Of(PlaceMentions.Words, "hitting");
    private static readonly ImmutableArray<string> Describing = ListedWords.Of(PlaceMentions.Words, "describing");

    private readonly ItemBuffer items = scan.Items;
    private readonly int name = rules.Class("name");
    private readonly int people = rules.Class("people");
    private readonly int person = rules.Class("person");
    private readonly int group = rules.Class("group");
    private readonly int demonym = rules.Class("demonym");
    private readonly int placePreposition = rules.Class("place-preposition");
    private readonly int facility = rules.Class("facility");
    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int region = rules.Class("region-word");
    private readonly int article = rules.Class("article");
    private readonly int direction = rules.Class("direction");
    private readonly int title = rules.Class("leader-title");
    private readonly int stateAdjective = rules.Class("state-adjective");
    private readonly int function = rules.Class("function");
    private readonly int adverb = rules.Class("adverb");
    private readonly int verb = rules.Class("verb");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int preposition = rules.Class("preposition");
    private readonly int speech = rules.Class("speech");
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int date = rules.Class("date");
    private readonly int of = rules.Vocabulary.Add("of");
    private readonly int and = rules.Vocabulary.Add("and");
    private readonly int media = rules.Class("role-media");
    private readonly int office = rules.Class("role-official");
    private readonly int noPlace = rules.Class("no-place");
    private readonly int sourceIntro = rules.Class("source-intro");
    private readonly int timeWord = rules.Class("time-word");
    private readonly int between = rules.Vocabulary.Add("between");
    private readonly int country = rules.Class("country");
    private readonly int placeVerb = rules.Class("place-verb");
    private readonly int passive = rules.Class("passive");
    private readonly int eventPreposition = rules.Class("event-preposition");

    /// <summary>The name that begins at <paramref name="i"/>; empty where none does.</summary>
    public (int First, int End) At(int i)
    {
        if (items[i].Phrase == name)
            return (i, i + 1);
        var end = i;
        while (end < items.Count && IsBareName(items[end]))
            end++;
        return (i, end);
    }

    /// <summary>A capital word of no phrase, as a sentence in which no claim is looked for leaves its names.</summary>
    private bool IsBareName(in Item item) =>
        item.Phrase < 0 && item.Is(ClassNames.Capital) && item.Is(ClassNames.Word) && item.Quantity < 0 && !item.Is(function) && !item.Is(date) && !item.Is(sourceIntro);

    /// <summary>Whether the name of the items from <paramref name="first"/> to <paramref name="end"/> (exclusive) is that of a place.</summary>
    public bool IsPlace(int first, int end)
    {
        ref readonly var item = ref items[end - 1];
        if (IsOfPeopleOrEvent(item))
            return false;
        var chars = scan.CharsOf(items[first].First, item.End);
        if (end < items.Count && !item.Is(demonym) && (items[end].Is(placeNoun) || IsDescribedPlace(end)))
            return !IsOfNations(chars) && !IsOfOwner(chars, items[end]);
        if ((end < items.Count && items[end].Is(region)) || IsNamedEvent(first, end))
            return true;
        if (IsNoPlace(first, item, chars) || IsOwner(end) || IsPeopleBehindArticle(first, chars) || IsNextSubject(first, end))
            return false;
        var kind = registry.KindOf(chars);
        if (kind is NameKind.Person or NameKind.Party || (!item.Is(country) && registry.IsCountry(chars)))
            return false;
        if (first > 0 && NamesEvent(end))
            return true;
        if (end < items.Count && IsNoun(items[end]))
            return false;
        return kind == NameKind.Place || IsToldByWordsBefore(first, end);
    }

    /// <summary>"Soldiers", "the Guard", "UNHCR", "Ruthenian", "the Ministry", "the Battle".</summary>
    private bool IsOfPeopleOrEvent(in Item item) =>
        item.Is(people) || item.Is(person) || item.Is(group) || item.Is(title) || item.Is(ClassNames.AllCaps) || item.Is(stateAdjective)
        || item.Is(media) || item.Is(office) || item.Is(eventNoun);

    /// <summary>"The Battle of X", where the words are one name.</summary>
    private bool IsNamedEvent(int first, int end)
    {
        var at = items[first].First;
        return end == first + 1 && items[first].End > at + 2 && scan.WordIs(at, eventNoun) && scan.Tokens[at + 1].Lexeme == of;
    }

    /// <summary>"War of X", "Movement for X", "Ruthenian-held", "North": a word tells that the name is none of a place, or not by itself.</summary>
    private bool IsNoPlace(int first, in Item last, ReadOnlySpan<char> chars)
    {
        var begin = items[first].First;
        var isOneWord = last.End == begin + 1;
        return scan.WordIs(begin, group) || scan.HasWord(begin, last.End, noPlace) || PartyRegistry.IsCompoundAdjective(chars)
            || (isOneWord && (last.Is(placeNoun) || last.Is(direction))) || last.Is(demonym);
    }

    /// <summary>"Roe's (army)".</summary>
    private bool IsOwner(int end) => end < items.Count && scan.CharsOf(items[end].First) is "'s" or "’s";

    /// <summary>"The Zalandans", "the Zalanis"; behind "in the" the same words are of a place.</summary>
    private bool IsPeopleBehindArticle(int first, ReadOnlySpan<char> chars) =>
        first > 0 && items[first - 1].Is(article) && chars is [.., 'a', 'n', 's'] or [.., 'i', 's'] && !(first > 1 && items[first - 2].Is(eventPreposition));

    /// <summary>"The village of X", "an airstrike on X", "shelled X", "near X".</summary>
    private bool IsToldByWordsBefore(int first, int end)
    {
        var before = first - 1;
        while (before >= 0 && (items[before].Is(article) || items[before].Is(direction)))
            before--;
        if (before < 0)
            return false;
        if (items[before].Lexeme == of)
            return before > 0 && (items[before - 1].Is(placeNoun) || items[before - 1].Is(direction) || items[before - 1].Is(eventNoun));
        if (before > 0 && scan.CharsOf(items[before].First) is "on" && items[before - 1].Is(eventNoun))
            return true;
        if (ListedWords.Has(Hitting, scan.CharsOf(items[before].End - 1)))
            return scan.WordIs(items[end - 1].End - 1, facility) || scan.WordIs(items[end - 1].End - 1, placeNoun);
        if (items[before].Is(placeVerb))
            return before == first - 1 && !items[before].Is(passive);
        return items[before].Is(placeNoun) || items[before].Is(placePreposition) || IsBetween(before) || IsApposition(before, first, end);
    }

    /// <summary>"(Fled to Zaland) and Jan Roe fled": who does something next is no second place.</summary>
    private bool IsNextSubject(int first, int end) =>
        first > 2 && end < items.Count && items[end].Phrase == verbGroup && !items[end].Is(passive)
        && items[first - 1].Lexeme == and && items[first - 2].Phrase == name && items[first - 3].Is(preposition);

    /// <summary>Whether a heading may name a place: none of its words is for something else ("Operation X", "Battle").</summary>
    public bool MayBePlace(ReadOnlySpan<char> heading)
    {
        foreach (var range in heading.Split(' '))
        {
            if (rules.Vocabulary.Find(heading[range]) is not (> 0 and var lexeme))
                continue;
            ref readonly var classes = ref rules.Vocabulary.ClassesOf(lexeme);
            if (classes.Has(noPlace) || classes.Has(eventNoun) || classes.Has(group))
                return false;
        }

        return true;
    }

    /// <summary>"The road between X and Y".</summary>
    private bool IsBetween(int before) => before > 0 && items[before].Lexeme == between && items[before - 1].Is(placeNoun);

    /// <summary>"The X military camp", "X old town": a word between the name and what the place is.</summary>
    private bool IsDescribedPlace(int i) =>
        i + 1 < items.Count && items[i + 1].Is(placeNoun) && items[i].Is(ClassNames.Lower) && items[i].Phrase < 0
        && (items[i].Is(group) || ListedWords.Has(Describing, scan.CharsOf(items[i].First)));

    /// <summary>"The X ambush", "the X hostage crisis": an event goes by its place.</summary>
    private bool NamesEvent(int end)
    {
        // "Hostage (crisis)": one word tells what event it was.
        var at = end + 1 < items.Count && IsDescribing(items[end]) ? end + 1 : end;
        return at < items.Count && items[at].Is(eventNoun) && items[at].Is(ClassNames.Lower) && items[at].Phrase < 0 && (at + 1 == items.Count || !IsNoun(items[at + 1]));
    }

    private bool IsDescribing(in Item item) => !item.Is(eventNoun) && item.Is(ClassNames.Lower) && !item.Is(function) && !item.Is(verb) && item.Phrase != verbGroup;

    /// <summary>"A mining village, X,": the name of what was described before it; "the head of a hospital, X, said": who speaks is no place.</summary>
    private bool IsApposition(int comma, int first, int end) =>
        comma == first - 1 && comma > 0 && items[comma].Is(ClassNames.Punctuation) && items[comma - 1].Is(placeNoun) && !IsGiven(comma)
        && end < items.Count && items[end].Is(ClassNames.Punctuation) && !(end + 1 < items.Count && items[end + 1].Is(speech));

    /// <summary>"The chief cleric in the district, Jan Roe,": a place that was told of before is named by nothing behind it.</summary>
    private bool IsGiven(int comma) =>
        comma > 2 && items[comma - 2].Is(article) && items[comma - 3].Is(eventPreposition) && !items[comma - 2].Is(ClassNames.SentenceStart) && items[comma - 1].Is(region);

    /// <summary>"The Ruthenian-UN camp": whose it is, not where.</summary>
    private bool IsOfNations(ReadOnlySpan<char> chars)
    {
        if (chars.IndexOf('-') is not (> 0 and var hyphen))
            return false;
        var first = chars[..hyphen];
        var second = chars[(hyphen + 1)..];
        return IsAcronym(first) || IsAcronym(second) || (IsNation(first) && IsNation(second));
    }

    /// <summary>"A Red Front prison", "the Roe compound": whose it is, not where.</summary>
    private bool IsOfOwner(ReadOnlySpan<char> chars, in Item what) =>
        registry.KindOf(chars) is NameKind.Party or NameKind.Person && !what.Is(region);

    private bool IsNation(ReadOnlySpan<char> word) =>
        rules.Vocabulary.Find(word) is > 0 and var lexeme && (rules.Vocabulary.ClassesOf(lexeme).Has(demonym) || rules.Vocabulary.ClassesOf(lexeme).Has(stateAdjective));

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return word.Length > 1;
    }

    /// <summary>A noun that the name only describes: "a State Department convoy".</summary>
    private bool IsNoun(in Item item) =>
        item.Phrase < 0 && item.Is(ClassNames.Lower) && !item.Is(function) && !item.Is(adverb) && !item.Is(verb) && !item.Is(preposition) && !item.Is(timeWord)
        && !item.Is(ClassNames.LyWord) && !item.Is(ClassNames.IngWord) && !item.Is(ClassNames.EdWord);

    /// <summary>Whether a token may be part of a place's name inside words for people.</summary>
    public bool IsProper(int token)
    {
        ref readonly var read = ref scan.Tokens[token];
        if (read.Kind != Text.TokenKind.Word || !read.Has(Text.TokenFlags.Capital) || read.Has(Text.TokenFlags.AllCaps))
            return false;
        if (read.Lexeme == 0)
            return true;
        ref readonly var classes = ref rules.Vocabulary.ClassesOf(read.Lexeme);
        return !classes.Has(function) && !classes.Has(demonym) && !classes.Has(stateAdjective) && !classes.Has(group) && !classes.Has(person) && !classes.Has(title);
    }
}
