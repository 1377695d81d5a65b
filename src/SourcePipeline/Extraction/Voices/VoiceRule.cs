using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

internal enum VoiceScope { Ahead, Clause, Sentence }

/// <summary>A voice rule with its output read.</summary>
internal sealed class VoiceRule(Rule rule)
{
    public Rule Rule { get; } = rule;

    /// <summary><c>subject</c>, <c>source-subject</c>, <c>by</c>, <c>object</c>, <c>speaker</c> or <c>none</c>.</summary>
    public string Who { get; } = rule.Get("who") is { } who && who is "subject" or "source-subject" or "by" or "object" or "speaker" or "none"
        ? rule.Get("who")! : throw rule.Error("voice", "who: expected subject, source-subject, by, object, speaker or none.");

    public VoiceScope Scope { get; } = Enum.TryParse<VoiceScope>(rule.Get("scope"), ignoreCase: true, out var scope)
        ? scope : throw rule.Error("voice", "scope: expected ahead, clause or sentence.");
}
