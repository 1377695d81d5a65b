namespace SourcePipeline.Extraction.Rules;

/// <summary>Lexicon entries of several words ("taken prisoner"), by their first word, longest first.</summary>
internal sealed class MultiWords
{
    private readonly Dictionary<int, List<(int[] Following, ClassSet Classes, int Entry)>> byFirst = [];

    public void Add(int[] lexemes, int classNumber, Vocabulary vocabulary, string text)
    {
        if (!byFirst.TryGetValue(lexemes[0], out var entries))
            byFirst.Add(lexemes[0], entries = []);
        var rest = lexemes[1..];
        var at = entries.FindIndex(e => e.Following.AsSpan().SequenceEqual(rest));
        var entry = at < 0 ? (Following: rest, Classes: default(ClassSet), Entry: vocabulary.Add(text)) : entries[at];
        entry.Classes.Add(classNumber);
        vocabulary.AddClass(entry.Entry, classNumber);
        vocabulary.AddClass(lexemes[0], ClassNames.OpensSeveral);
        if (at < 0)
            entries.Insert(entries.FindIndex(e => e.Following.Length < rest.Length) is var i and >= 0 ? i : entries.Count, entry);
        else
            entries[at] = entry;
    }

    public bool TryGet(int first, out List<(int[] Following, ClassSet Classes, int Entry)> entries) => byFirst.TryGetValue(first, out entries!);
}
