using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SourcePipeline.Text;

/// <summary>
/// A hash of 64 bits over a word in lower case, eight characters at a time: all that most words have. Its upper bits depend on every character;
/// two words of a text have one hash as good as never.
/// </summary>
internal static class WordHash
{
    /// <summary>Characters that are joined at once.</summary>
    public const int BlockLength = 8;

    public const ulong Seed = 0xCBF29CE484222325;
    private const ulong FirstFactor = 0x9E3779B97F4A7C15;
    private const ulong SecondFactor = 0xD6E8FEB86659FD93;

    /// <summary>As many of these as a block has characters, the others zero.</summary>
    private static ReadOnlySpan<ushort> Ones =>
    [
        0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0, 0, 0, 0, 0, 0, 0, 0,
    ];


    /// <summary>The first eight of the characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Block(ReadOnlySpan<char> characters) =>
        Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(characters)));

    /// <summary>The hash of what was hashed before and the first <paramref name="length"/> characters of a block, less than eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(ulong hash, Vector128<ushort> block, int length) =>
        length == 0 ? hash : Join(hash, block & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Ones), (nuint)(BlockLength - length)));

    /// <summary>The hash of what was hashed before and eight more characters, of which the last ones of a word may be zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(ulong hash, Vector128<ushort> block)
    {
        var halves = block.AsUInt64();
        hash = (hash ^ halves.GetElement(0)) * FirstFactor;
        return (BitOperations.RotateLeft(hash, 32) ^ halves.GetElement(1)) * SecondFactor;
    }
}
