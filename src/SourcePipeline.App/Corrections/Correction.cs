using System.Collections.Immutable;

namespace SourcePipeline.App.Corrections;

/// <summary>A row of <c>sourcepipeline.corrections.csv</c>: what a person put right about one claim.</summary>
/// <param name="Line">Of the file.</param>
/// <param name="Values">Slot and right value; empty where it is no claim at all.</param>
internal sealed record Correction(int Line, string Claim, bool IsNoClaim, ImmutableArray<KeyValuePair<string, string>> Values, string? Who, string? Why)
{
    /// <summary>In words: <c>not a claim</c>; <c>low 46, high 46</c>.</summary>
    public string Change => IsNoClaim ? "not a claim" : string.Join(", ", Values.Select(v => $"{v.Key} {v.Value}"));
}
