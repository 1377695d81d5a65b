using System.IO.Enumeration;
using SourcePipeline.App.Commands;

namespace SourcePipeline.App.Inputs;

/// <summary>What the user named (files, folders, globs, <c>-</c>) as a list of inputs, each once, in the order named.</summary>
internal static class InputExpansion
{
    /// <summary>The endings that a folder is searched for; a file named outright may end as it likes.</summary>
    public static readonly string[] Endings = [".txt", ".html", ".htm", ".md", ".wikitext", ".wiki"];

    /// <param name="refuse">Told of each argument that cannot be used; the others go on.</param>
    public static List<Input> Expand(IEnumerable<string> arguments, Action<RefusedException> refuse)
    {
        List<Input> inputs = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string argument in arguments)
        {
            try
            {
                foreach (string path in Expand(argument))
                {
                    if (seen.Add(path == "-" ? path : Path.GetFullPath(path)))
                    {
                        inputs.Add(new(path));
                    }
                }
            }
            catch (RefusedException refused)
            {
                refuse(refused);
            }
        }
        return inputs;
    }

    private static string[] Expand(string argument)
    {
        if (argument == "-" || File.Exists(argument))
        {
            return [argument];
        }
        if (Directory.Exists(argument))
        {
            return InFolder(argument);
        }
        if (argument.AsSpan().IndexOfAny('*', '?') >= 0)
        {
            return Matching(argument);
        }
        throw new RefusedException($"{argument}: no such file or folder. Check the path; it is relative to {Directory.GetCurrentDirectory()}.");
    }

    private static string[] InFolder(string folder)
    {
        // Only the folder itself: what lies below (saved source pages) belongs to an article and is none.
        string[] found = [.. Directory.EnumerateFiles(folder).Where(f => Endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
        return found.Length > 0
            ? found
            : throw new RefusedException($"{folder}: no inputs in this folder. It is searched for {string.Join(", ", Endings)}.");
    }

    private static string[] Matching(string glob)
    {
        string folder = Path.GetDirectoryName(glob) is { Length: > 0 } named ? named : ".";
        string pattern = Path.GetFileName(glob);
        string[] found = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder).Where(f => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(f), ignoreCase: false)).Order(StringComparer.Ordinal)]
            : [];
        return found.Length > 0 ? found : throw new RefusedException($"{glob}: no file fits this pattern.");
    }
}
