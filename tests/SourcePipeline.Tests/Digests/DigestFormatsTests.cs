using System.Globalization;
using System.Text;
using System.Xml.Linq;
using SourcePipeline.Digests;

namespace SourcePipeline.Tests.Digests;

public sealed class DigestFormatsTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly DigestEntry Entry = new(
        "contested-figures", "contested", "note", "12 against 40 <b>dead</b>.", "12 against 30.", "a:b", "orsk.txt", "Orsk *Rising*", "The rising", 7, "12 soldiers",
        new("added", After: "12 soldiers died."), "New in the text: “12 soldiers died.”");

    private static readonly Digest Sample = new(
        "urn:uuid:00000000-0000-8000-8000-000000000003", 3, 2, new(2026, 11, 22), new(2026, 11, 22, 3, 0, 5, TimeSpan.FromHours(1)), [], [Entry], [], [], ["a.txt: no such file."], "2026-11-22-3/index.html");

    [Fact]
    public void Markdown_has_a_headline_a_bullet_for_each_finding_and_its_reason()
    {
        var markdown = DigestMarkdown.Write(Sample);
        Assert.StartsWith("# 1 new, 0 changed, 0 gone, trouble with inputs\n\nRun 3, as of 22 November 2026, against run 2.\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- a.txt: no such file.\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- **contested** (note) Orsk \\*Rising\\*, The rising, line 7: 12 against 40 \\<b\\>dead\\</b\\>.\n  Before: 12 against 30.\n  New in the text: “12 soldiers died.”\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void What_became_of_inputs_is_told_apart()
    {
        var digest = Sample with { New = [], Troubles = [], ReadAgain = ["b.txt: can be read again."], NoLongerRead = ["c.txt: is no longer among the sources."] };
        Assert.Equal("inputs can be read again, sources no longer read", digest.Headline);
        var markdown = DigestMarkdown.Write(digest);
        Assert.Contains("Inputs can be read again:\n\n- b.txt: can be read again.\n", markdown, StringComparison.Ordinal);
        Assert.Contains("Sources no longer read:\n\n- c.txt: is no longer among the sources.\n", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("rouble", markdown, StringComparison.Ordinal);
        Assert.Equal(digest.NoLongerRead, DigestJson.Read(DigestJson.Write(digest)).NoLongerRead);
    }

    [Fact]
    public void A_digest_that_waits_since_before_there_were_these_is_read()
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(DigestJson.Write(Sample))!.AsObject();
        json.Remove("readAgain");
        json.Remove("noLongerRead");
        Assert.False(DigestJson.Read(Encoding.UTF8.GetBytes(json.ToJsonString())).NoLongerRead.IsDefault);
    }

    [Fact]
    public void That_an_article_is_new_is_said_once_and_not_with_each_finding()
    {
        var seen = Entry with { Section = Entry.Article, Trigger = new("first-sight"), Because = "The article is checked for the first time." };
        var first = Sample with { FirstSeen = ["Orsk *Rising*"], New = [seen, seen] };
        var markdown = DigestMarkdown.Write(first);
        Assert.Contains("Checked for the first time, so that all findings there are new: Orsk \\*Rising\\*.\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- **contested** (note) Orsk \\*Rising\\*, line 7: ", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain(seen.Because, markdown, StringComparison.Ordinal);
        Assert.DoesNotContain(seen.Because, Feed(first).Value, StringComparison.Ordinal);
        Assert.Contains("all findings there are new", Feed(first).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_feed_has_what_RFC_4287_wants_of_a_feed_and_its_entries()
    {
        var feed = Feed(Sample, Sample with { Run = 2, Id = "urn:uuid:00000000-0000-8000-8000-000000000002", Made = Sample.Made.AddDays(-1) });
        Assert.Equal(Atom + "feed", feed.Name);
        foreach (var element in (XElement[])[feed, .. feed.Elements(Atom + "entry")])
        {
            Assert.True(Uri.IsWellFormedUriString(Assert.Single(element.Elements(Atom + "id")).Value, UriKind.Absolute));
            Assert.NotEqual("", Assert.Single(element.Elements(Atom + "title")).Value);
            DateTimeOffset.ParseExact(Assert.Single(element.Elements(Atom + "updated")).Value, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        }
        // Entries without an author of their own need the feed's.
        Assert.Equal("SourcePipeline", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(2, feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Equal("2026-11-22T03:00:05+01:00", feed.Element(Atom + "updated")!.Value);
        Assert.All(feed.Elements(Atom + "entry"), e => Assert.Equal("{http://www.w3.org/1999/xhtml}div", Assert.Single(e.Element(Atom + "content")!.Elements()).Name.ToString()));
    }

    [Fact]
    public void An_articles_markup_is_text_in_the_feed()
    {
        var content = Feed(Sample).Descendants(Atom + "content").Single();
        Assert.DoesNotContain(content.Descendants(), e => e.Name.LocalName == "b");
        Assert.Contains("12 against 40 <b>dead</b>.", content.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_digest_tells_the_first_and_counts_the_rest()
    {
        var many = Sample with { New = [.. Enumerable.Repeat(Entry, 1000)] };
        Assert.Contains("- and 960 more, in the report\n", DigestMarkdown.Write(many), StringComparison.Ordinal);
        Assert.Contains("and 960 more, in the report", Feed(many).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_comes_back_as_it_was_written()
    {
        Assert.Equal(DigestJson.Write(Sample), DigestJson.Write(DigestJson.Read(DigestJson.Write(Sample))));
        Assert.Contains("\"asOf\": \"2026-11-22\"", Encoding.UTF8.GetString(DigestJson.Write(Sample)), StringComparison.Ordinal);
    }

    private static XElement Feed(params Digest[] digests) => XDocument.Parse(Encoding.UTF8.GetString(AtomFeed.Write("urn:uuid:00000000-0000-8000-8000-000000000001", digests))).Root!;
}
