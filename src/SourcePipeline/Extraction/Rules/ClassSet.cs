using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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

    /// <summary>Whether it has no class.</summary>
    public readonly bool IsEmpty => Vector(this) == Vector512<ulong>.Zero;

    public void UnionWith(in ClassSet other)
    {
        var union = Vector(this) | Vector(other);
        union.StoreUnsafe(ref first);
    }

    public readonly bool Meets(in ClassSet other) => (Vector(this) & Vector(other)) != Vector512<ulong>.Zero;

    /// <summary>All words at once; where the processor has no registers so wide, the runtime does it in parts.</summary>
    private static Vector512<ulong> Vector(in ClassSet set) => Vector512.LoadUnsafe(in set.first);
}
