using System.Text.RegularExpressions;
using SourcePipeline.App.Inputs;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.App.Commands;

/// <summary>An entry of a rule file that is no rule (a class of words, a guard, a shared part), as it is written there, for whoever writes rules of their own.</summary>
/// <param name="Kind"><c>class</c>, <c>guard</c> or <c>let</c>.</param>
/// <param name="Text">The entry, its comments and examples too.</param>
internal sealed partial record NamedEntry(string Kind, string Name, string File, int Line, string Text)
{
    /// <param name="folder">Of a user's own files, or null.</param>
    public static IEnumerable<NamedEntry> All(string? folder) =>
        BuiltInRules.Files().Concat(folder is null ? [] : CascadeLoading.Files(folder).Select(f => (File: f, Text: BesideFile.Text(f, wanted: "a YAML file")))).SelectMany(f => In(f.File, f.Text));

    private static IEnumerable<NamedEntry> In(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Head().Match(lines[i]) is not { Success: true } head)
                continue;
            var end = i + 1;
            while (end < lines.Length && lines[end].StartsWith(' '))
                end++;
            yield return new(head.Groups["kind"].Value, head.Groups["name"].Value, file, i + 1, string.Join('\n', lines[i..end]));
        }
    }

    [GeneratedRegex(@"^- (?<kind>class|guard|let): *(?<name>[^ #]+)")]
    private static partial Regex Head();
}
