using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Storage;
using SourcePipeline.Digests;

namespace SourcePipeline.App.Digests;

/// <summary>
/// The digests of a store, a file each, and beside them what is told and delivered. The state is written last: after a crash before it the next
/// run tells the same again under the same name, and nothing is lost.
/// </summary>
internal sealed class DigestFolder(string store)
{
    /// <summary>So many digests are kept for the feed.</summary>
    public const int FeedLength = 50;

    private readonly string folder = store + ".digests";

    private string StateFile => Path.Combine(folder, "state.json");

    /// <summary>A new state where there is none.</summary>
    public DigestState State()
    {
        try
        {
            return File.Exists(StateFile)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(StateFile), DigestStateJson.Default.DigestState)!
                : new($"urn:uuid:{Guid.NewGuid()}", 0, [], ImmutableSortedDictionary.Create<string, InputTrouble>(StringComparer.Ordinal));
        }
        catch (JsonException e)
        {
            throw new RefusedException($"{StateFile}: not readable ({e.Message}). Restore a copy, or delete it: the next digest then tells every finding as new.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(e);
        }
    }

    public void Save(DigestState state) => Guarded(() => WholeFile.Write(StateFile, JsonSerializer.SerializeToUtf8Bytes(state, DigestStateJson.Default.DigestState)));

    public void Save(Digest digest) => Guarded(() => WholeFile.Write(FileOf(digest.Run), DigestJson.Write(digest)));

    /// <summary>The digest's JSON as it is sent; null where somebody has taken it away.</summary>
    public byte[]? Read(long run) => File.Exists(FileOf(run)) ? File.ReadAllBytes(FileOf(run)) : null;

    /// <summary>The last digests, the newest first.</summary>
    public List<Digest> Newest() => [.. Files().TakeLast(FeedLength).Reverse().Select(f => DigestJson.Read(File.ReadAllBytes(f)))];

    /// <summary>Deletes what neither the feed nor the webhook needs any more.</summary>
    public void Thin(DigestState state) => Guarded(() =>
    {
        foreach (var file in Files().SkipLast(FeedLength).Where(f => !state.Undelivered.Any(run => FileOf(run) == f)))
            File.Delete(file);
    });

    /// <summary>A digest's permanent name: the same for the same run of the same feed (a version 8 UUID of RFC 9562, from a hash).</summary>
    public static string NameOf(DigestState state, long run)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{state.Feed}/{run}")));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash.AsSpan(0, 16), bigEndian: true)}";
    }

    private string[] Files() => Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "run-*.json").Order(StringComparer.Ordinal)] : [];

    private string FileOf(long run) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"run-{run:0000000000}.json"));

    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(e);
        }
    }

    private RefusedException Refused(Exception e) => new($"{folder}: the digests cannot be read or written: {e.Message.TrimEnd('.')}. The next run tells what this one could not.", e);
}
