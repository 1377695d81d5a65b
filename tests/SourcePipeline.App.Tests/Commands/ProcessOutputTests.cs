using SourcePipeline.App.Commands;

namespace SourcePipeline.App.Tests.Commands;

public sealed class ProcessOutputTests
{
    [Fact]
    public void A_reader_that_has_read_enough_is_left_in_silence()
    {
        using ProcessOutput output = new(new Failing(new IOException("Broken pipe", hresult: 32)), refuses: true);
        output.Write("a line\n"u8);
        output.Write("another\n"u8);
        Assert.True(output.IsUnread);
    }

    [Fact]
    public void A_full_disk_is_refused_with_its_reason()
    {
        using ProcessOutput output = new(new Failing(new IOException("No space left on device")), refuses: true);
        var refused = Assert.Throws<RefusedException>(() => output.Write("a line\n"u8));
        Assert.Equal("standard output cannot be written: No space left on device", refused.Message);
        Assert.False(output.IsUnread);
    }

    [Fact]
    public void What_cannot_be_said_is_lost_and_ends_no_command()
    {
        using ProcessOutput output = new(new Failing(new UnauthorizedAccessException("Access to the path is denied.")), refuses: false);
        output.Write("a message\n"u8);
        Assert.False(output.IsUnread);
    }

    private sealed class Failing(Exception failure) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw failure;
    }
}
