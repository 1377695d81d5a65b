using System.IO.Pipes;
using SourcePipeline.App.Inputs;

namespace SourcePipeline.App.Tests.Inputs;

public sealed class InterruptibleInputTests
{
    [Fact]
    public void A_stopped_run_does_not_wait_for_what_nobody_types()
    {
        using AnonymousPipeServerStream nobody = new();
        using AnonymousPipeClientStream silent = new(nobody.GetClientHandleAsString());
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(50));
        using InterruptibleInput input = new(silent, stop.Token);
        Assert.ThrowsAny<OperationCanceledException>(() => input.ReadByte());
        // Lets go of the read that is still under way.
        nobody.WriteByte(0);
    }

    [Fact]
    public void What_is_there_is_read()
    {
        using InterruptibleInput input = new(new MemoryStream("a text"u8.ToArray()), TestContext.Current.CancellationToken);
        using StreamReader reader = new(input);
        Assert.Equal("a text", reader.ReadToEnd());
    }
}
