using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Worker;

/// <summary>How the worker is, as its health file says it.</summary>
/// <param name="State"><c>waiting</c>, <c>running</c>, <c>stopped</c>, or <c>done</c> after <c>--once</c>.</param>
/// <param name="Since">Since when it is in that state.</param>
/// <param name="NextRun">When the next run is due; null where none is.</param>
/// <param name="Undelivered">How many digests wait for the webhook.</param>
/// <param name="Alive">When the worker has last said that it lives, which it does twice a minute; null in a file of before it did.</param>
internal sealed record Health(string State, DateTimeOffset Since, int Process, HealthOfRun? LastRun, DateTimeOffset? NextRun, int Undelivered, DateTimeOffset? Alive = null);

/// <param name="Run">Its number; null where it came to none.</param>
/// <param name="Outcome"><c>completed</c>, <c>completed with errors</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Why">What failed, or null.</param>
internal sealed record HealthOfRun(long? Run, DateTimeOffset Started, DateTimeOffset Ended, string Outcome, string? Why, int Findings, int New, int Changed, int Gone);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Health))]
internal sealed partial class HealthJson : JsonSerializerContext
{
    public static HealthJson Readable { get; } = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>The health file.</summary>
internal static class HealthFile
{
    /// <summary>A run may be this late before the worker counts as dead.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>A worker that has not said for so long that it lives was killed, or hangs.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    public static void Write(string file, Health health)
    {
        try
        {
            WholeFile.Write(file, [.. JsonSerializer.SerializeToUtf8Bytes(health, HealthJson.Readable.Health), (byte)'\n']);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{file}: the health file cannot be written: {e.Message.TrimEnd('.')}. Set Health:File to where it can.", e);
        }
    }

    public static Health Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), HealthJson.Default.Health) ?? throw new JsonException("null");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new RefusedException(e is FileNotFoundException or DirectoryNotFoundException ? $"{file}: no such file: no worker has run with these settings." : $"{file}: no health to be read ({e.Message.TrimEnd('.')}). Has a worker run with these settings?", e);
        }
    }

    /// <returns>What is wrong, as a sentence; null where nothing is.</returns>
    public static string? Complaint(Health health, DateTimeOffset now) => health switch
    {
        { State: "stopped" } => "the worker is stopped",
        { State: "waiting" or "running", Alive: { } alive } when now - alive > Silence =>
            FormattableString.Invariant($"nothing has been heard of the worker (process {health.Process}) since {alive:yyyy-MM-dd HH:mm:ss zzz}: it was killed or hangs"),
        { State: "waiting", NextRun: { } next } when now - next > Grace => FormattableString.Invariant($"the run of {next:yyyy-MM-dd HH:mm zzz} did not begin"),
        { LastRun: { Outcome: "failed" } last } => FormattableString.Invariant($"the last run failed: {last.Why}"),
        _ => null,
    };
}
