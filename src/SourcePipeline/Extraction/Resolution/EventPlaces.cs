using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>
/// Finds where an event was: the first place behind the claim in its sentence, else the last one before it, else the last one that the
/// paragraph named, else the place that the article is about ("Battle of Troy").
/// </summary>
internal sealed class EventPlaces(RuleSet rules, PartyRegistry registry)
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
    private readonly int preposition = rules.Class("preposition");
    private readonly int of = rules.Vocabulary.Add("of");
    private readonly List<(int Token, string Name)> sentence = [];
    private string? paragraph;
    private string? home;

    public void Begin(Document document)
    {
        home = HomeOf(document.Title);
        paragraph = null;
    }

    /// <summary>Lists the sentence's places; to be asked for with <see cref="Find"/> before the next one begins.</summary>
    public void BeginSentence(SentenceScan scan)
    {
        sentence.Clear();
        var items = scan.Items.Span;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Is(name) && IsPlace(scan, items, i))
                sentence.Add((items[i].First, PlaceText(scan, items, i)));
        }
    }

    public string? Find(ClaimDraft draft)
    {
        string? before = null;
        foreach (var (token, place) in sentence)
        {
            if (token >= draft.First)
                return place;
            before = place;
        }

        return before ?? paragraph ?? home;
    }

    public void EndSentence()
    {
        if (sentence.Count > 0)
            paragraph = sentence[0].Name;
    }

    public void EndParagraph() => paragraph = null;

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
        var span = scan.SpanOf(item);
        var kind = registry.KindOf(scan.Text.AsSpan(span.Start, span.Length));
        if (kind is NameKind.Person or NameKind.Party || (i + 1 < items.Length && IsNoun(next)))
            return false;
        if (kind == NameKind.Place)
            return true;
        if (i + 1 < items.Length && scan.CharsOf(next.First) is "'s" or "’s")
            return false;
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
        item.Phrase < 0 && item.Is(ClassNames.Lower) && !item.Is(function) && !item.Is(adverb) && !item.Is(verb) && !item.Is(preposition) && !item.Is(ClassNames.LyWord);

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
