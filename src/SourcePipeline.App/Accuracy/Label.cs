using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Settings;

namespace SourcePipeline.App.Accuracy;

/// <summary>A hand label of a claim: a line of <c>NAME.claims.jsonl</c> or <c>NAME.control.jsonl</c>.</summary>
/// <param name="Kind">control, equipment or strength; a label without a kind is a casualty.</param>
/// <param name="IsOptional">Reasonable annotators might leave it out: it counts neither way.</param>
internal sealed record ClaimLabel(
    int Line,
    string Quote,
    string? Kind = null,
    string? Outcome = null,
    string? Victims = null,
    string? Actor = null,
    string? Action = null,
    string? Item = null,
    string? Group = null,
    decimal? Low = null,
    decimal? High = null,
    [property: JsonPropertyName("approx")] bool IsApproximate = false,
    [property: JsonPropertyName("vague")] bool IsVague = false,
    string? Claimant = null,
    string? Stance = null,
    string? Date = null,
    string? Place = null,
    ImmutableArray<string> Citations = default,
    [property: JsonPropertyName("optional")] bool IsOptional = false);

/// <summary>A hand label of a discrepancy: a line of <c>NAME.discrepancies.jsonl</c>.</summary>
/// <param name="Certainty">clear, or debatable where a careful editor might not bother.</param>
internal sealed record DiscrepancyLabel(
    string Type,
    ImmutableArray<int> Lines,
    ImmutableArray<string> Quotes,
    ImmutableArray<LabelledAccount> Accounts = default,
    string Certainty = "clear")
{
    public bool IsClear => Certainty == "clear";
}

internal sealed record LabelledAccount(string? Claimant);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ClaimLabel))]
[JsonSerializable(typeof(DiscrepancyLabel))]
internal sealed partial class LabelJson : JsonSerializerContext;

/// <summary>Reads label files, an object a line.</summary>
internal static class Labels
{
    public static ImmutableArray<T> Read<T>(string file, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        var labels = ImmutableArray.CreateBuilder<T>();
        var number = 0;
        foreach (var line in BesideFile.Text(file, wanted: "a file of labels, an object a line").ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                labels.Add(JsonSerializer.Deserialize(line, type)!);
            }
            catch (JsonException e)
            {
                throw new RefusedException($"{file}: line {number}: no label: {JsonTrouble.Reason(e)}.", e);
            }
        }
        return labels.ToImmutable();
    }
}
