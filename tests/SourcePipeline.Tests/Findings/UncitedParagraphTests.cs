using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Findings;

/// <summary>Which paragraphs need a citation.</summary>
public sealed class UncitedParagraphTests
{
    [Theory]
    [InlineData("Aftermath", true)]
    [InlineData("Further reading", false)]
    [InlineData("Literature", false)]
    public void A_list_of_books_cites_nobody(string heading, bool fires)
    {
        var article = MarkdownReader.Read("invented.md", "invented.md", $"The army took Belgora on 3 May 2014.[1]\n\n## {heading}\n\nRoe, J. wrote on the war of Belgora in the spring of 2016.\n");
        Assert.Equal(fires, Judged.Findings(article).Any(f => f.Rule == "uncited-statement"));
    }

    [Fact]
    public void A_list_without_a_citation_is_told_of_once()
    {
        var article = MarkdownReader.Read("invented.md", "invented.md", "The army took Belgora on 3 May 2014.[1]\n\n- On 4 May 2014 it killed 20 rebels.\n- On 5 May 2014 it killed 30 rebels.\n- On 6 May 2014 it killed 40 rebels.\n");
        Assert.Single(Judged.Findings(article), f => f.Rule == "uncited-statement");
    }
}
