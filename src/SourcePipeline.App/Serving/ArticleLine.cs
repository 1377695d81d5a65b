namespace SourcePipeline.App.Serving;

/// <summary>An article in a list.</summary>
/// <param name="Claims">How many.</param>
/// <param name="Run">The last run that has a report on it; null where none has.</param>
public sealed record ArticleLine(string Id, string Title, string Origin, string? Revision, int Claims, long? Run);

/// <summary>A claim that a search has found.</summary>
/// <param name="Before">The sentence before the claim's own words.</param>
/// <param name="After">The sentence behind them.</param>
/// <param name="Link">To the claim in the last report on its article, or to the article; null where there is neither.</param>
public sealed record FoundClaim(string Document, string Section, int Line, string Before, string Quote, string After, string? Link);
