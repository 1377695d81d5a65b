using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

internal enum VoiceScope { Ahead, Clause, Sentence, Figure }

/// <summary>A voice rule with its output read.</summary>
internal sealed class VoiceRule(Rule rule)
{
    public Rule Rule { get; } = rule;

    private static readonly string[] Speakers = ["subject", "source-subject", "by", "object", "behind-first", "owner", "bracket", "speaker", "none"];

    /// <summary>
    /// The part of the clause that speaks: its <c>subject</c> (or only one that is a source), the agent behind <c>by</c>, the <c>object</c> behind
    /// the words, what stands <c>behind-first</c> (behind the first of them), the <c>owner</c> before their "'s", the words in a <c>bracket</c>,
    /// the <c>speaker</c> of before, or <c>none</c>.
    /// </summary>
    public string Who { get; } = rule.Get("who") is { } who && Speakers.Contains(who)
        ? who : throw rule.Error("voice", $"who: expected one of {string.Join(", ", Speakers)}.");

    public VoiceScope Scope { get; } = rule.ValueIn<VoiceScope>("scope");
}
