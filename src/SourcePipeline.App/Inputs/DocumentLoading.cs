using System.Collections.Immutable;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Fetching;
using SourcePipeline.App.Settings;
using SourcePipeline.Reading;
using SourcePipeline.Reading.References;

namespace SourcePipeline.App.Inputs;

/// <summary>An input to a document: bytes, text, structure.</summary>
/// <param name="say">Told what a person should know of an input that is read all the same.</param>
internal sealed class DocumentLoading(ReadingSettings settings, Stream standardInput, Action<string> say)
{
    /// <summary>What <c>Reading:MaxBytes</c> is unless set: 128 MB.</summary>
    public const long DefaultMaxBytes = 128L << 20;

    /// <exception cref="RefusedException">It cannot be read; the message names it and says what to do.</exception>
    public Document Load(Input input)
    {
        var bytes = Bytes(input);
        var format = InputFormats.Of(input.Path, bytes);
        var text = Text(input, bytes, format);
        if (text.AsSpan().IsWhiteSpace())
            say($"{input.Path}: empty; zero claims");
        var kind = format == InputFormat.Html ? DocumentFormat.Html : DocumentReader.FormatOf(input.Path, text);
        var document = DocumentReader.Read(input.Id, input.Path, text, kind, References(input));
        if (LanguageCheck.Identify(document.Text) is { } language and not "en")
        {
            var named = language == LanguageCheck.Undetermined ? "not in English" : $"in another language than English ({language})";
            say($"{input.Path}: this article is {named}. Only English is read; few claims, if any, will come out of it.");
        }
        return document;
    }

    /// <summary>A page names its own encoding; unless another is asked for, it is believed.</summary>
    private string Text(Input input, byte[] bytes, InputFormat format) =>
        format == InputFormat.Html && settings.Encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !bytes.AsSpan().Contains((byte)0)
            ? Charsets.Decode(bytes, contentType: null).Text
            : TextDecoding.Decode(bytes, input.Path, settings.Encoding);

    /// <exception cref="RefusedException">It cannot be read, or is larger than allowed.</exception>
    public byte[] Bytes(Input input)
    {
        try
        {
            if (input.IsStandardInput)
            {
                using MemoryStream all = new();
                standardInput.CopyTo(all);
                return Checked(input, all.Length, all.ToArray);
            }
            return Checked(input, new FileInfo(input.Path).Length, () => File.ReadAllBytes(input.Path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(Directory.Exists(input.Path) ? $"{input.Path}: a folder, not a file. Name the file in it."
                : e is FileNotFoundException or DirectoryNotFoundException
                ? $"{input.Path}: no such file. Check the path; it is relative to {Directory.GetCurrentDirectory()}."
                : $"{input.Path}: cannot be read: {e.Message}", e);
        }
    }

    private byte[] Checked(Input input, long length, Func<byte[]> read) => length <= settings.MaxBytes
        ? read()
        : throw new RefusedException($"{input.Path}: {length:N0} bytes, more than Reading:MaxBytes allows ({settings.MaxBytes:N0}). Raise the setting, or split the file.");

    /// <summary><c>NAME.references.csv</c> beside <c>NAME.txt</c>; none where there is no such file.</summary>
    private ImmutableArray<Reference> References(Input input)
    {
        var file = Path.ChangeExtension(input.Path, ".references.csv");
        if (input.IsStandardInput || !File.Exists(file))
            return [];
        var list = ReferencesCsv.Parse(BesideFile.Text(file, wanted: "a CSV file"));
        foreach (var problem in list.Problems)
            say($"{file}: line {problem.Line}: {problem.Message}");
        return list.References;
    }
}
