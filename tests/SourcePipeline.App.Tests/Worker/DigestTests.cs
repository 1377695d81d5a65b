using System.Xml.Linq;
using SourcePipeline.App.Tests.Commands;

namespace SourcePipeline.App.Tests.Worker;

/// <summary>What the worker tells after a run, and when it is silent.</summary>
public sealed class DigestTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private readonly Workplace work = new("""{ "Sources": [ "articles" ] }""");

    public DigestTests() => work.Write("articles/a.txt", Workplace.Article);

    public void Dispose() => work.Dispose();

    [Fact]
    public async Task The_first_run_says_that_it_is_the_first()
    {
        var ran = await Once();
        Assert.Contains("first check of A", ran.Error, StringComparison.Ordinal);
        Assert.Contains("Checked for the first time, so that all findings there are new: A.\n", Markdown(1), StringComparison.Ordinal);
        Assert.DoesNotContain("The article is checked for the first time.", Markdown(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_changed_nothing_is_written()
    {
        await Once();
        var feed = File.ReadAllBytes(work.Folder["reports/feed.xml"]);
        Assert.Contains("nothing changed", (await Once()).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(work.Folder["reports/2026-11-22-2/digest.md"]));
        Assert.Equal(feed, File.ReadAllBytes(work.Folder["reports/feed.xml"]));
    }

    [Fact]
    public async Task A_changed_sentence_is_told_with_what_it_read_before()
    {
        await Once();
        work.Write("articles/a.txt", Workplace.Article.Replace("12 soldiers", "19 soldiers", StringComparison.Ordinal));
        await Once();
        Assert.Contains("The ministry said that 12 soldiers were killed.", Markdown(2), StringComparison.Ordinal);
        Assert.Contains("now reads", Markdown(2), StringComparison.Ordinal);
        XElement[] entries = [.. XDocument.Load(work.Folder["reports/feed.xml"]).Root!.Elements(Atom + "entry")];
        Assert.Equal(2, entries.Length);
        Assert.Equal("2026-11-22-2/index.html", entries[0].Element(Atom + "link")!.Attribute("href")!.Value);
    }

    [Fact]
    public async Task Links_are_whole_where_the_settings_say_how_the_reports_are_reached()
    {
        using Workplace reached = new("""{ "Sources": [ "a.txt" ], "Digest": { "ReportsAddress": "https://reports.example/war/" } }""");
        reached.Write("a.txt", Workplace.Article);
        await reached.Run("worker", "--once");
        var feed = XDocument.Load(reached.Folder["reports/feed.xml"]).Root!;
        Assert.Equal("https://reports.example/war/feed.xml", feed.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("https://reports.example/war/2026-11-22-1/index.html", feed.Element(Atom + "entry")!.Element(Atom + "link")!.Attribute("href")!.Value);
    }

    [Fact]
    public async Task A_check_by_hand_in_between_takes_no_news_away()
    {
        await Once();
        work.Write("articles/a.txt", Workplace.Article.Replace("12 soldiers", "19 soldiers", StringComparison.Ordinal));
        await work.Check();
        await Once();
        Assert.Contains("now reads", Markdown(3), StringComparison.Ordinal);
        Assert.Contains("against run 1", Markdown(3), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_keeps_its_names_and_the_last_fifty()
    {
        await Once();
        var id = Feed().Element(Atom + "id")!.Value;
        for (var i = 0; i < 52; i++)
        {
            work.Write("articles/a.txt", Workplace.Article.Replace("12 soldiers", $"{13 + i} soldiers", StringComparison.Ordinal));
            await Once();
        }
        Assert.Equal(id, Feed().Element(Atom + "id")!.Value);
        Assert.Equal(50, Feed().Elements(Atom + "entry").Count());
        Assert.Equal(50, Directory.EnumerateFiles(work.Store + ".digests", "run-*.json").Count());
    }

    [Fact]
    public async Task An_accepted_finding_is_not_told_as_gone()
    {
        await Once();
        await work.Run("baseline", "add", "--all", "--why", "known");
        Assert.Contains("nothing changed", (await Once()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_told_once_and_its_return_too()
    {
        using Workplace two = new("""{ "Sources": [ "a.txt", "b.txt" ] }""");
        two.Write("a.txt", Workplace.Article);
        await two.Run("worker", "--once");
        Assert.Contains("b.txt", File.ReadAllText(two.Folder["reports/2026-11-22-1/digest.md"]), StringComparison.Ordinal);
        Assert.Contains("nothing changed", (await two.Run("worker", "--once")).Error, StringComparison.Ordinal);
        two.Write("b.txt", Workplace.Article);
        await two.Run("worker", "--once");
        Assert.Contains("can be read again", File.ReadAllText(two.Folder["reports/2026-11-22-3/digest.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_taken_out_of_the_settings_is_not_told_as_read_again()
    {
        using Workplace two = new("""{ "Sources": [ "a.txt", "b.txt" ] }""");
        two.Write("a.txt", Workplace.Article);
        await two.Run("worker", "--once");
        two.Write("appsettings.json", """{ "Sources": [ "a.txt" ] }""");
        Assert.Contains("sources no longer read", (await two.Run("worker", "--once")).Error, StringComparison.Ordinal);
        var digest = File.ReadAllText(two.Folder["reports/2026-11-22-2/digest.md"]);
        Assert.Contains("b.txt: is no longer among the sources", digest, StringComparison.Ordinal);
        Assert.DoesNotContain("read again", digest, StringComparison.Ordinal);
        Assert.Contains("nothing changed", (await two.Run("worker", "--once")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_that_does_not_answer_is_told_with_the_third_run_in_a_row()
    {
        // Nothing listens on this port of this machine.
        using Workplace two = new("""{ "Sources": [ "a.txt", "http://127.0.0.1:9/article" ], "Fetching": { "AllowedHosts": [ "127.0.0.1" ], "Retries": 0 } }""");
        two.Write("a.txt", Workplace.Article);
        await two.Run("worker", "--once");
        Assert.DoesNotContain("127.0.0.1", File.ReadAllText(two.Folder["reports/2026-11-22-1/digest.md"]), StringComparison.Ordinal);
        Assert.Contains("nothing changed", (await two.Run("worker", "--once")).Error, StringComparison.Ordinal);
        Assert.Contains("trouble with inputs", (await two.Run("worker", "--once")).Error, StringComparison.Ordinal);
        Assert.Contains("So for 3 runs in a row.", File.ReadAllText(two.Folder["reports/2026-11-22-3/digest.md"]), StringComparison.Ordinal);
        Assert.Contains("nothing changed", (await two.Run("worker", "--once")).Error, StringComparison.Ordinal);
    }

    private Task<Ran> Once() => work.Run("worker", "--once");

    private string Markdown(int run) => File.ReadAllText(work.Folder[$"reports/2026-11-22-{run}/digest.md"]);

    private XElement Feed() => XDocument.Load(work.Folder["reports/feed.xml"]).Root!;
}
