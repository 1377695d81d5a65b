using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>A class of words as a lexicon file writes it.</summary>
/// <param name="About">One sentence for people.</param>
/// <param name="Words">Every form of every word in it.</param>
public sealed record LexiconClass(string Name, string? About, ImmutableArray<string> Words, string File, int Line);
