namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// Runs a pattern over items, longest options first, with a bound on its steps, so that no text makes it slow. Marks and tags are passed over
/// between items unless the pattern asks for them. One matcher serves one thread; it allocates only to grow.
/// </summary>
internal sealed class Matcher
{
    /// <summary>More steps from one start than any real sentence needs.</summary>
    private const int MostSteps = 5000;

    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private Frame[] stack = new Frame[64];

    /// <summary>Whose match the captures are of, and where it begins; null after a failure.</summary>
    private Pattern? matched;
    private int matchedAt;

    /// <summary>How many tries there have been, none of which takes more than <see cref="MostSteps"/>; what the automata walk is not among them.</summary>
    public long Tries { get; private set; }

    /// <summary>Index behind the last match's last item.</summary>
    public int End { get; private set; }

    /// <summary>First item of a capture in the last match; -1 where it took no part.</summary>
    public int StartOf(int slot) => slot < 0 ? -1 : starts[slot];

    /// <summary>Index behind the last item of a capture in the last match.</summary>
    public int EndOf(int slot) => slot < 0 ? -1 : ends[slot];

    /// <summary>Whether <paramref name="pattern"/> matches items from <paramref name="start"/> on.</summary>
    /// <param name="exactEnd">Where the match must end; -1 for anywhere.</param>
    public bool TryMatch(Pattern pattern, ReadOnlySpan<Item> items, int start, int exactEnd = -1)
    {
        var program = pattern.Program;
        // Most tries end with their first item: nothing has to be made ready for them.
        if (program[0].Op == Op.Test && !Passes(program[0].Test!, items, start))
            return false;
        Tries++;
        matched = null;
        Clear(pattern.Captures.Length);
        int depth = 0, pc = 0, at = start, last = start, steps = 0;
        while (true)
        {
            ref readonly var step = ref program[pc];
            switch (step.Op)
            {
                case Op.Test:
                    var position = Find(step.Test!, items, at);
                    if (position >= 0)
                    {
                        at = last = position + 1;
                        pc++;
                        continue;
                    }

                    break;
                case Op.Split:
                    ref readonly var option = ref program[step.A];
                    if (option.Op == Op.Test)
                    {
                        // An option that fails with its first item needs no way back.
                        var first = Find(option.Test!, items, at);
                        if (first < 0)
                        {
                            if (++steps > MostSteps)
                                return false;
                            pc = step.B;
                            continue;
                        }

                        Push(ref depth, new Frame(step.B, at, last, -1, 0, 0));
                        at = last = first + 1;
                        pc = step.A + 1;
                        continue;
                    }

                    Push(ref depth, new Frame(step.B, at, last, -1, 0, 0));
                    pc = step.A;
                    continue;
                case Op.Jump:
                    pc = step.A;
                    continue;
                case Op.Open:
                    Push(ref depth, new Frame(-1, 0, 0, step.A, starts[step.A], ends[step.A]));
                    starts[step.A] = SkipMarks(items, at);
                    ends[step.A] = at;
                    pc++;
                    continue;
                case Op.Close:
                    ends[step.A] = last;
                    if (last <= starts[step.A])
                        starts[step.A] = -1;
                    pc++;
                    continue;
                default:
                    if (exactEnd < 0 || last == exactEnd)
                    {
                        (End, matched, matchedAt) = (last, pattern, start);
                        return true;
                    }

                    break;
            }

            if (++steps > MostSteps || !Pop(ref depth, ref pc, ref at, ref last))
                return false;
        }
    }

    /// <summary>Makes the captures those of a match that was found at these items before; other patterns may have been tried since.</summary>
    public void GoBackTo(Pattern pattern, ReadOnlySpan<Item> items, int start)
    {
        if (matched != pattern || matchedAt != start)
            TryMatch(pattern, items, start);
    }

    private void Clear(int slots)
    {
        if (starts.Length < slots)
        {
            starts = new int[slots];
            ends = new int[slots];
        }

        for (var slot = 0; slot < slots; slot++)
            starts[slot] = -1;
    }

    /// <summary>The first item from <paramref name="at"/> on that passes, over marks only; -1 for none.</summary>
    private static int Find(ItemTest test, ReadOnlySpan<Item> items, int at)
    {
        for (; at < items.Length; at++)
        {
            ref readonly var item = ref items[at];
            if (test.Accepts(item))
                return at;
            if (!IsMark(item))
                break;
        }

        return -1;
    }

    /// <summary>Whether the item at <paramref name="start"/>, or one behind marks, passes.</summary>
    private static bool Passes(ItemTest test, ReadOnlySpan<Item> items, int start) =>
        start < items.Length && (test.Accepts(items[start]) || (IsMark(items[start]) && Find(test, items, start + 1) >= 0));

    internal static bool IsMark(in Item item) => (item.Classes.Word(0) & ((1UL << ClassNames.Mark) | (1UL << ClassNames.Tag))) != 0;

    private static int SkipMarks(ReadOnlySpan<Item> items, int at)
    {
        while (at < items.Length && IsMark(items[at]))
            at++;
        return at;
    }

    private void Push(ref int depth, in Frame frame)
    {
        if (depth == stack.Length)
            Array.Resize(ref stack, depth * 2);
        stack[depth++] = frame;
    }

    private bool Pop(ref int depth, ref int pc, ref int at, ref int last)
    {
        while (depth > 0)
        {
            ref readonly var frame = ref stack[--depth];
            if (frame.Slot < 0)
            {
                (pc, at, last) = (frame.Pc, frame.At, frame.Last);
                return true;
            }

            starts[frame.Slot] = frame.Start;
            ends[frame.Slot] = frame.End;
        }

        return false;
    }

    /// <summary>Where to go on after a failure, or (Slot ≥ 0) a capture to put back.</summary>
    private readonly record struct Frame(int Pc, int At, int Last, int Slot, int Start, int End);
}
