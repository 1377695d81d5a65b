using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>A compiled pattern: tests and splits for the <see cref="Matcher"/>.</summary>
internal sealed class Pattern
{
    private Pattern(Instruction[] program, ImmutableArray<string> captures, ImmutableArray<ImmutableArray<Term>> firsts, ImmutableArray<Term>? needs)
    {
        Needs = needs;
        Program = program;
        Captures = captures;
        Firsts = firsts;
    }

    internal Instruction[] Program { get; }

    /// <summary>Names of the captured parts; a part's position here is its slot.</summary>
    public ImmutableArray<string> Captures { get; }

    /// <summary>The tests of which the first item of a match passes one; empty where the pattern can be empty.</summary>
    internal ImmutableArray<ImmutableArray<Term>> Firsts { get; }

    /// <summary>Terms of which every sentence that it matches has at least one; null where nothing can be told.</summary>
    internal ImmutableArray<Term>? Needs { get; }

    public int SlotOf(string capture) => Captures.IndexOf(capture);

    internal static Pattern Compile(PatternNode node, PatternNeeds? needs = null)
    {
        var program = new List<Instruction>();
        var captures = new List<string>();
        Emit(node, program, captures);
        program.Add(new Instruction(Op.Done, 0, 0, null));
        var firsts = ImmutableArray.CreateBuilder<ImmutableArray<Term>>();
        if (!node.CanBeEmpty)
            CollectFirsts(node, firsts);
        return new Pattern([.. program], [.. captures], firsts.ToImmutable(), needs?.Of(node));
    }

    private static void Emit(PatternNode node, List<Instruction> program, List<string> captures)
    {
        switch (node)
        {
            case PatternNode.One one:
                program.Add(new Instruction(Op.Test, 0, 0, [.. one.Terms]));
                break;
            case PatternNode.Sequence sequence:
                foreach (var part in sequence.Parts)
                    Emit(part, program, captures);
                break;
            case PatternNode.Choice choice:
                EmitChoice(choice.Options, program, captures);
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

    private static void EmitChoice(ImmutableArray<PatternNode> options, List<Instruction> program, List<string> captures)
    {
        var jumps = new List<int>();
        for (var i = 0; i < options.Length - 1; i++)
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

    private static void CollectFirsts(PatternNode node, ImmutableArray<ImmutableArray<Term>>.Builder firsts)
    {
        switch (node)
        {
            case PatternNode.One one:
                firsts.Add(one.Terms);
                break;
            case PatternNode.Sequence sequence:
                foreach (var part in sequence.Parts)
                {
                    CollectFirsts(part, firsts);
                    if (!part.CanBeEmpty)
                        break;
                }

                break;
            case PatternNode.Choice choice:
                foreach (var option in choice.Options)
                    CollectFirsts(option, firsts);
                break;
            case PatternNode.Repeat repeat:
                CollectFirsts(repeat.Part, firsts);
                break;
            case PatternNode.Capture capture:
                CollectFirsts(capture.Part, firsts);
                break;
        }
    }
}

internal enum Op : byte { Test, Split, Jump, Open, Close, Done }

internal readonly record struct Instruction(Op Op, int A, int B, Term[]? Terms);
