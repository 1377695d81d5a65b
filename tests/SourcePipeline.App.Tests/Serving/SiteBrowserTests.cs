using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SourcePipeline.App.Tests.Html;

namespace SourcePipeline.App.Tests.Serving;

/// <summary>The pages in a browser: wide and narrow, light and dark, with and without scripts.</summary>
public sealed class SiteBrowserTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] Paths = ["/", "/runs/1", "/findings", "/incidents", "/articles", "/article?id=000.txt", "/search?q=soldiers", "/search?q=%22soldiers", "/accepted", "/nowhere"];

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    public async Task No_page_shuts_anybody_out_or_complains(int width, ColorScheme scheme)
    {
        await using var site = await RunningSite.StartAsync(articles: 2);
        var one = $"/runs/1/findings/{await site.ContestedAsync()}";
        List<string> wrong = [];
        foreach (var path in (string[])[.. Paths, one])
        {
            await using var page = await browser.OpenAsync(new Uri(site.Root, path).AbsoluteUri, new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
            var axe = await page.Page.RunAxe();
            // The report's own page is held to what is serious, by its own tests.
            wrong.AddRange(axe.Violations.Where(v => path != "/runs/1" || v.Impact is "serious" or "critical").Select(v => $"{path}: {v.Id}: {string.Join(", ", v.Nodes.Select(n => n.Html))}"));
            wrong.AddRange(page.Complaints.Where(c => !c.Contains("status of 40", StringComparison.Ordinal)).Select(c => $"{path}: {c}"));
            wrong.AddRange(page.Requests.Where(r => !r.StartsWith(site.Root.AbsoluteUri, StringComparison.Ordinal)).Select(r => $"{path} asks {r}"));
            wrong.AddRange(await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var needed && needed > width ? [$"{path} is {needed} wide"] : Array.Empty<string>());
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_finding_is_accepted_and_taken_back_with_and_without_scripts(bool scripts)
    {
        await using var site = await RunningSite.StartAsync();
        await using var page = await browser.OpenAsync(site.Root.AbsoluteUri + "findings?family=contested", new() { JavaScriptEnabled = scripts });
        await page.Page.Locator(".hits .msg a").First.ClickAsync();
        await page.Page.Locator("[name=who]").FillAsync("A. Reader");
        await page.Page.Locator("[name=why]").FillAsync("Both are cited");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Do not report it again" }).ClickAsync();
        Assert.Contains("Both are cited", await page.Page.Locator(".facts").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("A. Reader", site.Baseline()[0].GetProperty("who").GetString());
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        Assert.True(await page.Page.Locator("[name=why]").IsVisibleAsync());
        Assert.Equal(0, site.Baseline().GetArrayLength());
    }

    [Fact]
    public async Task A_claim_that_was_searched_for_is_shown_in_its_article()
    {
        await using var site = await RunningSite.StartAsync();
        await using var page = await browser.OpenAsync(site.Root.AbsoluteUri + "search");
        await page.Page.Locator("[name=q]").FillAsync("ministry");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.Page.Locator(".hits .where a").First.ClickAsync();
        Assert.Contains("/runs/1#c-", page.Page.Url, StringComparison.Ordinal);
        // The page may still be on its way: there is a target once it has settled.
        await Assertions.Expect(page.Page.Locator(":target")).ToHaveCountAsync(1);
    }
}
