using SourcePipeline.Extraction;

namespace SourcePipeline.Comparison;

/// <summary>The words that a vague quantity was told in, found again by its lower bound.</summary>
internal static class VagueWords
{
    /// <summary>"dozens", "several hundred"; null where the quantity is not vague or no word has this bound.</summary>
    public static string? Of(Quantity quantity) => quantity switch
    {
        { Vague: false } => null,
        { Low: 3m } => "several",
        { Low: 24m } => "dozens",
        { Low: 36m } => "several dozen",
        { Low: 40m } => "scores",
        { Low: 200m } => "hundreds",
        { Low: 300m } => "several hundred",
        { Low: 2000m } => "thousands",
        { Low: 3000m } => "several thousand",
        _ => null,
    };
}
