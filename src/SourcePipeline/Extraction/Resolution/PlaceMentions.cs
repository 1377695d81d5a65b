using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>
/// Lists the places that a sentence names and how they stand to what happens in it. Of places that hang on one another ("in X, a port in the
/// region of Y", "X, north-east of Y", "between X and Y") only the first counts: it is the one meant.
/// </summary>
internal sealed class PlaceMentions(RuleSet rules, PartyRegistry registry)
{
    private readonly int name = rules.Class("name");
    private readonly int people = rules.Class("people");
    private readonly int person = rules.Class("person");
    private readonly int group = rules.Class("group");
    private readonly int demonym = rules.Class("demonym");
    private readonly int placePreposition = rules.Class("place-preposition");
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
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int speech = rules.Class("speech");
    private readonly int travel = rules.Class("travel-word");
    private readonly int date = rules.Class("date");
    private readonly int of = rules.Vocabulary.Add("of");
    private readonly int and = rules.Vocabulary.Add("and");
    private readonly int media = rules.Class("role-media");
    private readonly int office = rules.Class("role-official");
    private readonly int noPlace = rules.Class("no-place");
    private readonly int inRegion = rules.Vocabulary.Add("in the region of");
    private readonly int wideRegion = rules.Class("wide-region");
    private readonly int involvement = rules.Class("involvement");
    private readonly int between = rules.Vocabulary.Add("between");
    private readonly int country = rules.Class("country");
    private readonly int placeVerb = rules.Class("place-verb");
    private readonly int passive = rules.Class("passive");
    private readonly int aside = rules.Class("aside-opener");
    private readonly int speechPlace = rules.Class("speech-occasion");
    private readonly int km = rules.Class("distance-unit");
    private readonly int strongPreposition = rules.Class("event-preposition");
    private readonly List<PlaceMention> found = [];

    public IReadOnlyList<PlaceMention> Found => found;

    /// <summary>Reads a sentence; where no claim was looked for in it, its names are bare words in a row.</summary>
    public void Read(SentenceScan scan)
    {
        found.Clear();
        var items = scan.Items.Span;
        var last = -1;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Phrase == people)
            {
                AddOfPeople(scan, items, i);
                continue;
            }

