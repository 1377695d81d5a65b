namespace SourcePipeline.App.Html;

/// <summary>What a report's page needs to know where it is served and not a file: its findings can then be accepted.</summary>
/// <param name="Run">The run's number.</param>
/// <param name="Accepted">Fingerprints of the findings that are accepted.</param>
public sealed record Served(long Run, IReadOnlySet<string> Accepted);
