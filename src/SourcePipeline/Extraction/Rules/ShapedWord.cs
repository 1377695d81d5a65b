namespace SourcePipeline.Extraction.Rules;

/// <summary>A word of a sentence before its item is made; several words where a lexicon has them together.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Lexeme">Its vocabulary entry; 0 where the vocabulary does not have it.</param>
/// <param name="Shape">Its number in <see cref="ItemShapes"/>.</param>
internal readonly record struct ShapedWord(int First, int End, int Lexeme, int Shape);
