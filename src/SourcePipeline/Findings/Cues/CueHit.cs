using SourcePipeline.Text;

namespace SourcePipeline.Findings.Cues;

/// <summary>A cue found in a sentence.</summary>
/// <param name="Kind">The rule's <c>is</c>: "now-relative", "unconfirmed", "denial" …</param>
/// <param name="Reason">The rule's words for people.</param>
/// <param name="Quoted">It stands inside quotation marks.</param>
internal readonly record struct CueHit(string Rule, string Kind, string? Reason, TextSpan Span, bool Quoted);
