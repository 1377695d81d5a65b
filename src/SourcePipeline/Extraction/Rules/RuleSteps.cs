namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// The patterns of a table's rules as one nondeterministic automaton: its steps are the tests of all patterns, numbered one after the other, each
/// with the tests that may come next once an item has passed it. What follows a step is worked out when it is asked for first.
/// </summary>
internal sealed class RuleSteps
{
    private readonly Rule[] rules;
    private readonly ProgramStarts?[] programs;

    /// <summary>For each rule the number of its program's first instruction, of all of them.</summary>
    private readonly int[] begins;
    private readonly ushort[] ruleOf;
    private readonly StepsAhead?[] ahead;

    public RuleSteps(RuleTable table)
    {
        rules = [.. table.Rules];
        programs = new ProgramStarts?[rules.Length];
        begins = new int[rules.Length];
        var count = 0;
        for (var r = 0; r < rules.Length; r++)
        {
            begins[r] = count;
            count += rules[r].Pattern.Program.Length;
        }

        ruleOf = new ushort[count];
        for (int r = 0, step = 0; r < rules.Length; r++)
        {
            for (var end = step + rules[r].Pattern.Program.Length; step < end; step++)
                ruleOf[step] = (ushort)r;
        }

        ahead = new StepsAhead?[count];
    }

    public ReadOnlySpan<Rule> Rules => rules;

    /// <summary>Steps are numbered from 0 to below this; not all numbers are given to tests.</summary>
    public int Count => ruleOf.Length;

    public int RuleOf(int step) => ruleOf[step];

    /// <summary>The steps that a rule may begin with.</summary>
    public StepsAhead Of(int rule) => From(rule, 0);

    /// <summary>The steps that may come behind <paramref name="step"/>.</summary>
    public StepsAhead Behind(int step) => ahead[step] ??= From(ruleOf[step], step - begins[ruleOf[step]] + 1);

    private StepsAhead From(int rule, int instruction)
    {
        var program = programs[rule] ??= new ProgramStarts(rules[rule].Pattern.Program);
        program.From(instruction);
        var steps = new int[program.Tests.Count];
        for (var i = 0; i < steps.Length; i++)
            steps[i] = begins[rule] + program.Tests[i];
        return new StepsAhead(steps, program.ReachesEnd);
    }
}

/// <param name="Steps">The tests of which the next item has to pass one.</param>
/// <param name="ReachesEnd">Whether the rule's match may end without another item.</param>
internal sealed record StepsAhead(int[] Steps, bool ReachesEnd);
