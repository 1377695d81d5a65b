using System.Text.Json.Serialization;

namespace SourcePipeline.App.Articles;

/// <summary>A wiki's article as last fetched.</summary>
/// <param name="Source">Its wikitext.</param>
internal sealed record SavedArticle(string Title, string Revision, string Source, DateTimeOffset FetchedAt);

[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(SavedArticle))]
internal sealed partial class ArticleJson : JsonSerializerContext;
