using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SourcePipeline.App.Tests.Commands;
using SourcePipeline.App.Tests.Fetching;

namespace SourcePipeline.App.Tests.Digests;

/// <summary>Digests reach a webhook once each, in order, however often it fails.</summary>
public sealed class WebhookTests
{
    [Fact]
    public async Task A_receiver_that_fails_twice_gets_it_with_the_third_try_of_the_same_run()
    {
        await using var server = await ScriptedServer.StartAsync();
        Inbox inbox = new();
        server.Sequence("/hook", inbox.Answer(503), inbox.Answer(500), inbox.Answer(204));
        using var work = At(server["/hook"]);
        await Once(work, 12);
        Assert.Equal(3, inbox.Posts.Count);
        Assert.Single(inbox.Posts.Select(p => p.Key).Distinct());
        var digest = JsonDocument.Parse(inbox.Posts.Last().Body).RootElement;
        Assert.Equal(1, digest.GetProperty("run").GetInt32());
        Assert.Equal("first-sight", digest.GetProperty("new")[0].GetProperty("trigger").GetProperty("change").GetString());
        Assert.Equal("application/json; charset=utf-8", inbox.Posts.Last().Type);
        Assert.Equal($"\"{digest.GetProperty("id").GetString()}\"", inbox.Posts.Last().Key);
    }

    [Fact]
    public async Task What_a_receiver_that_is_down_did_not_get_goes_out_with_the_next_run_in_order()
    {
        await using var server = await ScriptedServer.StartAsync();
        Inbox inbox = new();
        server.On("/hook", inbox.Answer(503));
        using var work = At(server["/hook"]);
        Assert.Contains("1 digest not delivered: it answers 503", (await Once(work, 12)).Error, StringComparison.Ordinal);
        Assert.Contains("2 digests not delivered", (await Once(work, 13)).Error, StringComparison.Ordinal);
        inbox.Posts.Clear();
        server.On("/hook", inbox.Answer(200));
        // Nothing changed in this run; what waits goes out all the same.
        Assert.DoesNotContain("not delivered", (await Once(work, 13)).Error, StringComparison.Ordinal);
        Assert.Equal([1, 2], inbox.Posts.Select(p => JsonDocument.Parse(p.Body).RootElement.GetProperty("run").GetInt32()));
        await Once(work, 13);
        Assert.Equal(2, inbox.Posts.Count);
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_holds_up_a_run_no_longer_than_the_settings_allow()
    {
        await using var server = await ScriptedServer.StartAsync();
        server.On("/hook", c => Task.Delay(Timeout.Infinite, c.RequestAborted));
        using var work = At(server["/hook"], """, "TryTimeout": "00:00:00.200" """);
        var ran = await Once(work, 12);
        Assert.Equal(0, ran.Exit);
        Assert.Contains("1 digest not delivered: no answer within 0.2 s", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_there_is_told_and_nothing_is_lost()
    {
        var server = await ScriptedServer.StartAsync();
        var gone = server["/hook"];
        await server.DisposeAsync();
        using var work = At(gone);
        Assert.Contains("the connection was refused", (await Once(work, 12)).Error, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(work.Store + ".digests", "run-*.json"));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var server = await ScriptedServer.StartAsync();
        Inbox inbox = new();
        server.Redirect("/hook", "/private", status).On("/private", inbox.Answer(200));
        using var work = At(server["/hook"]);
        Assert.Contains($"it answers {status}, a redirect, which is not followed", (await Once(work, 12)).Error, StringComparison.Ordinal);
        Assert.Empty(inbox.Posts);
    }

    [Fact]
    public async Task A_receiver_that_refuses_is_not_asked_again_in_the_same_run()
    {
        await using var server = await ScriptedServer.StartAsync();
        Inbox inbox = new();
        server.On("/hook", inbox.Answer(401));
        using var work = At(server["/hook"]);
        await Once(work, 12);
        Assert.Single(inbox.Posts);
    }

    private static Workplace At(Uri hook, string more = "") => new($$"""
        { "Sources": [ "a.txt" ], "Digest": { "Webhook": "{{hook}}" }, "Fetching": { "RetryDelay": "00:00:00.001", "Retries": 2 {{more}} } }
        """);

    private static Task<Ran> Once(Workplace work, int soldiers)
    {
        work.Write("a.txt", Workplace.Article.Replace("12 soldiers", $"{soldiers} soldiers", StringComparison.Ordinal));
        return work.Run("worker", "--once");
    }

    /// <summary>What was posted, and an answer to it.</summary>
    private sealed class Inbox
    {
        public ConcurrentQueue<(string Body, string? Type, string? Key)> Posts { get; } = [];

        public Func<HttpContext, Task> Answer(int status) => async c =>
        {
            using StreamReader body = new(c.Request.Body);
            Posts.Enqueue((await body.ReadToEndAsync(c.RequestAborted), c.Request.ContentType, c.Request.Headers["Idempotency-Key"]));
            c.Response.StatusCode = status;
        };
    }
}
