using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using SourcePipeline.App.Fetching;
using SourcePipeline.Citations;

namespace SourcePipeline.App.Tests.Fetching;

/// <summary>Many addresses, the cache, and what is due.</summary>
public sealed class SourceFetcherTests : FetchingTest
{
    [Fact]
    public async Task A_live_page_is_asked_again_after_a_week_and_not_before()
    {
        await using var server = (await ScriptedServer.StartAsync()).Page("/a", "<p>one</p>");
        await FetchAllAsync(server["/a"]);
        Clock.Now += TimeSpan.FromDays(6.9);
        var saved = Assert.Single(await FetchAllAsync(server["/a"]));
        Assert.True(saved.FromCache);
        Assert.Equal("<p>one</p>", saved.Page);
        Assert.Single(server.Asked);
        Clock.Now += TimeSpan.FromDays(0.2);
        Assert.False(Assert.Single(await FetchAllAsync(server["/a"])).FromCache);
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task A_failing_one_after_three_days()
    {
        await using var server = (await ScriptedServer.StartAsync()).Status("/a", 404);
        await FetchAllAsync(server["/a"]);
        Clock.Now += TimeSpan.FromDays(2.9);
        await FetchAllAsync(server["/a"]);
        Assert.Single(server.Asked);
        Clock.Now += TimeSpan.FromDays(0.2);
        Assert.Equal(2, Assert.Single(await FetchAllAsync(server["/a"])).Visits.Count);
    }

    [Fact]
    public async Task An_unchanged_page_is_not_sent_again()
    {
        await using var server = (await ScriptedServer.StartAsync()).On("/a", c =>
        {
            c.Response.Headers.ETag = "\"v1\"";
            if (c.Request.Headers.IfNoneMatch == "\"v1\"")
            {
                c.Response.StatusCode = 304;
                return Task.CompletedTask;
            }

            return c.Response.WriteAsync("<p>one</p>");
        });
        await FetchAllAsync(server["/a"]);
        Clock.Now += TimeSpan.FromDays(8);
        var again = Assert.Single(await FetchAllAsync(server["/a"]));
        Assert.Equal("<p>one</p>", again.Page);
        Assert.Equal(304, again.Last.Status);
        Assert.Equal(LinkState.Alive, LinkStates.Of(again.Last));
    }

    [Fact]
    public async Task A_changed_text_is_told()
    {
        await using var server = await ScriptedServer.StartAsync();
        server.Sequence("/a", c => c.Response.WriteAsync("<p>12 dead</p>"), c => c.Response.WriteAsync("<p>13 dead</p>"));
        Assert.Null(Assert.Single(await FetchAllAsync(server["/a"])).TextChanged);
        Clock.Now += TimeSpan.FromDays(8);
        Assert.Equal(Clock.Now, Assert.Single(await FetchAllAsync(server["/a"])).TextChanged);
    }

    [Fact]
    public async Task A_page_that_was_read_outlives_the_error_that_took_its_place()
    {
        await using var server = await ScriptedServer.StartAsync();
        server.Sequence("/a", c => c.Response.WriteAsync("<p>12 dead</p>"), c => c.Response.WriteAsync("<p>Page not found</p>"));
        await FetchAllAsync(server["/a"]);
        Clock.Now += TimeSpan.FromDays(8);
        var later = Assert.Single(await FetchAllAsync(server["/a"]));
        Assert.Equal("<p>12 dead</p>", later.Page);
        Assert.Equal(LinkState.Soft404, LinkStates.Of(later.Last));
    }

    [Fact]
    public async Task The_cache_is_a_folder_for_each_host_that_a_person_can_read()
    {
        await using var server = (await ScriptedServer.StartAsync()).Page("/news/2013/attack?id=7", "<p>one</p>");
        await FetchAllAsync(server["/news/2013/attack?id=7"]);
        var host = Assert.Single(Directory.GetDirectories(Folder));
        var page = Assert.Single(Directory.GetDirectories(host));
        Assert.Equal($"127.0.0.1_{server.Root.Port}", Path.GetFileName(host));
        Assert.StartsWith("news-2013-attack-id-7-", Path.GetFileName(page), StringComparison.Ordinal);
        Assert.Equal(["address.json", "body.html", "text.txt"], Directory.GetFiles(page).Select(Path.GetFileName).Order());
        Assert.Contains("\"TextChecksum\"", await File.ReadAllTextAsync(Path.Combine(page, "address.json"), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_entry_is_fetched_anew()
    {
        await using var server = (await ScriptedServer.StartAsync()).Page("/a", "<p>one</p>");
        await FetchAllAsync(server["/a"]);
        var entry = Directory.GetFiles(Folder, "address.json", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(entry, "{ half", Cancellation);
        Assert.False(Assert.Single(await FetchAllAsync(server["/a"])).FromCache);
    }

    [Fact]
    public async Task Offline_touches_no_network()
    {
        await using var server = (await ScriptedServer.StartAsync()).Page("/a", "<p>one</p>").Page("/b", "<p>two</p>");
        await FetchAllAsync(server["/a"]);
        Clock.Now += TimeSpan.FromDays(400);
        var results = await new OfflineFetcher(Cache(), Clock).FetchAsync([server["/a"], server["/b"]], Cancellation).ToArrayAsync(Cancellation);
        Assert.Equal("<p>one</p>", results[0].Page);
        Assert.Equal(LinkState.NotAttempted, LinkStates.Of(results[1].Last));
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task Cancelling_loses_nothing_that_was_fetched()
    {
        await using var server = (await ScriptedServer.StartAsync()).Page("/quick", "<p>one</p>").On("/stalled", c => Task.Delay(Timeout.Infinite, c.RequestAborted));
        using var http = new HttpPages(Quick, TimeProvider.System);
        var fetcher = new SourceFetcher(http, Cache(), Quick, Clock, Condition);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in fetcher.FetchAsync([server["/quick"], server["/stalled"]], cancel.Token))
                await cancel.CancelAsync();
        });
        Assert.NotNull(await Cache().ReadAsync(server["/quick"], Cancellation));
        Assert.Null(await Cache().ReadAsync(server["/stalled"], Cancellation));
    }

    [Fact]
    public async Task No_more_connections_at_once_than_a_host_may_have()
    {
        int now = 0, most = 0;
        await using var server = await ScriptedServer.StartAsync();
        Uri[] urls = [.. Enumerable.Range(0, 20).Select(i => server[$"/{i}"])];
        foreach (var url in urls)
        {
            server.On(url.AbsolutePath, async c =>
            {
                var at = Interlocked.Increment(ref now);
                InterlockedMax(ref most, at);
                await Task.Delay(10);
                Interlocked.Decrement(ref now);
            });
        }

        await FetchAllAsync(urls);
        Assert.InRange(most, 1, Quick.ConnectionsPerHost);
    }

    [Fact]
    public async Task Addresses_that_are_none_are_not_attempted()
    {
        var results = await FetchAllAsync(new Uri("ftp://example.org/a"), new Uri("mailto:somebody@example.org"));
        Assert.All(results, r => Assert.Equal(LinkState.NotAttempted, LinkStates.Of(r.Last)));
    }

    /// <summary>Two thousand addresses on a hundred hosts with the default limits for each host; the figures are printed, the bounds far off.</summary>
    [Fact]
    public async Task A_long_list_of_sources_is_a_matter_of_seconds()
    {
        await using var many = await ManyHosts.StartAsync(TimeSpan.FromMilliseconds(50));
        FetchSettings defaults = new() { AllowedHosts = ["127.0.0.0/8"] };
        Uri[] urls = [.. Enumerable.Range(0, 2000).Select(i => new Uri($"http://127.0.1.{(i % 100) + 1}:{many.Port}/{i}"))];
        var watch = Stopwatch.StartNew();
        var results = await FetchAllAsync(defaults, urls);
        TestContext.Current.TestOutputHelper?.WriteLine($"{results.Length} addresses in {watch.Elapsed.TotalSeconds:F1} s, {Environment.WorkingSet >> 20} MB");
        Assert.Equal(2000, results.Count(r => r.Page is not null));
        Assert.InRange(many.Asked, 2000, 2100);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = target; value > seen; seen = target)
            Interlocked.CompareExchange(ref target, value, seen);
    }
}
