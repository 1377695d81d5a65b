namespace SourcePipeline.Extraction.Rules;

/// <summary>A class of words as a lexicon file writes it.</summary>
/// <param name="Entries">Vocabulary entries of every form of every word in it, in the order of the file.</param>
internal sealed record LexiconClass(string Name, int[] Entries, string File, int Line);
