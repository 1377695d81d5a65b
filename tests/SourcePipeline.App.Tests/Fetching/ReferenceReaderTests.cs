using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SourcePipeline.App.Fetching;
using SourcePipeline.Citations;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Tests.Fetching;

/// <summary>Dead sources are read in the archive.</summary>
public sealed class ReferenceReaderTests : FetchingTest
{
    [Fact]
    public async Task A_living_source_is_read_where_it_is()
    {
        await using var server = (await ScriptedServer.StartAsync()).Page("/a", "<p>the report</p>");
        var reading = await ReadAsync(server, new("1", Url: server["/a"].AbsoluteUri, ArchiveUrl: server["/web/20130101/a"].AbsoluteUri));
        Assert.Equal("<p>the report</p>", reading.Html);
        Assert.Equal(LinkState.Alive, reading.State);
        Assert.DoesNotContain("/web/20130101/a", server.Asked);
    }

    [Fact]
    public async Task A_dead_one_in_the_copy_that_the_reference_names()
    {
        await using var server = (await ScriptedServer.StartAsync()).Page("/web/20130101/a", "<p>the report</p>");
        var reading = await ReadAsync(server, new("1", Url: server["/a"].AbsoluteUri, ArchiveUrl: server["/web/20130101/a"].AbsoluteUri));
        Assert.Equal("<p>the report</p>", reading.Html);
        Assert.Equal(LinkState.Gone, reading.State);
        Assert.False(reading.Dead, "one failure does not kill");
    }

    [Fact]
    public async Task Of_two_copies_the_one_nearest_to_the_day_of_access()
    {
        await using var server = await ScriptedServer.StartAsync();
        server.Page("/web/20200101000000/a", "<p>rewritten</p>").Page("/web/20130210000000/a", "<p>as it was read</p>");
        Offer(server, server["/a"], "20130209", server["/web/20130210000000/a"]);
        var reading = await ReadAsync(server, new("1", Url: server["/a"].AbsoluteUri, ArchiveUrl: server["/web/20200101000000/a"].AbsoluteUri, Accessed: "2013-02-09"));
        Assert.Equal("<p>as it was read</p>", reading.Html);
    }

    [Fact]
    public async Task A_copy_that_is_an_error_page_is_refused_and_the_next_one_read()
    {
        await using var server = await ScriptedServer.StartAsync();
        server.Page("/web/20130209000000/a", "<p>page not found</p>").Page("/web/20140101000000/a", "<p>the report</p>");
        Offer(server, server["/a"], "20130209", server["/web/20140101000000/a"]);
        var reading = await ReadAsync(server, new("1", Url: server["/a"].AbsoluteUri, ArchiveUrl: server["/web/20130209000000/a"].AbsoluteUri, Accessed: "2013-02-09"));
        Assert.Equal("<p>the report</p>", reading.Html);
    }

    [Fact]
    public async Task A_copy_that_leads_to_the_home_page_is_refused()
    {
        await using var server = await ScriptedServer.StartAsync();
        server.Redirect("/web/20130209000000/http://paper.example/2013/a", "/web/20130209000000/http://paper.example/").Page("/web/20130209000000/http://paper.example/", "<p>today's news</p>");
        var reading = await ReadAsync(server, new("1", Url: $"{server.Root}gone", ArchiveUrl: $"{server.Root}web/20130209000000/http://paper.example/2013/a"));
        Assert.Null(reading.Html);
        Assert.Contains("home page", reading.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_reference_calls_usurped_is_not_believed()
    {
        await using var server = (await ScriptedServer.StartAsync()).Page("/a", "<p>casino</p>").Page("/web/20130101/a", "<p>the report</p>");
        var reading = await ReadAsync(server, new("1", Url: server["/a"].AbsoluteUri, UrlStatus: "usurped", ArchiveUrl: server["/web/20130101/a"].AbsoluteUri));
        Assert.Equal("<p>the report</p>", reading.Html);
    }

    [Fact]
    public async Task A_reference_without_an_address_says_so()
    {
        await using var server = await ScriptedServer.StartAsync();
        Assert.Equal("the reference gives no address", (await ReadAsync(server, new("1", Title: "A book"))).Why);
    }

    private static void Offer(ScriptedServer server, Uri page, string day, Uri copy) =>
        server.On($"/available?url={Uri.EscapeDataString(page.AbsoluteUri)}&timestamp={day}", c => AnswerAsync(c, copy));

    private static Task AnswerAsync(HttpContext context, Uri copy)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            archived_snapshots = new { closest = new { available = true, status = "200", url = copy.AbsoluteUri, timestamp = copy.Segments[2].TrimEnd('/') } },
        }));
    }

    private async Task<ReferenceReading> ReadAsync(ScriptedServer server, Reference reference)
    {
        using var http = new HttpPages(Quick, TimeProvider.System);
        var reader = new ReferenceReader(new SourceFetcher(http, Cache(), Quick, Clock, Condition), server["/available"], _ => { });
        return Assert.Single(await reader.ReadAsync([reference], null, Cancellation));
    }
}
