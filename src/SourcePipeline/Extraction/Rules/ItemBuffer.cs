namespace SourcePipeline.Extraction.Rules;

/// <summary>A growing list of items that is used again for every sentence.</summary>
internal sealed class ItemBuffer
{
    private Item[] items = new Item[128];

    public int Count { get; private set; }

    public ref Item this[int index] => ref items[index];

    public ReadOnlySpan<Item> Span => items.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Takes what the other holds and gives it its own; a span of either stays what it was.</summary>
    public void SwapWith(ItemBuffer other)
    {
        (items, other.items) = (other.items, items);
        (Count, other.Count) = (other.Count, Count);
    }

    public ref Item Add()
    {
        if (Count == items.Length)
            Array.Resize(ref items, Count * 2);
        return ref items[Count++];
    }

    public void Add(in Item item) => Add() = item;

    public void Add(ReadOnlySpan<Item> several)
    {
        if (items.Length < Count + several.Length)
            Array.Resize(ref items, Math.Max(items.Length * 2, Count + several.Length));
        several.CopyTo(items.AsSpan(Count));
        Count += several.Length;
    }
}
