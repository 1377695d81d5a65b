namespace SourcePipeline.App.Storage;

/// <summary>A claim that a search has found.</summary>
/// <param name="Claim">Its id, unique within the document.</param>
internal sealed record ClaimHit(string Document, string Claim, string Section, int Line, string Quote, string Sentence);
