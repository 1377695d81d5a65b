namespace SourcePipeline.Reporting;

/// <summary>A correction that a person made to what was extracted, as told in the report.</summary>
/// <param name="Claim">Id of the claim.</param>
/// <param name="Change">What was put right, in words: <c>not a claim</c>, <c>low 46, high 46</c>.</param>
/// <param name="Applied">False when no claim with this id is found any more.</param>
public sealed record CorrectionNote(string Claim, string Change, string? Who, string? Why, bool Applied);
