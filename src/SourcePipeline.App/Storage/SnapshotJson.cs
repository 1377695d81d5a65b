using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using SourcePipeline.App.Commands;
using SourcePipeline.Citations;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Storage;

/// <summary>
/// The library's records as JSON, so that what a run found can be rendered again as it was. Enumerations are written as words: a new member
/// in the middle of one must not give old runs another meaning.
/// </summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, RespectRequiredConstructorParameters = true, DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(ExtractedDocument))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(Incident))]
[JsonSerializable(typeof(ImmutableArray<Incident>))]
[JsonSerializable(typeof(ImmutableArray<Finding>))]
[JsonSerializable(typeof(ImmutableArray<Verdict>))]
[JsonSerializable(typeof(ImmutableArray<CorrectionNote>))]
[JsonSerializable(typeof(ImmutableArray<string>))]
internal sealed partial class SnapshotJson : JsonSerializerContext;

/// <summary>Records to compressed bytes and back.</summary>
internal static class Snapshots
{
    public static byte[] Pack<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) => Compress(JsonSerializer.SerializeToUtf8Bytes(value, type));

    public static T Unpack<T>(byte[] data, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        try
        {
            using Unpacked json = new(data);
            return JsonSerializer.Deserialize(json.Bytes, type)!;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or InvalidOperationException)
        {
            throw new RefusedException($"the store holds a run or document that this version of the program cannot read ({e.Message}). Run check again; older runs stay listed.", e);
        }
    }

    public static byte[] Compress(ReadOnlySpan<byte> json)
    {
        using MemoryStream packed = new();
        using (BrotliStream brotli = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(json);
        }
        return packed.ToArray();
    }
}
