using SourcePipeline.App.Commands;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Fetching;

/// <summary>Sources given by hand: <c>--source REF=FILE</c>, and the files that the list of references names.</summary>
internal sealed class SavedPages
{
    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly Action<string> say;

    /// <param name="given">As typed: <c>226=page.html</c>.</param>
    /// <exception cref="RefusedException">Not of that form, or no such file.</exception>
    public SavedPages(IEnumerable<string> given, Action<string> say)
    {
        this.say = say;
        foreach (var option in given)
        {
            var equals = option.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == option.Length - 1)
                throw new RefusedException($"--source {option}: write the mark and the file, as 226=page.html.");

            var file = option[(equals + 1)..];
            this.given[option[..equals].Trim('[', ']')] = File.Exists(file) ? Path.GetFullPath(file) : throw new RefusedException($"--source {option}: no such file.");
        }
    }

    /// <summary>Says which pages given by hand nothing has asked for: a mark that is misspelt would be silently without effect.</summary>
    public void TellUnused()
    {
        foreach (var (mark, file) in given.Where(g => !used.Contains(g.Key)))
            say($"--source {mark}={file}: no claim cites a reference [{mark}]; the page was not used.");
    }

    /// <summary>The file that holds a reference's page and its text, or null where none was saved.</summary>
    public (string File, string Text)? Read(Document document, Reference reference)
    {
        var file = this.given.TryGetValue(reference.Number, out var given) ? given
            : reference.File is { Length: > 0 } named && Path.GetDirectoryName(Path.GetFullPath(document.Origin)) is { } folder ? Path.Combine(folder, named)
            : null;
        if (file is null)
            return null;
        lock (used)
            used.Add(reference.Number);

        try
        {
            return (file, Charsets.Decode(File.ReadAllBytes(file), null).Text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            say($"{document.Origin}: the saved page of [{reference.Number}] cannot be read: {e.Message}");
            return null;
        }
    }
}
