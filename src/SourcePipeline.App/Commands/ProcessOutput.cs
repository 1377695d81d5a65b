using Microsoft.Win32.SafeHandles;

namespace SourcePipeline.App.Commands;

/// <summary>
/// An output of the process whose other end may fail: a reader that has read enough (<c>| head</c>) is left in silence, and a full disk is refused.
/// </summary>
/// <param name="inner">Where it goes.</param>
/// <param name="refuses">Whether a failure to write is one of the command, as on standard output; what cannot be said on standard error is lost.</param>
internal sealed class ProcessOutput(Stream inner, bool refuses) : Stream
{
    /// <summary>What Unix calls EPIPE.</summary>
    private const int BrokenPipe = 32;

    /// <summary>Whether nobody reads it any more.</summary>
    public bool IsUnread { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The console's own stream says nothing of a reader that is gone; a pipe is written to directly.</summary>
    public static ProcessOutput Standard()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            try
            {
                FileStream pipe = new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
                if (!pipe.CanSeek)
                    return new(pipe, refuses: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // It is closed, which the first write will tell.
            }
        }
        return new(Console.OpenStandardOutput(), refuses: true);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (IsUnread)
            return;
        try
        {
            inner.Write(buffer);
        }
        catch (IOException e) when (e.HResult == BrokenPipe)
        {
            IsUnread = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (refuses)
                throw new RefusedException($"standard output cannot be written: {(e.InnerException ?? e).Message}", e);
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
