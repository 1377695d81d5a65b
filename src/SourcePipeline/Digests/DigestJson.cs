using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SourcePipeline.Digests;

/// <summary>A digest as JSON: what the webhook gets, and what waits to be delivered.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Digest))]
public sealed partial class DigestJson : JsonSerializerContext
{
    private static readonly DigestJson Readable = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Write(Digest digest) => [.. JsonSerializer.SerializeToUtf8Bytes(digest, Readable.Digest), (byte)'\n'];

    /// <exception cref="JsonException">It is no digest.</exception>
    public static Digest Read(byte[] json) => JsonSerializer.Deserialize(json, Default.Digest) ?? throw new JsonException("null is no digest");
}
