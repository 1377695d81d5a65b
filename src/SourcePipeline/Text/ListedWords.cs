using System.Collections.Immutable;
using System.Reflection;

namespace SourcePipeline.Text;

/// <summary>
/// The words of a <c>*.words.txt</c> that travels inside the library, a list a line (<c>name: word, two words</c>): for words that are looked for in
/// claims and pages and would only stand in the way of the rules, which take a phrase of a lexicon for one word.
/// </summary>
internal static class ListedWords
{
    /// <summary>The words of one list, in the order of the file.</summary>
    /// <exception cref="InvalidOperationException">The program has no such file, or the file no such list.</exception>
    public static ImmutableArray<string> Of(string resource, string list)
    {
        foreach (var (name, words) in Read(resource))
        {
            if (name == list)
                return words;
        }

        throw new InvalidOperationException($"{resource}: no list '{list}'.");
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
