using System.Text;
using SourcePipeline.App.Commands;

namespace SourcePipeline.App.Inputs;

/// <summary>Bytes to text: UTF-8 unless a mark or the reader says otherwise; never a guess, never a replacement character put in silently.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="name">For the message: the file as the user named it.</param>
    /// <param name="encoding">A name such as <c>windows-1252</c>; null where it is UTF-8 and nobody may say otherwise.</param>
    /// <param name="wanted">What the file has to be, for the message.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string name, string? encoding, string wanted = "a text, HTML, Markdown or wikitext file")
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, .. var rest]:
                bytes = rest;
                break;
            case [0xFF, 0xFE, .. var rest]:
                return Utf16(rest, name, bigEndian: false);
            case [0xFE, 0xFF, .. var rest]:
                return Utf16(rest, name, bigEndian: true);
        }
        if (bytes.StartsWith("%PDF-"u8))
            throw new RefusedException($"{name}: a PDF. Give {wanted}.");
        if (bytes.Contains((byte)0))
            throw new RefusedException($"{name}: not text (byte {bytes.IndexOf((byte)0)} is zero). Give {wanted}.");
        if (encoding is not null && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return Named(encoding).GetString(bytes);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw InvalidUtf8(bytes, name, mayBeNamed: encoding is not null, e);
        }
    }

    /// <summary>Whether <paramref name="encoding"/> is one that <see cref="Decode"/> knows.</summary>
    public static bool Knows(string encoding)
    {
        try
        {
            return Named(encoding) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Encoding Named(string encoding) =>
        CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);

    private static string Utf16(ReadOnlySpan<byte> bytes, string name, bool bigEndian)
    {
        try
        {
            return new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new RefusedException($"{name}: invalid UTF-16 after its byte-order mark. Save it again as UTF-8.", e);
        }
    }

    private static RefusedException InvalidUtf8(ReadOnlySpan<byte> bytes, string name, bool mayBeNamed, Exception cause)
    {
        var at = System.Text.Unicode.Utf8.IsValid(bytes) ? 0 : FirstInvalid(bytes);
        var line = 1 + bytes[..at].Count((byte)'\n');
        var column = at - bytes[..at].LastIndexOf((byte)'\n');
        return new($"{name}: line {line}, byte {column} of it (0x{bytes[at]:X2}): invalid UTF-8. Save the file as UTF-8{(mayBeNamed ? ", or name its encoding: --encoding windows-1252" : "")}.", cause);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
            at += consumed;
        return Math.Min(at, bytes.Length - 1);
    }
}
