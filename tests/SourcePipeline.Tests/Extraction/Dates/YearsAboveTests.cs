using SourcePipeline.Extraction.Dates;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Extraction.Dates;

/// <summary>Which heading's years hold for a section that names none.</summary>
public sealed class YearsAboveTests
{
    private const string Article = "The war.\n\n## 1914–1915\n\nText.\n\n### North\n\nText.\n\n#### Coast\n\nText.\n\n### 1915\n\nText.\n\n#### Hills\n\nText.\n\n## Peace\n\nText.\n\n#### Talks\n\nText.\n";

    [Theory]
    [InlineData("North", 1914, "the heading right above")]
    [InlineData("Coast", 1914, "the nearest above that names some")]
    [InlineData("Hills", 1915, "not one farther up")]
    [InlineData("Peace", null, "none stands above it")]
    [InlineData("Talks", null, "what stood before another heading of a higher level is closed")]
    public void The_years_are_those_of_the_nearest_heading_above_that_names_some(string title, int? from, string because)
    {
        var document = MarkdownReader.Read("war.md", "war.md", Article);
        var section = document.Sections.IndexOf(document.Sections.First(s => s.Title == title));
        Assert.Equal((from, because), (new YearsAbove().Of(document, section)?.From, because));
    }
}
