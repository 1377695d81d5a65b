using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Findings.Cues;

/// <summary>Where a denial's own words tell what it answers, as its rule says (<c>cue: { is: denial, answers: object }</c>).</summary>
internal enum Answered
{
    /// <summary>They do not: what the sentence shares with those before it has to tell.</summary>
    Untold,

    /// <summary>What stands before it: "that the general was wounded was disputed by".</summary>
    Subject,

    /// <summary>What it stands behind: "…, a claim that the army rejected".</summary>
    Apposition,

    /// <summary>Words of it that may point back: "disputed this figure".</summary>
    Object,

    /// <summary>The same, else what was said last: "called it untrue".</summary>
    ObjectOrLast,

    /// <summary>What was said last: "the ministry retorted".</summary>
    Last,

    /// <summary>What follows it: "denied that …".</summary>
    Clause,

    /// <summary>It states the contrary itself: "maintains that no …".</summary>
    Contrary,
}

/// <summary>A cue rule with its output read.</summary>
internal sealed class CueRule(Rule rule)
{
    public Rule Rule { get; } = rule;

    /// <summary>One of <see cref="CueKinds"/>.</summary>
    public string Kind { get; } = rule.Get("is") ?? rule.Get("") ?? throw rule.Error("cue", "expected its kind: { is: denial }.");

    public Answered Answers { get; } = rule.Get("answers") is null ? Answered.Untold : rule.ValueIn<Answered>("answers");

    /// <summary>Whether those who are accused stand behind it.</summary>
    public bool NamesAccused { get; } = rule.Get("accused") == "object";
}
