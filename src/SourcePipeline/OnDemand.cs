using System.Collections;

namespace SourcePipeline;

/// <summary>
/// A list whose items are made when they are asked for, and made again when they are asked for again; the first of them and the latest stay at
/// hand. So what holds many texts is gone through one after another without holding them all, and what holds few is made once.
/// </summary>
/// <param name="make">Makes the item of an index, the same one every time.</param>
/// <param name="weight">How much of <paramref name="room"/> an item takes.</param>
/// <param name="room">How much stays at hand: the items that were asked for first, as far as they fit.</param>
public sealed class OnDemand<T>(int count, Func<int, T> make, Func<T, long> weight, long room) : IReadOnlyList<T>
    where T : class
{
    private const int Latest = 8;

    /// <summary>Of which only the latest few stay at hand.</summary>
    public OnDemand(int count, Func<int, T> make)
        : this(count, make, static _ => 1, 0)
    {
    }

    private readonly Dictionary<int, T> first = [];
    private readonly (int Index, T? Item)[] latest = new (int, T?)[Latest];
    private long room = room;
    private int next;

    public int Count => count;

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count, nameof(index));
            if (first.TryGetValue(index, out var item) || AmongLatest(index) is { } latest && (item = latest) is not null)
                return item;
            item = make(index);
            if (weight(item) is var taken && taken <= room)
            {
                room -= taken;
                first[index] = item;
            }
            else
            {
                this.latest[next++ % Latest] = (index, item);
            }
            return item;
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private T? AmongLatest(int index)
    {
        foreach (var (at, item) in latest)
        {
            if (at == index && item is not null)
                return item;
        }
        return null;
    }
}
