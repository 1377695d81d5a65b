namespace SourcePipeline.App.Storage;

/// <summary>A document of the store without its text.</summary>
/// <param name="Claims">How many.</param>
internal sealed record StoredArticle(string Id, string Title, string Origin, string? Revision, int Claims);
