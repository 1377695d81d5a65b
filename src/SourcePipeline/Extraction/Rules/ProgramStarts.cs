namespace SourcePipeline.Extraction.Rules;

/// <summary>The tests of a program that may come next from one of its steps, before any item is taken.</summary>
internal sealed class ProgramStarts(Instruction[] program)
{
    /// <summary>For each step in which round it was met last.</summary>
    private readonly int[] seen = new int[program.Length];
    private int round;

    /// <summary>Steps that are tests, in the order in which they were met.</summary>
    public List<int> Tests { get; } = [];

    /// <summary>Whether the match may end before another item is taken.</summary>
    public bool ReachesEnd { get; private set; }

    /// <summary>Looks for them from <paramref name="step"/> on; what was found before is forgotten.</summary>
    public void From(int step)
    {
        round++;
        Tests.Clear();
        ReachesEnd = false;
        Follow(step);
    }

    private void Follow(int step)
    {
        while (seen[step] != round)
        {
            seen[step] = round;
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
