using System.Text;
using System.Text.Json;
using SourcePipeline.App.Commands;

namespace SourcePipeline.App.Tests.Commands;

/// <summary>What one command line printed and how it ended.</summary>
internal sealed record Ran(int Exit, string Out, string Error)
{
    public static Task<Ran> Of(params string[] args) => Of("", args);

    public static async Task<Ran> Of(string input, string[] args)
    {
        using MemoryStream output = new();
        using StringWriter error = new() { NewLine = "\n" };
        Streams streams = new(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error);
        var exit = await CommandLine.RunAsync(args, streams, new StoppedClock(), (_, _) => throw new InvalidOperationException("a hosted worker is tested as a process"));
        return new(exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>It is always noon on 22 November 2026.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
}
