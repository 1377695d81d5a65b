using System.Numerics;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// The states of a table's automaton: each a set of steps that patterns have come to, made where a text leads there first (the subset
/// construction on demand: Cox, "Regular Expression Matching in the Wild", 2010). One serves one thread.
/// </summary>
internal sealed class AutomatonStates
{
    /// <summary>No rule matches, whatever follows.</summary>
    public const ushort Dead = 1;

    /// <summary>Before the first item.</summary>
    private const ushort Start = 2;

    /// <summary>In a row: where it leads was not worked out yet.</summary>
    private const ushort Unknown = 0;

    /// <summary>Cells of rows and steps, of two to four bytes: ten times as many as real texts lead to. Then the states are made anew, so that no text takes memory without end.</summary>
    public const int MostCells = 1 << 22;

    /// <summary>A state's number takes two bytes.</summary>
    private const int MostStates = ushort.MaxValue;

    /// <summary>Rows are lengthened by so many symbols.</summary>
    private const int RowStep = 64;
    private const int FirstStates = 64;

    private readonly RuleSteps steps;
    private readonly ItemSymbols symbols;
    private readonly int rules;

    /// <summary>For each shape of a first item the state that it leads to: most lead nowhere, and no more is asked of them.</summary>
    private ushort[] firsts = [];

    /// <summary>For each state and symbol the state that it leads to.</summary>
    private ushort[][] rows = [];

    /// <summary>For each state the steps that patterns have come to, in order.</summary>
    private int[][] reached = [];

    /// <summary>For each state the rules whose matches may end with it, a bit each; null for none.</summary>
    private ulong[]?[] ended = [];

    /// <summary>For each state those rules, and the rules whose matches may go on, a bit each.</summary>
    private ulong[][] alive = [];
    private int[] slots = [];
    private int count;
    private int cells;
    private readonly int mostCells;

    /// <summary>The steps that the state at hand is made of, a bit each, and among which words of bits they are.</summary>
    private readonly ulong[] next;
    private int firstWord;
    private int lastWord;
    private readonly ulong[] ending;
    private readonly ulong[] none;

    public AutomatonStates(RuleTable table, ItemShapes shapes, int mostCells)
    {
        this.mostCells = mostCells;
        steps = new RuleSteps(table);
        symbols = new ItemSymbols(steps, shapes);
        rules = table.Rules.Length;
        Blocks = Math.Max(1, (rules + 63) / 64);
        next = new ulong[(steps.Count + 63) / 64];
        ending = new ulong[Blocks];
        none = new ulong[Blocks];
        Begin();
    }

    /// <summary>Words of bits that the rules take.</summary>
    public int Blocks { get; }

    /// <summary>The rules that match what has led to the state, a bit each; null for none.</summary>
    public ulong[]? Ended(int state) => ended[state];

    /// <summary>The rules that match what has led to the state, or may match more, a bit each.</summary>
    public ulong[] Alive(int state) => alive[state];

    /// <summary>The state that an item of a shape leads to where a match may begin with it.</summary>
    public int First(int shape) => shape < firsts.Length && firsts[shape] is not Unknown and var known ? known : LearnFirst(shape);

    /// <summary>The state that another item leads to.</summary>
    public int Following(int state, int shape)
    {
        var symbol = symbols.Of(shape);
        var row = rows[state];
        return symbol < row.Length && row[symbol] is not Unknown and var known ? known : WorkOut(state, symbol);
    }

    private void Begin()
    {
        firsts = [];
        rows = new ushort[FirstStates][];
        reached = new int[FirstStates][];
        ended = new ulong[]?[FirstStates];
        alive = new ulong[FirstStates][];
        slots = new int[FirstStates * 4];
        cells = 0;
        count = Dead;
        BeginState();
        Insert(Make([]));
        for (var rule = 0; rule < rules; rule++)
            Follow(steps.Of(rule), rule);
        // Not to be found again: a state with the same steps behind an item passes over marks.
        Make(Reached());
    }

