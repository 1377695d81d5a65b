using SourcePipeline.App.Articles;
using SourcePipeline.App.Commands;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Inputs;

/// <summary>Reads every input that can be read, one after another; what cannot is told and stops nothing.</summary>
internal sealed class InputReading(DocumentLoading loading, Action<string> say)
{
    private readonly List<InputFailure> failures = [];
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private int fitting;

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
        if (Titles is not null && fitting == 0 && !Failed)
            Refuse(new RefusedException($"--title {Titles}: no page's title fits. * stands for any letters, ? for one."), $"--title {Titles}");
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
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Refuse(e, named);
            return null;
        }
    }

    /// <summary>Tells of a document that was read, and that the program then failed at.</summary>
    public void LeaveOut(Document document, Exception defect) => Refuse(defect, document.Origin);

    private IEnumerable<Document> Pages(Input input)
    {
        using var pages = DumpReading.Pages(input.Path, Titles).GetEnumerator();
        while (Try(() => pages.MoveNext() ? pages.Current : null, input.Path) is { } page)
        {
            if (Try(() => DumpReading.Document(input.Path, page), DumpReading.Origin(input.Path, page)) is { } document)
            {
                fitting++;
                yield return document;
            }
        }
    }

    private Document? Load(Input input) => Try(() => loading.Load(input), input.Path);

    private T? Try<T>(Func<T?> load, string input)
        where T : class
    {
        try
        {
            return load();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Refuse(e, input);
            return null;
        }
    }

    private void Refuse(Exception e, string input)
    {
        var message = Defect.Is(e) ? Defect.OfDocument(input, e) : e.Message;
        failures.Add(new(input, message, e is UnreachableArticleException));
        say(message);
    }
}
