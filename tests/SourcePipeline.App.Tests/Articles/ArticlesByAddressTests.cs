using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SourcePipeline.App.Tests.Commands;
using SourcePipeline.App.Tests.Fetching;

namespace SourcePipeline.App.Tests.Articles;

/// <summary>An article and its sources checked over HTTP, from the address to the verdicts in the report.</summary>
public sealed class ArticlesByAddressTests : IAsyncLifetime
{
    private readonly List<Workplace> works = [];
    private ScriptedServer server = null!;
    private Workplace work = null!;

    public async ValueTask InitializeAsync()
    {
        server = await ScriptedServer.StartAsync();
        work = new($$"""
            {
              "Fetching": { "AllowedHosts": [ "127.0.0.1" ], "Pace": "00:00:00", "RetryDelay": "00:00:00.001", "ArchiveAvailability": "none" },
              "Wikipedia": { "Api": "{{server.Root}}w/rest.php" }
            }
            """);
        works.Add(work);
        Article("1001", $$$"""
            The '''Battle of Ostrava Ford''' was fought in 2014.

            On 3 May 2014, 27 soldiers were killed at Ostrava Ford.<ref>{{cite news |title=Losses at the ford |url={{{server["/losses"]}}} |publisher=The Gazette |date=4 May 2014}}</ref> On 3 May 2014, 12 civilians were killed at Ostrava Ford.<ref>{{cite news |title=Town under fire |url={{{server["/town"]}}} |publisher=Courier |date=4 May 2014}}</ref> On 3 May 2014, 9 rebels were captured at Ostrava Ford.<ref>{{cite news |title=Prisoners |url={{{server["/gone"]}}} |publisher=Courier |date=4 May 2014}}</ref>
            """);
        var filler = string.Join(' ', Enumerable.Repeat("The road along the river has been closed since the spring and nobody knows when it will be opened to traders again.", 4));
        server.Page("/losses", $"<html><head><title>Losses at the ford</title></head><body><article><h1>Losses at the ford</h1><p>Twenty-seven soldiers were killed at Ostrava Ford on Saturday, the ministry said.</p><p>{filler}</p></article></body></html>")
            .Page("/town", $"<html><head><title>Town under fire</title></head><body><article><h1>Town under fire</h1><p>Nineteen civilians were killed at Ostrava Ford on Saturday, a doctor said.</p><p>{filler}</p></article></body></html>");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var work in works)
            work.Dispose();

