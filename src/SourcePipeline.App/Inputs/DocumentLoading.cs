using SourcePipeline.App.Commands;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.App.Inputs;

/// <summary>An input to a document: bytes, text, structure.</summary>
/// <param name="maxBytes">Larger inputs are refused.</param>
/// <param name="encoding">The name of the inputs' encoding; null for UTF-8.</param>
internal sealed class DocumentLoading(long maxBytes, string? encoding)
{
    /// <summary>What <c>Reading:MaxBytes</c> is unless set: 128 MB.</summary>
    public const long DefaultMaxBytes = 128L << 20;

    public Document Load(Input input, Stream standardInput)
    {
        string text = TextDecoding.Decode(Bytes(input, standardInput), input.Path, encoding);
        return Plain(input, text);
    }

    private byte[] Bytes(Input input, Stream standardInput)
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
            throw new RefusedException($"{input.Path}: cannot be read: {e.Message}", e);
        }
    }

    private byte[] Checked(Input input, long length, Func<byte[]> read) => length <= maxBytes
        ? read()
        : throw new RefusedException($"{input.Path}: {length:N0} bytes, more than Reading:MaxBytes allows ({maxBytes:N0}). Raise the setting, or split the file.");

    private static Document Plain(Input input, string text)
    {
        List<Paragraph> paragraphs = [];
        int line = 1;
        int start = 0;
        foreach (Range range in text.AsSpan().Split('\n'))
        {
            int end = range.End.Value;
            int trimmed = end > start && text[end - 1] == '\r' ? end - 1 : end;
            if (!text.AsSpan(start, trimmed - start).IsWhiteSpace())
            {
                paragraphs.Add(new(new TextSpan(start, trimmed), line, 0, ParagraphKind.Prose));
            }
            start = end + 1;
            line++;
        }
        return new(input.Name, Path.GetFileNameWithoutExtension(input.Name), input.Path, null, text, [.. paragraphs], [new(input.Name, 1, 1, null)], [], [], []);
    }
}
