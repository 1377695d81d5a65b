using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourcePipeline.Extraction.Rules;

/// <summary>The classes of a word or phrase, a bit each. Class numbers are given out by <see cref="ClassNames"/>.</summary>
[InlineArray(Words)]
public struct ClassSet
{
    internal const int Words = 8;
    private const int Step = 2;

    /// <summary>How many classes there can be.</summary>
    public const int Capacity = Words * 64;

    private ulong first;

    public readonly bool Has(int number) => (this[number >> 6] >> (number & 63) & 1) != 0;

    /// <summary>Sixty-four classes at once: those whose numbers divided by 64 are <paramref name="index"/>.</summary>
    internal readonly ulong Word(int index) => this[index];

    public void Add(int number) => this[number >> 6] |= 1UL << (number & 63);

    /// <summary>Adds several of the first sixty-four classes, a bit each.</summary>
    internal void AddForms(ulong forms) => this[0] |= forms;

    /// <summary>Whether it has no class.</summary>
    public readonly bool IsEmpty => !Meets(this);

    public void UnionWith(in ClassSet other)
    {
        for (var i = 0; i < Words; i += Step)
            (Part(this, i) | Part(other, i)).StoreUnsafe(ref first, (nuint)i);
    }

    public readonly bool Meets(in ClassSet other)
    {
        var common = (Part(this, 0) & Part(other, 0)) | (Part(this, 2) & Part(other, 2)) | (Part(this, 4) & Part(other, 4)) | (Part(this, 6) & Part(other, 6));
        return common != Vector128<ulong>.Zero;
    }

    internal readonly bool Equals(in ClassSet other)
    {
        var different = (Part(this, 0) ^ Part(other, 0)) | (Part(this, 2) ^ Part(other, 2)) | (Part(this, 4) ^ Part(other, 4)) | (Part(this, 6) ^ Part(other, 6));
        return different == Vector128<ulong>.Zero;
    }

    /// <summary>Not negative.</summary>
    internal readonly int Hash()
    {
        ulong hash = 0;
        for (var i = 0; i < Words; i++)
            hash = Mix(hash, this[i]);
        return (int)(hash >> 33);
    }

    /// <summary>One more word in a hash; its high bits reach the low ones, by which a place in a table is told.</summary>
    internal static ulong Mix(ulong hash, ulong bits)
    {
        hash = (hash ^ bits) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 32);
    }

    /// <summary>Two words at once. Wider vectors would not be compiled ahead of time, which costs more at the start than they bring.</summary>
    private static Vector128<ulong> Part(in ClassSet set, int word) => Vector128.LoadUnsafe(in set.first, (nuint)word);
}
