using System.Collections.Immutable;
using SourcePipeline.Text;

namespace SourcePipeline.Reading;

/// <summary>The sections that close an article with lists of books, links and pages, by their titles.</summary>
internal static class ClosingSections
{
    private static readonly ImmutableArray<string> Titles = ListedWords.Of("Reading/closing-sections.words.txt", "closing");

    public static bool Is(string title) => Titles.Contains(title.Trim(' ', ':'), StringComparer.OrdinalIgnoreCase);
}
