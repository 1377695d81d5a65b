namespace SourcePipeline.App.Runs;

/// <summary>What a run is at, for whoever waits for it.</summary>
internal abstract record RunStep
{
    /// <summary>A document has been read, and its claims are being taken out.</summary>
    /// <param name="Number">The first is 1.</param>
    public sealed record Extracting(string Document, int Number) : RunStep;

    /// <summary>A cited page is done, read or not.</summary>
    public sealed record Fetched(Uri Address) : RunStep;

    /// <summary>The claims are being related and judged.</summary>
    public sealed record Judging(int Claims) : RunStep;

    /// <summary>The reports are being written.</summary>
    public sealed record Writing(int Findings) : RunStep;

    /// <summary>Passes on to a run's listener what the reader of pages tells; null for nobody.</summary>
    public static IProgress<Uri>? Pages(IProgress<RunStep>? run) => run is null ? null : new Forwarding(run);

    private sealed class Forwarding(IProgress<RunStep> run) : IProgress<Uri>
    {
        public void Report(Uri value) => run.Report(new Fetched(value));
    }
}
