using System.IO.Compression;

namespace SourcePipeline.App.Fetching;

/// <summary>Reads a response's body within two limits: bytes as sent, and bytes as unpacked, so that neither an endless body nor a bomb gets far.</summary>
internal static class Body
{
    /// <summary>More encodings on top of each other than this are taken for an attack.</summary>
    private const int MostEncodings = 2;

    /// <exception cref="BodyLimitException">A limit was passed.</exception>
    /// <exception cref="InvalidDataException">The body is not packed as its headers say.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, FetchSettings settings, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > settings.MaxBytesOnWire)
            throw new BodyLimitException($"the body is {content.Headers.ContentLength} bytes long, more than {settings.MaxBytesOnWire}");

        string[] encodings = [.. content.Headers.ContentEncoding.Select(e => e.Trim().ToLowerInvariant()).Where(e => e is not ("" or "identity"))];
        if (encodings.Length > MostEncodings)
            throw new BodyLimitException($"the body is packed {encodings.Length} times");

        Stream stream = new LimitedStream(await content.ReadAsStreamAsync(cancellation), settings.MaxBytesOnWire, "as sent");
        for (var i = encodings.Length - 1; i >= 0; i--)
        {
            stream = encodings[i] switch
            {
                "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
                "br" => new BrotliStream(stream, CompressionMode.Decompress),
                "deflate" => await DeflateAsync(stream, cancellation),
                string other => throw new InvalidDataException($"the body is packed as '{other}', which was not asked for"),
            };
        }

        await using var limited = new LimitedStream(stream, settings.MaxBytesUnpacked, "unpacked");
        using var body = new MemoryStream();
        await limited.CopyToAsync(body, cancellation);
        return body.ToArray();
    }

    /// <summary>"deflate" means zlib's format; some servers send the bare stream, which is told by the first two bytes (RFC 1950).</summary>
    private static async Task<Stream> DeflateAsync(Stream stream, CancellationToken cancellation)
    {
        var head = new byte[2];
        var read = await stream.ReadAtLeastAsync(head, 2, throwOnEndOfStream: false, cancellation);
        var whole = new PrefixedStream(head.AsMemory(0, read), stream);
        var zlib = read == 2 && (head[0] & 0x0F) == 8 && ((head[0] << 8) | head[1]) % 31 == 0;
        return zlib ? new ZLibStream(whole, CompressionMode.Decompress) : new DeflateStream(whole, CompressionMode.Decompress);
    }
}

/// <summary>A limit of a body was passed.</summary>
internal sealed class BodyLimitException(string message) : IOException(message);
