using System.Reflection;

namespace SourcePipeline.Extraction.Rules;

/// <summary>The rule and lexicon files that travel inside the library.</summary>
public static class BuiltInRules
{
    /// <summary>File names (<c>Casualties/casualties.rules.yaml</c>) and texts, ordered by name.</summary>
    public static IEnumerable<(string File, string Text)> Files()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }

    /// <summary>A builder with the built-in files, to which a user's own may be added.</summary>
    public static RuleSetBuilder Builder(bool withExamples = false)
    {
        var builder = new RuleSetBuilder(withExamples);
        foreach (var (file, text) in Files())
            builder.Add(file, text);
        return builder;
    }
}
