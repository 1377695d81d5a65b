using Markdig;
using SourcePipeline.Reporting;

namespace SourcePipeline.Tests.Reporting;

public sealed class MarkdownReportTests
{
    private static readonly MarkdownPipeline Tables = new MarkdownPipelineBuilder().UsePipeTables().Build();
    private readonly string markdown = Written.As("markdown", ReportModel.From(InventedWar.Analysis));

    [Fact]
    public void An_articles_markup_is_shown_and_not_obeyed()
    {
        var html = Markdown.ToHtml(markdown, Tables);
        Assert.DoesNotContain("<svg", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;svg onload=alert(2)&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_suggestion_is_code_to_be_copied() =>
        Assert.Contains("`{{Contradictory inline|reason=The infobox has 58, the lead around 25|date=November 2026}}`", markdown, StringComparison.Ordinal);

    [Fact]
    public void The_accounts_of_an_incident_stand_side_by_side()
    {
        Assert.Contains("### Harwick, 11 March 2014", markdown, StringComparison.Ordinal);
        Assert.Contains("| An army spokesman | 100 or more | fighters | attributed | 2014-03-11 | \\[2\\] | 1 | over 100 fighters had been killed | ostrel-war.txt | 4 |", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_new_changed_and_gone_is_said_in_the_first_lines() =>
        Assert.Contains("Since the last run: 8 new, 1 changed, 1 gone.", string.Join('\n', markdown.Split('\n')[..4]), StringComparison.Ordinal);
}
