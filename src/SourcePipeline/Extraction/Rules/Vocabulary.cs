using System.Runtime.CompilerServices;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// Every word that a lexicon or a pattern names, with its classes. Looked up without case, by a hash that the tokenizer
/// computes while it reads the word.
/// </summary>
public sealed class Vocabulary
{
    private string[] texts = new string[32768];
    private uint[] hashes = new uint[32768];
    private ClassSet[] classes = new ClassSet[32768];
    private int[] buckets = new int[131072];
    private int count = 1;

    public Vocabulary() => texts[0] = "";

    public const uint HashSeed = 2166136261;

    /// <summary>One step of the hash (FNV-1a) over the lower-case form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint HashStep(uint hash, char c) => (hash ^ Lower(c)) * 16777619;

    /// <summary>Lower case; the typographic apostrophe and hyphens become the plain ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Lower(char c) => c < 128 ? (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c : LowerBeyondAscii(c);

    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = HashSeed;
        foreach (var c in word)
            hash = HashStep(hash, c);
        return hash;
    }

    /// <summary>The entry of <paramref name="word"/>, or 0.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(word, Hash(word));

    /// <summary>The entry of <paramref name="word"/>, whose hash is known, or 0.</summary>
    public int Find(ReadOnlySpan<char> word, uint hash)
    {
        var mask = buckets.Length - 1;
        for (var i = Slot(hash, mask); ; i = (i + 1) & mask)
        {
            var entry = buckets[i];
            if (entry == 0)
                return 0;
            if (hashes[entry] == hash && SameWord(texts[entry], word))
                return entry;
        }
    }

    /// <summary>The entry of <paramref name="word"/>, made where there is none.</summary>
    public int Add(string word)
    {
        var lower = string.Create(word.Length, word, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Lower(source[i]);
        });
        var hash = Hash(lower);
        var entry = Find(lower, hash);
        if (entry != 0)
            return entry;
        if (count == texts.Length)
            Grow();
        entry = count++;
        texts[entry] = lower;
        hashes[entry] = hash;
        Insert(entry);
        return entry;
    }

    public void AddClass(int entry, int classNumber) => classes[entry].Add(classNumber);

    public void RemoveClass(int entry, int classNumber) => classes[entry].Remove(classNumber);

    /// <summary>Entries are numbered from 1 to below this.</summary>
    public int Count => count;

    public ref readonly ClassSet ClassesOf(int entry) => ref classes[entry];

    public string TextOf(int entry) => texts[entry];

    private static char LowerBeyondAscii(char c) => c switch
    {
        '’' or '‘' or 'ʼ' => '\'',
        '‐' or '‑' => '-',
        '–' or '—' or '‒' or '―' or '−' => '–',
        '“' or '”' or '„' or '«' or '»' => '"',
        _ => char.ToLowerInvariant(c),
    };

    private static int Slot(uint hash, int mask) => (int)(hash ^ (hash >> 15)) & mask;

    private static bool SameWord(string lower, ReadOnlySpan<char> word)
    {
        if (lower.Length != word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (Lower(word[i]) != lower[i])
                return false;
        }

        return true;
    }

    private void Grow()
    {
        Array.Resize(ref texts, count * 2);
        Array.Resize(ref hashes, count * 2);
        Array.Resize(ref classes, count * 2);
        buckets = new int[count * 8];
        for (var entry = 1; entry < count; entry++)
            Insert(entry);
    }

    private void Insert(int entry)
    {
        var mask = buckets.Length - 1;
        var i = Slot(hashes[entry], mask);
        while (buckets[i] != 0)
            i = (i + 1) & mask;
        buckets[i] = entry;
    }
}
