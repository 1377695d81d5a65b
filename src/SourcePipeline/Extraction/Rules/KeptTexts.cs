using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Text;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Rules;

/// <summary>Texts one behind the other, decoded when one is asked for: of a vocabulary's thousands a run asks for a few.</summary>
/// <param name="utf8">All of them joined.</param>
/// <param name="ends">Where each ends in <paramref name="utf8"/>, in order.</param>
internal sealed class KeptTexts(ReadOnlyMemory<byte> utf8, int[] ends)
{
    private const ulong BeyondAscii = 0x8080808080808080;

    public string Of(int index) => Encoding.UTF8.GetString(Bytes(index));

    /// <summary>The <see cref="Vocabulary"/>'s hash of a text that is in lower case.</summary>
    public ulong HashOf(int index)
    {
        var hash = WordHash.Seed;
        for (var left = Bytes(index); !left.IsEmpty; left = left[Math.Min(left.Length, WordHash.BlockLength)..])
        {
            var eight = left.Length >= WordHash.BlockLength ? BinaryPrimitives.ReadUInt64LittleEndian(left) : LastOf(left);
            if ((eight & BeyondAscii) != 0)
                return Vocabulary.Hash(Of(index));
            hash = WordHash.Join(hash, Vector128.WidenLower(Vector128.CreateScalar(eight).AsByte()));
        }

        return hash;
    }

    private static ulong LastOf(ReadOnlySpan<byte> bytes)
    {
        ulong last = 0;
        for (var i = bytes.Length - 1; i >= 0; i--)
            last = (last << 8) | bytes[i];
        return last;
    }

    private ReadOnlySpan<byte> Bytes(int index) => utf8.Span[(index == 0 ? 0 : ends[index - 1])..ends[index]];
}
