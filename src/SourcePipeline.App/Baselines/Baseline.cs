using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;
using SourcePipeline.Findings;

namespace SourcePipeline.App.Baselines;

/// <summary>A finding that somebody has accepted. It comes back when its claims change, since its fingerprint then does.</summary>
/// <param name="Fingerprint">Identity and content, as reports print it.</param>
/// <param name="When">The day, as 2026-11-22.</param>
internal sealed record AcceptedFinding(string Fingerprint, string Rule, string Message, string Who, string When, string Why);

/// <summary><c>sourcepipeline.baseline.json</c>: the findings that are accepted, by fingerprint.</summary>
internal sealed record Baseline(ImmutableArray<AcceptedFinding> Accepted)
{
    public const string FileName = "sourcepipeline.baseline.json";

    public static Baseline Empty { get; } = new([]);

    /// <param name="mustExist">Whether a missing file is refused rather than taken as empty.</param>
    public static Baseline Read(string file, bool mustExist)
    {
        if (!File.Exists(file))
            return mustExist ? throw new RefusedException($"{file}: no such baseline. Make one with: sourcepipeline baseline add FINGERPRINT --why …") : Empty;
        try
        {
            return JsonSerializer.Deserialize(BesideFile.Bytes(file), BaselineJson.Default.Baseline) ?? Empty;
        }
        catch (JsonException e)
        {
            throw new RefusedException($"{file}: {JsonTrouble.Words(e)}: not readable as a baseline. Restore a copy of it, or move it away: without it nothing is accepted.", e);
        }
    }

    public void Write(string file)
    {
        try
        {
            WholeFile.Write(file, [.. JsonSerializer.SerializeToUtf8Bytes(Ordered(), BaselineJson.Relaxed.Baseline), (byte)'\n']);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{file}: cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Accepts findings; what somebody said of them before gives way.</summary>
    /// <param name="day">When.</param>
    public Baseline With(IReadOnlyCollection<Finding> accepted, string who, DateOnly day, string why) => new(
    [
        .. Without(a => accepted.Any(f => f.Fingerprint.ToString() == a.Fingerprint)).Accepted,
        .. accepted.Select(f => new AcceptedFinding(f.Fingerprint.ToString(), f.Rule, f.Message, who, Moments.Text(day), why)),
    ]);

    public Baseline Without(Func<AcceptedFinding, bool> removed) => new([.. Accepted.Where(a => !removed(a))]);

    /// <summary>The findings that nobody has accepted.</summary>
    public IReadOnlyList<Finding> Open(IReadOnlyList<Finding> findings)
    {
        HashSet<string> accepted = [.. Accepted.Select(a => a.Fingerprint)];
        if (accepted.Count == 0)
            return findings;
        int[] open = [.. findings.Index().Where(f => !accepted.Contains(f.Item.Fingerprint.ToString())).Select(f => f.Index)];
        return new OnDemand<Finding>(open.Length, i => findings[open[i]]);
    }

    private Baseline Ordered() => new([.. Accepted.OrderBy(a => a.Rule, StringComparer.Ordinal).ThenBy(a => a.Fingerprint, StringComparer.Ordinal)]);
}

[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Baseline))]
internal sealed partial class BaselineJson : JsonSerializerContext
{
    /// <summary>Letters stay letters: people read and merge this file.</summary>
    public static BaselineJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
