using System.Collections.Frozen;
using SourcePipeline.Text;

namespace SourcePipeline.Citations.Passages;

/// <summary>The word classes of <c>passages.words.txt</c> (English and French) and <c>languages.words.txt</c> (others).</summary>
internal static class PassageWords
{
    private static readonly string[] Resources = ["Citations/Passages/passages.words.txt", "Citations/Passages/languages.words.txt"];
    private static readonly FrozenDictionary<string, Entry[]> ByFirstWord = Load();

    /// <summary>Class and length of the longest listed word or phrase of the class that begins at the token; 0 where none does.</summary>
    public static int Match(string @class, IReadOnlyList<PageWord> words, int at)
    {
        var longest = 0;
        if (ByFirstWord.TryGetValue(words[at].Folded, out var entries))
        {
            foreach (var entry in entries)
            {
                if (entry.Class == @class && entry.Words.Length > longest && Fits(entry.Words, words, at))
                    longest = entry.Words.Length;
            }
        }

        return longest;
    }

    public static bool Is(string @class, IReadOnlyList<PageWord> words, int at) => Match(@class, words, at) > 0;

    /// <summary>Whether any word of the span belongs to the class.</summary>
    public static bool Any(string @class, IReadOnlyList<PageWord> words, int start, int end)
    {
        for (var i = Math.Max(0, start); i < Math.Min(end, words.Count); i++)
        {
            if (Is(@class, words, i))
                return true;
        }

        return false;
    }

    private static bool Fits(string[] entry, IReadOnlyList<PageWord> words, int at)
    {
        if (at + entry.Length > words.Count)
            return false;

        for (var i = 1; i < entry.Length; i++)
        {
            if (words[at + i].Folded != entry[i])
                return false;
        }

        return true;
    }

    private static FrozenDictionary<string, Entry[]> Load()
    {
        List<Entry> entries = [];
        foreach (var (list, listed) in Resources.SelectMany(ListedWords.Read))
        {
            foreach (var words in listed)
            {
                // Folded as the pages' words are: "вертолёт" and "вертолет" are one.
                entries.Add(new(list, [.. PageWords.Of(words).Select(w => w.Folded)]));
            }
        }

        return entries.GroupBy(e => e.Words[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    private sealed record Entry(string Class, string[] Words);
}
