using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Hosting;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Worker;
using SourcePipeline.Extraction;

namespace SourcePipeline.App.Commands;

/// <summary>The commands, and what becomes of their errors.</summary>
internal static class CommandLine
{
    /// <summary>How long a stopped run has for its rollback before the process ends all the same.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <param name="worker">Builds the host that the worker runs in.</param>
    /// <param name="rules">The cascade of the built-in rules where it was begun already; only <c>extract</c> asks for it.</param>
    /// <summary>Runs one command line to its exit code. No exception leaves it.</summary>
    public static async Task<int> RunAsync(string[] args, Streams streams, TimeProvider clock, Func<AppSettings, ScheduledRun, IHost> worker, Task<Cascade>? rules = null)
    {
        Dictionary<string, Func<Command>> commands = new(StringComparer.Ordinal)
        {
            ["extract"] = () => ExtractCommand.Create(streams, clock, rules ?? CascadeLoading.Ahead()),
            ["check"] = () => CheckCommand.Create(streams, clock),
            ["compare"] = () => CompareCommand.Create(streams, clock),
            ["runs"] = () => RunsCommand.Create(streams),
            ["diff"] = () => DiffCommand.Create(streams),
            ["report"] = () => ReportCommand.Create(streams),
            ["import"] = () => ImportCommand.Create(streams),
            ["baseline"] = () => BaselineCommand.Create(streams, clock),
            ["rules"] = () => RulesCommand.Create(streams),
            ["accuracy"] = () => AccuracyCommand.Create(streams, clock),
            ["health"] = () => HealthCommand.Create(streams, clock),
            ["serve"] = () => ServeCommand.Create(streams, clock),
            ["worker"] = () => WorkerCommand.Create(streams, clock, worker),
        };
        // "help check", as many programs have it.
        args = args is ["help", .. var asks] ? [.. asks, "--help"] : args;
        RootCommand root = new("Reads articles on conflicts, takes out every claim with who says it, and reports what is contested, stale, inconsistent, uncited or unsupported.");
        // Only the command that is asked for is put together: all of them would cost more than reading an article does.
        foreach (var create in args is [var first, ..] && commands.TryGetValue(first, out var asked) ? [asked] : commands.Values.AsEnumerable())
            root.Add(create());
        var parse = root.Parse(args is ["extract" or "check", ..] ? InputArgument.Named(args) : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Errors.Count > 0 && parse.Action is System.CommandLine.Invocation.ParseErrorAction)
        {
            if (args is [var command, ..] && !command.StartsWith('-') && !commands.ContainsKey(command))
            {
                streams.Say($"{command}: no such command.{Nearest.Question(command, commands.Keys)}");
            }
            else
            {
                foreach (var error in parse.Errors)
                    streams.Say(error.Message);
            }
            streams.Say($"see {Path(parse.CommandResult)} --help");
            return ExitCode.Failed;
        }
        try
        {
            // A filter has nothing to roll back: it ends as soon as it is told to.
            TimeSpan? patience = args is ["extract", ..] ? null : Patience;
            return await parse.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = streams.Words(), Error = streams.Error, ProcessTerminationTimeout = patience });
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
        catch (Exception e) when (e is UnauthorizedAccessException or (IOException and not EndOfStreamException))
        {
            streams.Say($"a file or folder cannot be used: {e.Message}");
            return ExitCode.Failed;
        }
        catch (Exception defect)
        {
            streams.Say(Defect.OfCommand(defect));
            return ExitCode.Failed;
        }
    }

    /// <summary>"sourcepipeline baseline add".</summary>
    private static string Path(CommandResult command) => command.Parent is CommandResult above ? $"{Path(above)} {command.Command.Name}" : "sourcepipeline";
}
