using System.Buffers;
using System.IO.Compression;

namespace SourcePipeline.App.Storage;

/// <summary>Bytes that Brotli has packed, unpacked into a buffer that is used again: of whole exports many megabytes go through it.</summary>
internal sealed class Unpacked : IDisposable
{
    /// <summary>About how many times longer JSON is than what it is packed into.</summary>
    private const int Times = 8;

    private byte[] buffer;
    private int length;

    /// <exception cref="InvalidDataException">The bytes are no whole packed stream.</exception>
    public Unpacked(ReadOnlySpan<byte> packed)
    {
        buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1024, packed.Length * Times));
        BrotliDecoder decoder = default;
        try
        {
            Unpack(ref decoder, packed);
        }
        catch
        {
            Dispose();
            throw;
        }
        finally
        {
            decoder.Dispose();
        }
    }

    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private void Unpack(ref BrotliDecoder decoder, ReadOnlySpan<byte> packed)
    {
        while (true)
        {
            var status = decoder.Decompress(packed, buffer.AsSpan(length), out var read, out var written);
            packed = packed[read..];
            length += written;
            switch (status)
            {
                case OperationStatus.Done:
                    return;
                case OperationStatus.DestinationTooSmall:
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                    break;
                default:
                    throw new InvalidDataException("what is stored does not unpack.");
            }
        }
    }
}
