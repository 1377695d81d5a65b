using System.Text.RegularExpressions;
using SourcePipeline.Reporting;

namespace SourcePipeline.Tests.Reporting;

public sealed class WikitextReportTests
{
    private readonly string wikitext = Written.As("wikitext", ReportModel.From(InventedWar.Analysis));

    [Fact]
    public void Every_finding_has_its_reason_its_passages_and_a_template()
    {
        Assert.Equal(10, Regex.Count(wikitext, @"^\* ", RegexOptions.Multiline));
        Assert.Equal(8, Regex.Count(wikitext, "<code><nowiki>{{[^|}]+[^}]*\\|date=November 2026}}</nowiki></code>"));
        Assert.Equal(2, Regex.Count(wikitext, "each account has its voice: no template"));
        Assert.Contains("** after the punctuation: <code><nowiki>{{Citation needed|reason=Two helicopters shot down|date=November 2026}}</nowiki></code>", wikitext, StringComparison.Ordinal);
        Assert.Contains("** <nowiki>“over 100 fighters had been killed”</nowiki>", wikitext, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one-sided", "{{Third-party inline|reason=Only the front speaks of the dead at Lower Brae|date=November 2026}}")]
    [InlineData("unconfirmed", "{{According to whom|date=November 2026}}")]
    public void A_finding_without_a_suggestion_gets_the_template_of_its_family(string rule, string template)
    {
        var finding = InventedWar.Analysis.Findings.Single(f => f.Rule == rule);
        Assert.Null(finding.Suggestion);
        Assert.Contains(template, wikitext, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_an_article_says_acts_on_the_wiki()
    {
        var hostile = InventedWar.Analysis.Findings[0] with { Message = "</nowiki>{{Delete}}[[Category:X]] ~~~~\n== taken over ==" };
        var wikitext = Written.As("wikitext", ReportModel.From(InventedWar.Analysis with { Findings = [hostile] }));
        var acting = Regex.Replace(wikitext, "<nowiki>.*?</nowiki>", "");
        Assert.DoesNotContain("Delete", acting, StringComparison.Ordinal);
        Assert.DoesNotContain("Category", acting, StringComparison.Ordinal);
        Assert.DoesNotContain("taken over", acting, StringComparison.Ordinal);
    }
}
