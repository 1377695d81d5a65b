namespace SourcePipeline.Extraction.Rules;

/// <summary>The tests of a program that may come next from some of its steps, before any item is taken.</summary>
internal sealed class ProgramStarts(Instruction[] program)
{
    private readonly bool[] seen = new bool[program.Length];

    /// <summary>Steps that are tests, in the order in which they were met.</summary>
    public List<int> Tests { get; } = [];

    /// <summary>Whether the match may end before another item is taken.</summary>
    public bool ReachesEnd { get; private set; }

    public void Follow(int step)
    {
        while (!seen[step])
        {
            seen[step] = true;
            switch (program[step].Op)
            {
                case Op.Test:
                    Tests.Add(step);
                    return;
                case Op.Done:
                    ReachesEnd = true;
                    return;
                case Op.Split:
                    Follow(program[step].A);
                    step = program[step].B;
                    break;
                case Op.Jump:
                    step = program[step].A;
                    break;
                default:
                    step++;
                    break;
            }
        }
    }
}
