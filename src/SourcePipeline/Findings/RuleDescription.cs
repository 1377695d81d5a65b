namespace SourcePipeline.Findings;

/// <summary>What <c>sourcepipeline rules ID</c> prints, and what settings may change.</summary>
/// <param name="Id">Words in kebab-case.</param>
/// <param name="Summary">One line.</param>
/// <param name="Explanation">When it fires, when it does not, and what to do about a finding.</param>
/// <param name="Example">An article of a few lines on which it fires; tests run it.</param>
public sealed record RuleDescription(string Id, Family Family, Level Level, string Summary, string Explanation, string Example);
