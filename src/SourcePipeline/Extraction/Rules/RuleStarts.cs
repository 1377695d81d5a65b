using System.Numerics;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// Which rules of a table may match at an item, told by that item, by the next one and by what the sentence has, as bits: a level tries only
/// those. It leaves no rule out that would match. One serves one thread.
/// </summary>
internal sealed class RuleStarts
{
    private readonly int blocks;
    private readonly RuleMasks firsts;
    private readonly RuleMasks seconds;
    private readonly RuleMasks triggers;
    private readonly SentenceNeeds needs;

    /// <summary>Rules that can match one item alone.</summary>
    private readonly ulong[] single;
    private readonly ulong[] active;
    private readonly ulong[] found;
    private readonly ulong[] follows;

    public RuleStarts(RuleTable table, RuleSet rules)
    {
        needs = new SentenceNeeds(table.Rules, rules.NamedWords);
        blocks = Math.Max(1, (table.Rules.Length + 63) / 64);
        firsts = new RuleMasks(blocks, rules);
        seconds = new RuleMasks(blocks, rules);
        triggers = new RuleMasks(blocks, rules);
        single = new ulong[blocks];
        active = new ulong[blocks];
        found = new ulong[blocks];
        follows = new ulong[blocks];
        for (var r = 0; r < table.Rules.Length; r++)
        {
            if (table.Needs[r].IsEmpty)
                triggers.AddAlways(r);
            else
                triggers.AddClasses(r, table.Needs[r]);
            AddStarts(r, table.Rules[r].Pattern.Program);
        }
    }

    /// <summary>Chooses the rules that may match in a sentence; false where there are none.</summary>
    /// <param name="sentence">Classes of its words and phrases: they trigger rules.</param>
    /// <param name="items">What the rules are to match.</param>
    public bool BeginSentence(in ClassSet sentence, ReadOnlySpan<Item> items)
    {
        needs.Take(items);
        return Renew(sentence);
    }

    /// <summary>Chooses once more, for the same items, since more classes may trigger rules now.</summary>
    public bool Renew(in ClassSet sentence)
    {
        ulong any = 0;
        Array.Clear(active);
        var all = sentence;
        all.UnionWith(needs.Classes);
        triggers.Join(all, active);
        for (var b = 0; b < blocks; b++)
        {
            for (var bits = active[b]; bits != 0; bits &= bits - 1)
            {
                var bit = BitOperations.TrailingZeroCount(bits);
                if (!needs.AreMet((b << 6) + bit))
                    active[b] &= ~(1UL << bit);
            }

            any |= active[b];
        }

        return any != 0;
    }

    /// <summary>Looks for the rules that may match from <paramref name="start"/> on, for <see cref="Next"/>; false where there are none.</summary>
    public bool Find(ReadOnlySpan<Item> items, int start)
    {
        if (blocks == 1)
        {
            found[0] = firsts.Of(items[start]) & active[0];
            if (found[0] == 0)
                return false;
            var behind = Second(items, start);
            found[0] &= behind < items.Length ? single[0] | seconds.Of(items[behind]) : single[0];
            return found[0] != 0;
        }

        for (var b = 0; b < blocks; b++)
            found[b] = 0;
        firsts.Join(items[start], found);
        if (!KeepOnly(active))
            return false;
        var second = Second(items, start);
        for (var b = 0; b < blocks; b++)
            follows[b] = single[b];
        if (second < items.Length)
            seconds.Join(items[second], follows);
        return KeepOnly(follows);
    }

    /// <summary>The first rule from <paramref name="from"/> on that may match where <see cref="Find"/> looked; -1 for none.</summary>
    public int Next(int from)
    {
        for (var block = from >> 6; block < blocks; block++)
        {
            var bits = found[block];
            if (block == from >> 6)
                bits &= ulong.MaxValue << (from & 63);
            if (bits != 0)
                return (block << 6) + BitOperations.TrailingZeroCount(bits);
        }

        return -1;
    }

    /// <summary>The item behind <paramref name="start"/>, over marks.</summary>
    private static int Second(ReadOnlySpan<Item> items, int start)
    {
        var second = start + 1;
        while (second < items.Length && Matcher.IsMark(items[second]))
            second++;
        return second;
    }

    private bool KeepOnly(ulong[] mask)
    {
        ulong any = 0;
        for (var b = 0; b < blocks; b++)
            any |= found[b] &= mask[b];
        return any != 0;
    }

    /// <summary>Adds the tests of the rule's first and second items.</summary>
    private void AddStarts(int rule, Instruction[] program)
    {
        var first = new ProgramStarts(program);
        var second = new ProgramStarts(program);
        first.From(0);
        if (first.ReachesEnd)
        {
            firsts.AddAlways(rule);
            single[rule >> 6] |= 1UL << (rule & 63);
        }

        foreach (var test in first.Tests)
        {
            firsts.AddTest(rule, program[test].Test!);
            second.From(test + 1);
            if (second.ReachesEnd)
                single[rule >> 6] |= 1UL << (rule & 63);
            foreach (var next in second.Tests)
                seconds.AddTest(rule, program[next].Test!);
        }
    }
}
