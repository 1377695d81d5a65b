using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SourcePipeline.Citations;

namespace SourcePipeline.App.Fetching;

/// <summary>What is kept of one address beside the page itself.</summary>
/// <param name="Url">As asked for, without its fragment.</param>
/// <param name="FetchedAt">When the page that lies beside was fetched; null where none ever was.</param>
/// <param name="BodyChecksum">SHA-256 of the body file.</param>
/// <param name="TextChecksum">SHA-256 of the page's main text: the part whose change matters.</param>
/// <param name="TextChanged">When a visit first found the main text different from the one before; null while it never was.</param>
/// <param name="Visits">Oldest first, the latest ones only.</param>
internal sealed record CachedAddress(
    string Url,
    string? FinalUrl,
    int Redirects,
    DateTimeOffset? FetchedAt,
    string? ContentType,
    string? Charset,
    string? BodyChecksum,
    string? TextChecksum,
    DateTimeOffset? TextChanged,
    SortedDictionary<string, string> Headers,
    List<LinkVisit> Visits);

[JsonSourceGenerationOptions(WriteIndented = true, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CachedAddress))]
internal sealed partial class CacheJson : JsonSerializerContext;

/// <summary>
/// The pages on disk, for people to look into: a folder for each host, in it one for each address with <c>address.json</c> (headers, visits,
/// checksums), <c>body.html</c> (as sent, unpacked) and <c>text.txt</c> (the main text). Every file is written beside and moved into its
/// place, <c>address.json</c> last, so that stopping at any moment leaves whole entries only.
/// </summary>
/// <param name="mainText">Takes a page's main text out of its markup.</param>
/// <param name="say">Told of entries that cannot be read.</param>
internal sealed class PageCache(string root, Func<string, string> mainText, Action<string> say)
{
    private const int KeptVisits = 30;

    /// <summary>What is known of an address, or null.</summary>
    public async Task<CachedAddress?> ReadAsync(Uri url, CancellationToken cancellation)
    {
        var file = Path.Combine(Folder(url), "address.json");
        if (!File.Exists(file))
            return null;

        try
        {
            await using var stream = File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync(stream, CacheJson.Default.CachedAddress, cancellation);
        }
        catch (JsonException e)
        {
            say($"{file} cannot be read and is fetched anew: {e.Message}");
            return null;
        }
    }

    /// <summary>The saved page decoded, or null where none is.</summary>
    public async Task<string?> ReadPageAsync(Uri url, CachedAddress known, CancellationToken cancellation)
    {
        var file = Path.Combine(Folder(url), "body.html");
        return known.FetchedAt is null || !File.Exists(file) ? null : Charsets.Decode(await File.ReadAllBytesAsync(file, cancellation), known.ContentType).Text;
    }

    /// <summary>Keeps a page and the visit that brought it.</summary>
    public async Task<CachedAddress> WriteAsync(Uri url, CachedAddress? known, FetchedPage page, LinkVisit visit)
    {
        var folder = Folder(url);
        Directory.CreateDirectory(folder);
        var text = mainText(page.Text);
        var textChecksum = Checksum(Encoding.UTF8.GetBytes(text));
        await MoveIntoPlaceAsync(Path.Combine(folder, "body.html"), page.Body);
        await MoveIntoPlaceAsync(Path.Combine(folder, "text.txt"), Encoding.UTF8.GetBytes(text));
        var changed = known?.TextChecksum is { } before && before != textChecksum;
        return await WriteAsync(new(
            Key(url), page.FinalUrl.AbsoluteUri, page.Redirects, visit.At, page.ContentType, page.Charset, Checksum(page.Body), textChecksum,
            changed ? visit.At : known?.TextChanged, new(page.Headers.ToDictionary(), StringComparer.OrdinalIgnoreCase), Visits(known, visit)));
    }

    /// <summary>Keeps a visit that brought no new page; a page that was saved earlier stays.</summary>
    public Task<CachedAddress> WriteAsync(Uri url, CachedAddress? known, LinkVisit visit)
    {
        Directory.CreateDirectory(Folder(url));
        return WriteAsync((known ?? new(Key(url), null, 0, null, null, null, null, null, null, [], [])) with { Visits = Visits(known, visit) });
    }

    private async Task<CachedAddress> WriteAsync(CachedAddress entry)
    {
        await MoveIntoPlaceAsync(Path.Combine(Folder(new(entry.Url)), "address.json"), JsonSerializer.SerializeToUtf8Bytes(entry, CacheJson.Default.CachedAddress));
        return entry;
    }

    private static List<LinkVisit> Visits(CachedAddress? known, LinkVisit visit) => [.. (known?.Visits ?? []).TakeLast(KeptVisits - 1), visit];

    /// <summary>Without a token on purpose: what was fetched is kept, whoever has lost patience since.</summary>
    private static async Task MoveIntoPlaceAsync(string file, byte[] content)
    {
        var beside = $"{file}.{Environment.ProcessId}.part";
        await File.WriteAllBytesAsync(beside, content);
        File.Move(beside, file, overwrite: true);
    }

    /// <summary>The folder of an address: <c>root/host/words-of-the-path-1a2b3c4d5e6f</c>.</summary>
    public string Folder(Uri url)
    {
        var key = Key(url);
        var host = Readable(url.IsDefaultPort ? url.IdnHost : $"{url.IdnHost}_{url.Port}", 80);
        return Path.Combine(root, host, $"{Readable(url.PathAndQuery, 60)}-{Checksum(Encoding.UTF8.GetBytes(key))[..12]}");
    }

    private static string Key(Uri url) => url.GetComponents(UriComponents.SchemeAndServer | UriComponents.PathAndQuery, UriFormat.UriEscaped);

    /// <summary>Letters, digits, dots and dashes, as every file system takes them.</summary>
    private static string Readable(string text, int length)
    {
        var name = new StringBuilder(length);
        foreach (var c in text)
        {
            if (name.Length == length)
                break;

            if (char.IsAsciiLetterOrDigit(c) || (c is '.' or '_' && name.Length > 0))
                name.Append(char.ToLowerInvariant(c));
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        var trimmed = name.ToString().Trim('-', '.');
        return trimmed.Length > 0 ? trimmed : "page";
    }

    private static string Checksum(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
