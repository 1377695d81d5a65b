using System.Collections.Immutable;

namespace SourcePipeline.App.Storage;

/// <summary>A claim that a search has found.</summary>
/// <param name="Claim">Its id, unique within the document.</param>
internal sealed record ClaimHit(string Document, string Claim, string Section, int Line, string Quote, string Sentence);

/// <summary>Some of what a search has found.</summary>
/// <param name="Total">How many claims fit in all.</param>
internal sealed record ClaimHits(int Total, ImmutableArray<ClaimHit> Hits)
{
    public static ClaimHits None { get; } = new(0, []);
}
