namespace SourcePipeline.Tests.Findings;

/// <summary>What a mark that asks for a citation is told with.</summary>
public sealed class CitationNeededTests
{
    [Fact]
    public void Two_marks_in_one_sentence_are_one_finding()
    {
        var finding = Judged.Single("citation-needed", "The army[citation needed] took Belgora on 3 May 2014.[citation needed]\n");
        Assert.Contains("2 times", finding.Message, StringComparison.Ordinal);
    }
}
