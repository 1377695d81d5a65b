namespace SourcePipeline.App.Fetching;

/// <summary>Reads another stream and ends with an error once more than <paramref name="limit"/> bytes came.</summary>
internal sealed class LimitedStream(Stream inner, long limit, string what) : ReadOnlyStream
{
    private long read;

    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await inner.ReadAsync(buffer, cancellationToken));

    private int Count(int read)
    {
        this.read += read;
        return this.read <= limit ? read : throw new BodyLimitException($"the body is longer than {limit} bytes {what}");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();

        base.Dispose(disposing);
    }
}

/// <summary>Bytes that were read ahead, then the rest of the stream that they came from.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> prefix = prefix;

    public override int Read(byte[] buffer, int offset, int count) =>
        prefix.IsEmpty ? rest.Read(buffer, offset, count) : FromPrefix(buffer.AsMemory(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        prefix.IsEmpty ? rest.ReadAsync(buffer, cancellationToken) : new(FromPrefix(buffer));

    private int FromPrefix(Memory<byte> buffer)
    {
        var count = Math.Min(buffer.Length, prefix.Length);
        prefix[..count].CopyTo(buffer);
        prefix = prefix[count..];
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rest.Dispose();

        base.Dispose(disposing);
    }
}

/// <summary>What a stream that can only be read says of everything else.</summary>
internal abstract class ReadOnlyStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
