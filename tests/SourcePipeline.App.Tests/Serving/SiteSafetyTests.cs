using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace SourcePipeline.App.Tests.Serving;

/// <summary>Nobody but a page of this site changes anything, and no page can be made to do harm.</summary>
public sealed partial class SiteSafetyTests
{
    [Fact]
    public async Task Every_answer_forbids_what_it_does_not_need()
    {
        await using var site = await RunningSite.StartAsync();
        foreach (var path in (string[])["/", "/runs/1", "/search?q=%22", "/nowhere"])
        {
            using var page = await site.GetAsync(path);
            var policy = Header(page, "Content-Security-Policy");
            Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Header(page, "X-Content-Type-Options"));
            Assert.Equal("DENY", Header(page, "X-Frame-Options"));
            Assert.Equal("no-referrer", Header(page, "Referrer-Policy"));
            Assert.False(page.Headers.Contains("Server"));
            var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotMatch(Inline(), html);
        }
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("192.168.1.7", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:1234", HttpStatusCode.OK)]
    [InlineData("[::1]:1234", HttpStatusCode.OK)]
    public async Task It_answers_only_under_this_machines_own_names(string host, HttpStatusCode status)
    {
        await using var site = await RunningSite.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, "/");
        request.Headers.Host = host;
        using var page = await site.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, page.StatusCode);
    }

    [Fact]
    public async Task Without_the_pages_token_nothing_is_changed()
    {
        await using var site = await RunningSite.StartAsync();
        var page = $"/runs/1/findings/{await site.ContestedAsync()}";
        using var none = await site.PostAsync($"{page}/accept", ("who", "x"), ("why", "y"));
        using var wrong = await site.PostAsync($"{page}/accept", ("who", "x"), ("why", "y"), ("__RequestVerificationToken", "made-up"));
        using var other = await site.PostAsync("/", ("who", "x"));
        Assert.All([none, wrong, other], a => Assert.Equal(HttpStatusCode.BadRequest, a.StatusCode));
        Assert.False(File.Exists(site.Work.Folder["sourcepipeline.baseline.json"]));
    }

    [Fact]
    public async Task A_token_without_its_cookie_is_worth_nothing()
    {
        await using var site = await RunningSite.StartAsync();
        var page = $"/runs/1/findings/{await site.ContestedAsync()}";
        var html = await site.TextAsync(page);
        var token = TokenValue().Match(html).Groups[1].Value;
        using HttpClient stranger = new(new HttpClientHandler { UseCookies = false }) { BaseAddress = site.Root };
        using var answer = await stranger.PostAsync(
            $"{page}/accept", new FormUrlEncodedContent([new("who", "x"), new("why", "y"), new("__RequestVerificationToken", token)]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_and_no_script()
    {
        await using var site = await RunningSite.StartAsync();
        using var page = await site.GetAsync("/accepted");
        var cookie = Header(page, "Set-Cookie");
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_form_too_large_is_refused()
    {
        await using var site = await RunningSite.StartAsync();
        using var answer = await site.PostAsync("/accepted/remove", ("fingerprint", new string('x', 100_000)));
        Assert.True(answer.StatusCode is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
    }

    [Fact]
    public async Task A_store_that_fails_is_said_in_words_without_a_stack()
    {
        await using var site = await RunningSite.StartAsync();
        File.Delete(site.Work.Store);
        using var missing = await site.GetAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, missing.StatusCode);
        Assert.Contains("no store there yet", await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        File.WriteAllText(site.Work.Store, "this is no store");
        using var damaged = await site.GetAsync("/");
        var html = await damaged.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("damaged", html, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_listens_on_loopback_alone()
    {
        await using var site = await RunningSite.StartAsync();
        Assert.Equal("127.0.0.1", site.Root.Host);
        foreach (var other in (await Dns.GetHostAddressesAsync(Dns.GetHostName(), TestContext.Current.CancellationToken)).Where(a => !IPAddress.IsLoopback(a)))
        {
            using Socket socket = new(other.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            await Assert.ThrowsAsync<SocketException>(async () => await socket.ConnectAsync(other, site.Root.Port, TestContext.Current.CancellationToken));
        }
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    /// <summary>Styles and handlers in attributes, which no hash admits.</summary>
    [GeneratedRegex("<[^>]+\\s(style|on[a-z]+)=", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenValue();
}
