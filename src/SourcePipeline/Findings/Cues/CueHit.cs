using SourcePipeline.Text;

namespace SourcePipeline.Findings.Cues;

/// <summary>A cue found in a sentence.</summary>
/// <param name="Quoted">It stands inside quotation marks.</param>
internal readonly record struct CueHit(CueRule Rule, TextSpan Span, bool Quoted)
{
    /// <summary>"now-relative", "unconfirmed", "denial" …: one of <see cref="CueKinds"/>.</summary>
    public string Kind => Rule.Kind;

    /// <summary>The rule's words for people.</summary>
    public string? Reason => Rule.Rule.About;
}
