using Microsoft.Playwright;
using SourcePipeline.Reporting;
using SourcePipeline.Tests.Reporting;

namespace SourcePipeline.App.Tests.Html;

/// <summary>
/// A Chromium, and the invented war's report as a file that it opens. Where no Chromium is found the tests that need it say so and are
/// skipped.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("sourcepipeline-html-").FullName;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Page => new Uri(Path.Combine(folder, "index.html")).AbsoluteUri;

    public async ValueTask InitializeAsync()
    {
        var model = ReportModel.From(InventedWar.Analysis, [new("gone-claim", "not a claim", "a reader", "it is a headline", Applied: false)]);
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), await WrittenPage.OfAsync(model));
        if (Executable() is not { } chromium)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <summary>A report so long that a browser lays out only what is seen of it, as a file.</summary>
    public async Task<string> LongPageAsync()
    {
        var file = Path.Combine(folder, "long.html");
        await File.WriteAllTextAsync(file, await WrittenPage.OfAsync(ReportModel.From(LongWar.Build(sections: 30))));
        return new Uri(file).AbsoluteUri;
    }

    /// <summary>A new page that notes what it asks of any network and what it says on its console.</summary>
    public async Task<WatchedPage> OpenAsync(string? address = null, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(browser is null, "SKIPPED: no Chromium on this machine (set CHROMIUM, or install the package chromium)");
        var context = await browser.NewContextAsync(options ?? new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        WatchedPage page = new(await context.NewPageAsync());
        await page.Page.GotoAsync(address ?? Page);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string? Executable() =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
}
