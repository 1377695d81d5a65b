using SourcePipeline.App.Commands;

namespace SourcePipeline.App.Articles;

/// <summary>An article's address could not be reached just now; a later run may well reach it.</summary>
internal sealed class UnreachableArticleException(string message) : RefusedException(message);
