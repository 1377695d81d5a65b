using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SourcePipeline.App.Html;
using SourcePipeline.App.Storage;
using SourcePipeline.Reporting;
using SourcePipeline.Tests.Reporting;

namespace SourcePipeline.App.Tests.Html;

public sealed class HtmlReportTests
{
    [Fact]
    public async Task Two_megabytes_of_article_with_5000_findings_stay_under_15_megabytes_of_page()
    {
        var analysis = LongWar.Build();
        Assert.True(analysis.Documents[0].Document.Text.Length > 1_900_000);
        Assert.Equal(LongWar.Findings, analysis.Findings.Count);
        var page = await WrittenPage.OfAsync(ReportModel.From(analysis));
        Assert.True(Encoding.UTF8.GetByteCount(page) < 15_000_000, $"{Encoding.UTF8.GetByteCount(page):N0} bytes");
        Assert.Equal(LongWar.Findings, Regex.Count(page, "<article class=\"n "));
    }

    [Fact]
    public async Task The_policy_admits_this_script_and_this_style_and_nothing_else()
    {
        var page = await WrittenPage.OfAsync(ReportModel.From(InventedWar.Analysis));
        Assert.Contains("default-src 'none'; style-src 'sha256-", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "<script"));
        Assert.DoesNotMatch(" style=\"| on[a-z]+=\"", page);
    }

    [Fact]
    public async Task The_same_analysis_gives_the_same_page() =>
        Assert.Equal(await WrittenPage.OfAsync(ReportModel.From(InventedWar.Analysis)), await WrittenPage.OfAsync(ReportModel.From(InventedWar.Analysis)));

    [Fact]
    public async Task An_analysis_of_nothing_is_a_page_too() =>
        Assert.Contains("No documents", await WrittenPage.OfAsync(ReportModel.From(new(InventedWar.AsOf, [], [], [], [], []))), StringComparison.Ordinal);

    [Fact]
    public async Task The_page_over_the_runs_links_those_that_have_a_report_and_tells_how_the_others_ended()
    {
        DateTimeOffset night = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
        var page = await HtmlReport.RenderRunsAsync(
            [
                new(1, new(night, InventedWar.AsOf, ["<b>.txt"]), RunOutcome.Completed, night, ["<b>.txt"], 14, 10),
                new(2, new(night.AddDays(1), InventedWar.AsOf.AddDays(1), []), RunOutcome.Cancelled, null, [], 0, 0),
            ],
            new Dictionary<long, string> { [1] = "2026-11-22-1" });
        Assert.Contains("<a href=\"2026-11-22-1/index.html\">22 November 2026, 03:00</a>", page, StringComparison.Ordinal);
        Assert.Contains("cancelled", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("23 November", StringComparison.Ordinal) < page.IndexOf("2026-11-22-1", StringComparison.Ordinal));
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }
}
