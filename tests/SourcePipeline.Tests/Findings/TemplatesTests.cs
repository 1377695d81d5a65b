namespace SourcePipeline.Tests.Findings;

/// <summary>Which maintenance template an editor is offered: none where the article does as it should.</summary>
public sealed class TemplatesTests
{
    [Theory]
    [InlineData("contested-figures", "The army said that it killed 60 rebels at Belgora on 3 May 2014.[1] A doctor in Belgora said that 14 rebels were killed there on 3 May 2014.[2]", null)]
    [InlineData("contested-figures", "On 3 May 2014, 60 rebels were killed at Belgora.[1] A doctor in Belgora said that 14 rebels were killed there on 3 May 2014.[2]", "{{Dubious|Conflicting accounts|reason=rebels killed: 60 or 14|date=")]
    [InlineData("one-sided-claim", "On 3 May 2014, the army said that it killed 60 rebels at Belgora.[1]", "{{Third-party inline|reason=only the army said so|date=")]
    [InlineData("gap-in-years", "Course of the war\nOn 3 May 2014, the army captured Belgora.[1]\nOn 9 May 2014, the rebels withdrew from Arvela.[2]\nOn 4 January 2019, the army attacked Tarsk.[3]", "{{Expand section|with=what happened between 9 May 2014 and 4 January 2019|date=")]
    public void A_finding_offers_the_template_that_fits(string rule, string text, string? template)
    {
        var finding = Judged.Single(rule, text);
        if (template is null)
            Assert.Null(finding.Suggestion);
        else
            Assert.StartsWith(template, finding.Suggestion, StringComparison.Ordinal);
    }
}