    private int LearnFirst(int shape)
    {
        var following = Following(Start, shape);
        if (shape >= firsts.Length)
            Array.Resize(ref firsts, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(256, shape + 1)));
        firsts[shape] = (ushort)following;
        return following;
    }

    private int WorkOut(int state, int symbol)
    {
        BeginState();
        // A match that begins over a mark is the one that begins behind it.
        var isPassedOver = symbols.IsMark(symbol) && state != Start;
        foreach (var step in reached[state])
        {
            if (symbols.Passes(symbol, step))
                Follow(steps.Behind(step), steps.RuleOf(step));
            else if (isPassedOver)
                Reach(step);
        }

        var steppedTo = Reached();
        if (cells > mostCells || count == MostStates)
        {
            var kept = (ulong[])ending.Clone();
            Begin();
            kept.CopyTo(ending, 0);
            return Numbered(steppedTo);
        }

        var following = Numbered(steppedTo);
        if (symbol >= rows[state].Length)
            Lengthen(state, symbol);
        return rows[state][symbol] = (ushort)following;
    }

    private void Lengthen(int state, int symbol)
    {
        var length = ((symbol / RowStep) + 1) * RowStep;
        cells += length - rows[state].Length;
        Array.Resize(ref rows[state], length);
    }

    private void Follow(StepsAhead ahead, int rule)
    {
        if (ahead.ReachesEnd)
            ending[rule >> 6] |= 1UL << (rule & 63);
        foreach (var step in ahead.Steps)
            Reach(step);
    }

    private void BeginState()
    {
        Array.Clear(ending);
        (firstWord, lastWord) = (next.Length, -1);
    }

    private void Reach(int step)
    {
        var word = step >> 6;
        next[word] |= 1UL << (step & 63);
        firstWord = Math.Min(firstWord, word);
        lastWord = Math.Max(lastWord, word);
    }

    /// <summary>The steps that were reached, in order; they are forgotten.</summary>
    private int[] Reached()
    {
        var size = 0;
        for (var word = firstWord; word <= lastWord; word++)
            size += BitOperations.PopCount(next[word]);
        var reachedSteps = new int[size];
        var at = 0;
        for (var word = firstWord; word <= lastWord; word++)
        {
            for (var bits = next[word]; bits != 0; bits &= bits - 1)
                reachedSteps[at++] = (word << 6) + BitOperations.TrailingZeroCount(bits);
            next[word] = 0;
        }

        return reachedSteps;
    }

    /// <summary>The number of the state with these steps where <see cref="ending"/> ends, made where there is none.</summary>
    private int Numbered(int[] ofState)
    {
        var mask = slots.Length - 1;
        var i = Hash(ofState, ending) & mask;
        for (; slots[i] != 0; i = (i + 1) & mask)
        {
            var state = slots[i];
            if (reached[state].AsSpan().SequenceEqual(ofState) && (ended[state] ?? none).AsSpan().SequenceEqual(ending))
                return state;
        }

        var made = Make(ofState);
        if (count * 2 <= slots.Length)
        {
            Insert(made);
            return made;
        }

        slots = new int[slots.Length * 4];
        for (int state = Dead; state < count; state++)
        {
            if (state != Start)
                Insert(state);
        }

        return made;
    }

    private int Make(int[] ofState)
    {
        if (count == rows.Length)
        {
            Array.Resize(ref rows, count * 2);
            Array.Resize(ref reached, count * 2);
            Array.Resize(ref ended, count * 2);
            Array.Resize(ref alive, count * 2);
        }

        rows[count] = [];
        reached[count] = ofState;
        ended[count] = ending.AsSpan().SequenceEqual(none) ? null : (ulong[])ending.Clone();
        alive[count] = AliveIn(ofState);
        cells += ofState.Length;
        return count++;
    }

    private ulong[] AliveIn(int[] ofState)
    {
        var rulesAlive = (ulong[])ending.Clone();
        foreach (var step in ofState)
            rulesAlive[steps.RuleOf(step) >> 6] |= 1UL << (steps.RuleOf(step) & 63);
        return rulesAlive;
    }

    private void Insert(int state)
    {
        var mask = slots.Length - 1;
        var i = Hash(reached[state], ended[state] ?? none) & mask;
        while (slots[i] != 0)
            i = (i + 1) & mask;
        slots[i] = state;
    }

    /// <summary>Not negative.</summary>
    private static int Hash(int[] ofState, ulong[] ending)
    {
        ulong hash = 0;
        foreach (var step in ofState)
            hash = ClassSet.Mix(hash, (uint)step);
        foreach (var bits in ending)
            hash = ClassSet.Mix(hash, bits);
        return (int)(hash >> 33);
    }
}
