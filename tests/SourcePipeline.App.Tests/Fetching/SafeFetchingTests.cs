using System.Buffers;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using SourcePipeline.App.Fetching;

namespace SourcePipeline.App.Tests.Fetching;

/// <summary>What a hostile or broken server can do, and where it ends.</summary>
public sealed class SafeFetchingTests : FetchingTest
{
    private static readonly FetchSettings Guarded = Quick with { AllowedHosts = [], ObeyRobots = false };

    [Fact]
    public async Task Loopback_is_not_connected_to_unless_the_settings_allow_it()
    {
        await using var server = (await ScriptedServer.StartAsync()).Page("/a", "<p>secret</p>");
        var refused = Assert.IsType<FetchOutcome.NotAttempted>(await FetchAsync(server["/a"], Guarded));
        Assert.Contains("not a public address", refused.Why, StringComparison.Ordinal);
        Assert.Empty(server.Asked);
        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(server["/a"]));
    }

    [Fact]
    public async Task A_name_that_changes_its_address_is_judged_at_every_connection()
    {
        await using var server = (await ScriptedServer.StartAsync()).Page("/a", "<p>secret</p>");
        Uri url = new($"http://rebinding.example:{server.Root.Port}/a");
        var asked = 0;
        Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) =>
            Task.FromResult(new[] { IPAddress.Parse(Interlocked.Increment(ref asked) == 1 ? "127.0.0.1" : "10.0.0.1") });

        Assert.IsType<FetchOutcome.NotAttempted>(await FetchAsync(url, Guarded, ResolveAsync));
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task Of_several_addresses_only_the_allowed_ones_are_tried()
    {
        await using var server = (await ScriptedServer.StartAsync()).Page("/a", "<p>page</p>");
        Uri url = new($"http://both.example:{server.Root.Port}/a");
        Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) =>
            Task.FromResult(new[] { IPAddress.Parse("10.0.0.1"), IPAddress.Parse("127.0.0.1") });

        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(url, Quick, ResolveAsync));
    }

    [Fact]
    public async Task A_redirect_does_not_get_round_the_policy()
    {
        await using var inside = (await ScriptedServer.StartAsync()).Page("/metadata", "<p>keys</p>");
        await using var outside = (await ScriptedServer.StartAsync()).Redirect("/a", inside["/metadata"].AbsoluteUri);
        var onlyOutside = Guarded with { AllowedHosts = [$"127.0.0.1:{outside.Root.Port}"] };
        Assert.IsType<FetchOutcome.NotAttempted>(await FetchAsync(outside["/a"], onlyOutside));
        Assert.Empty(inside.Asked);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/a")]
    [InlineData("gopher://127.0.0.1/")]
    [InlineData("data:text/html,hello")]
    public async Task Only_http_and_https_are_fetched(string url)
    {
        Assert.IsType<FetchOutcome.NotAttempted>(await FetchAsync(new(url)));
        await using var server = (await ScriptedServer.StartAsync()).Redirect("/a", url);
        Assert.IsType<FetchOutcome.NotAttempted>(await FetchAsync(server["/a"]));
    }

    [Fact]
    public async Task Credentials_in_an_address_are_not_sent_on()
    {
        var authorization = "not asked";
        await using var server = (await ScriptedServer.StartAsync()).On("/a", c =>
        {
            authorization = c.Request.Headers.Authorization;
            return c.Response.WriteAsync("page");
        });
        Uri url = new(server["/a"].AbsoluteUri.Replace("http://", "http://user:secret@", StringComparison.Ordinal));
        var fetched = Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(url));
        Assert.Null(authorization);
        Assert.Equal("", fetched.Page.FinalUrl.UserInfo);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_decompression_bomb_ends_at_the_limit(string encoding)
    {
        var bomb = Pack(encoding, new byte[50_000_000]);
        await using var server = (await ScriptedServer.StartAsync()).Bytes("/a", "text/html", bomb, encoding);
        var over = Assert.IsType<FetchOutcome.OverLimit>(await FetchAsync(server["/a"], Quick with { MaxBytesUnpacked = 1_000_000 }));
        Assert.Contains("unpacked", over.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_body_ends_at_the_limit()
    {
        await using var server = (await ScriptedServer.StartAsync()).On("/a", async c =>
        {
            var block = new byte[65_536];
            Array.Fill(block, (byte)'a');
            while (!c.RequestAborted.IsCancellationRequested)
                await c.Response.Body.WriteAsync(block, c.RequestAborted);
        });
        var over = Assert.IsType<FetchOutcome.OverLimit>(await FetchAsync(server["/a"], Quick with { MaxBytesOnWire = 500_000 }));
        Assert.Contains("as sent", over.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_announces_its_size_is_not_even_begun()
    {
        await using var server = (await ScriptedServer.StartAsync()).Bytes("/a", "text/html", new byte[1000]);
        Assert.IsType<FetchOutcome.OverLimit>(await FetchAsync(server["/a"], Quick with { MaxBytesOnWire = 999 }));
    }

    [Fact]
    public async Task A_body_packed_many_times_is_refused()
    {
        await using var server = (await ScriptedServer.StartAsync()).Bytes("/a", "text/html", [1], "gzip, gzip, gzip, gzip");
        Assert.IsType<FetchOutcome.OverLimit>(await FetchAsync(server["/a"]));
    }

    [Fact]
    public async Task A_flood_of_headers_ends_at_the_limit()
    {
        await using var server = await ScriptedServer.StartRawAsync(async c =>
        {
            await SayAsync(c, "HTTP/1.1 200 OK\r\n");
            for (var i = 0; i < 10_000; i++)
                await SayAsync(c, $"X-{i}: {new string('x', 200)}\r\n");
        });
        var lost = Assert.IsType<FetchOutcome.Unreachable>(await FetchAsync(server["/a"], Quick with { ObeyRobots = false }));
        Assert.Contains("headers", lost.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_drip_ends_when_the_time_for_a_try_is_over()
    {
        await using var server = (await ScriptedServer.StartAsync()).On("/a", async c =>
        {
            while (true)
            {
                await c.Response.WriteAsync("a", c.RequestAborted);
                await Task.Delay(20, c.RequestAborted);
            }
        });
        var impatient = Quick with { TryTimeout = TimeSpan.FromMilliseconds(300), Retries = 0 };
        Assert.IsType<FetchOutcome.TimedOut>(await FetchAsync(server["/a"], impatient));
    }

    [Theory]
    [InlineData("/self", "/self")]
    [InlineData("/one", "/two")]
    public async Task A_redirect_loop_is_told_as_such(string first, string second)
    {
        await using var server = (await ScriptedServer.StartAsync()).Redirect(first, second).Redirect(second, first);
        var lost = Assert.IsType<FetchOutcome.Unreachable>(await FetchAsync(server[first]));
        Assert.Contains("circle", lost.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_without_end_are_counted()
    {
        await using var server = await ScriptedServer.StartAsync();
        for (var i = 0; i < 30; i++)
            server.Redirect($"/{i}", $"/{i + 1}");

        Assert.IsType<FetchOutcome.Unreachable>(await FetchAsync(server["/0"], Quick with { MaxRedirects = 5 }));
        Assert.Equal(6, server.Asked.Count);
    }

    [Fact]
    public async Task A_body_shorter_than_announced_is_not_taken_for_the_page()
    {
        var connections = 0;
        await using var server = await ScriptedServer.StartRawAsync(async c =>
        {
            Interlocked.Increment(ref connections);
            await SayAsync(c, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>half a page");
        });
        var lost = Assert.IsType<FetchOutcome.Unreachable>(await FetchAsync(server["/a"], Quick with { ObeyRobots = false }));
        Assert.Equal("the answer ended early", lost.Why);
        Assert.Equal(1 + Quick.Retries, connections);
    }

    [Fact]
    public async Task A_body_that_is_not_packed_as_it_says_is_not_a_page()
    {
        await using var server = (await ScriptedServer.StartAsync()).Bytes("/a", "text/html", ScriptedServer.Utf8("<p>plain text"), "gzip");
        var lost = Assert.IsType<FetchOutcome.Unreachable>(await FetchAsync(server["/a"]));
        Assert.Contains("unpacked", lost.Why, StringComparison.Ordinal);
    }

    private static async Task SayAsync(ConnectionContext connection, string text)
    {
        connection.Transport.Output.Write(Encoding.ASCII.GetBytes(text));
        await connection.Transport.Output.FlushAsync(connection.ConnectionClosed);
    }

    internal static byte[] Pack(string encoding, byte[] body)
    {
        using var packed = new MemoryStream();
        using (Stream packer = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
            _ => new DeflateStream(packed, CompressionLevel.Fastest),
        })
        {
            packer.Write(body);
        }

        return packed.ToArray();
    }
}
