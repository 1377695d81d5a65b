using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>
/// Finds where an event was: the first place behind the claim in its sentence, else the last one before it, else where the paragraph's last
/// event was, else the last place that the paragraph named, else the one that the heading names, else the place that the article is about ("Battle of Troy"). A place within which
/// something is ("in", "near") goes before one from or to which something moves, a town before the country.
/// </summary>
internal sealed class EventPlaces(RuleSet rules, PartyRegistry registry)
{
    // Ranks of a place: within it, within that country, from or to it.
    private const int Strong = 2;
    private const int Country = 1;
    private const int Weak = 0;

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
    private readonly int preposition = rules.Class("preposition");
    private readonly int of = rules.Vocabulary.Add("of");
    private readonly int strongPreposition = rules.Class("event-preposition");
    private readonly List<(int Token, string Name, int Rank)> sentence = [];
    private string? lastEvent;
    private string? lastMention;
    private string? found;
    private string? home;

    /// <summary>The place that the section's heading names, or null.</summary>
    public string? SectionPlace { get; set; }

    public void Begin(Document document)
    {
        home = HomeOf(document.Title);
        EndParagraph();
    }

    /// <summary>Lists the sentence's places; to be asked for with <see cref="Find"/> before the next one begins.</summary>
    public void BeginSentence(SentenceScan scan)
    {
        sentence.Clear();
        var items = scan.Items.Span;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Is(name) && IsPlace(scan, items, i) && !IsContainer(scan, items, i))
                sentence.Add((items[i].First, PlaceText(scan, items, i), RankOf(scan, items, i)));
        }
    }

    public string? Find(ClaimDraft draft)
    {
        var place = InSentence(draft.First, Strong) ?? InSentence(draft.First, Country) ?? lastEvent ?? lastMention ?? SectionPlace ?? home ?? InSentence(draft.First, Weak);
        found = place ?? found;
        return place;
    }

    public void EndSentence()
    {
        lastEvent = found ?? lastEvent;
        found = null;
        foreach (var (_, place, rank) in sentence)
        {
            if (rank != Strong)
                continue;
            lastMention = place;
            break;
        }
    }

    /// <summary>A sentence without claims goes by: where it is may be where the next one is.</summary>
    public void Pass(SentenceScan scan)
    {
        var items = scan.Items.Span;
        for (var i = 0; i + 1 < items.Length; i++)
        {
            if (!items[i].Is(strongPreposition))
                continue;
            var at = i + 1;
            while (at < items.Length && (items[at].Is(article) || items[at].Is(direction) || items[at].Is(placeNoun) || items[at].Lexeme == of))
                at++;
            var end = at;
            while (end < items.Length && items[end].Is(ClassNames.Capital) && !items[end].Is(ClassNames.AllCaps) && items[end].Date < 0 && items[end].Quantity < 0)
                end++;
            if (end == at || items[at].Is(demonym) || items[at].Is(stateAdjective) || items[at].Is(person) || items[at].Is(group) || (end < items.Length && IsNoun(items[end])))
                continue;
            var span = scan.SpanOf(items[at].First, items[end - 1].End);
            var chars = scan.Text.AsSpan(span.Start, span.Length);
            if (registry.KindOf(chars) is NameKind.Person or NameKind.Party || registry.IsCountry(chars))
                continue;
            lastMention = span.In(scan.Text);
            return;
        }
    }

    public void EndParagraph() => (lastEvent, lastMention, found) = (null, null, null);

    private string? InSentence(int from, int rank)
    {
        string? before = null;
        foreach (var (token, place, ranked) in sentence)
        {
            if (ranked != rank)
                continue;
            if (token >= from)
                return place;
            before = place;
        }

        return before;
    }

    /// <summary>"In X, Y": the larger place behind the one meant.</summary>
    private bool IsContainer(SentenceScan scan, ReadOnlySpan<Item> items, int i) =>
        i >= 2 && scan.CharsOf(items[i - 1].First) is "," && sentence.Count > 0 && sentence[^1].Token == items[i - 2].First;

    private int RankOf(SentenceScan scan, ReadOnlySpan<Item> items, int i)
    {
        var span = scan.SpanOf(items[i]);
        var isCountry = registry.IsCountry(scan.Text.AsSpan(span.Start, span.Length));
        for (var before = i - 1; before >= 0 && before >= i - 5; before--)
        {
            if (items[before].Is(strongPreposition))
                return isCountry && !(before < i - 1 && items[i - 1].Is(direction)) ? Country : Strong;
            if (items[before].Is(placeNoun) || items[before].Is(article) || items[before].Is(direction) || items[before].Lexeme == of || items[before].Is(name))
                continue;
            break;
        }

        return isCountry ? Weak : items[Math.Max(0, i - 1)].Is(placePreposition) ? Weak : Strong;
    }

    private bool IsPlace(SentenceScan scan, ReadOnlySpan<Item> items, int i)
    {
        ref readonly var item = ref items[i];
        if (item.Is(people) || item.Is(person) || item.Is(group) || item.Is(title) || item.Is(ClassNames.AllCaps) || item.Is(stateAdjective))
            return false;
        var next = i + 1 < items.Length ? items[i + 1] : default;
        if (i + 1 < items.Length && (next.Is(region) || (next.Is(placeNoun) && !item.Is(demonym))))
            return true;
        if (item.Is(demonym))
            return false;
        if (i + 1 < items.Length && scan.CharsOf(next.First) is "'s" or "’s")
            return false;
        var span = scan.SpanOf(item);
        var kind = registry.KindOf(scan.Text.AsSpan(span.Start, span.Length));
        if (kind is NameKind.Person or NameKind.Party || (i + 1 < items.Length && IsNoun(next)))
            return false;
        if (kind == NameKind.Place)
            return true;
        var before = i - 1;
        while (before >= 0 && (items[before].Is(article) || items[before].Is(direction)))
            before--;
        if (before < 0)
            return false;
        if (items[before].Lexeme == of)
            return before > 0 && (items[before - 1].Is(placeNoun) || items[before - 1].Is(direction));
        return items[before].Is(placeNoun) || items[before].Is(placePreposition);
    }

    /// <summary>A noun that the name only describes: "a State Department convoy".</summary>
    private bool IsNoun(in Item item) =>
        item.Phrase < 0 && item.Is(ClassNames.Lower) && !item.Is(function) && !item.Is(adverb) && !item.Is(verb) && !item.Is(preposition) && !item.Is(ClassNames.LyWord)
        && !item.Is(ClassNames.IngWord) && !item.Is(ClassNames.EdWord);

    private string PlaceText(SentenceScan scan, ReadOnlySpan<Item> items, int i)
    {
        var first = items[i].First;
        if (i > 0 && items[i - 1].Is(direction))
            first = items[i - 1].First;
        var end = i + 1 < items.Length && items[i + 1].Is(region) ? items[i + 1].End : items[i].End;
        return scan.TextOf(first, end);
    }

    /// <summary>The name behind "of", "in" or "at" in a title such as <c>Siege of Troy</c> or <c>battle_of_troy</c>.</summary>
    internal static string? HomeOf(string title)
    {
        var words = title.Replace('_', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length - 1; i++)
        {
            if (words[i] is not ("of" or "in" or "at"))
                continue;
            var rest = words[(i + 1)..].TakeWhile(w => !char.IsAsciiDigit(w[0]) && w[0] != '(');
            return string.Join(' ', rest) is { Length: > 0 } place ? place : null;
        }

        return null;
    }
}
