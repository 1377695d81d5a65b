using System.Runtime.CompilerServices;

namespace SourcePipeline.Extraction.Rules;

/// <summary>The classes of a word or phrase, a bit each. Class numbers are given out by <see cref="ClassNames"/>.</summary>
[InlineArray(Words)]
public struct ClassSet
{
    private const int Words = 8;

    /// <summary>How many classes there can be.</summary>
    public const int Capacity = Words * 64;

    private ulong first;

    public readonly bool Has(int number) => (this[number >> 6] >> (number & 63) & 1) != 0;

    public void Add(int number) => this[number >> 6] |= 1UL << (number & 63);

    public void Remove(int number) => this[number >> 6] &= ~(1UL << (number & 63));

    public void UnionWith(in ClassSet other)
    {
        for (var i = 0; i < Words; i++)
            this[i] |= other[i];
    }

    public readonly bool Meets(in ClassSet other)
    {
        for (var i = 0; i < Words; i++)
        {
            if ((this[i] & other[i]) != 0)
                return true;
        }

        return false;
    }
}
