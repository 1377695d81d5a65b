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

    private readonly RuleTable table;
    private readonly AutomatonStates states;
    private readonly ulong[] found;

    /// <summary>The rules that wait for a word of the sentence, a bit each.</summary>
    private readonly ulong[] waiting;

    public RuleAutomaton(RuleTable table, RuleSet rules)
    {
        this.table = table;
        states = new AutomatonStates(table, rules.Shapes);
        found = new ulong[states.Blocks];
        waiting = new ulong[states.Blocks];
        for (var r = 0; r < table.Rules.Length; r++)
        {
            if (!table.Rules[r].When.IsEmpty)
                waiting[r >> 6] |= 1UL << (r & 63);
        }
    }

    /// <summary>Looks for the rules that match from <paramref name="start"/> on, for <see cref="Next"/>; false where there are none.</summary>
    /// <param name="sentence">The classes of the whole sentence: a rule that waits for one is found where it has it.</param>
    public bool Find(ReadOnlySpan<Item> items, int start, in ClassSet sentence) =>
        states.First(items[start].Shape) is not AutomatonStates.Dead and var state && GoOn(state, items[(start + 1)..], sentence);

    /// <summary>Whether some rule matches in the words of a sentence, of which no items are made yet; it may wait for a word that the sentence has not.</summary>
    public bool MayMatch(ReadOnlySpan<ShapedWord> words)
    {
        for (var start = 0; start < words.Length; start++)
        {
            var state = states.First(words[start].Shape);
            for (var i = start + 1; state != AutomatonStates.Dead; i++)
            {
                if (states.Ended(state) is not null || i - start == Farthest)
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

    private bool GoOn(int state, ReadOnlySpan<Item> rest, in ClassSet sentence)
    {
        var any = false;
        for (var i = 0; state != AutomatonStates.Dead; i++)
        {
            if (states.Ended(state) is { } ended)
                Note(ended, ref any);
            if (i == rest.Length)
                break;
            if (i == Farthest)
            {
                Note(states.Alive(state), ref any);
                break;
            }

            state = states.Following(state, rest[i].Shape);
        }

        return any && KeepTriggered(sentence);
    }

    private void Note(ulong[] rules, ref bool any)
    {
        for (var b = 0; b < found.Length; b++)
            found[b] = any ? found[b] | rules[b] : rules[b];
        any = true;
    }

    /// <summary>Leaves out the rules that wait for what the sentence has not; false where none stays.</summary>
    private bool KeepTriggered(in ClassSet sentence)
    {
        ulong any = 0;
        for (var b = 0; b < found.Length; b++)
        {
            for (var bits = found[b] & waiting[b]; bits != 0; bits &= bits - 1)
            {
                var bit = BitOperations.TrailingZeroCount(bits);
                if (!table.Rules[(b << 6) + bit].IsTriggered(sentence))
                    found[b] &= ~(1UL << bit);
            }

            any |= found[b];
        }

        return any != 0;
    }
}
