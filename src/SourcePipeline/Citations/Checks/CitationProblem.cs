using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;

namespace SourcePipeline.Citations.Checks;

/// <summary>Something that a careful editor would mend in a document's references.</summary>
/// <param name="Message">One or two sentences a person can judge on the spot.</param>
/// <param name="Locations">The sentences with the marks that it is about.</param>
/// <param name="About">What it is about: never offsets or values.</param>
/// <param name="Values">What it rests on; a change of them makes the finding a changed one.</param>
/// <param name="Template">Name of the maintenance template that fits, or null.</param>
public sealed record CitationProblem(
    string Message,
    ImmutableArray<Location> Locations,
    ImmutableArray<Claim> Claims,
    ImmutableArray<string> About,
    ImmutableArray<string> Values,
    string? Template = null);
