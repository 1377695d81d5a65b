namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// Whether what a rule needs stands near enough behind an item for a match to begin there: "of the" is tried for no noun phrase where no noun
/// follows. Asked from the first item of a sentence to the last it looks at each of them once for each test. One serves one thread.
/// </summary>
internal sealed class NeedsAhead(RuleSet rules)
{
    private readonly RuleNeeds all = rules.Needs;

    /// <summary>For each test the first item that passes it from where it was asked for last; it holds in the pass with the number in <see cref="asked"/>.</summary>
    private readonly int[] next = new int[rules.Needs.Tests.Length];
    private readonly int[] asked = new int[rules.Needs.Tests.Length];
    private int pass;
    private int last;

    /// <summary>How many marks the items have; negative where nobody has counted them.</summary>
    private int marks;

    /// <summary>Other items.</summary>
    public void Begin()
    {
        pass++;
        last = 0;
        marks = -1;
    }

    /// <summary>Whether a match that begins at <paramref name="start"/> can have all that its rule needs.</summary>
    public bool Has(RuleNeed[] needs, ReadOnlySpan<Item> items, int start)
    {
        if (start < last)
            Begin();
        last = start;
        foreach (ref readonly var need in needs.AsSpan())
        {
            if (need.Test != RuleNeed.Anywhere && !IsWithin(need, items, start))
                return false;
        }

        return true;
    }

    private bool IsWithin(in RuleNeed need, ReadOnlySpan<Item> items, int start)
    {
        ref var found = ref next[need.Test];
        if (asked[need.Test] != pass || found < start)
        {
            asked[need.Test] = pass;
            found = First(need.Test, items, start);
        }

        if (found == items.Length)
            return false;
        var distance = found - start + 1;
        if (distance <= need.Reach || need.Reach >= PatternNeed.Unbounded)
            return true;
        if (marks < 0)
            marks = Marks(items);
        // Most sentences have too few for it to matter where they stand.
        return distance - marks <= need.Reach && distance - Marks(items[start..found]) <= need.Reach;
    }

    private static int Marks(ReadOnlySpan<Item> items)
    {
        var count = 0;
        foreach (ref readonly var item in items)
        {
            if (Matcher.IsMark(item))
                count++;
        }

        return count;
    }

    private int First(int test, ReadOnlySpan<Item> items, int start)
    {
        var passed = all.Tests[test];
        for (var i = start; i < items.Length; i++)
        {
            if (passed.Accepts(items[i]))
                return i;
        }

        return items.Length;
    }
}
