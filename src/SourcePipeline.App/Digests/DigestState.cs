using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SourcePipeline.App.Digests;

/// <summary>What the worker remembers of its digests from one run to the next.</summary>
/// <param name="Feed">The feed's permanent <c>urn:</c>.</param>
/// <param name="Told">The last run whose changes were told; 0 for none.</param>
/// <param name="Undelivered">Runs whose digests wait for the webhook, in order.</param>
/// <param name="Troubles">Inputs that could not be read in the last run, by their names.</param>
internal sealed record DigestState(string Feed, long Told, ImmutableArray<long> Undelivered, ImmutableSortedDictionary<string, InputTrouble> Troubles);

/// <param name="Runs">How many runs in a row it lasts.</param>
/// <param name="Told">Whether it was told, so that its end is told too.</param>
internal sealed record InputTrouble(string Message, int Runs, bool Told);

[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DigestState))]
internal sealed partial class DigestStateJson : JsonSerializerContext;
