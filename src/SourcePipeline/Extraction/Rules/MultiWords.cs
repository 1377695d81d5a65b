using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Rules;

/// <summary>Lexicon entries of several words ("taken prisoner"), by their first word, longest first.</summary>
internal sealed class MultiWords
{
    /// <summary>Pairs of words with which some entry begins, a bit each of so many; a few pairs with which none begins share one.</summary>
    private const int PairBits = 16;

    private readonly Dictionary<int, MultiWord[]> byFirst = [];
    private readonly ulong[] pairs = new ulong[(1 << PairBits) / 64];

    public void Add(int[] lexemes, int classNumber, Vocabulary vocabulary, string text)
    {
        var entries = BeginningWith(lexemes[0]);
        var rest = lexemes[1..];
        var at = Array.FindIndex(entries, e => e.Following.AsSpan().SequenceEqual(rest));
        var entry = at < 0 ? vocabulary.Add(text) : entries[at].Entry;
        vocabulary.AddClass(entry, classNumber);
        if (at >= 0)
            return;
        var place = Array.FindIndex(entries, e => e.Following.Length < rest.Length) is var shorter and >= 0 ? shorter : entries.Length;
        Take(lexemes[0], [.. entries[..place], new MultiWord(rest[0], rest, entry), .. entries[place..]]);
    }

    /// <summary>All entries, by the vocabulary entry of their first word.</summary>
    public IReadOnlyDictionary<int, MultiWord[]> ByFirst => byFirst;

    /// <summary>Takes all the entries that begin with a word.</summary>
    public void Take(int first, MultiWord[] entries)
    {
        byFirst[first] = entries;
        foreach (var entry in entries)
        {
            var pair = NumberOf(first, entry.Second);
            pairs[pair >> 6] |= 1UL << pair;
        }
    }

    /// <summary>Whether an entry may begin with the two words; false for sure where none does.</summary>
    public bool MayBeginWith(int first, int second)
    {
        var pair = NumberOf(first, second);
        return (pairs[pair >> 6] >> pair & 1) != 0;
    }

    /// <summary>The entries whose first word it is, the longest first.</summary>
    public MultiWord[] BeginningWith(int first) => byFirst.GetValueOrDefault(first, []);

    private static int NumberOf(int first, int second) => (int)((((uint)first << 16) ^ (uint)second) * 0x9E3779B1u >> (32 - PairBits));
}

/// <param name="Second">The second word's vocabulary entry, the first of <paramref name="Following"/>.</param>
/// <param name="Entry">The vocabulary entry of the words together.</param>
internal readonly record struct MultiWord(int Second, int[] Following, int Entry)
{
    /// <summary>Whether the words behind its first one are those of <paramref name="tokens"/>.</summary>
    public bool IsFollowedBy(ReadOnlySpan<Token> tokens)
    {
        if (tokens.Length < Following.Length)
            return false;
        for (var i = 0; i < Following.Length; i++)
        {
            if (tokens[i].Lexeme != Following[i])
                return false;
        }

        return true;
    }
}
