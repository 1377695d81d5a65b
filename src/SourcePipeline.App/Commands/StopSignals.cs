namespace SourcePipeline.App.Commands;

/// <summary>
/// SIGINT and SIGTERM. The command line cancels an action and waits for its end only once the action has returned its task; of one that still
/// works before its first wait it knows nothing, and the process would end under its hands, with a report half written.
/// </summary>
internal static class StopSignals
{
    public static System.Runtime.CompilerServices.YieldAwaitable AwaitedFromHereOn() => Task.Yield();
}
