namespace SourcePipeline.Extraction.Control;

/// <summary>What an equipment or strength claim counts.</summary>
/// <param name="Words">Without the number and a leading article.</param>
/// <param name="First">First item.</param>
/// <param name="End">Index behind the last item.</param>
/// <param name="QuantityIndex">Index into the sentence's quantities; -1 where "a" or "the" says one.</param>
internal readonly record struct ThingWords(string Words, int First, int End, Quantity Quantity, int QuantityIndex);
