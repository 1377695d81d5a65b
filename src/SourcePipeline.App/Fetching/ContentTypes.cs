namespace SourcePipeline.App.Fetching;

/// <summary>Tells pages from files that only a program opens.</summary>
internal static class ContentTypes
{
    public const string Html = "text/html";

    /// <summary>By the header; one that says nothing, or "some bytes", is looked into.</summary>
    public static bool MayBeText(string? contentType)
    {
        var media = (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
        return media is "" or "application/octet-stream" or "application/xhtml+xml" or "application/xml" or "application/json" or "unknown/unknown"
            || (media.StartsWith("text/", StringComparison.Ordinal) && media is not ("text/css" or "text/javascript" or "text/calendar"));
    }

    /// <summary>What the first bytes say it is, whatever the header says; null for text.</summary>
    public static string? Sniffed(ReadOnlySpan<byte> body) => body switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "application/pdf",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'P', (byte)'K', 3, 4, ..] => "application/zip",
        [0x1F, 0x8B, ..] => "application/gzip",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => null, // UTF-16, whose every second byte is often 0
        _ => body[..Math.Min(body.Length, 512)].Contains((byte)0) && !LooksLikeUtf16(body) ? "application/octet-stream" : null,
    };

    private static bool LooksLikeUtf16(ReadOnlySpan<byte> body) =>
        body is [(byte)'<', 0, ..] or [0, (byte)'<', ..];
}
