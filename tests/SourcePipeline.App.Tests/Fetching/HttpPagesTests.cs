using System.Text;
using Microsoft.AspNetCore.Http;
using SourcePipeline.App.Fetching;

namespace SourcePipeline.App.Tests.Fetching;

/// <summary>Everyday answers: what is tried again, what is read, and how it is decoded.</summary>
public sealed class HttpPagesTests : FetchingTest
{
    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(408)]
    [InlineData(429)]
    public async Task A_passing_trouble_is_tried_again(int status)
    {
        await using var server = await ScriptedServer.StartAsync();
        server.Sequence("/a", c => Say(c, status), c => Say(c, 200));
        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(server["/a"]));
        Assert.Equal(2, server.Asked.Count);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(403)]
    [InlineData(401)]
    [InlineData(501)]
    public async Task A_lasting_one_is_not(int status)
    {
        await using var server = (await ScriptedServer.StartAsync()).Status("/a", status);
        Assert.Equal(status, Assert.IsType<FetchOutcome.Answered>(await FetchAsync(server["/a"])).Status);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task A_reset_connection_is_tried_again()
    {
        await using var server = await ScriptedServer.StartAsync();
        server.Sequence("/a", c => { c.Abort(); return Task.CompletedTask; }, c => Say(c, 200));
        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(server["/a"]));
    }

    [Fact]
    public async Task A_refused_connection_is_not()
    {
        Uri nobody;
        await using (var server = await ScriptedServer.StartAsync())
        {
            nobody = server["/a"];
        }

        var lost = Assert.IsType<FetchOutcome.Unreachable>(await FetchAsync(nobody));
        Assert.Equal("the connection was refused", lost.Why);
    }

    [Fact]
    public async Task A_stalled_answer_times_out()
    {
        await using var server = (await ScriptedServer.StartAsync()).On("/a", c => Task.Delay(Timeout.Infinite, c.RequestAborted));
        Assert.IsType<FetchOutcome.TimedOut>(await FetchAsync(server["/a"], Quick with { TryTimeout = TimeSpan.FromSeconds(1) }));
        Assert.Equal(1 + Quick.Retries, server.Asked.Count);
    }

    [Fact]
    public async Task All_tries_together_have_an_end_too()
    {
        await using var server = (await ScriptedServer.StartAsync()).On("/a", c => Task.Delay(Timeout.Infinite, c.RequestAborted));
        var late = Assert.IsType<FetchOutcome.TimedOut>(await FetchAsync(server["/a"], Quick with { TotalTimeout = TimeSpan.FromMilliseconds(200) }));
        Assert.Contains("all tries", late.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_After_is_waited_for()
    {
        List<DateTimeOffset> visits = [];
        await using var server = (await ScriptedServer.StartAsync()).On("/a", c =>
        {
            visits.Add(DateTimeOffset.UtcNow);
            c.Response.Headers.RetryAfter = "1";
            return Say(c, visits.Count == 1 ? 503 : 200);
        });
        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(server["/a"]));
        Assert.True(visits[1] - visits[0] >= TimeSpan.FromSeconds(0.95));
    }

    [Fact]
    public async Task A_Retry_After_beyond_patience_ends_the_tries()
    {
        await using var server = (await ScriptedServer.StartAsync()).On("/a", c =>
        {
            c.Response.Headers.RetryAfter = "86400";
            return Say(c, 429);
        });
        Assert.Equal(429, Assert.IsType<FetchOutcome.Answered>(await FetchAsync(server["/a"])).Status);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task A_host_that_keeps_failing_is_left_alone()
    {
        await using var server = await ScriptedServer.StartAsync();
        for (var i = 0; i < 6; i++)
            server.Status($"/{i}", 500);

        using var http = new HttpPages(Quick with { FailuresToBreak = 3, Retries = 0, ObeyRobots = false }, TimeProvider.System);
        List<FetchOutcome> outcomes = [];
        for (var i = 0; i < 6; i++)
            outcomes.Add(await http.FetchAsync(server[$"/{i}"], null, Cancellation));

        Assert.Equal(3, server.Asked.Count);
        Assert.All(outcomes[3..], o => Assert.IsType<FetchOutcome.NotAttempted>(o));
    }

    [Fact]
    public async Task Redirects_are_followed_and_counted()
    {
        await using var server = (await ScriptedServer.StartAsync())
            .Redirect("/a", "/b", 301).Redirect("/b", "c?d=1#top", 307).Page("/c?d=1", "<p>here</p>");
        var fetched = Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(server["/a"]));
        Assert.Equal(2, fetched.Page.Redirects);
        Assert.Equal("/c", fetched.Page.FinalUrl.AbsolutePath);
    }

    [Fact]
    public async Task The_program_says_who_it_is_and_whom_to_write_to()
    {
        string? agent = null;
        await using var server = (await ScriptedServer.StartAsync()).On("/a", c =>
        {
            agent = c.Request.Headers.UserAgent;
            return Say(c, 200);
        });
        await FetchAsync(server["/a"]);
        Assert.Equal("SourcePipeline/1.0 (checks citations; editor@example.org)", agent);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Packed_bodies_are_unpacked(string encoding)
    {
        var packed = SafeFetchingTests.Pack(encoding, ScriptedServer.Utf8("<p>Eleven soldiers</p>"));
        await using var server = (await ScriptedServer.StartAsync()).Bytes("/a", "text/html", packed, encoding);
        Assert.Equal("<p>Eleven soldiers</p>", Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(server["/a"])).Page.Text);
    }

    [Fact]
    public async Task A_bare_deflate_stream_is_understood_as_well()
    {
        var packed = SafeFetchingTests.Pack("raw", ScriptedServer.Utf8("<p>Eleven soldiers</p>"));
        await using var server = (await ScriptedServer.StartAsync()).Bytes("/a", "text/html", packed, "deflate");
        Assert.Equal("<p>Eleven soldiers</p>", Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(server["/a"])).Page.Text);
    }

    [Theory]
    [InlineData("windows-1251", "text/html; charset=windows-1251", "", "by the header")]
    [InlineData("windows-1251", "text/html", "<meta charset='windows-1251'>", "by the page's own word")]
    [InlineData("koi8-r", "text/html", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\">", "by the older form")]
    [InlineData("utf-8", "text/html; charset=iso-8859-1", "", "the header lies: what is valid UTF-8 is UTF-8")]
    [InlineData("utf-8", "text/html", "", "nobody says anything")]
    [InlineData("utf-16", "text/html", "", "by the byte-order mark")]
    [InlineData("windows-1251", "text/html; charset=utf-8", "<meta charset='windows-1251'>", "the header lies, the page does not")]
    public async Task The_charset_is_found(string real, string contentType, string meta, string why)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(real);
        var html = $"{meta}<p>Одиннадцать солдат</p>";
        await using var server = (await ScriptedServer.StartAsync()).Bytes("/a", contentType, [.. encoding.GetPreamble(), .. encoding.GetBytes(html)]);
        var text = Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(server["/a"])).Page.Text;
        Assert.True(text == html, $"{why}: {text}");
    }

    [Theory]
    [InlineData("application/pdf", "%PDF-1.7", "application/pdf")]
    [InlineData("text/html", "%PDF-1.7", "application/pdf")]
    [InlineData("image/png", "whatever", "image/png")]
    [InlineData("text/html", "\0\0\0\u0001binary", "application/octet-stream")]
    public async Task A_file_is_not_a_page_whatever_it_calls_itself(string contentType, string body, string expected)
    {
        await using var server = (await ScriptedServer.StartAsync()).Bytes("/a", contentType, ScriptedServer.Utf8(body));
        Assert.Equal(expected, Assert.IsType<FetchOutcome.NotAPage>(await FetchAsync(server["/a"])).ContentType);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        await using var server = (await ScriptedServer.StartAsync())
            .Bytes("/robots.txt", "text/plain", ScriptedServer.Utf8("User-agent: *\nDisallow: /private\n"))
            .Page("/private/a", "<p>no</p>").Page("/public", "<p>yes</p>").Redirect("/door", "/private/a");
        Assert.IsType<FetchOutcome.NotAttempted>(await FetchAsync(server["/private/a"]));
        Assert.IsType<FetchOutcome.NotAttempted>(await FetchAsync(server["/door"]));
        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(server["/public"]));
        Assert.DoesNotContain("/private/a", server.Asked);
    }

    private static Task Say(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html";
        return context.Response.WriteAsync("<p>page</p>");
    }
}
