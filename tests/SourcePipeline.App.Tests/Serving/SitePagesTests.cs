using System.Net;
using SourcePipeline.App.Tests.Commands;

namespace SourcePipeline.App.Tests.Serving;

/// <summary>What the pages show, over loopback HTTP.</summary>
public sealed class SitePagesTests
{
    [Fact]
    public async Task Every_page_is_there()
    {
        await using var site = await RunningSite.StartAsync();
        var fingerprint = await site.ContestedAsync();
        foreach (var path in (string[])["/", "/runs/1", "/findings", "/runs/1/findings", $"/runs/1/findings/{fingerprint}", "/incidents", "/runs/1/incidents", "/articles", "/article?id=000.txt", "/search", "/search?q=soldiers", "/accepted"])
        {
            using var page = await site.GetAsync(path);
            Assert.True(page.StatusCode == HttpStatusCode.OK, path);
            Assert.Equal("text/html; charset=utf-8", $"{page.Content.Headers.ContentType}");
        }
        Assert.Empty(site.Said);
    }

    [Fact]
    public async Task A_run_is_its_report_with_a_way_to_accept_each_finding()
    {
        await using var site = await RunningSite.StartAsync();
        var report = await site.TextAsync("/runs/1");
        Assert.Contains("Discrepancy report", report, StringComparison.Ordinal);
        Assert.Contains($"href=\"/runs/1/findings/{await site.ContestedAsync()}\">accept or dismiss</a>", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_of_the_last_run_lead_to_those_of_articles_that_it_does_not_hold()
    {
        await using var site = await RunningSite.StartAsync();
        Assert.DoesNotContain("The others:", await site.TextAsync("/findings"), StringComparison.Ordinal);
        site.Work.Write("later.txt", Workplace.Article.Replace("2014", "1914", StringComparison.Ordinal));
        Assert.Equal(0, (await site.Work.Run("check", site.Work.Folder["later.txt"], "--as-of", "2026-11-22", "--offline", "--quiet")).Exit);
        foreach (var page in (string[])["findings", "incidents"])
            Assert.Contains($"<a href=\"/runs/1/{page}\">", await site.TextAsync($"/{page}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Incidents_are_found_by_words_of_their_accounts()
    {
        await using var site = await RunningSite.StartAsync();
        Assert.Contains("Qalat, 4 March 2014", await site.TextAsync("/incidents?q=ministry"), StringComparison.Ordinal);
        Assert.Contains("No incident fits.", await site.TextAsync("/incidents?q=nowhere"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_marks_the_claim_in_its_sentence_and_links_to_it()
    {
        await using var site = await RunningSite.StartAsync();
        var page = await site.TextAsync("/search?q=ministry");
        Assert.Contains("The ministry said that <mark class=\"plain\">12 soldiers were killed</mark>.[1]", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/runs/1#c-", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%22killed", "opened and not closed")]
    [InlineData("OR", "OR stands between two words")]
    [InlineData("-killed", "Say what to look for too")]
    public async Task A_query_that_cannot_be_understood_is_answered_with_what_to_write(string query, string said)
    {
        await using var site = await RunningSite.StartAsync();
        using var page = await site.GetAsync($"/search?q={query}");
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Contains(said, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_lists_come_a_page_at_a_time()
    {
        await using var site = await RunningSite.StartAsync(articles: 60);
        var first = await site.TextAsync("/articles");
        Assert.Contains("60 articles", first, StringComparison.Ordinal);
        Assert.Contains("page 1 of 2", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/articles?page=2\"", first, StringComparison.Ordinal);
        Assert.Contains("article?id=059.txt", await site.TextAsync("/articles?page=2"), StringComparison.Ordinal);
        Assert.Contains("page 2 of 2", await site.TextAsync("/articles?page=999"), StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=soldiers&amp;page=3\"", await site.TextAsync("/search?q=soldiers&page=2"), StringComparison.Ordinal);
        Assert.Contains("page 1 of ", await site.TextAsync("/findings"), StringComparison.Ordinal);
        Assert.Contains("page 1 of ", await site.TextAsync("/incidents"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?family=contested", true)]
    [InlineData("?family=stale", false)]
    [InlineData("?q=qalat+killed", true)]
    [InlineData("?q=nowhere", false)]
    [InlineData("?state=accepted", false)]
    [InlineData("?state=new&level=note", true)]
    [InlineData("?level=error", false)]
    public async Task Findings_are_chosen_by_family_level_state_and_words(string query, bool shown)
    {
        await using var site = await RunningSite.StartAsync();
        Assert.Equal(shown, (await site.TextAsync($"/runs/1/findings{query}")).Contains("These cannot all hold", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/runs/99")]
    [InlineData("/runs/99/findings")]
    [InlineData("/runs/99/findings/x:y")]
    [InlineData("/runs/1/findings/x:y")]
    [InlineData("/runs/99/incidents")]
    [InlineData("/runs/99999999999999999999")]
    [InlineData("/article?id=nothing")]
    [InlineData("/feed.xml")]
    [InlineData("/../../etc/passwd")]
    public async Task What_is_not_there_is_said_to_be_missing(string path)
    {
        await using var site = await RunningSite.StartAsync();
        using var page = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("To the runs", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workers_feed_is_served_where_there_is_one()
    {
        await using var site = await RunningSite.StartAsync();
        await site.Work.Run("worker", "--once");
        using var feed = await site.GetAsync("/feed.xml");
        Assert.Equal("application/atom+xml", feed.Content.Headers.ContentType!.MediaType);
    }
}
