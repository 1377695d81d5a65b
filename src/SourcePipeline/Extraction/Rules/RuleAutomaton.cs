using System.Numerics;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// Tells which rules of a table match at an item, all at once and without trying one: a deterministic automaton over the shapes of items
/// (<see cref="AutomatonStates"/>). Where the parts of a match lie, the <see cref="Matcher"/> tells. One serves one thread.
/// </summary>
internal sealed class RuleAutomaton
{
    /// <summary>Where so many items do not tell, every rule counts as found that may still match: a sentence without end costs no more than its length.</summary>
    private const int Farthest = 256;

    private readonly AutomatonStates states;
    private readonly int farthest;
    private readonly ulong[] found;

    /// <summary>The rules that wait for no word of the sentence, a bit each.</summary>
    private readonly ulong[] waitless;

    /// <summary>For each class that rules wait for those rules, a bit each; a rule may wait for one of several.</summary>
    private readonly List<int> triggers = [];
    private readonly List<ulong[]> waiting = [];

    /// <summary>The rules that the sentence has what they wait for, a bit each.</summary>
    private readonly ulong[] active;

    /// <param name="farthest">Where so many items do not tell, every rule counts as found that may still match.</param>
    /// <param name="mostCells">What the states may take before they are made anew (<see cref="AutomatonStates"/>).</param>
    public RuleAutomaton(RuleTable table, RuleSet rules, int farthest = Farthest, int mostCells = AutomatonStates.MostCells)
    {
        this.farthest = farthest;
        states = new AutomatonStates(table, rules.Shapes, mostCells);
        found = new ulong[states.Blocks];
        waitless = new ulong[states.Blocks];
        active = new ulong[states.Blocks];
        for (var r = 0; r < table.Rules.Length; r++)
            Add(r, table.Rules[r]);
    }

    /// <summary>Chooses the rules that a sentence with these classes has what they wait for; false where there are none.</summary>
    public bool BeginSentence(in ClassSet sentence)
    {
        waitless.CopyTo(active, 0);
        for (var t = 0; t < waiting.Count; t++)
        {
            if (!sentence.Has(triggers[t]))
                continue;
            var rules = waiting[t];
            for (var b = 0; b < active.Length; b++)
                active[b] |= rules[b];
        }

        ulong any = 0;
        foreach (var rules in active)
            any |= rules;
        return any != 0;
    }

    /// <summary>Looks for the rules that match from <paramref name="start"/> on, for <see cref="Next"/>; false where there are none.</summary>
    public bool Find(ReadOnlySpan<Item> items, int start) =>
        states.First(items[start].Shape) is not AutomatonStates.Dead and var state && GoOn(state, items[(start + 1)..]);

    /// <summary>Whether some rule matches in the words of a sentence, of which no items are made yet; it may wait for what the sentence has not.</summary>
    public bool MayMatch(ReadOnlySpan<ShapedWord> words)
    {
        for (var start = 0; start < words.Length; start++)
        {
            var state = states.First(words[start].Shape);
            for (var i = start + 1; state != AutomatonStates.Dead; i++)
            {
                if (states.Ended(state) is not null || i - start == farthest)
                    return true;
                if (i == words.Length)
                    break;
                state = states.Following(state, words[i].Shape);
            }
        }

        return false;
    }

    /// <summary>The first rule from <paramref name="from"/> on that matches where <see cref="Find"/> looked; -1 for none.</summary>
    public int Next(int from)
    {
        for (var block = from >> 6; block < found.Length; block++)
        {
            var bits = found[block];
            if (block == from >> 6)
                bits &= ulong.MaxValue << (from & 63);
            if (bits != 0)
                return (block << 6) + BitOperations.TrailingZeroCount(bits);
        }

        return -1;
    }

    private bool GoOn(int state, ReadOnlySpan<Item> rest)
    {
        var any = false;
        for (var i = 0; MayGoOn(state); i++)
        {
            if (states.Ended(state) is { } ended)
                Note(ended, ref any);
            if (i == rest.Length)
                break;
            if (i == farthest)
            {
                Note(states.Alive(state), ref any);
                break;
            }

            state = states.Following(state, rest[i].Shape);
        }

        return any && KeepActive();
    }

    /// <summary>Whether a rule that is active has matched or may match yet.</summary>
    private bool MayGoOn(int state)
    {
        if (state == AutomatonStates.Dead)
            return false;
        if (waiting.Count == 0)
            return true;
        var alive = states.Alive(state);
        for (var b = 0; b < alive.Length; b++)
        {
            if ((alive[b] & active[b]) != 0)
                return true;
        }

        return false;
    }

    private void Note(ulong[] rules, ref bool any)
    {
        for (var b = 0; b < found.Length; b++)
            found[b] = any ? found[b] | rules[b] : rules[b];
        any = true;
    }

    private bool KeepActive()
    {
        ulong any = 0;
        for (var b = 0; b < found.Length; b++)
            any |= found[b] &= active[b];
        return any != 0;
    }

    private void Add(int rule, Rule ofTable)
    {
        var bit = 1UL << (rule & 63);
        if (ofTable.When.IsEmpty)
            waitless[rule >> 6] |= bit;
        for (var number = 0; number < ClassSet.Capacity && !ofTable.When.IsEmpty; number++)
        {
            if (!ofTable.Triggers.Has(number))
                continue;
            var at = triggers.IndexOf(number);
            if (at < 0)
            {
                at = triggers.Count;
                triggers.Add(number);
                waiting.Add(new ulong[states.Blocks]);
            }

            waiting[at][rule >> 6] |= bit;
        }
    }
}
