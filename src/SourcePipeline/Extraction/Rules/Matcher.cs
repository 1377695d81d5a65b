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
        var slots = pattern.Captures.Length;
        if (starts.Length < slots)
        {
            starts = new int[slots];
            ends = new int[slots];
        }

        Array.Fill(starts, -1, 0, slots);
        var program = pattern.Program;
        int depth = 0, pc = 0, at = start, last = start, steps = 0;
        while (true)
        {
            ref readonly var step = ref program[pc];
            var failed = false;
            switch (step.Op)
            {
                case Op.Test:
                    var position = at;
                    failed = !Test(step.Terms!, items, ref position);
                    if (!failed)
                        (at, last, pc) = (position + 1, position + 1, pc + 1);
                    break;
                case Op.Split:
                    Push(ref depth, new Frame(step.B, at, last, -1, 0, 0));
                    pc = step.A;
                    break;
                case Op.Jump:
                    pc = step.A;
                    break;
                case Op.Open:
                    Push(ref depth, new Frame(-1, 0, 0, step.A, starts[step.A], ends[step.A]));
                    starts[step.A] = SkipMarks(items, at);
                    ends[step.A] = at;
                    pc++;
                    break;
                case Op.Close:
                    ends[step.A] = last;
                    if (last <= starts[step.A])
                        starts[step.A] = -1;
                    pc++;
                    break;
                default:
                    if (exactEnd < 0 || last == exactEnd)
                    {
                        End = last;
                        return true;
                    }

                    failed = true;
                    break;
            }

            if (!failed)
                continue;
            if (++steps > MostSteps || !Pop(ref depth, ref pc, ref at, ref last))
                return false;
        }
    }

    private static bool Test(Term[] terms, ReadOnlySpan<Item> items, ref int at)
    {
        while (at < items.Length)
        {
            if (Passes(terms, items[at]))
                return true;
            if (!IsMark(items[at]))
                return false;
            at++;
        }

        return false;
    }

    internal static bool Passes(ReadOnlySpan<Term> terms, in Item item)
    {
        foreach (var term in terms)
        {
            if (!term.Accepts(item))
                return false;
        }

        return true;
    }

    private static bool IsMark(in Item item) => item.Classes.Has(ClassNames.Mark) || item.Classes.Has(ClassNames.Tag);

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
