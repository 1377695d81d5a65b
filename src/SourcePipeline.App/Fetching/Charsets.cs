using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace SourcePipeline.App.Fetching;

/// <summary>
/// Finds a page's encoding. In order: the byte-order mark; UTF-8 where the bytes beyond ASCII are valid UTF-8 (other encodings practically never
/// are, and a header that says otherwise is a known lie of misconfigured servers); the header; the page's own declaration; windows-1252.
/// </summary>
internal static partial class Charsets
{
    private const int DeclarationWithin = 4096;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static Charsets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes a body; the mark itself is left out of the text.</summary>
    public static (string Text, string Charset) Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        var (encoding, skip) = Detect(body, contentType);
        return (encoding.GetString(body[skip..]), encoding.WebName);
    }

    private static (Encoding Encoding, int Skip) Detect(ReadOnlySpan<byte> body, string? contentType)
    {
        switch (body)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return (Encoding.UTF8, 3);
            case [0xFF, 0xFE, ..]:
                return (Encoding.Unicode, 2);
            case [0xFE, 0xFF, ..]:
                return (Encoding.BigEndianUnicode, 2);
        }

        if (!Ascii.IsValid(body) && IsUtf8(body))
            return (Encoding.UTF8, 0);

        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, DeclarationWithin)]);
        var own = Declaration().Match(head) is { Success: true } declaration ? declaration.Groups[1].Value : null;
        return (Believable(FromHeader(contentType)) ?? Believable(own) ?? Encoding.GetEncoding(1252), 0);
    }

    /// <summary>What says UTF-8 and got here is invalid as such, unless all is ASCII, where any choice reads the same.</summary>
    private static Encoding? Believable(string? name) => Named(name) is { } encoding and not UTF8Encoding ? encoding : null;

    private static bool IsUtf8(ReadOnlySpan<byte> body)
    {
        try
        {
            StrictUtf8.GetCharCount(body);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static string? FromHeader(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.CharSet?.Trim('"', '\'', ' ') : null;

    private static Encoding? Named(string? name)
    {
        // As browsers do: what says Latin-1 or ASCII is windows-1252.
        if (name is null || name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
            return name is null ? null : Encoding.GetEncoding(1252);

        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""(?:<meta\b[^>]*?\bcharset\s*=\s*["']?\s*|<\?xml\b[^>]*?\bencoding\s*=\s*["'])([A-Za-z][\w:.-]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
