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
        var article = SourcePipeline.Reading.MarkdownReader.Read("invented.md", "invented.md", $"The army took Belgora on 3 May 2014.[1]\n\n## {heading}\n\nRoe, J. wrote on the war of Belgora in the spring of 2016.\n");
        var findings = Pipeline.Analyse([Pipeline.Extract(article, Judged.BuiltIn)], [], new(2026, 11, 22), Judged.BuiltIn).Findings;
        Assert.Equal(fires, findings.Any(f => f.Rule == "uncited-statement"));
    }
}
