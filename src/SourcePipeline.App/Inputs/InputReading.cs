using SourcePipeline.App.Articles;
using SourcePipeline.App.Commands;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Inputs;

/// <summary>Reads every input that can be read, one after another; what cannot is told and stops nothing.</summary>
internal sealed class InputReading(DocumentLoading loading, Action<string> say)
{
    private readonly List<InputFailure> failures = [];
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>The inputs that could not be read so far.</summary>
    public IReadOnlyList<InputFailure> Failures => failures;

    /// <summary>What was asked for so far: as it was named, and each file of what was named.</summary>
    public IReadOnlySet<string> Asked => asked;

    /// <summary>Whether any failed.</summary>
    public bool Failed => failures.Count > 0;

    /// <summary>Which pages of a dump are read, by title with <c>*</c> and <c>?</c>; null for all.</summary>
    public string? Titles { get; init; }

    /// <param name="named">Files, folders, globs, <c>-</c>.</param>
    /// <param name="name">The document's id where there is one input; null for the file's name.</param>
    public IEnumerable<Document> Read(IEnumerable<string> named, string? name = null)
    {
        string[] arguments = [.. named];
        asked.UnionWith(arguments);
        var inputs = InputExpansion.Expand(arguments, Refuse);
        asked.UnionWith(inputs.Select(i => i.Path));
        if (name is not null && inputs.Count > 1)
            throw new RefusedException($"--name {name}: there are {inputs.Count} inputs; a name is for one.");
        if (Titles is { } titles && !inputs.Exists(i => DumpReading.IsDump(i.Path)))
            throw new RefusedException($"--title {titles}: chooses pages of a MediaWiki export ({string.Join(", ", DumpReading.Endings)}), and no input is one. Leave it out, or name an export.");

        foreach (var input in inputs)
        {
            if (DumpReading.IsDump(input.Path))
            {
                foreach (var page in Pages(input))
                    yield return page;
            }
            else if (Load(name is null ? input : input with { Id = name }) is { } document)
            {
                yield return document;
            }
        }
    }

    /// <summary>Reads one input that takes its time; null where it cannot be read, which is told.</summary>
    /// <param name="named">As the user named it.</param>
    public async Task<Document?> LoadAsync(string named, Func<Task<Document>> load)
    {
        asked.Add(named);
        try
        {
            return await load();
        }
        catch (RefusedException refused)
        {
            Refuse(refused, named);
            return null;
        }
    }

    private IEnumerable<Document> Pages(Input input)
    {
        using var pages = DumpReading.Read(input.Path, Titles).GetEnumerator();
        while (Next(pages, input.Path) is { } page)
            yield return page;
    }

    private Document? Next(IEnumerator<Document> pages, string path)
    {
        try
        {
            return pages.MoveNext() ? pages.Current : null;
        }
        catch (RefusedException refused)
        {
            Refuse(refused, path);
            return null;
        }
    }

    private Document? Load(Input input)
    {
        try
        {
            return loading.Load(input);
        }
        catch (RefusedException refused)
        {
            Refuse(refused, input.Path);
            return null;
        }
    }

    private void Refuse(RefusedException refused, string input)
    {
        failures.Add(new(input, refused.Message, refused is UnreachableArticleException));
        say(refused.Message);
    }
}
