namespace SourcePipeline.Findings;

/// <summary>One rule: its page in the catalogue and the judgement itself. Rules keep no state between documents.</summary>
internal abstract class FindingRule
{
    public abstract RuleDescription Description { get; }

    public abstract void Judge(Evidence evidence, FindingSink sink);
}
