using System.Numerics;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// The alphabet of an automaton: shapes of items that pass the same of its tests are one symbol. Which tests a shape passes is worked out when it
/// is met first; each test is tried on the shapes alone that have a class or word which it asks for. One serves one thread.
/// </summary>
internal sealed class ItemSymbols
{
    /// <summary>The symbol of shapes that were not met yet.</summary>
    private const int NotMet = 0;

    private readonly ItemShapes shapes;
    private readonly List<ItemTest> tests = [];

    /// <summary>For each step the number of its test; steps that share one have its number.</summary>
    private readonly int[] testOf;

    /// <summary>By a class that every item has which passes them.</summary>
    private readonly List<int>?[] byClass = new List<int>?[ClassSet.Capacity];
    private readonly Dictionary<int, List<int>> byWord = [];
    private readonly List<int> always = [];
    private ClassSet keys;
    private int[] ofShape = [];

    /// <summary>For each symbol the tests that it passes, a bit each, then a bit for marks.</summary>
    private ulong[] passed = [];
    private int[] slots = new int[64];

    /// <summary>Symbols are numbered from 1 to this.</summary>
    private int count;
    private readonly int width;

    public ItemSymbols(RuleSteps steps, ItemShapes shapes)
    {
        this.shapes = shapes;
        testOf = new int[steps.Count];
        var numbers = new Dictionary<ItemTest, int>(ReferenceEqualityComparer.Instance);
        var step = 0;
        foreach (var rule in steps.Rules)
        {
            foreach (ref readonly var instruction in rule.Pattern.Program.AsSpan())
            {
                if (instruction.Test is { } test)
                {
                    if (!numbers.TryGetValue(test, out var number))
                    {
                        number = tests.Count;
                        numbers.Add(test, number);
                        Add(test);
                    }

                    testOf[step] = number;
                }

                step++;
            }
        }

        width = (tests.Count + 1 + 63) / 64;
        passed = new ulong[width * 64];
    }

    public int Of(int shape) => shape < ofShape.Length && ofShape[shape] is not NotMet and var symbol ? symbol : Learn(shape);

    /// <summary>Whether items with the symbol pass the test of a step.</summary>
    public bool Passes(int symbol, int step) => Has(symbol, testOf[step]);

    /// <summary>Whether patterns that do not ask for the item pass over it.</summary>
    public bool IsMark(int symbol) => Has(symbol, tests.Count);

    private bool Has(int symbol, int test) => (passed[(symbol * width) + (test >> 6)] >> (test & 63) & 1) != 0;

    private void Add(ItemTest test)
    {
        foreach (var option in test.Options)
            AddOption(tests.Count, option);
        tests.Add(test);
    }

    private void AddOption(int number, ItemTest test)
    {
        var best = -1;
        foreach (var term in test.Terms)
        {
            if (term.Negated)
                continue;
            if (term.Lexemes is { } lexemes)
            {
                foreach (var lexeme in lexemes)
                {
                    if (!byWord.TryGetValue(lexeme, out var ofWord))
                        byWord.Add(lexeme, ofWord = []);
                    ofWord.Add(number);
                }

                return;
            }

            best = Math.Max(best, term.Class);
        }

        if (best >= 0)
            keys.Add(best);
        (best < 0 ? always : byClass[best] ??= []).Add(number);
    }

    private int Learn(int shape)
    {
        ref readonly var item = ref shapes.Example(shape);
        if ((count + 2) * width > passed.Length)
            Array.Resize(ref passed, passed.Length * 2);
        var row = passed.AsSpan((count + 1) * width, width);
        row.Clear();
        if (Matcher.IsMark(item))
            row[tests.Count >> 6] |= 1UL << (tests.Count & 63);
        Try(always, item, row);
        for (var w = 0; w < ClassSet.Words; w++)
        {
            for (var bits = item.Classes.Word(w) & keys.Word(w); bits != 0; bits &= bits - 1)
                Try(byClass[(w << 6) + BitOperations.TrailingZeroCount(bits)]!, item, row);
        }

        if (item.Lexeme != 0 && byWord.TryGetValue(item.Lexeme, out var ofWord))
            Try(ofWord, item, row);
        if (shape >= ofShape.Length)
            Array.Resize(ref ofShape, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(256, shape + 1)));
        return ofShape[shape] = Numbered(row);
    }

    private void Try(List<int> candidates, in Item item, Span<ulong> row)
    {
        foreach (var test in candidates)
        {
            if (tests[test].Accepts(item))
                row[test >> 6] |= 1UL << (test & 63);
        }
    }

    /// <summary>The symbol that passes just these tests; the row becomes that of a new one where there is none.</summary>
    private int Numbered(ReadOnlySpan<ulong> row)
    {
        var mask = slots.Length - 1;
        var i = Hash(row) & mask;
        for (; slots[i] != 0; i = (i + 1) & mask)
        {
            if (passed.AsSpan(slots[i] * width, width).SequenceEqual(row))
                return slots[i];
        }

        slots[i] = ++count;
        if (count * 2 > slots.Length)
            Rehash();
        return count;
    }

    private void Rehash()
    {
        slots = new int[slots.Length * 4];
        var mask = slots.Length - 1;
        for (var symbol = 1; symbol <= count; symbol++)
        {
            var i = Hash(passed.AsSpan(symbol * width, width)) & mask;
            while (slots[i] != 0)
                i = (i + 1) & mask;
            slots[i] = symbol;
        }
    }

    private static int Hash(ReadOnlySpan<ulong> row)
    {
        ulong hash = 0;
        foreach (var bits in row)
            hash = ClassSet.Mix(hash, bits);
        return (int)(hash >> 33);
    }
}
