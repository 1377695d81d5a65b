using System.Text;

namespace SourcePipeline.App.Commands;

/// <summary>
/// Where a command reads and writes. Standard output carries data only; everything said to a person goes to <see cref="Error"/>.
/// </summary>
/// <param name="OutIsTerminal">Whether somebody looks at standard output, rather than a pipe or a file.</param>
/// <param name="ErrorIsTerminal">Likewise for standard error: progress is shown on a terminal only.</param>
internal sealed record Streams(Stream In, Stream Out, TextWriter Error, bool OutIsTerminal = false, bool ErrorIsTerminal = false)
{
    public static Streams OfProcess() => new(
        Console.OpenStandardInput(),
        ProcessOutput.Standard(),
        // The console's own writer would ask what the terminal can do, which takes longer than reading an article.
        TextWriter.Synchronized(new StreamWriter(new ProcessOutput(Console.OpenStandardError(), refuses: false), leaveOpen: true) { AutoFlush = true }),
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected);

    /// <summary>Standard output for words of the command line's own, such as its help.</summary>
    public TextWriter Words() => new StreamWriter(Out, new UTF8Encoding(false), leaveOpen: true) { AutoFlush = true };

    /// <summary>Whether whoever read standard output has gone, so that nothing more need be found for them.</summary>
    public bool OutIsUnread => Out is ProcessOutput { IsUnread: true };

    /// <summary>A message on standard error, with the program's name before it, as filters do.</summary>
    public void Say(string message) => Error.WriteLine($"sourcepipeline: {message}");
}
