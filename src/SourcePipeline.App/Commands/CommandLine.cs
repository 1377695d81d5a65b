using System.CommandLine;
using Microsoft.Extensions.Hosting;
using SourcePipeline.App.Runs;
using SourcePipeline.App.Settings;

namespace SourcePipeline.App.Commands;

/// <summary>The commands, and what becomes of their errors.</summary>
internal static class CommandLine
{
    /// <summary>How long a stopped run has for its rollback before the process ends all the same.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <param name="worker">Builds the host that the worker runs in.</param>
    /// <summary>Runs one command line to its exit code. No exception leaves it but for a defect of the program's own.</summary>
    public static async Task<int> RunAsync(string[] args, Streams streams, TimeProvider clock, Func<AppSettings, CheckSession, IHost> worker)
    {
        RootCommand root = new("Reads articles on conflicts, takes out every claim with who says it, and reports what is contested, stale, inconsistent, uncited or unsupported.")
        {
            ExtractCommand.Create(streams),
            CheckCommand.Create(streams, clock),
            CompareCommand.Create(streams, clock),
            RunsCommand.Create(streams),
            DiffCommand.Create(streams),
            ReportCommand.Create(streams),
            ImportCommand.Create(streams),
            BaselineCommand.Create(streams, clock),
            RulesCommand.Create(streams),
            AccuracyCommand.Create(streams, clock),
            WorkerCommand.Create(streams, clock, worker),
        };
        ParseResult parse = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Errors.Count > 0 && parse.Action is System.CommandLine.Invocation.ParseErrorAction)
        {
            foreach (var error in parse.Errors)
            {
                streams.Say(error.Message);
            }
            streams.Say("see sourcepipeline --help");
            return ExitCode.Failed;
        }
        try
        {
            return await parse.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Error = streams.Error, ProcessTerminationTimeout = Patience });
        }
        catch (RefusedException refused)
        {
            streams.Say(refused.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            streams.Say("stopped; nothing of what was done before is lost");
            return ExitCode.Failed;
        }
    }
}
