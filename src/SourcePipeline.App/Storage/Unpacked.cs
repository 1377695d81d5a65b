using System.Buffers;
using System.IO.Compression;

namespace SourcePipeline.App.Storage;

/// <summary>Bytes that Brotli has packed, unpacked into a buffer that is used again: of whole exports many megabytes go through it.</summary>
internal sealed class Unpacked : IDisposable
{
    /// <summary>About how many times longer JSON is than what it is packed into.</summary>
    private const int Times = 8;

    private byte[] _buffer;
    private int _length;

    /// <exception cref="InvalidDataException">The bytes are no whole packed stream.</exception>
    public Unpacked(ReadOnlySpan<byte> packed)
    {
        _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1024, packed.Length * Times));
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

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private void Unpack(ref BrotliDecoder decoder, ReadOnlySpan<byte> packed)
    {
        while (true)
        {
            OperationStatus status = decoder.Decompress(packed, _buffer.AsSpan(_length), out int read, out int written);
            packed = packed[read..];
            _length += written;
            switch (status)
            {
                case OperationStatus.Done:
                    return;
                case OperationStatus.DestinationTooSmall:
                    byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
                    _buffer.AsSpan(0, _length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(_buffer);
                    _buffer = larger;
                    break;
                default:
                    throw new InvalidDataException("what is stored does not unpack.");
            }
        }
    }
}
