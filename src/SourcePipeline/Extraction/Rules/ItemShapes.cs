namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// All that tests can tell of items, numbered: two items have the same shape where they have the same classes and are the same word, or no word
/// that a pattern names. Shapes are numbered from 1 as they are met; one table serves all threads of a rule set.
/// </summary>
internal sealed class ItemShapes
{
    private readonly Lock growing = new();
    private volatile Table table = new(1024);

    /// <summary>The number of the shape, given out where it is new.</summary>
    /// <param name="word">The vocabulary entry where a pattern names it; 0 otherwise.</param>
    public int Of(in ClassSet classes, int word = 0) => table.Find(classes, word) is > 0 and var shape ? shape : Add(classes, word);

    public ref readonly Item Example(int shape) => ref table.Example(shape);

    private int Add(in ClassSet classes, int word)
    {
        lock (growing)
        {
            if (table.Find(classes, word) is > 0 and var shape)
                return shape;
            if (table.IsFull)
                table = table.Doubled();
            return table.Add(classes, word);
        }
    }

    /// <summary>A hash table with open addressing that is only added to: it may be read while it grows.</summary>
    private sealed class Table(int capacity)
    {
        private readonly Item[] examples = new Item[capacity];
        private readonly int[] slots = new int[capacity * 2];
        private int count;

        public bool IsFull => count == examples.Length - 1;

        public ref readonly Item Example(int shape) => ref examples[shape];

        public int Find(in ClassSet classes, int word)
        {
            var mask = slots.Length - 1;
            for (var i = First(classes, word) & mask; ; i = (i + 1) & mask)
            {
                var shape = Volatile.Read(ref slots[i]);
                if (shape == 0 || (examples[shape].Lexeme == word && examples[shape].Classes.Equals(classes)))
                    return shape;
            }
        }

        public int Add(in ClassSet classes, int word)
        {
            var shape = ++count;
            examples[shape] = new Item { Lexeme = word, Shape = shape, Phrase = -1, Quantity = -1, Date = -1, Classes = classes };
            var mask = slots.Length - 1;
            var i = First(classes, word) & mask;
            while (slots[i] != 0)
                i = (i + 1) & mask;
            Volatile.Write(ref slots[i], shape);
            return shape;
        }

        public Table Doubled()
        {
            var doubled = new Table(examples.Length * 2);
            for (var shape = 1; shape <= count; shape++)
                doubled.Add(examples[shape].Classes, examples[shape].Lexeme);
            return doubled;
        }

        private static int First(in ClassSet classes, int word) => classes.Hash() ^ (int)(((uint)word * 0x9E3779B1) >> 1);
    }
}
