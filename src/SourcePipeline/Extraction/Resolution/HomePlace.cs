using System.Collections.Immutable;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>Where the event of a title was: behind "of", "in" or "at" ("Siege of Troy"), or in front of its word ("Troy offensive", "2012 Troy clashes").</summary>
internal sealed class HomePlace(RuleSet rules)
{
    private const string Words = "Extraction/Resolution/titles.words.txt";

    private static readonly ImmutableArray<string> Events = ListedWords.Of(Words, "event");
    private static readonly ImmutableArray<string> NoPlaces = ListedWords.Of(Words, "no-place");
    private static readonly ImmutableArray<string> Wars = ListedWords.Of("Extraction/Dates/dates.words.txt", "war");

    /// <summary>The label of the row.</summary>
    private const string Location = "Location:";

    /// <summary>More words describe a place rather than name it.</summary>
    private const int MostWords = 5;

    /// <summary>What stands before the name of a place.</summary>
    private static readonly ImmutableArray<string> Before = [.. ListedWords.Of(Words, "before-place").Select(w => $" {w} ")];

    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int demonym = rules.Class("demonym");
    private readonly int stateAdjective = rules.Class("state-adjective");
    private readonly int facility = rules.Class("facility");
    private readonly int placeNoun = rules.Class("place-noun");

    /// <summary>The place, and whether it is a land of a war or of several attacks, which were all over it; null where the title names none.</summary>
    public (string Place, bool IsLand)? Of(Document document)
    {
        if (TitlePlace.Of(document) is { } place)
            return IsEventOf(document.Title) ? (place, IsSeveral(document.Title)) : null;
        var words = document.Title.Replace('_', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, IsEvent);
        var first = at;
        while (first > 0 && !char.IsAsciiDigit(words[first - 1][0]) && !ListedWords.Has(NoPlaces, words[first - 1]))
            first--;
        return first < at && Named(words.AsSpan(first, at - first), document.Text) is { } home ? (home, ListedWords.Has(Wars, words[at]) || words[at].EndsWith('s'))
            : InRow(document) is { } told ? (told, true) : null;
    }

    /// <summary>Whether a title is that of a war or of something as long.</summary>
    public static bool IsWar(string title)
    {
        foreach (var range in title.AsSpan().SplitAny(' ', '_'))
        {
            if (ListedWords.Has(Wars, title.AsSpan()[range]))
                return true;
        }

        return false;
    }

    /// <summary>"Siege of Troy", and not "Tigers of Troy".</summary>
    public bool IsEventOf(string title)
    {
        var words = title.Replace('_', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i] is "in" or "at" or "into")
                return true;
            if (words[i] is "of" or "on")
                return IsEvent(words[i - 1]);
        }

        return false;
    }

    /// <summary>"Attacks on Troy", "Raid into Zaland": in places all over it.</summary>
    private static bool IsSeveral(string title)
    {
        var words = title.Replace('_', ' ');
        return words.Contains("s on ", StringComparison.Ordinal) || words.Contains(" into ", StringComparison.Ordinal);
    }

    /// <summary>
    /// The name in front of the word for an event, as the text writes it: "Troy", and also of the "Troy air base", where the text has no such name;
    /// null for none, as in "Ruthenian offensive", which tells whose it was.
    /// </summary>
    private string? Named(ReadOnlySpan<string> words, string text)
    {
        foreach (var word in words)
        {
            if (Has(word, demonym) || Has(word, stateAdjective))
                return null;
        }

        if (Written(string.Join(' ', words!), text) is { } whole)
            return whole;
        if (!Has(words[^1], facility) && !Has(words[^1], placeNoun))
            return null;
        for (var end = words.Length - 1; end > 0; end--)
        {
            if (Written(string.Join(' ', words[..end]!), text) is { } home)
                return home;
        }

        return null;
    }

    private bool Has(string word, int classNumber) => rules.Vocabulary.Find(word) is > 0 and var entry && rules.Vocabulary.ClassesOf(entry).Has(classNumber);

    private bool IsEvent(string word) =>
        ListedWords.Has(Events, word) || ListedWords.Has(Wars, word) || Has(word, eventNoun);

    /// <summary>The name as the text writes it where something is in it; null where nothing is, so that it is no place.</summary>
    private static string? Written(string name, string text)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if (at > 3 && char.IsUpper(text[at]) && IsBehindPreposition(text, at) && EndsWord(text, end) && !IsOfName(text, end))
                return text.Substring(at, name.Length);
        }

        return null;
    }

    private static bool EndsWord(string text, int end) => end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '-' or '–');

    private static bool IsBehindPreposition(string text, int at)
    {
        foreach (var words in Before)
        {
            if (text.AsSpan(0, at).EndsWith(words, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The place that the row of the location in an article's box names first; null where there is none.</summary>
    private static string? InRow(Document document)
    {
        foreach (ref readonly var paragraph in document.Paragraphs.AsSpan())
        {
            if (paragraph.Kind != ParagraphKind.InfoboxRow)
                continue;
            var row = document.Text.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
            if (!row.StartsWith(Location, StringComparison.OrdinalIgnoreCase))
                continue;
            var place = row[Location.Length..].Trim();
            // "The Holm, Kreuz and Lindau provinces": no one place.
            if (place.IndexOf(',') is >= 0 and var comma && place[comma..].Contains(" and ", StringComparison.Ordinal))
                return null;
            var end = place.IndexOfAny(",;([");
            place = (end < 0 ? place : place[..end]).Trim();
            return place.Length > 0 && place.ContainsAnyInRange('A', 'Z') && place.Count(' ') < MostWords ? place.ToString() : null;
        }

        return null;
    }

    /// <summary>"In Kreuz Street": the name goes on.</summary>
    private static bool IsOfName(string text, int end) => end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]);
}
