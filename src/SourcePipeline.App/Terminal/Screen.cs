using System.Globalization;
using System.Text;
using SourcePipeline.App.Commands;
using Spectre.Console;

namespace SourcePipeline.App.Terminal;

/// <summary>A console over a stream: coloured on a terminal, plain when piped or where <c>NO_COLOR</c> is set.</summary>
internal static class Screen
{
    /// <summary>Narrower terminals are written to as if they had this many columns.</summary>
    public const int MinWidth = 60;

    /// <summary>What a pipe gets where <c>COLUMNS</c> tells nothing: wide enough for whole rows, narrow enough to be read.</summary>
    private const int PipeWidth = 110;

    private const int MaxWidth = 500;

    public static IAnsiConsole OnOutput(Streams streams) =>
        Create(new StreamWriter(streams.Out, new UTF8Encoding(false), leaveOpen: true) { AutoFlush = true, NewLine = "\n" }, streams.OutIsTerminal);

    public static IAnsiConsole OnError(Streams streams) => Create(streams.Error, streams.ErrorIsTerminal);

    private static IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        var plain = !isTerminal || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(isTerminal ? writer : new TrimmedLines(writer)),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        console.Profile.Width = Math.Max(MinWidth, Told() ?? (isTerminal ? console.Profile.Width : PipeWidth));
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static int? Told() => int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) ? Math.Min(columns, MaxWidth) : null;
}
