using System.Collections.Frozen;
using System.Collections.Immutable;
using SourcePipeline.Citations;
using SourcePipeline.Comparison;

namespace SourcePipeline.Findings;

/// <summary>What the settings may change about judging.</summary>
/// <param name="Off">Rules that are switched off.</param>
/// <param name="Levels">Levels other than a rule's own.</param>
/// <param name="StaleAfterDays">A now-relative statement younger than this is not stale.</param>
/// <param name="GapYears">Years without news inside a passage that count as a gap.</param>
/// <param name="SectionBehindYears">How many years a passage's newest date may lie before the article's.</param>
public sealed record JudgingSettings(
    FrozenSet<string> Off,
    FrozenDictionary<string, Level> Levels,
    Reconcile Reconcile = Reconcile.Range,
    int StaleAfterDays = 183,
    int GapYears = 2,
    int SectionBehindYears = 3)
{
    /// <summary>The table of sources and how far they are trusted.</summary>
    public ImmutableArray<SourceRating> Ratings { get; init; } = [];

    public static readonly JudgingSettings Default = new(FrozenSet<string>.Empty, FrozenDictionary<string, Level>.Empty);
}
