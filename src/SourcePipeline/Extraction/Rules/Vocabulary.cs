using System.Numerics;
using System.Runtime.CompilerServices;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// Every word that a lexicon or a pattern names, with its classes. Looked up without case, by a hash that the tokenizer
/// computes while it reads the word: two words are one where 48 bits of their hashes and their place in the table agree. It may be read while a
/// level that is made on another thread adds a word of its own.
/// </summary>
public sealed class Vocabulary
{
    private const int FirstCapacity = 32768;
    private const ulong EntryBits = ushort.MaxValue;
    private readonly Lock adding = new();
    private string?[] texts;

    /// <summary>The entries by their hashes, whose upper 48 bits stand above the entry; 0 where there is none.</summary>
    private ulong[] slots;
    private int count = 1;

    /// <summary>For each entry the index of its classes: words with the same ones share it.</summary>
    private ushort[] kinds;
    private readonly ClassKinds classes;
    private readonly KeptTexts? kept;
    private bool settled;

    public Vocabulary()
    {
        texts = new string[FirstCapacity];
        texts[0] = "";
        kinds = new ushort[FirstCapacity];
        slots = new ulong[FirstCapacity * 2];
        classes = new ClassKinds();
    }

    /// <summary>Entries as they were kept, the first of which is the unknown word; no class is added to them any more.</summary>
    internal Vocabulary(KeptTexts texts, ushort[] kinds, ClassKinds classes)
    {
        kept = texts;
        count = kinds.Length;
        this.texts = new string[count];
        this.kinds = kinds;
        this.classes = classes;
        settled = true;
        slots = SlotsFor(count);
        for (var entry = 1; entry < count; entry++)
            Insert(slots, entry, texts.HashOf(entry));
    }

    internal ReadOnlySpan<ushort> Kinds => kinds.AsSpan(0, count);

    internal ReadOnlySpan<ClassSet> KindSets => classes.Sets;

    /// <summary>Lower case; the typographic apostrophe and hyphens become the plain ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Lower(char c) => c < 128 ? (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c : LowerBeyondAscii(c);

    /// <summary>The hash of a word as the vocabulary keeps it (<see cref="WordHash"/>).</summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = WordHash.Seed;
        Span<char> block = stackalloc char[WordHash.BlockLength];
        while (!word.IsEmpty)
        {
            block.Clear();
            var length = Math.Min(word.Length, block.Length);
            for (var i = 0; i < length; i++)
                block[i] = Lower(word[i]);
            hash = WordHash.Join(hash, WordHash.Block(block));
            word = word[length..];
        }

        return hash;
    }

    /// <summary>The entry of <paramref name="word"/>, or 0.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(Hash(word));

    /// <summary>The entry of the word with this hash, or 0.</summary>
    public int Find(ulong hash)
    {
        var found = slots;
        var mask = found.Length - 1;
        var tag = hash & ~EntryBits;
        for (var i = First(hash) & mask; ; i = (i + 1) & mask)
        {
            var slot = found[i];
            if (slot == 0)
                return 0;
            if ((slot ^ tag) <= EntryBits)
                return (int)(slot & EntryBits);
        }
    }

    /// <summary>The entry of <paramref name="word"/>, made where there is none.</summary>
    /// <exception cref="InvalidOperationException">Two words have one hash, or there are too many words.</exception>
    public int Add(string word)
    {
        var hash = Hash(word);
        lock (adding)
            return Find(hash) is not 0 and var entry ? Same(entry, word) : AddNew(word, hash);
    }

    private int Same(int entry, string word) =>
        IsLowerOf(TextOf(entry), word) ? entry : throw new InvalidOperationException($"'{word}' and '{TextOf(entry)}' have one hash.");

    private int AddNew(string word, ulong hash)
    {
        if (count == ushort.MaxValue)
            throw new InvalidOperationException($"More than {ushort.MaxValue - 1} words in the lexicons.");
        if (count == texts.Length)
            Grow();
        var entry = count++;
        texts[entry] = LowerOf(word);
        Insert(slots, entry, hash);
        return entry;
    }

    /// <exception cref="InvalidOperationException">The rules are built.</exception>
    public void AddClass(int entry, int classNumber)
    {
        ClassSet one = default;
        one.Add(classNumber);
        AddClasses(entry, one);
    }

    /// <exception cref="InvalidOperationException">The rules are built.</exception>
    internal void AddClasses(int entry, in ClassSet several)
    {
        if (settled)
            throw new InvalidOperationException("The rules are built: the classes of words are settled.");
        var joined = classes[kinds[entry]];
        joined.UnionWith(several);
        kinds[entry] = classes.KindOf(joined);
    }

    /// <summary>
    /// No class is added any more, and words that patterns name get each a kind of their own: words of one kind and with the same forms have
    /// the same shape. There are far fewer kinds than words, so that their classes stay in the nearest caches.
    /// </summary>
    internal void Settle(NamedWords named)
    {
        if (settled)
            return;
        settled = true;
        for (var entry = 1; entry < count; entry++)
        {
            if (named.Has(entry))
                kinds[entry] = classes.Add(classes[kinds[entry]]);
        }
    }

    /// <summary>Entries are numbered from 1 to below this.</summary>
    public int Count => count;

    /// <summary>The entry's kind: entries of one kind have the same classes, and no pattern tells them apart.</summary>
    internal int KindOf(int entry) => kinds[entry];

    public ref readonly ClassSet ClassesOf(int entry) => ref classes[kinds[entry]];

    internal ref readonly ClassSet ClassesOfKind(int kind) => ref classes[kind];

    /// <summary>The first word of a title or heading (its words parted by blanks or low lines) that is of a class: its entry; 0 where there is none.</summary>
    internal int FirstOf(int classNumber, ReadOnlySpan<char> heading)
    {
        foreach (var range in heading.SplitAny(' ', '_'))
        {
            if (Find(heading[range]) is > 0 and var entry && ClassesOf(entry).Has(classNumber))
                return entry;
        }

        return 0;
    }

    public string TextOf(int entry) => texts[entry] ??= kept!.Of(entry);

    private static char LowerBeyondAscii(char c) => c switch
    {
        '’' or '‘' or 'ʼ' => '\'',
        '‐' or '‑' => '-',
        '–' or '—' or '‒' or '―' or '−' => '–',
        '“' or '”' or '„' or '«' or '»' => '"',
        _ => char.ToLowerInvariant(c),
    };

    private static int First(ulong hash) => (int)(hash >> 40);

    private static string LowerOf(string word)
    {
        if (IsLowerOf(word, word))
            return word;
        return string.Create(word.Length, word, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Lower(source[i]);
        });
    }

    private static bool IsLowerOf(string lower, string word)
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
        Array.Resize(ref kinds, count * 2);
        // Put in place when it is whole: others may read.
        var grown = SlotsFor(count * 2);
        for (var entry = 1; entry < count; entry++)
            Insert(grown, entry, Hash(TextOf(entry)));
        slots = grown;
    }

    private static ulong[] SlotsFor(int entries) => new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)entries * 2)];

    private static void Insert(ulong[] into, int entry, ulong hash)
    {
        var mask = into.Length - 1;
        var i = First(hash) & mask;
        while (into[i] != 0)
            i = (i + 1) & mask;
        Volatile.Write(ref into[i], (hash & ~EntryBits) | (uint)entry);
    }
}
