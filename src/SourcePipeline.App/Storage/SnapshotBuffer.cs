using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using SourcePipeline.Extraction;

namespace SourcePipeline.App.Storage;

/// <summary>A document as JSON, in memory that the next document uses again: of a whole export it is many megabytes, one after another.</summary>
internal sealed class SnapshotBuffer
{
    private readonly ArrayBufferWriter<byte> json = new();

    /// <summary>Takes the document in.</summary>
    /// <returns>The checksum that its snapshot is known by.</returns>
    public string Write(ExtractedDocument document)
    {
        json.ResetWrittenCount();
        using (Utf8JsonWriter writer = new(json))
        {
            JsonSerializer.Serialize(writer, document, SnapshotJson.Default.ExtractedDocument);
        }
        return Convert.ToHexStringLower(SHA256.HashData(json.WrittenSpan));
    }

    /// <summary>The document that was taken in last.</summary>
    public byte[] Compressed() => Snapshots.Compress(json.WrittenSpan);
}
