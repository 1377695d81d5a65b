namespace SourcePipeline.Extraction.Casualties;

/// <summary>People who suffered something, as one member of a group names them.</summary>
/// <param name="Item">Index of the item.</param>
/// <param name="EndItem">Index behind its last item (a name or noun may follow a number).</param>
/// <param name="QuantityIndex">Index into the sentence's quantities; -1 for a single person.</param>
/// <param name="Text">Their words without the number; null for a number alone, whose people stand elsewhere.</param>
internal readonly record struct Victims(int Item, int EndItem, int QuantityIndex, Quantity Quantity, string? Text);
