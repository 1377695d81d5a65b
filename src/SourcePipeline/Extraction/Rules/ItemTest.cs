using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// The tests on one item, ready to run: class bits that it must and must not have, compared a word of the class set at a time, and words that
/// it must or must not be. Most tests need a single comparison.
/// </summary>
internal sealed class ItemTest
{
    private readonly int at;
    private readonly ulong mask;
    private readonly ulong wanted;
    private readonly Part[] more = [];
    private readonly Words[] words = [];

    private readonly ItemTest[] options;
    private readonly Choice? choice;

    /// <summary>Whether the first comparison tells all.</summary>
    private readonly bool isSimple;

    /// <summary>Whether no item passes, since a class is both asked for and refused.</summary>
    private readonly bool never;

    public ItemTest(ImmutableArray<Term> terms)
    {
        Terms = terms;
        Span<ulong> must = stackalloc ulong[ClassSet.Capacity / 64];
        Span<ulong> mustNot = stackalloc ulong[ClassSet.Capacity / 64];
        must.Clear();
        mustNot.Clear();
        var ofWords = 0;
        foreach (var term in terms)
        {
            if (term.Lexemes is not null)
                ofWords++;
            else
                (term.Negated ? mustNot : must)[term.Class >> 6] |= 1UL << (term.Class & 63);
        }

        var used = 0;
        for (var w = 0; w < must.Length; w++)
        {
            never |= (must[w] & mustNot[w]) != 0;
            if ((must[w] | mustNot[w]) != 0 && used++ == 0)
                (at, mask, wanted) = (w, must[w] | mustNot[w], must[w]);
        }

        if (used > 1)
            more = Rest(must, mustNot, at, used - 1);
        if (ofWords > 0)
            words = WordsOf(terms, ofWords);
        options = [this];
        isSimple = used <= 1 && ofWords == 0 && !never;
    }

    private ItemTest(ItemTest[] options)
    {
        this.options = options;
        choice = new Choice(options);
        Terms = [];
    }

    /// <summary>The tests as they were written, all of which an item has to pass; those of a choice are with its options.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>Passed by an item that passes one of several tests.</summary>
    public static ItemTest AnyOf(List<ItemTest> options) => options.Count == 1 ? options[0] : new ItemTest([.. options]);

    /// <summary>Tests of which one is enough; the test itself where it is no choice.</summary>
    public ReadOnlySpan<ItemTest> Options => options;

    public bool Accepts(in Item item) => (item.Classes.Word(at) & mask) == wanted && (isSimple || AcceptsRest(item));

    private bool AcceptsRest(in Item item)
    {
        if (choice is not null)
            return choice.Accepts(item);
        foreach (var part in more)
        {
            if ((item.Classes.Word(part.At) & part.Mask) != part.Wanted)
                return false;
        }

        foreach (var word in words)
        {
            if ((item.Lexeme != 0 && word.Lexemes.AsSpan().Contains(item.Lexeme)) == word.Negated)
                return false;
        }

        return !never;
    }

    private static Part[] Rest(ReadOnlySpan<ulong> must, ReadOnlySpan<ulong> mustNot, int first, int count)
    {
        var rest = new Part[count];
        for (var w = must.Length - 1; w > first; w--)
        {
            if ((must[w] | mustNot[w]) != 0)
                rest[--count] = new Part(w, must[w] | mustNot[w], must[w]);
        }

        return rest;
    }

    private static Words[] WordsOf(ImmutableArray<Term> terms, int count)
    {
        var words = new Words[count];
        foreach (var term in terms)
        {
            if (term.Lexemes is { } lexemes)
                words[--count] = new Words(lexemes, term.Negated);
        }

        return words;
    }

    /// <summary>Bits of one word of the class set.</summary>
    private readonly record struct Part(int At, ulong Mask, ulong Wanted);

    /// <summary>Vocabulary entries of which the item is one, or none.</summary>
    private readonly record struct Words(int[] Lexemes, bool Negated);

    /// <summary>Several tests of which one is enough; those that ask for one class and no more are compared all at once.</summary>
    private sealed class Choice
    {
        private readonly ClassSet classes;
        private readonly ItemTest[] others;

        public Choice(ItemTest[] options)
        {
            var rest = new List<ItemTest>(options.Length);
            foreach (var option in options)
            {
                if (option.Terms is [{ Lexemes: null, Negated: false } term])
                    classes.Add(term.Class);
                else
                    rest.Add(option);
            }

            others = [.. rest];
        }

        public bool Accepts(in Item item)
        {
            if (item.Classes.Meets(classes))
                return true;
            foreach (var other in others)
            {
                if (other.Accepts(item))
                    return true;
            }

            return false;
        }
    }
}
