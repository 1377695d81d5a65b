using System.Collections.Immutable;
using System.Reflection;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Comparison;

/// <summary>Reads a lexicon of the cascade where comparing asks about single words of claims rather than matching over a text.</summary>
internal static class WordLists
{
    /// <summary>The classes of a built-in lexicon file with their words and phrases; a hyphen in a word stands for a space as well.</summary>
    /// <exception cref="RuleFileException">The file is malformed.</exception>
    public static IEnumerable<(string Class, ImmutableArray<string> Words)> Embedded(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new RuleFileException(resource, 0, null, "no such lexicon in the program.");
        using var reader = new StreamReader(stream);
        foreach (var entry in RuleFileReader.Read(resource, reader.ReadToEnd()))
            yield return (entry.Text("class") ?? throw entry.Error(null, "expected a 'class' entry."), [.. entry.List("words"), .. entry.List("phrases")]);
    }
}
