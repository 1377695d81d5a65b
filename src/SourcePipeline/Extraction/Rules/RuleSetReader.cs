using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace SourcePipeline.Extraction.Rules;

/// <summary>Reads what <see cref="RuleSetWriter"/> wrote, in the same order.</summary>
internal sealed class RuleSetReader(byte[] bytes)
{
    private readonly List<string> texts = new(4096);
    private readonly List<ItemTest> tests = new(1024);
    private readonly List<Guard> guards = [];
    private int at;

    public Guid ReadGuid() => ReadBlock<Guid>()[0];

    public RuleSet ReadRuleSet()
    {
        var names = new ClassNames(ReadTexts());
        var vocabulary = ReadVocabulary();
        var multiWords = ReadMultiWords();
        var namedWords = new NamedWords(ReadBlock<bool>());
        var rules = new Rule[ReadNumber()];
        for (var i = 0; i < rules.Length; i++)
            rules[i] = ReadRule();
        var lexicons = new LexiconClass[ReadNumber()];
        for (var i = 0; i < lexicons.Length; i++)
            lexicons[i] = new LexiconClass(ReadText(), ReadNumbers(), ReadText(), ReadNumber());
        return new RuleSet(
            names, vocabulary, multiWords, namedWords, ImmutableCollectionsMarshal.AsImmutableArray(rules), ImmutableCollectionsMarshal.AsImmutableArray(lexicons), ReadTables(rules));
    }

    private Dictionary<string, RuleTable> ReadTables(Rule[] rules)
    {
        var count = ReadNumber();
        var tables = new Dictionary<string, RuleTable>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var name = ReadText();
            var ofTable = new Rule[ReadNumber()];
            for (var r = 0; r < ofTable.Length; r++)
                ofTable[r] = rules[ReadNumber()];
            tables.Add(name, new RuleTable(ImmutableCollectionsMarshal.AsImmutableArray(ofTable)));
        }

        return tables;
    }

    private Vocabulary ReadVocabulary() => new(ReadKept(), ReadBlock<ushort>(), new ClassKinds(ReadClassSets()));

    private MultiWords ReadMultiWords()
    {
        var multiWords = new MultiWords();
        for (var count = ReadNumber(); count > 0; count--)
        {
            var first = ReadNumber();
            var entries = new MultiWord[ReadNumber()];
            for (var i = 0; i < entries.Length; i++)
            {
                var following = ReadBlock<int>();
                entries[i] = new MultiWord(following[0], following, ReadNumber());
            }

            multiWords.Take(first, entries);
        }

        return multiWords;
    }

    private Rule ReadRule()
    {
        // Fields stand in the order in which they were written.
        var (id, level, table, pattern) = (ReadText(), ReadText(), ReadText(), ReadText());
        var output = new KeyValuePair<string, string>[ReadNumber()];
        for (var i = 0; i < output.Length; i++)
            output[i] = new KeyValuePair<string, string>(ReadText(), ReadText());
        var (when, unless) = (ReadImmutableTexts(), ReadImmutableTexts());
        var hasAbout = ReadNumber() != 0;
        var about = ReadText();
        return new Rule
        {
            Id = id,
            Level = level,
            Table = table,
            PatternText = pattern,
            Output = ImmutableCollectionsMarshal.AsImmutableArray(output),
            When = when,
            Unless = unless,
            About = hasAbout ? about : null,
            File = ReadText(),
            Line = ReadNumber(),
            Pattern = ReadPattern(),
            Guards = ReadGuards(),
            Triggers = ReadClassSet(),
        };
    }

    private ImmutableArray<Guard> ReadGuards()
    {
        var ofRule = new Guard[ReadNumber()];
        for (var i = 0; i < ofRule.Length; i++)
        {
            var number = ReadNumber();
            if (number == guards.Count)
                guards.Add(new Guard(ReadText(), (GuardPlace)ReadNumber(), ReadPattern()));
            ofRule[i] = guards[number];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(ofRule);
    }

    private Pattern ReadPattern()
    {
        var captures = ReadImmutableTexts();
        var program = new Instruction[ReadNumber()];
        for (var i = 0; i < program.Length; i++)
        {
            var (op, a, b) = ((Op)ReadNumber(), ReadNumber(), ReadNumber());
            program[i] = new Instruction(op, a, b, op == Op.Test ? ReadTest() : null);
        }

        return new Pattern(program, captures);
    }

    private ItemTest ReadTest()
    {
        var number = ReadNumber();
        if (number < tests.Count)
            return tests[number];
        var options = new List<ItemTest>();
        for (var count = ReadNumber(); count > 0; count--)
            options.Add(new ItemTest(ReadTerms()));
        tests.Add(ItemTest.AnyOf(options));
        return tests[number];
    }

    private ImmutableArray<Term> ReadTerms()
    {
        var terms = new Term[ReadNumber()];
        for (var i = 0; i < terms.Length; i++)
        {
            var (ofClass, negated) = (ReadNumber(), ReadNumber() != 0);
            terms[i] = new Term(ofClass, ofClass < 0 ? ReadBlock<int>() : null, negated);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(terms);
    }

    private ClassSet[] ReadClassSets()
    {
        var sets = new ClassSet[ReadNumber()];
        foreach (ref var set in sets.AsSpan())
            set = ReadClassSet();
        return sets;
    }

    private ClassSet ReadClassSet()
    {
        ClassSet set = default;
        for (var count = ReadNumber(); count > 0; count--)
            set.Add(ReadNumber());
        return set;
    }

    private int[] ReadNumbers()
    {
        var numbers = new int[ReadNumber()];
        foreach (ref var number in numbers.AsSpan())
            number = ReadNumber();
        return numbers;
    }

    private ImmutableArray<string> ReadImmutableTexts() => ImmutableCollectionsMarshal.AsImmutableArray(ReadTexts());

    private string[] ReadTexts()
    {
        var read = new string[ReadNumber()];
        for (var i = 0; i < read.Length; i++)
            read[i] = ReadText();
        return read;
    }

    private string ReadText()
    {
        var number = ReadNumber();
        if (number == texts.Count)
        {
            var length = ReadNumber();
            texts.Add(Encoding.UTF8.GetString(bytes, Take(length), length));
        }

        return texts[number];
    }

    private KeptTexts ReadKept()
    {
        var length = ReadNumber();
        return new KeptTexts(bytes.AsMemory(Take(length), length), ReadBlock<int>());
    }

    private T[] ReadBlock<T>()
        where T : unmanaged
    {
        var block = GC.AllocateUninitializedArray<T>(ReadNumber());
        var target = MemoryMarshal.AsBytes(block.AsSpan());
        bytes.AsSpan(Take(target.Length), target.Length).CopyTo(target);
        return block;
    }

    /// <summary>Where the next <paramref name="count"/> bytes begin, which are passed over.</summary>
    private int Take(int count)
    {
        at += count;
        return at - count;
    }

    private int ReadNumber()
    {
        uint number = bytes[at++];
        if (number <= 0x7F)
            return (int)number;
        number &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint next = bytes[at++];
            number |= (next & 0x7F) << shift;
            if (next <= 0x7F)
                return (int)number;
        }
    }
}
