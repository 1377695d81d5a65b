using System.Collections.Immutable;
using System.Reflection;

namespace SourcePipeline.Text;

/// <summary>
/// The words of a <c>*.words.txt</c> that travels inside the library, a list a line (<c>name: word, two words</c>): for words that are looked for in
/// claims and pages and would only stand in the way of the rules, which take a phrase of a lexicon for one word.
/// </summary>
internal static class ListedWords
{
    /// <summary>The words of one list, in the order of the file; of all lines that its name stands before.</summary>
    /// <exception cref="InvalidOperationException">The program has no such file, or the file no such list.</exception>
    public static ImmutableArray<string> Of(string resource, string list) =>
        Read(resource).Where(l => l.List == list).SelectMany(l => l.Words).ToImmutableArray() is { IsEmpty: false } words ? words : throw new InvalidOperationException($"{resource}: no list '{list}'.");

    /// <summary>Whether any of the words stands in the text, wherever a word of it begins or ends, in any case of letters.</summary>
    public static bool AnyIn(ReadOnlySpan<char> text, ImmutableArray<string> words, StringComparison comparison = StringComparison.OrdinalIgnoreCase)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, comparison))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word is one of them, in any case of letters.</summary>
    public static bool Has(ImmutableArray<string> words, ReadOnlySpan<char> word)
    {
        foreach (var listed in words)
        {
            if (word.Equals(listed, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word is one of them as it is written there.</summary>
    public static bool HasAsWritten(ImmutableArray<string> words, ReadOnlySpan<char> word)
    {
        foreach (var listed in words)
        {
            if (word.SequenceEqual(listed))
                return true;
        }

        return false;
    }

    /// <summary>All lists of a file; one name may stand before several.</summary>
    /// <exception cref="InvalidOperationException">The program has no such file.</exception>
    public static IEnumerable<(string List, ImmutableArray<string> Words)> Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource}: no such list of words in the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon)
                yield return (line[..colon], [.. line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);
        }
    }
}