        await server.DisposeAsync();
    }

    [Fact]
    public async Task Claims_are_extracted_from_an_article_by_address()
    {
        const string Address = "wikipedia:en:\"Battle of Ostrava Ford\"";
        var ran = await work.Run("extract", Address);
        Assert.True(ran.Exit == 0, ran.Error);
        Assert.Contains("\"quote\":\"27 soldiers were killed\"", ran.Out, StringComparison.Ordinal);
        var again = await work.Run("extract", "--offline", Address);
        Assert.Equal(ran.Out, again.Out);
        var unknown = await work.Run("extract", "wikipedia:en:\"Battle of Nowhere\"", Address);
        Assert.Equal((2, ran.Out), (unknown.Exit, unknown.Out));
        Assert.Contains("no such article", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_account_tells_on_how_many_independent_sources_it_rests()
    {
        Article("1002", """
            The '''Battle of Ostrava Ford''' was fought in 2014.

            On 3 May 2014, the army said that 27 soldiers were killed at Ostrava Ford.<ref>{{cite news |title=Losses |publisher=The Gazette |agency=Press Bureau}}</ref><ref>{{cite news |title=Heavy losses |publisher=Courier |agency=Press Bureau}}</ref> On 3 May 2014, the rebels said that 40 soldiers were killed at Ostrava Ford.<ref>{{cite news |title=Rebels |publisher=The Gazette}}</ref><ref>{{cite news |title=Rebels |publisher=Courier}}</ref>
            """);
        var ran = await work.Check("wikipedia:en:\"Battle of Ostrava Ford\"", "--format", "json");
        Assert.Equal([(27, 1), (40, 2)], ran.Json.GetProperty("incidents").EnumerateArray().SelectMany(i => i.GetProperty("accounts").EnumerateArray())
            .Select(a => (a.GetProperty("low").GetInt32(), a.GetProperty("independentSources").GetInt32())));
        var csv = await work.Run("compare", "Ostrava", "--format", "csv");
        Assert.Contains(",independentSources,", csv.Lines[0], StringComparison.Ordinal);
        var text = await work.Run("compare", "Ostrava");
        Assert.Contains("2 independent sources", text.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wikipedia:en:\"Battle of Ostrava Ford\"")]
    [InlineData("https://en.wikipedia.org/wiki/Battle_of_Ostrava_Ford")]
    public async Task An_article_and_its_sources_are_checked_by_address(string address)
    {
        var ran = await work.Check(address, "--format", "json");
        Assert.True(ran.Exit == 0, ran.Error);
        var document = Assert.Single(ran.Json.GetProperty("documents").EnumerateArray());
        Assert.Equal(("Battle of Ostrava Ford", "1001"), (document.GetProperty("title").GetString(), document.GetProperty("revision").GetString()));
        var verdicts = ran.Json.GetProperty("verdicts").EnumerateArray().GroupBy(v => v.GetProperty("citation").GetString()!).ToDictionary(g => g.Key, g => g.First());
        Assert.Equal("supported", verdicts["1"].GetProperty("verdict").GetString());
        Assert.StartsWith("Twenty-seven soldiers", verdicts["1"].GetProperty("passage").GetString(), StringComparison.Ordinal);
        Assert.Equal("other-figure", verdicts["2"].GetProperty("verdict").GetString());
        Assert.Equal(("could-not-check", "gone"), (verdicts["3"].GetProperty("verdict").GetString(), verdicts["3"].GetProperty("reason").GetString()));
        var failed = Assert.Single(ran.Json.GetProperty("findings").EnumerateArray(), f => f.GetProperty("rule").GetString() == "failed-verification");
        Assert.StartsWith("{{Failed verification|", failed.GetProperty("suggestion").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unchanged_revision_and_sources_that_are_not_due_are_not_fetched_again()
    {
        await work.Check("wikipedia:Battle of Ostrava Ford");
        var asked = server.Asked.Count;
        await work.Check("wikipedia:Battle of Ostrava Ford");
        Assert.Equal(["/w/rest.php/v1/page/Battle_of_Ostrava_Ford/bare"], server.Asked.Skip(asked));
    }

    [Fact]
    public async Task A_new_revision_is()
    {
        await work.Check("wikipedia:Battle of Ostrava Ford");
        Article("1002", "On 3 May 2014, 28 soldiers were killed at Ostrava Ford.");
        var ran = await work.Check("wikipedia:Battle of Ostrava Ford", "--format", "json");
        Assert.Equal("1002", ran.Json.GetProperty("documents")[0].GetProperty("revision").GetString());
    }

    [Fact]
    public async Task Offline_reads_what_was_fetched_and_asks_nobody()
    {
        await work.Check("wikipedia:Battle of Ostrava Ford");
        var asked = server.Asked.Count;
        var ran = await work.Check("wikipedia:Battle of Ostrava Ford", "--offline", "--format", "json");
        Assert.Equal("supported", ran.Json.GetProperty("verdicts")[0].GetProperty("verdict").GetString());
        Assert.Equal(asked, server.Asked.Count);
    }

    [Fact]
    public async Task An_article_that_cannot_be_fetched_is_a_failed_input()
    {
        var ran = await work.Check("wikipedia:No such battle", work.Write("a.txt", Workplace.Article), "--format", "json");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("no such article", ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.Json.GetProperty("documents").EnumerateArray());
    }

    [Fact]
    public async Task A_source_given_by_hand_goes_before_the_network()
    {
        var page = work.Write("given.html", "<html><body><h1>Losses</h1><p>In all 30 soldiers were killed at Ostrava Ford, the ministry said on Sunday. The road along the river has been closed since the spring and nobody knows when it will be opened to traders or to anybody else again.</p></body></html>");
        var ran = await work.Check("wikipedia:Battle of Ostrava Ford", "--source", $"1={page}", "--format", "json");
        Assert.Equal("other-figure", ran.Json.GetProperty("verdicts")[0].GetProperty("verdict").GetString());
        Assert.DoesNotContain("/losses", server.Asked);
    }

    [Fact]
    public async Task A_source_for_a_mark_that_there_is_not_is_told()
    {
        var page = work.Write("given.html", "<html><body><p>Nobody was killed.</p></body></html>");
        var ran = await work.Check(work.Write("a.txt", Workplace.Article), "--source", $"99={page}", "--offline");
        Assert.Contains("no claim cites a reference [99]; the page was not used.", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1=")]
    [InlineData("1=nowhere.html")]
    public async Task A_source_option_that_makes_no_sense_is_refused(string option)
    {
        var ran = await work.Check(work.Write("a.txt", Workplace.Article), "--source", option);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("--source", ran.Error, StringComparison.Ordinal);
    }

    private void Article(string revision, string wikitext)
    {
        const string Path = "/w/rest.php/v1/page/Battle_of_Ostrava_Ford";
        server.On(Path, c => AnswerAsync(c, revision, wikitext)).On($"{Path}/bare", c => AnswerAsync(c, revision, null));
    }

    private static Task AnswerAsync(HttpContext context, string revision, string? source)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { id = 7, key = "Battle_of_Ostrava_Ford", title = "Battle of Ostrava Ford", latest = new { id = int.Parse(revision), timestamp = "2026-01-01T00:00:00Z" }, source }));
    }
}
