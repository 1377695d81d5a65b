using SourcePipeline.Extraction;

namespace SourcePipeline.Comparison;

/// <summary>The parts of a claim's sentence before and behind its own words; empty where it is no claim of the text, but of a coder's table.</summary>
internal static class ClaimContext
{
    /// <summary>From the claim's first word to its sentence's end.</summary>
    public static ReadOnlySpan<char> Behind(Claim claim, string text) =>
        claim.Span.Start <= claim.Sentence.End && claim.Sentence.End <= text.Length && claim.Event is null ? text.AsSpan(claim.Span.Start, claim.Sentence.End - claim.Span.Start) : [];

    /// <summary>From its sentence's beginning to the claim's first word.</summary>
    public static ReadOnlySpan<char> Before(Claim claim, string text) =>
        claim.Sentence.Start <= claim.Span.Start && claim.Span.Start <= text.Length ? text.AsSpan(claim.Sentence.Start, claim.Span.Start - claim.Sentence.Start) : [];

    /// <summary>From its sentence's beginning to the claim's last word.</summary>
    public static ReadOnlySpan<char> UpTo(Claim claim, string text) =>
        claim.Sentence.Start <= claim.Span.End && claim.Span.End <= text.Length && claim.Event is null ? text.AsSpan(claim.Sentence.Start, claim.Span.End - claim.Sentence.Start) : [];
}
