using SourcePipeline.App.Fetching;

namespace SourcePipeline.App.Tests.Fetching;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false, "all is forbidden")]
    [InlineData("User-agent: *\nDisallow:", "/a", true, "an empty rule forbids nothing")]
    [InlineData("User-agent: other\nDisallow: /", "/a", true, "somebody else is meant")]
    [InlineData("User-agent: other\nUser-agent: SourcePipeline\nDisallow: /", "/a", false, "one group for two names")]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: sourcepipeline\nDisallow: /x", "/a", true, "the own group replaces the one for all")]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true, "the longer rule decides")]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true, "of equals, allow decides")]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false, "a star and an end")]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true, "not at the end")]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a1b2c3", false, "two stars")]
    [InlineData("User-agent: *\nDisallow: /a # not that one", "/a", false, "a comment")]
    [InlineData("# nothing at all", "/a", true, "no rule")]
    [InlineData("<html>Not found</html>", "/a", true, "not a robots.txt")]
    public void Rules_are_read_as_the_standard_says(string robots, string path, bool allowed, string why) =>
        Assert.True(RobotsRules.Parse(robots).Allows(path) == allowed, why);

    [Fact]
    public void A_delay_that_the_site_asks_for_is_read() =>
        Assert.Equal(TimeSpan.FromSeconds(2.5), RobotsRules.Parse("User-agent: *\nCrawl-delay: 2.5\nDisallow: /x").CrawlDelay);
}
