namespace SourcePipeline.Findings;

/// <summary>
/// One rule: its page in the catalogue and the judgement itself, across documents, within each of them, or both. Rules keep no state of their
/// own, and nothing of a document but what they find in it.
/// </summary>
internal abstract class FindingRule
{
    public abstract RuleDescription Description { get; }

    /// <summary>Notes down of a document what <see cref="Judge(Evidence, FindingSink)"/> compares across documents.</summary>
    public virtual void Note(DocumentView document, Evidence evidence)
    {
    }

    /// <summary>Judges what documents tell together.</summary>
    public virtual void Judge(Evidence evidence, FindingSink sink)
    {
    }

    /// <summary>Judges one document. Its text is at hand for so long only.</summary>
    public virtual void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
    }
}
