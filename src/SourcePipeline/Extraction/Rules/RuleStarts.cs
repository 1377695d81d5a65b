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

    /// <summary>Rules that may match with the first item alone.</summary>
    private readonly RuleMasks alone;
    private readonly RuleMasks seconds;

    /// <summary>By the number of a need: the rules that ask for it first.</summary>
    private readonly int[][] askedFirst;

    /// <summary>The needs that some rule asks for first, a bit each.</summary>
    private readonly ulong[] asked;
    private readonly RuleNeed[][] needs;
    private readonly NeedsAhead ahead;
    private readonly ulong[] needless;
    private SentenceNeeds? sentence;

    /// <summary>The version of the sentence's needs at which the rules were chosen.</summary>
    private int version;
    private bool isAny;
    private readonly ulong[] active;
    private readonly ulong[] found;
    private readonly ulong[] follows;

    public RuleStarts(RuleTable table, RuleSet rules)
    {
        needs = table.Needs;
        ahead = new NeedsAhead(rules);
        askedFirst = new int[rules.Needs.Count][];
        asked = new ulong[(rules.Needs.Count + 63) / 64];
        blocks = Math.Max(1, (table.Rules.Length + 63) / 64);
        firsts = new RuleMasks(blocks, rules);
        alone = new RuleMasks(blocks, rules);
        seconds = new RuleMasks(blocks, rules);
        needless = new ulong[blocks];
        active = new ulong[blocks];
        found = new ulong[blocks];
        follows = new ulong[blocks];
        for (var r = 0; r < table.Rules.Length; r++)
        {
            AskFor(r);
            AddStarts(r, table.Rules[r].Pattern.Program);
        }
    }

    /// <summary>Chooses the rules that may match in a sentence; false where there are none.</summary>
    public bool BeginSentence(SentenceNeeds next)
    {
        ahead.Begin();
        if (sentence == next && version == next.Version)
            return isAny;
        sentence = next;
        return Renew();
    }

    /// <summary>Chooses once more for the same sentence, since it meets more needs now.</summary>
    public bool Renew()
    {
        needless.CopyTo(active, 0);
        var met = sentence!.Bits;
        for (var w = 0; w < asked.Length; w++)
        {
            for (var bits = met[w] & asked[w]; bits != 0; bits &= bits - 1)
            {
                foreach (var rule in askedFirst[(w << 6) + BitOperations.TrailingZeroCount(bits)])
                {
                    if (AreMet(needs[rule]))
                        active[rule >> 6] |= 1UL << (rule & 63);
                }
            }
        }

        ulong any = 0;
        foreach (var rules in active)
            any |= rules;
        version = sentence.Version;
        return isAny = any != 0;
    }

    /// <summary>Looks for the rules that may match from <paramref name="start"/> on, for <see cref="Next"/>; false where there are none.</summary>
    public bool Find(ReadOnlySpan<Item> items, int start)
    {
        if (blocks == 1)
        {
            found[0] = firsts.Of(items[start]) & active[0];
            if (found[0] == 0)
                return false;
            var more = found[0] & ~alone.Of(items[start]);
            if (more != 0)
                found[0] &= ~more | (Second(items, start) is var behind && behind < items.Length ? seconds.Of(items[behind]) : 0);
            return KeepWithNeeds(items, start);
        }

        for (var b = 0; b < blocks; b++)
            found[b] = 0;
        firsts.Join(items[start], found);
        if (!KeepOnly(active))
            return false;
        var second = Second(items, start);
        for (var b = 0; b < blocks; b++)
            follows[b] = 0;
        alone.Join(items[start], follows);
        if (second < items.Length)
            seconds.Join(items[second], follows);
        return KeepOnly(follows) && KeepWithNeeds(items, start);
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

    /// <summary>Leaves out the rules that do not find what they need behind <paramref name="start"/>.</summary>
    private bool KeepWithNeeds(ReadOnlySpan<Item> items, int start)
    {
        ulong any = 0;
        for (var b = 0; b < blocks; b++)
        {
            for (var bits = found[b]; bits != 0; bits &= bits - 1)
            {
                var bit = BitOperations.TrailingZeroCount(bits);
                if (!ahead.Has(needs[(b << 6) + bit], items, start))
                    found[b] &= ~(1UL << bit);
            }

            any |= found[b];
        }

        return any != 0;
    }

    /// <summary>Whether the sentence has all that a rule needs, of which it has the first.</summary>
    private bool AreMet(RuleNeed[] ofRule)
    {
        for (var n = 1; n < ofRule.Length; n++)
        {
            if (!sentence!.Has(ofRule[n].Number))
                return false;
        }

        return true;
    }

    private void AskFor(int rule)
    {
        if (needs[rule] is not [var need, ..])
        {
            needless[rule >> 6] |= 1UL << (rule & 63);
            return;
        }

        var number = need.Number;
        askedFirst[number] = [.. askedFirst[number] ?? [], rule];
        asked[number >> 6] |= 1UL << (number & 63);
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
            alone.AddAlways(rule);
        }

        foreach (var test in first.Tests)
        {
            firsts.AddTest(rule, program[test].Test!);
            second.From(test + 1);
            if (second.ReachesEnd)
                alone.AddTest(rule, program[test].Test!);
            foreach (var next in second.Tests)
                seconds.AddTest(rule, program[next].Test!);
        }
    }
}