            var (first, end) = NameAt(scan, items, i);
            if (end == first)
                continue;
            i = end - 1;
            if (!IsPlace(scan, items, first, end))
                continue;
            var mention = Mention(scan, items, first, end);
            if (last < 0 || found[^1].Rank != PlaceRank.Strong || !HangsOn(items, last, first))
                found.Add(mention);
            else if (found[^1].IsRegion && !mention.IsRegion && mention.Rank == PlaceRank.Strong && !(first == last + 2 && items[last + 1].Lexeme == of) && !(first == last + 3 && items[last + 2].Lexeme == of))
                found[^1] = mention;
            last = end - 1;
        }
    }

    /// <summary>The name that begins at <paramref name="i"/>; empty where none does.</summary>
    private (int First, int End) NameAt(SentenceScan scan, ReadOnlySpan<Item> items, int i)
    {
        if (items[i].Phrase == name)
            return (i, i + 1);
        var end = i;
        while (end < items.Length && items[end].Phrase < 0 && items[end].Is(ClassNames.Capital) && items[end].Is(ClassNames.Word) && !items[end].Is(function) && !items[end].Is(date) && items[end].Quantity < 0)
            end++;
        return (i, end);
    }

    /// <summary>"The X military (camp)", "the X hostage (crisis)": a name that words for people describe, and what is there or happens there behind them.</summary>
    private void AddOfPeople(SentenceScan scan, ReadOnlySpan<Item> items, int i)
    {
        if (i + 1 >= items.Length || !items[i + 1].Is(ClassNames.Lower) || items[i + 1].Phrase >= 0 || !(items[i + 1].Is(placeNoun) || items[i + 1].Is(eventNoun)))
            return;
        for (var first = items[i].First; first < items[i].Head; first++)
        {
            if (!IsProper(scan, first))
                continue;
            var end = first + 1;
            while (end < items[i].Head && IsProper(scan, end))
                end++;
            var span = scan.SpanOf(first, end);
            var chars = scan.Text.AsSpan(span.Start, span.Length);
            if (registry.KindOf(chars) is not (NameKind.Party or NameKind.Person) && !registry.IsCountry(chars))
                found.Add(new PlaceMention(first, end, PlaceRank.Strong, IsOfInvolved(items, i)));
            return;
        }
    }

    private bool IsProper(SentenceScan scan, int token)
    {
        ref readonly var read = ref scan.Tokens[token];
        if (read.Kind != Text.TokenKind.Word || !read.Has(Text.TokenFlags.Capital) || read.Has(Text.TokenFlags.AllCaps))
            return false;
        if (read.Lexeme == 0)
            return true;
        ref readonly var classes = ref rules.Vocabulary.ClassesOf(read.Lexeme);
        return !classes.Has(function) && !classes.Has(demonym) && !classes.Has(stateAdjective) && !classes.Has(group) && !classes.Has(person) && !classes.Has(title);
    }

    /// <summary>"Mastermind of the X attack", "involved in the X ambush": told only to say who somebody is.</summary>
    private bool IsOfInvolved(ReadOnlySpan<Item> items, int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - 4; k--)
        {
            if (items[k].Is(involvement))
                return true;
        }

        return false;
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
            if (found[i].Rank == PlaceRank.Weak)
                found[i] = found[i] with { Rank = PlaceRank.Strong };
            return;
        }

        if (!char.IsUpper(words[0]) || words.StartsWith("The ", StringComparison.Ordinal) || registry.IsCountry(words))
            return;
        var at = found.Count;
        while (at > 0 && found[at - 1].First > draft.PlaceFirst)
            at--;
        found.Insert(at, new PlaceMention(draft.PlaceFirst, draft.PlaceEnd, PlaceRank.Strong, Words: words));
    }

    private PlaceMention Mention(SentenceScan scan, ReadOnlySpan<Item> items, int first, int end)
    {
        var withRegion = end < items.Length && items[end].Is(region);
        var from = first > 0 && items[first - 1].Is(direction) ? first - 1 : first;
        var isRegion = from < first || (withRegion && items[end].Is(wideRegion)) || items[end - 1].Is(wideRegion) || Has(scan, items[first].First, direction);
        var at = items[first].First;
        // "The Battle of X", where the words are one name.
        if (items[first].End > at + 2 && Has(scan, at, eventNoun) && scan.Tokens[at + 1].Lexeme == of)
            return new PlaceMention(at + 2, items[first].End, PlaceRank.Strong);
        return new PlaceMention(items[from].First, items[withRegion ? end : end - 1].End, RankOf(scan, items, first, end), InRelative(scan, items, first) || IsOfInvolved(items, first), isRegion);
    }

    private bool Has(SentenceScan scan, int token, int classNumber) => scan.Tokens[token].Lexeme is > 0 and var lexeme && rules.Vocabulary.ClassesOf(lexeme).Has(classNumber);

    /// <summary>"Who had fought in X": only said of somebody or something else.</summary>
    private bool InRelative(SentenceScan scan, ReadOnlySpan<Item> items, int i)
    {
        for (var k = i - 1; k > 0; k--)
        {
            if (items[k].Is(ClassNames.Punctuation) && scan.Text[scan.Tokens[items[k].First].Start] is ',' or ';' or ')' or '–' or '—')
                return false;
            if (items[k].Is(aside) && (items[k - 1].Is(ClassNames.Punctuation) || items[k - 1].Phrase >= 0) && !items[k - 1].Is(verb) && items[k - 1].Phrase != verbGroup)
                return true;
        }

        return false;
    }

    /// <summary>Whether nothing stands between two places but what tells where the first one is.</summary>
    private bool HangsOn(ReadOnlySpan<Item> items, int before, int i)
    {
        for (var k = before + 1; k < i; k++)
        {
            ref readonly var item = ref items[k];
            var binds = item.Is(ClassNames.Punctuation) || item.Is(ClassNames.Mark) || item.Is(placePreposition) || item.Is(strongPreposition) || item.Is(article) || item.Is(direction) || item.Is(placeNoun) || item.Lexeme == of
                || item.Lexeme == and || item.Lexeme == inRegion || item.Quantity >= 0 || item.Is(km) || (k + 1 < i && item.Is(ClassNames.Lower) && !item.Is(verb) && item.Phrase < 0 && items[k + 1].Is(placeNoun));
            if (!binds || item.Phrase == verbGroup)
                return false;
        }

        return true;
    }

    private PlaceRank RankOf(SentenceScan scan, ReadOnlySpan<Item> items, int first, int end)
    {
        var span = scan.SpanOf(items[first].First, items[end - 1].End);
        var isCountry = registry.IsCountry(scan.Text.AsSpan(span.Start, span.Length));
        for (var before = first - 1; before >= 0 && before >= first - 5; before--)
        {
            if (items[before].Is(strongPreposition))
            {
                if (IsOfSpeech(items, before) || IsOfParty(scan, items, before) || IsOfTravel(items, before))
                    return PlaceRank.Weak;
                return isCountry && !(before < first - 1 && items[first - 1].Is(direction)) ? PlaceRank.Country : PlaceRank.Strong;
            }

            if (items[before].Is(placePreposition))
                return PlaceRank.Weak;
            if (items[before].Is(placeNoun) || items[before].Is(article) || items[before].Is(direction) || items[before].Lexeme == of || items[before].Phrase == name)
                continue;
            break;
        }

        return isCountry ? PlaceRank.Weak : PlaceRank.Strong;
    }

    /// <summary>"Told reporters in X", "said in X", "a news conference in X": where somebody speaks.</summary>
    private bool IsOfSpeech(ReadOnlySpan<Item> items, int at) =>
        at > 0 && (items[at - 1].Is(speech) || items[at - 1].Is(speechPlace) || (at > 1 && items[at - 1].Phrase == people && items[at - 2].Is(speech)));

    /// <summary>"The Free Army in the Lindau Valley": the place belongs to the party's name.</summary>
    private bool IsOfParty(SentenceScan scan, ReadOnlySpan<Item> items, int at)
    {
        if (at == 0 || at + 1 >= items.Length || !items[at + 1].Is(article) || !(items[at - 1].Phrase == name || items[at - 1].Phrase == people) || !items[at - 1].Is(ClassNames.Capital) && !IsCapital(scan, items[at - 1].Head))
            return false;
        return scan.CharsOf(items[at].First) is "in" && items[at - 1].Is(group);
    }

    private static bool IsCapital(SentenceScan scan, int token) => char.IsUpper(scan.Text[scan.Tokens[token].Start]);

    /// <summary>"While on their way to a congress in X": where somebody was to get to.</summary>
    private bool IsOfTravel(ReadOnlySpan<Item> items, int at)
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

    private bool IsPlace(SentenceScan scan, ReadOnlySpan<Item> items, int first, int end)
    {
        ref readonly var item = ref items[end - 1];
        if (item.Is(people) || item.Is(person) || item.Is(group) || item.Is(title) || item.Is(ClassNames.AllCaps) || item.Is(stateAdjective) || item.Is(media) || item.Is(office) || item.Is(eventNoun))
            return false;
        var span = scan.SpanOf(items[first].First, item.End);
        var chars = scan.Text.AsSpan(span.Start, span.Length);
        if (end < items.Length && !item.Is(demonym) && (items[end].Is(placeNoun) || IsDescribedPlace(items, end)))
            return !IsOfNations(chars);
        if (end < items.Length && items[end].Is(region))
            return true;
        if (end == first + 1 && items[first].End > items[first].First + 2 && Has(scan, items[first].First, eventNoun) && scan.Tokens[items[first].First + 1].Lexeme == of)
            return true;
        if (IsNoPlace(scan, items[first].First, item.End) || item.Is(demonym) || (end < items.Length && scan.CharsOf(items[end].First) is "'s" or "’s"))
            return false;
        if (first > 0 && items[first - 1].Is(article) && (chars.EndsWith("ans", StringComparison.Ordinal) || chars.EndsWith("is", StringComparison.Ordinal)) && !(first > 1 && items[first - 2].Is(strongPreposition)))
            return false;
        var kind = registry.KindOf(chars);
        if (kind is NameKind.Person or NameKind.Party || (!item.Is(country) && registry.IsCountry(chars)))
            return false;
        if (first > 0 && NamesEvent(items, end))
            return true;
        if (end < items.Length && IsNoun(items[end]))
            return false;
        if (kind == NameKind.Place)
            return true;
        var before = first - 1;
        while (before >= 0 && (items[before].Is(article) || items[before].Is(direction)))
            before--;
        if (before < 0)
            return false;
        if (items[before].Lexeme == of)
            return before > 0 && (items[before - 1].Is(placeNoun) || items[before - 1].Is(direction) || items[before - 1].Is(eventNoun));
        if (items[before].Is(placeVerb))
            return before == first - 1 && !items[before].Is(passive);
        return items[before].Is(placeNoun) || items[before].Is(placePreposition) || IsBetween(items, before) || IsApposition(items, before, first, end);
    }

    /// <summary>A name of which one word tells that it is none of a place ("War of X", "Movement for X").</summary>
    private bool IsNoPlace(SentenceScan scan, int first, int end)
    {
        if (Has(scan, first, group))
            return true;
        for (var t = first; t < end; t++)
        {
            if (Has(scan, t, noPlace))
                return true;
        }

        return false;
    }

    /// <summary>"The road between X and Y".</summary>
    private bool IsBetween(ReadOnlySpan<Item> items, int before) => before > 0 && items[before].Lexeme == between && items[before - 1].Is(placeNoun);

    /// <summary>"The X military camp": a word between the name and what the place is.</summary>
    private bool IsDescribedPlace(ReadOnlySpan<Item> items, int i) =>
        i + 1 < items.Length && items[i + 1].Is(placeNoun) && items[i].Is(ClassNames.Lower) && items[i].Phrase < 0 && items[i].Is(group);

    /// <summary>"The X ambush", "the X hostage crisis": an event goes by its place.</summary>
    private bool NamesEvent(ReadOnlySpan<Item> items, int end)
    {
        var at = end;
        if (at + 1 < items.Length && !items[at].Is(eventNoun) && items[at].Is(ClassNames.Lower) && !items[at].Is(function) && !items[at].Is(verb) && items[at].Phrase != verbGroup)
            at++;
        return at < items.Length && items[at].Is(eventNoun) && items[at].Is(ClassNames.Lower) && items[at].Phrase < 0 && (at + 1 == items.Length || !IsNoun(items[at + 1]));
    }

    /// <summary>"A mining village, X,": the name of what was described before it.</summary>
    private bool IsApposition(ReadOnlySpan<Item> items, int comma, int first, int end) =>
        comma == first - 1 && comma > 0 && items[comma].Is(ClassNames.Punctuation) && items[comma - 1].Is(placeNoun) && end < items.Length && items[end].Is(ClassNames.Punctuation);

    /// <summary>"The Ruthenian-UN camp": whose it is, not where.</summary>
    private bool IsOfNations(ReadOnlySpan<char> chars)
    {
        if (chars.IndexOf('-') is not (> 0 and var hyphen))
            return false;
        return IsNation(chars[..hyphen]) && IsNation(chars[(hyphen + 1)..]);
    }

    private bool IsNation(ReadOnlySpan<char> word)
    {
        var lexeme = rules.Vocabulary.Find(word);
        if (lexeme != 0 && (rules.Vocabulary.ClassesOf(lexeme).Has(demonym) || rules.Vocabulary.ClassesOf(lexeme).Has(stateAdjective)))
            return true;
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return word.Length > 0;
    }

    /// <summary>A noun that the name only describes: "a State Department convoy".</summary>
    private bool IsNoun(in Item item) =>
        item.Phrase < 0 && item.Is(ClassNames.Lower) && !item.Is(function) && !item.Is(adverb) && !item.Is(verb) && !item.Is(preposition) && !item.Is(ClassNames.LyWord)
        && !item.Is(ClassNames.IngWord) && !item.Is(ClassNames.EdWord);
}
