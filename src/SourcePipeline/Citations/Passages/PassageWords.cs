using System.Collections.Frozen;
using System.Reflection;

namespace SourcePipeline.Citations.Passages;

/// <summary>The word classes of <c>passages.words.txt</c>.</summary>
internal static class PassageWords
{
    private const string Resource = "Citations/Passages/passages.words.txt";
    private static readonly FrozenDictionary<string, Entry[]> ByFirstWord = Load();

    /// <summary>Class and length of the longest listed word or phrase of the class that begins at the token; 0 where none does.</summary>
    public static int Match(string @class, IReadOnlyList<Word> words, int at)
    {
        int longest = 0;
        if (ByFirstWord.TryGetValue(words[at].Folded, out Entry[]? entries))
        {
            foreach (Entry entry in entries)
            {
                if (entry.Class == @class && entry.Words.Length > longest && Fits(entry.Words, words, at))
                {
                    longest = entry.Words.Length;
                }
            }
        }

        return longest;
    }

    public static bool Is(string @class, IReadOnlyList<Word> words, int at) => Match(@class, words, at) > 0;

    /// <summary>Whether any word of the span belongs to the class.</summary>
    public static bool Any(string @class, IReadOnlyList<Word> words, int start, int end)
    {
        for (int i = Math.Max(0, start); i < Math.Min(end, words.Count); i++)
        {
            if (Is(@class, words, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(string[] entry, IReadOnlyList<Word> words, int at)
    {
        if (at + entry.Length > words.Count)
        {
            return false;
        }

        for (int i = 1; i < entry.Length; i++)
        {
            if (words[at + i].Folded != entry[i])
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenDictionary<string, Entry[]> Load()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the program"));
        List<Entry> entries = [];
        while (reader.ReadLine() is { } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith('#') || colon < 0)
            {
                continue;
            }

            foreach (string word in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                entries.Add(new(line[..colon], word.Split(' ')));
            }
        }

        return entries.GroupBy(e => e.Words[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    private sealed record Entry(string Class, string[] Words);
}
