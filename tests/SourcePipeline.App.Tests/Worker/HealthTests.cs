using System.Diagnostics.Metrics;
using System.Text.Json;
using SourcePipeline.App.Telemetry;
using SourcePipeline.App.Tests.Commands;
using SourcePipeline.App.Worker;

namespace SourcePipeline.App.Tests.Worker;

/// <summary>What whoever watches over the worker is shown.</summary>
public sealed class HealthTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly HealthOfRun Well = new(1, Noon, Noon, "completed", null, 3, 0, 0, 0);

    [Fact]
    public async Task The_file_tells_the_last_run_and_what_waits()
    {
        using Workplace work = new("""{ "Sources": [ "a.txt" ] }""");
        work.Write("a.txt", Workplace.Article);
        await work.Run("worker", "--once");
        var health = JsonDocument.Parse(File.ReadAllText(work.Folder[".sourcepipeline/health.json"])).RootElement;
        Assert.Equal("done", health.GetProperty("state").GetString());
        Assert.Equal(0, health.GetProperty("undelivered").GetInt32());
        Assert.Equal((1, "completed"), (health.GetProperty("lastRun").GetProperty("run").GetInt32(), health.GetProperty("lastRun").GetProperty("outcome").GetString()));
        Assert.True(health.GetProperty("lastRun").GetProperty("findings").GetInt32() > 0);
        Assert.Equal(0, (await work.Run("health")).Exit);
    }

    [Fact]
    public async Task A_run_that_failed_is_told_with_its_reason_and_makes_the_command_fail()
    {
        using Workplace work = new("""{ "Sources": [ "missing.txt" ] }""");
        Assert.Equal(2, (await work.Run("worker", "--once")).Exit);
        var ran = await work.Run("health");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("the last run failed: ", ran.Error, StringComparison.Ordinal);
        Assert.Contains("missing.txt", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_worker_has_run_the_command_says_so()
    {
        using Workplace work = new();
        var ran = await work.Run("health");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("health.json: no such file: no worker has run with these settings.", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("waiting", 60, true, "the next run is to come")]
    [InlineData("waiting", -2, true, "a run may be a little late")]
    [InlineData("waiting", -60, false, "a run that did not begin")]
    [InlineData("running", -60, true, "it is running")]
    [InlineData("stopped", 60, false, "it was stopped")]
    public void A_worker_is_well_as_long_as_its_runs_begin(string state, int minutes, bool well, string reason) =>
        Assert.True(well == HealthFile.Complaint(new(state, Noon, 1, Well, Noon.AddMinutes(minutes), 0), Noon) is null, reason);

    [Theory]
    [InlineData("waiting", 1, true, "it has just been heard")]
    [InlineData("waiting", 3, false, "it was killed while it waited")]
    [InlineData("running", 3, false, "it was killed while it ran")]
    [InlineData("done", 3, true, "it has ended as it should")]
    public void A_worker_that_is_heard_of_no_more_is_not_well(string state, int minutesSilent, bool well, string reason) =>
        Assert.True(well == HealthFile.Complaint(new(state, Noon, 1, Well, Noon.AddHours(1), 0, Noon.AddMinutes(-minutesSilent)), Noon) is null, reason);

    [Fact]
    public async Task A_run_is_counted_and_timed_and_its_findings_are_measured_by_state()
    {
        List<(string Name, double Value, string Tags)> measured = [];
        using MeterListener listener = new() { InstrumentPublished = (instrument, l) => { if (instrument.Meter.Name == Metrics.MeterName) { l.EnableMeasurementEvents(instrument); } } };
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Note(i, value, tags));
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Note(i, value, tags));
        listener.Start();
        using Workplace work = new("""{ "Sources": [ "a.txt" ] }""");
        work.Write("a.txt", Workplace.Article);
        await work.Run("worker", "--once");
        // Other tests run workers at the same time: what must be there is, whatever else is.
        lock (measured)
        {
            Assert.Contains(measured, m => m is ("sourcepipeline.runs", 1, "outcome=completed"));
            Assert.Contains(measured, m => m is ("sourcepipeline.run.duration", >= 0, "outcome=completed"));
            Assert.Contains(measured, m => m is ("sourcepipeline.findings", > 0, "state=new"));
            Assert.Contains(measured, m => m is ("sourcepipeline.digests.undelivered", 0, ""));
        }

        void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var all = string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"));
            lock (measured)
            {
                measured.Add((instrument.Name, value, all));
            }
        }
    }
}
