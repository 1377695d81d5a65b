using System.IO.Enumeration;
using SourcePipeline.App.Commands;

namespace SourcePipeline.App.Inputs;

/// <summary>What the user named (files, folders, globs, <c>-</c>) as a list of inputs, each once, in the order named.</summary>
internal static class InputExpansion
{
    /// <summary>The endings that a folder is searched for; a file named outright may end as it likes.</summary>
    public static readonly string[] Endings = [".txt", ".html", ".htm", ".md", ".wikitext", ".wiki"];

    private static readonly HashSet<string> AboutFolders = new(StringComparer.Ordinal)
    {
        "README", "LICENSE", "LICENCE", "COPYING", "NOTICE", "NOTICES", "THIRD-PARTY-NOTICES", "CHANGELOG", "CHANGES", "AUTHORS", "CONTRIBUTING",
    };

    /// <param name="refuse">Told of each argument that cannot be used; the others go on.</param>
    public static List<Input> Expand(IEnumerable<string> arguments, Action<Exception, string> refuse)
    {
        List<string> paths = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            try
            {
                paths.AddRange(Expand(argument).Where(path => seen.Add(path == "-" ? path : Path.GetFullPath(path))));
            }
            catch (RefusedException refused)
            {
                refuse(refused, argument);
            }
        }
        return Identified(paths);
    }

    private static string[] Expand(string argument)
    {
        if (argument == "-" || File.Exists(argument))
            return [argument];
        if (Directory.Exists(argument))
            return InFolder(argument);
        if (argument.AsSpan().IndexOfAny('*', '?') >= 0)
            return Matching(argument);
        if (argument.Contains("://", StringComparison.Ordinal))
            throw new RefusedException($"{argument}: only addresses that begin with http:// or https:// can be read.");
        throw new RefusedException($"{(argument.Length == 0 ? "an empty name" : argument)}: no such file or folder. Check the path; it is relative to {Directory.GetCurrentDirectory()}.");
    }

    private static string[] InFolder(string folder)
    {
        // Only the folder itself: what lies below (saved source pages) belongs to an article and is none.
        var found = Files(folder, f => Endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase) && !IsAboutTheFolder(f));
        return found.Length > 0
            ? found
            : throw new RefusedException($"{folder}: no inputs in this folder. It is searched for {string.Join(", ", Endings)}{Below(folder)}.");
    }

    /// <summary>A word on the folders in a folder: whoever names one often means those.</summary>
    private static string Below(string folder)
    {
        string[] below = [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)];
        return below.Length == 0 ? "" : $"; what lies in its own folders is not read unless they are named: {string.Join(", ", below.Take(3))}{(below.Length > 3 ? ", …" : "")}";
    }

    /// <summary>README.txt, LICENSE and the like, and any .md in capitals by the same custom; "KIDAL.txt" is an article.</summary>
    private static bool IsAboutTheFolder(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return AboutFolders.Contains(name)
            || (Path.GetExtension(file).Equals(".md", StringComparison.OrdinalIgnoreCase) && name.Length > 2 && name.All(c => c is >= 'A' and <= 'Z' or '-' or '_'));
    }

    private static string[] Matching(string glob)
    {
        var folder = Path.GetDirectoryName(glob) is { Length: > 0 } named ? named : ".";
        var pattern = Path.GetFileName(glob);
        var found = Directory.Exists(folder) ? Files(folder, f => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(f), ignoreCase: false)) : [];
        return found.Length > 0 ? found : throw new RefusedException($"{glob}: no file fits this pattern.");
    }

    private static string[] Files(string folder, Func<string, bool> wanted)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Where(wanted).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{folder}: cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Two files of one name in two folders are two documents.</summary>
    private static List<Input> Identified(List<string> paths)
    {
        HashSet<string> shared = [.. paths.GroupBy(Path.GetFileName).Where(g => g.Count() > 1).Select(g => g.Key!)];
        return [.. paths.Select(p => new Input(p, shared.Contains(Path.GetFileName(p)) ? Path.GetRelativePath(".", p).Replace('\\', '/') : Path.GetFileName(p)))];
    }
}
