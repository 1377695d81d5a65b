namespace SourcePipeline.Citations;

public enum VerdictKind { Supported, OtherFigure, Silent, CouldNotCheck }

/// <summary>Whether one cited page carries one claim.</summary>
/// <param name="Claim">Id of the claim.</param>
/// <param name="Citation">The mark.</param>
/// <param name="Reason">Words for people; for could-not-check one of the reasons: <c>paywall</c>, <c>language</c>, <c>uncertain</c>, <c>no-saved-page</c> …, and behind a colon what was met, where the word leaves that open</param>
/// <param name="Passage">The source's own sentence that decided, or null.</param>
public sealed record Verdict(string Claim, string Citation, string? Url, VerdictKind Kind, string? Reason, string? Passage);
