using System.Collections.Immutable;
using System.Reflection;

namespace SourcePipeline.Comparison;

/// <summary>
/// The words of a <c>*.words.txt</c> that travels inside the library, a list a line (<c>name: word, two words</c>): for words that are looked for in
/// the text of claims and would only stand in the way of the rules, which take a phrase of a lexicon for one word.
/// </summary>
internal static class ListedWords
{
    /// <summary>The words of one list, in the order of the file.</summary>
    /// <exception cref="InvalidOperationException">The program has no such file, or the file no such list.</exception>
    public static ImmutableArray<string> Of(string resource, string list)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource}: no such list of words in the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(list, StringComparison.Ordinal) && line.AsSpan(list.Length).StartsWith(":"))
            {
                return [.. line[(list.Length + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            }
        }
        throw new InvalidOperationException($"{resource}: no list '{list}'.");
    }
}
