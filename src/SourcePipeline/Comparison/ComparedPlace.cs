namespace SourcePipeline.Comparison;

/// <summary>Where a claim is, as far as comparing needs it.</summary>
/// <param name="Number">The settlement or region; -1 where the words hold no name.</param>
/// <param name="IsPart">A base, an airport, a district in it rather than the whole.</param>
/// <param name="Name">What it is called, where the claim's own words hold no name ("Belgora base" for "the base").</param>
internal readonly record struct ComparedPlace(int Number, bool IsPart, string? Name = null);
