namespace SourcePipeline.Extraction.Rules;

/// <summary>The different sets of classes that words have, numbered; number 0 is the empty one.</summary>
internal sealed class ClassKinds
{
    private ClassSet[] sets;
    private ushort[] table = [];

    public ClassKinds()
    {
        sets = new ClassSet[1024];
        table = new ushort[4096];
        Count = 1;
    }

    /// <summary>Kinds as they were kept, to which none is added any more.</summary>
    public ClassKinds(ClassSet[] sets) => (this.sets, Count) = (sets, sets.Length);

    public int Count { get; private set; }

    public ReadOnlySpan<ClassSet> Sets => sets.AsSpan(0, Count);

    public ref readonly ClassSet this[int kind] => ref sets[kind];

    /// <summary>The number of the kind with these classes, made where there is none.</summary>
    public ushort KindOf(in ClassSet set)
    {
        if (set.IsEmpty)
            return 0;
        var mask = table.Length - 1;
        var i = set.Hash() & mask;
        while (table[i] != 0)
        {
            if (sets[table[i]].Equals(set))
                return table[i];
            i = (i + 1) & mask;
        }

        var kind = Add(set);
        table[i] = kind;
        if (Count * 2 > table.Length)
            Rehash();
        return kind;
    }

    /// <summary>A kind of its own, even where there is one with the same classes.</summary>
    /// <exception cref="InvalidOperationException">There are too many.</exception>
    public ushort Add(in ClassSet set)
    {
        if (Count == ushort.MaxValue)
            throw new InvalidOperationException($"More than {ushort.MaxValue} different sets of classes.");
        var added = set;
        if (Count == sets.Length)
            Array.Resize(ref sets, Count * 2);
        sets[Count] = added;
        return (ushort)Count++;
    }

    private void Rehash()
    {
        var larger = new ushort[table.Length * 4];
        var mask = larger.Length - 1;
        foreach (var kind in table)
        {
            if (kind == 0)
                continue;
            var i = sets[kind].Hash() & mask;
            while (larger[i] != 0)
                i = (i + 1) & mask;
            larger[i] = kind;
        }

        table = larger;
    }
}
