using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>A compiled pattern: tests and splits for the <see cref="Matcher"/>.</summary>
internal sealed class Pattern
{
    internal Pattern(Instruction[] program, ImmutableArray<string> captures)
    {
        Program = program;
        Captures = captures;
    }

    internal Instruction[] Program { get; }

    /// <summary>Names of the captured parts; a part's position here is its slot.</summary>
    public ImmutableArray<string> Captures { get; }

    public int SlotOf(string capture) => Captures.IndexOf(capture);

    internal static Pattern Compile(PatternNode node)
    {
        var program = new List<Instruction>();
        var captures = new List<string>();
        Emit(node, program, captures);
        program.Add(new Instruction(Op.Done, 0, 0, null));
        return new Pattern([.. program], [.. captures]);
    }

    private static void Emit(PatternNode node, List<Instruction> program, List<string> captures)
    {
        switch (node)
        {
            case PatternNode.One one:
                program.Add(new Instruction(Op.Test, 0, 0, new ItemTest(one.Terms)));
                break;
            case PatternNode.Sequence sequence:
                foreach (var part in sequence.Parts)
                    Emit(part, program, captures);
                break;
            case PatternNode.Choice choice:
                EmitChoice(Joined(choice.Options), program, captures);
                break;
            case Tests tests:
                program.Add(new Instruction(Op.Test, 0, 0, tests.Test));
                break;
            case PatternNode.Repeat repeat:
                EmitRepeat(repeat, program, captures);
                break;
            case PatternNode.Capture capture:
                if (!captures.Contains(capture.Name))
                    captures.Add(capture.Name);
                var slot = captures.IndexOf(capture.Name);
                program.Add(new Instruction(Op.Open, slot, 0, null));
                Emit(capture.Part, program, captures);
                program.Add(new Instruction(Op.Close, slot, 0, null));
                break;
        }
    }

    /// <summary>
    /// Options that take one item each become one test: whichever of them an item passes, the match goes on the same way, and none has to be
    /// come back to. "(adjective | lower&amp;!verb){0,5}" would else be tried once for every way to tell its words apart.
    /// </summary>
    private static List<PatternNode> Joined(ImmutableArray<PatternNode> options)
    {
        var joined = new List<PatternNode>();
        var run = new List<ItemTest>();
        foreach (var option in options)
        {
            if (TryAddTests(option, run))
                continue;
            End(run, joined);
            joined.Add(option);
        }

        End(run, joined);
        return joined;

        static void End(List<ItemTest> run, List<PatternNode> joined)
        {
            if (run.Count > 0)
                joined.Add(new Tests(ItemTest.AnyOf(run)));
            run.Clear();
        }
    }

    private static bool TryAddTests(PatternNode node, List<ItemTest> tests)
    {
        switch (node)
        {
            case PatternNode.One one:
                tests.Add(new ItemTest(one.Terms));
                return true;
            case PatternNode.Sequence { Parts: [var only] }:
                return TryAddTests(only, tests);
            case PatternNode.Choice choice:
                var before = tests.Count;
                foreach (var option in choice.Options)
                {
                    if (TryAddTests(option, tests))
                        continue;
                    tests.RemoveRange(before, tests.Count - before);
                    return false;
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>Several options of one item each, as one test.</summary>
    private sealed record Tests(ItemTest Test) : PatternNode;

    private static void EmitChoice(List<PatternNode> options, List<Instruction> program, List<string> captures)
    {
        var jumps = new List<int>();
        for (var i = 0; i < options.Count - 1; i++)
        {
            var split = program.Count;
            program.Add(default);
            Emit(options[i], program, captures);
            jumps.Add(program.Count);
            program.Add(default);
            program[split] = new Instruction(Op.Split, split + 1, program.Count, null);
        }

        Emit(options[^1], program, captures);
        foreach (var jump in jumps)
            program[jump] = new Instruction(Op.Jump, program.Count, 0, null);
    }

    private static void EmitRepeat(PatternNode.Repeat repeat, List<Instruction> program, List<string> captures)
    {
        for (var i = 0; i < repeat.Least; i++)
            Emit(repeat.Part, program, captures);
        if (repeat.Most < 0)
        {
            var split = program.Count;
            program.Add(default);
            Emit(repeat.Part, program, captures);
            program.Add(new Instruction(Op.Jump, split, 0, null));
            program[split] = new Instruction(Op.Split, split + 1, program.Count, null);
            return;
        }

        var splits = new List<int>();
        for (var i = repeat.Least; i < repeat.Most; i++)
        {
            splits.Add(program.Count);
            program.Add(default);
            Emit(repeat.Part, program, captures);
        }

        foreach (var split in splits)
            program[split] = new Instruction(Op.Split, split + 1, program.Count, null);
    }
}

internal enum Op : byte { Test, Split, Jump, Open, Close, Done }

internal readonly record struct Instruction(Op Op, int A, int B, ItemTest? Test);
