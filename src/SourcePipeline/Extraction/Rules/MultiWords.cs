namespace SourcePipeline.Extraction.Rules;

/// <summary>Lexicon entries of several words ("taken prisoner"), by their first word, longest first.</summary>
internal sealed class MultiWords
{
    private readonly Dictionary<int, MultiWord[]> byFirst = [];

    public void Add(int[] lexemes, int classNumber, Vocabulary vocabulary, string text)
    {
        var entries = BeginningWith(lexemes[0]);
        var rest = lexemes[1..];
        var at = Array.FindIndex(entries, e => e.Following.AsSpan().SequenceEqual(rest));
        var entry = at < 0 ? vocabulary.Add(text) : entries[at].Entry;
        vocabulary.AddClass(entry, classNumber);
        vocabulary.AddClass(lexemes[0], ClassNames.OpensSeveral);
        if (at >= 0)
            return;
        var place = Array.FindIndex(entries, e => e.Following.Length < rest.Length) is var shorter and >= 0 ? shorter : entries.Length;
        byFirst[lexemes[0]] = [.. entries[..place], new MultiWord(rest[0], rest, entry), .. entries[place..]];
    }

    /// <summary>All entries, by the vocabulary entry of their first word.</summary>
    public IReadOnlyDictionary<int, MultiWord[]> ByFirst => byFirst;

    /// <summary>Takes the entries that begin with a word as they were kept.</summary>
    public void Take(int first, MultiWord[] entries) => byFirst.Add(first, entries);

    public MultiWord[] BeginningWith(int first) => byFirst.GetValueOrDefault(first, []);
}

/// <param name="Second">The second word's vocabulary entry, the first of <paramref name="Following"/>.</param>
/// <param name="Entry">The vocabulary entry of the words together.</param>
internal readonly record struct MultiWord(int Second, int[] Following, int Entry);
