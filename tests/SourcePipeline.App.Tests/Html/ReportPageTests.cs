using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SourcePipeline.App.Tests.Html;

public sealed class ReportPageTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task The_overview_answers_the_four_questions_and_names_what_to_look_at_first()
    {
        await using var page = await browser.OpenAsync();
        Assert.Equal(["How contested", "How stale", "How well cited", "What changed"], await page.Page.Locator(".answers dt").AllTextContentsAsync());
        Assert.Equal(["2 of 2", "1 of 6", "64 %", "8 new"], await page.Page.Locator(".answers .big").AllTextContentsAsync());
        Assert.Equal(10, await page.Page.Locator(".first li").CountAsync());
    }

    [Fact]
    public async Task The_page_asks_nothing_of_any_network_and_complains_of_nothing()
    {
        await using var page = await browser.OpenAsync();
        await page.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        Assert.Equal([browser.Page], page.Requests);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Every_link_within_the_page_leads_to_a_place_that_is_there_once()
    {
        await using var page = await browser.OpenAsync();
        var broken = await page.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1)).filter(id => document.querySelectorAll('#' + CSS.escape(id)).length !== 1)");
        Assert.Empty(broken);
    }

    [Fact]
    public async Task On_a_long_page_that_is_laid_out_as_it_is_seen_a_link_still_lands_on_its_target()
    {
        await using var page = await browser.OpenAsync(await browser.LongPageAsync());
        Assert.Equal(1, await page.Page.Locator("main.long").CountAsync());
        foreach (var target in (string[])["#incidents", "#f-c400", "#i-post500", "#c-a77", "#timeline", "#overview"])
        {
            await page.Page.EvaluateAsync("target => { location.hash = target; }", target);
            await page.Page.WaitForFunctionAsync("target => Math.abs(document.querySelector(target).getBoundingClientRect().top) < 250", target);
        }
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Links_out_go_to_http_addresses_only_and_tell_nobody_where_they_come_from()
    {
        await using var page = await browser.OpenAsync();
        var addresses = await page.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]:not([href^=\"#\"])')].map(a => a.protocol + ' ' + a.rel)");
        Assert.NotEmpty(addresses);
        Assert.All(addresses, a => Assert.Equal("https: noreferrer noopener nofollow", a));
    }

    [Fact]
    public async Task An_articles_markup_is_text_and_its_direction_marks_are_shown()
    {
        await using var page = await browser.OpenAsync();
        Assert.Equal(0, await page.Page.Locator("main img, main svg[onload], main script").CountAsync());
        Assert.Contains("<img src=x onerror=alert(1)>", await page.Page.Locator("#article").TextContentAsync(), StringComparison.Ordinal);
        var all = await page.Page.ContentAsync();
        Assert.Contains("⟦U+202E⟧", all, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', all);
    }

    [Fact]
    public async Task A_family_that_is_unticked_leaves_the_margin_and_the_text()
    {
        await using var page = await browser.OpenAsync();
        await Family(page, "sta").UncheckAsync();
        Assert.Equal(0, await page.Page.Locator(".n.sta:visible").CountAsync());
        Assert.Equal(0, await page.Page.Locator("#article a.sg.sta:visible").CountAsync());
        Assert.Equal("7 of 10 findings shown", await page.Page.Locator(".filters output").InnerTextAsync());
    }

    [Fact]
    public async Task Level_section_and_newness_narrow_the_findings_together()
    {
        await using var page = await browser.OpenAsync();
        await page.Page.Locator("[name=level]").SelectOptionAsync("1");
        Assert.Equal(5, await page.Page.Locator(".n:visible").CountAsync());
        await page.Page.Locator("[name=section]").SelectOptionAsync("d0-s2");
        Assert.Equal(3, await page.Page.Locator(".n:visible").CountAsync());
        Assert.Equal(["d0-s2"], await page.Page.Locator("#article .s:visible").EvaluateAllAsync<string[]>("s => s.map(e => e.id)"));
        await page.Page.Locator("[name=level]").SelectOptionAsync("0");
        await page.Page.Locator("[name=section]").SelectOptionAsync("");
        await page.Page.Locator("[name=fresh]").CheckAsync();
        Assert.Equal(9, await page.Page.Locator(".n:visible").CountAsync());
    }

    [Fact]
    public async Task A_link_to_a_finding_that_a_filter_hides_shows_it_again()
    {
        await using var page = await browser.OpenAsync();
        await Family(page, "inc").UncheckAsync();
        await page.Page.Locator(".first a[href='#f-harwick-army']").ClickAsync();
        await page.Page.Locator("#f-harwick-army").WaitForAsync();
        Assert.True(await Family(page, "inc").IsCheckedAsync());
    }

    [Fact]
    public async Task The_buttons_copy_the_template_and_a_note_for_the_talk_page()
    {
        await using var page = await browser.OpenAsync();
        await page.Page.EvaluateAsync("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async words => { window.copied = words; } } })");
        await page.Page.Locator("#f-harwick-army").GetByText("Copy template").ClickAsync();
        Assert.Equal("{{Contradictory inline|reason=The infobox has 58, the lead around 25|date=November 2026}}", await page.Page.EvaluateAsync<string>("window.copied"));
        Assert.Equal("Template copied", await page.Page.Locator("#said").InnerTextAsync());
        await page.Page.Locator("#f-harwick-army").GetByText("Copy talk-page note").ClickAsync();
        var note = await page.Page.EvaluateAsync<string>("window.copied");
        Assert.Contains("* <nowiki>“58 soldiers killed”</nowiki>", note, StringComparison.Ordinal);
        Assert.EndsWith("~~~~\n", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_script_all_is_readable_and_nothing_pretends_to_work()
    {
        await using var page = await browser.OpenAsync(options: new() { JavaScriptEnabled = false });
        Assert.Equal(10, await page.Page.Locator(".n:visible").CountAsync());
        Assert.Equal(0, await page.Page.Locator("button:visible, .filters:visible").CountAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious(ColorScheme scheme)
    {
        await using var page = await browser.OpenAsync(options: new() { BypassCSP = true, ColorScheme = scheme, ViewportSize = new() { Width = 1280, Height = 900 } });
        // What is not yet scrolled to would not be looked at.
        await page.Page.AddStyleTagAsync(new() { Content = "* { content-visibility: visible !important }" });
        var result = await page.Page.RunAxe();
        Assert.Empty(result.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Help}: {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}"));
    }

    [Fact]
    public async Task Dark_mode_turns_paper_and_ink_around()
    {
        await using var light = await browser.OpenAsync(options: new() { ColorScheme = ColorScheme.Light });
        await using var dark = await browser.OpenAsync(options: new() { ColorScheme = ColorScheme.Dark });
        const string Paper = "getComputedStyle(document.body).backgroundColor";
        Assert.Equal("rgb(251, 250, 246)", await light.Page.EvaluateAsync<string>(Paper));
        Assert.Equal("rgb(21, 21, 20)", await dark.Page.EvaluateAsync<string>(Paper));
    }

    [Fact]
    public async Task Notes_stand_beside_their_paragraph_on_a_wide_screen_and_right_after_it_on_a_telephone()
    {
        const string Gap = """
            [...document.querySelectorAll('.row')].filter(r => r.querySelector('.margin')).map(r => {
              const text = r.querySelector('.p').getBoundingClientRect(), note = r.querySelector('.n').getBoundingClientRect();
              return note.left >= text.right ? 'beside' : note.top >= text.bottom && note.top - text.bottom < 40 ? 'after' : 'astray';
            })
            """;
        await using var wide = await browser.OpenAsync();
        Assert.All(await wide.Page.EvaluateAsync<string[]>(Gap), where => Assert.Equal("beside", where));
        await using var narrow = await browser.OpenAsync(options: new() { ViewportSize = new() { Width = 360, Height = 740 } });
        Assert.All(await narrow.Page.EvaluateAsync<string[]>(Gap), where => Assert.Equal("after", where));
    }

    [Fact]
    public async Task In_print_the_findings_stay_and_the_controls_go()
    {
        await using var page = await browser.OpenAsync();
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(10, await page.Page.Locator(".n:visible").CountAsync());
        Assert.Equal(0, await page.Page.Locator("button:visible, .filters:visible, nav:visible").CountAsync());
    }

    [Fact]
    public async Task On_a_screen_of_360_pixels_nothing_sticks_out()
    {
        await using var page = await browser.OpenAsync(options: new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var wide = await page.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .contents, .vh')).map(e => e.outerHTML.slice(0, 120))");
        Assert.Empty(wide);
        Assert.Equal(360, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_keyboard_reaches_the_overview_first_and_every_scrolling_table()
    {
        await using var page = await browser.OpenAsync();
        await page.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the overview", await page.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.Equal(0, await page.Page.Locator(".scroll:not([tabindex='0'])").CountAsync());
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Keyboard.PressAsync("Tab");
        Assert.NotEqual("none", await page.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
    }

    [Fact]
    public async Task The_page_tells_its_language_and_its_headings_step_down_one_at_a_time()
    {
        await using var page = await browser.OpenAsync();
        Assert.Equal("en", await page.Page.EvaluateAsync<string>("document.documentElement.lang"));
        var levels = await page.Page.EvaluateAsync<int[]>("[...document.querySelectorAll('h1, h2, h3, h4')].map(h => +h.localName[1])");
        Assert.Equal(1, levels.Count(l => l == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
    }

    private static ILocator Family(WatchedPage page, string css) => page.Page.Locator($"[name=family][value={css}]");
}
