using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>The rules of one level (or pass) in the order of their files, with a quick test of the sentences that trigger one.</summary>
public sealed class RuleTable
{
    private readonly ClassSet triggers;
    private readonly bool untriggered;

    internal RuleTable(ImmutableArray<Rule> rules)
    {
        Rules = rules;
        foreach (var rule in rules)
        {
            triggers.UnionWith(rule.Triggers);
            untriggered |= rule.When.IsEmpty;
        }
    }

    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Whether a sentence with these classes triggers some rule.</summary>
    internal bool IsTriggered(in ClassSet sentence) => untriggered || sentence.Meets(triggers);
}
