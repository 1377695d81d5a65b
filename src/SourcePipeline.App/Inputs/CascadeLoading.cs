using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SourcePipeline.App.Commands;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Findings;

namespace SourcePipeline.App.Inputs;

/// <summary>The cascade with the built-in rules, and a user's own where there are any.</summary>
internal static partial class CascadeLoading
{
    /// <param name="folder">Of a user's rule and lexicon files (<c>*.yaml</c>), read in the order of their names; null for none.</param>
    /// <param name="off">Ids of rules that are switched off, of findings among them.</param>
    /// <exception cref="RefusedException">A rule file is malformed; the message names file, line, field and what was expected.</exception>
    public static Cascade Load(string? folder, IReadOnlySet<string> off) => Refusing(folder, () => new Cascade(Built(folder, off, withExamples: false)));

    /// <summary>
    /// Begins to put the cascade of the built-in rules together, on a thread beside the caller's. The task ends when the cascade may run;
    /// its thread goes on, beside the first article's extraction, with the writing of a few records.
    /// </summary>
    public static Task<Cascade> Ahead()
    {
        TaskCompletionSource<Cascade> ready = new();
        Thread thread = new(() => Load(ready)) { IsBackground = true };
        thread.Start();
        return ready.Task;
    }

    private static void Load(TaskCompletionSource<Cascade> ready)
    {
        ExtractedDocument warming;
        try
        {
            Cascade cascade = new(Built(null, FrozenSet<string>.Empty, withExamples: false));
            warming = StartWarming.Run(cascade);
            ready.SetResult(cascade);
        }
        catch (Exception e)
        {
            ready.SetException(e);
            return;
        }
        StartWarming.Write(warming);
    }

    /// <summary>The cascade that <see cref="Ahead"/> began where it is the one that is asked for, else another.</summary>
    /// <inheritdoc cref="Load(string?, IReadOnlySet{string})"/>
    public static Task<Cascade> Load(string? folder, IReadOnlySet<string> off, Task<Cascade> ahead) =>
        IsBuiltIn(folder, off) ? ahead : Task.FromResult(Load(folder, off));

    /// <param name="withExamples">Examples are for people; a run does without.</param>
    /// <inheritdoc cref="Load(string?, IReadOnlySet{string})"/>
    public static RuleSet Rules(string? folder, IReadOnlySet<string> off, bool withExamples) => Refusing(folder, () => Built(folder, off, withExamples));

    private static RuleSet Built(string? folder, IReadOnlySet<string> off, bool withExamples)
    {
        if (IsBuiltIn(folder, off) && !withExamples && Compiled() is { } compiled)
            return compiled;
        var builder = BuiltInRules.Builder(withExamples);
        foreach (var file in folder is null ? [] : Files(folder))
            builder.Add(file, BesideFile.Text(file, wanted: "a YAML file"));
        if (off.FirstOrDefault(id => !builder.Has(id) && RuleCatalogue.Page(id) is null) is { } unknown)
            throw new RefusedException($"Rules:Off: \"{unknown}\" is no rule.{Nearest.Question(unknown, builder.Ids.Concat(RuleCatalogue.Pages.Select(p => p.Id)))} sourcepipeline rules lists them.");
        return builder.SwitchOff(off).Build();
    }

    private static bool IsBuiltIn(string? folder, IReadOnlySet<string> off) => folder is null && off.Count == 0;

    /// <summary>The built-in rules as they were compiled with the program; null where they are not those of this library.</summary>
    private static RuleSet? Compiled()
    {
        using var stream = typeof(CascadeLoading).Assembly.GetManifestResourceStream("rules.bin")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return CompiledRules.TryRead(bytes, out var rules) ? rules : null;
    }

    /// <summary>What a rule makes is read by its level only: its errors come when the cascade is put together.</summary>
    private static T Refusing<T>(string? folder, Func<T> load)
    {
        try
        {
            return load();
        }
        catch (RuleFileException e)
        {
            throw new RefusedException(e.Message + Hint(e.Message, folder), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{folder}: rules cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Where a file names a class or a guard that there is not: the nearest that there is, and where all of them are told.</summary>
    private static string Hint(string message, string? folder) => UnknownName().Match(message) is { Success: true } unknown
        ? $"{Nearest.Question(unknown.Groups["name"].Value, NamedEntry.All(folder).Select(e => e.Name).Distinct())} sourcepipeline rules lists those that there are."
        : "";

    [GeneratedRegex("'(?<name>[^']+)' is no (class|guard)")]
    private static partial Regex UnknownName();

    /// <exception cref="RefusedException">There is no such folder, or no rule file in it: rules that are asked for and not there would be missed by nobody.</exception>
    public static string[] Files(string folder)
    {
        if (!Directory.Exists(folder))
            throw new RefusedException($"{folder}: no such folder of rules. Check --rules or Rules:Folder.");
        string[] files = [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new RefusedException($"{folder}: no rule file (*.yaml) in this folder. Put one there, or check --rules or Rules:Folder.");
    }
}
