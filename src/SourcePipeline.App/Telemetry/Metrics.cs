using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using SourcePipeline.App.Runs;
using SourcePipeline.Citations;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Telemetry;

/// <summary>
/// What is measured: the meter <c>SourcePipeline</c>, for <c>dotnet-counters monitor</c> and every collector of OpenTelemetry. Names and
/// units are as OpenTelemetry's conventions write them.
/// </summary>
internal static class Metrics
{
    public const string MeterName = "SourcePipeline";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Runs = Meter.CreateCounter<long>("sourcepipeline.runs", "{run}", "Runs that ended, by outcome.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("sourcepipeline.run.duration", "s", "How long a run took, by outcome.");
    private static readonly Gauge<long> Findings = Meter.CreateGauge<long>("sourcepipeline.findings", "{finding}", "Findings of the last run, by state: new, changed, unchanged, gone.");
    private static readonly Counter<long> Fetches = Meter.CreateCounter<long>("sourcepipeline.fetches", "{fetch}", "Addresses of sources that were asked for, by what they led to.");
    private static readonly Gauge<long> Undelivered = Meter.CreateGauge<long>("sourcepipeline.digests.undelivered", "{digest}", "Digests that wait for the webhook.");

    /// <param name="outcome">One of <c>completed</c>, <c>completed with errors</c>, <c>failed</c>, <c>cancelled</c>.</param>
    public static void RunEnded(string outcome, TimeSpan took)
    {
        TagList tags = new() { { "outcome", outcome } };
        Runs.Add(1, tags);
        Duration.Record(took.TotalSeconds, tags);
    }

    public static void Found(CheckResult run)
    {
        if (run.Result is { Analysis: var analysis })
        {
            foreach (var status in Enum.GetValues<FindingStatus>())
                Findings.Record(analysis.Findings.Count(f => f.Status == status), new KeyValuePair<string, object?>("state", Terms.Of(status)));
            Findings.Record(analysis.Gone.Length, new KeyValuePair<string, object?>("state", "gone"));
        }
    }

    public static void Fetched(LinkState state) => Fetches.Add(1, new KeyValuePair<string, object?>("state", JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString())));

    public static void Waiting(int digests) => Undelivered.Record(digests);
}
