using System.Collections.Immutable;
using SourcePipeline.Digests;
using SourcePipeline.Findings;
using SourcePipeline.Tests.Reporting;

namespace SourcePipeline.Tests.Digests;

/// <summary>Which change of which passage triggered a finding.</summary>
public sealed class DigestEntriesTests
{
    private const string Battle = "At Orsk 12 soldiers were killed on 3 May 1921.";
    private const string Retreat = "The column withdrew the same evening.";

    [Theory]
    [InlineData("altered", "At Orsk 15 soldiers were killed on 3 May 1921.", Retreat, "the sentence itself changed")]
    [InlineData("section", Battle, "The column withdrew a week later.", "another sentence of its section changed")]
    [InlineData("rules", Battle, Retreat, "nothing changed in the text")]
    public void A_new_finding_names_the_change_that_brought_it(string change, string first, string second, string reason)
    {
        var entry = Assert.Single(Entries(Article(Battle, Retreat), Article(first, second), first).New);
        Assert.True(change == entry.Trigger.Change, $"{reason}: {entry.Because}");
    }

    [Fact]
    public void An_altered_sentence_is_told_as_it_read_and_as_it_reads()
    {
        var now = Battle.Replace("12", "15", StringComparison.Ordinal);
        Assert.Equal($"“{Battle}” now reads “{now}”", Entries(Article(Battle, Retreat), Article(now, Retreat), now).New[0].Because);
    }

    [Fact]
    public void A_sentence_that_is_like_no_other_is_new_in_the_text()
    {
        Assert.Equal($"New in the text: “{Battle}”", Entries(Article("Nothing is known.", Retreat), Article(Battle, Retreat), Battle).New[0].Because);
    }

    [Fact]
    public void A_sentence_that_only_moved_triggers_nothing()
    {
        Assert.Equal("rules", Entries(Article(Battle, Retreat), Article(Retreat, Battle), Battle).New[0].Trigger.Change);
    }

    [Theory]
    [InlineData(Family.Stale, "time")]
    [InlineData(Family.Citation, "source")]
    public void Where_the_text_stands_the_family_tells_what_else_changed(Family family, string change)
    {
        Assert.Equal(change, Entries(Article(Battle, Retreat), Article(Battle, Retreat), Battle, family).New[0].Trigger.Change);
    }

    [Fact]
    public void What_is_gone_names_the_sentence_that_went_with_it()
    {
        var before = Article(Battle, Retreat);
        Analysis now = new(InventedWar.AsOf, [Article(Retreat).Build()], [], [], [], [Finding(before, Battle)]);
        var gone = Assert.Single(new DigestEntries(now, [], [before.Build()]).Gone);
        Assert.Equal($"No longer in the text: “{Battle}”", gone.Because);
        Assert.Equal(("Orsk Rising", "The rising", Battle), (gone.Article, gone.Section, gone.Quote));
    }

    [Fact]
    public void An_article_that_was_never_checked_is_said_to_be_seen_first()
    {
        var now = Article(Battle);
        DigestEntries entries = new(new(InventedWar.AsOf, [now.Build()], [], [], [Finding(now, Battle)], []), [], []);
        Assert.Equal(["Orsk Rising"], entries.FirstSeen);
        Assert.Equal("first-sight", entries.New[0].Trigger.Change);
    }

    [Fact]
    public void A_changed_finding_tells_its_message_before()
    {
        var article = Article(Battle);
        var was = Finding(article, Battle) with { Message = "12 against 20." };
        var now = Finding(article, Battle) with { Message = "12 against 25.", Status = FindingStatus.Changed };
        DigestEntries entries = new(new(InventedWar.AsOf, [article.Build()], [], [], [now], []), [was], [article.Build()]);
        Assert.Equal("12 against 20.", Assert.Single(entries.Changed).Was);
    }

    private static DigestEntries Entries(ArticleBuilder before, ArticleBuilder now, string passage, Family family = Family.Contested) =>
        new(new(InventedWar.AsOf, [now.Build()], [], [], [Finding(now, passage) with { Family = family }], []), [], [before.Build()]);

    private static ArticleBuilder Article(params string[] sentences) => new ArticleBuilder("orsk.txt", "Orsk Rising").Prose("A rising.").Section("The rising").Prose(sentences);

    private static Finding Finding(ArticleBuilder article, string passage) =>
        new("contested-figures", Family.Contested, Level.Note, "Two figures.", new("identity", "content"), [article.Where(passage)], ImmutableArray<string>.Empty);
}
