using System.Text;

namespace SourcePipeline.Extraction.Rules;

/// <summary>Texts one behind the other, decoded when one is asked for: of a vocabulary's thousands a run asks for a few.</summary>
/// <param name="utf8">All of them joined.</param>
/// <param name="ends">Where each ends in <paramref name="utf8"/>, in order.</param>
internal sealed class KeptTexts(ReadOnlyMemory<byte> utf8, int[] ends)
{
    public string Of(int index) => Encoding.UTF8.GetString(Bytes(index));

    /// <summary>The <see cref="Vocabulary"/>'s hash of a text that is in lower case.</summary>
    public ulong HashOf(int index)
    {
        var hash = Vocabulary.HashSeed;
        foreach (var b in Bytes(index))
        {
            if (b > 0x7F)
                return Vocabulary.Hash(Of(index));
            hash = Vocabulary.HashStepOfLower(hash, (char)b);
        }

        return hash;
    }

    private ReadOnlySpan<byte> Bytes(int index) => utf8.Span[(index == 0 ? 0 : ends[index - 1])..ends[index]];
}
