using SourcePipeline.Citations;

namespace SourcePipeline.Tests.Citations;

public sealed class LinkStatesTests
{
    private static readonly LinkVisit Visit = new(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), "http://paper.example/2013/story", VisitResult.Page, 200, Condition: PageCondition.Readable);

    [Theory]
    [InlineData(404, LinkState.Gone)]
    [InlineData(410, LinkState.Gone)]
    [InlineData(401, LinkState.Paywalled)]
    [InlineData(402, LinkState.Paywalled)]
    [InlineData(403, LinkState.Blocked)]
    [InlineData(412, LinkState.Blocked)]
    [InlineData(428, LinkState.Blocked)]
    [InlineData(429, LinkState.Blocked)]
    [InlineData(440, LinkState.Blocked)]
    [InlineData(449, LinkState.Blocked)]
    [InlineData(500, LinkState.Unreachable)]
    [InlineData(503, LinkState.Unreachable)]
    public void A_status_has_a_state(int status, LinkState expected) =>
        Assert.Equal(expected, LinkStates.Of(Visit with { Result = VisitResult.Status, Status = status }));

    [Theory]
    [InlineData(PageCondition.Readable, LinkState.Alive)]
    [InlineData(PageCondition.ErrorPage, LinkState.Soft404)]
    [InlineData(PageCondition.Unrelated, LinkState.Soft404)]
    [InlineData(PageCondition.Empty, LinkState.Soft404)]
    [InlineData(PageCondition.HomePage, LinkState.MovedHome)]
    [InlineData(PageCondition.Paywall, LinkState.Paywalled)]
    [InlineData(PageCondition.BotWall, LinkState.Blocked)]
    [InlineData(PageCondition.CookieWall, LinkState.Blocked)]
    public void A_page_has_one_by_what_it_is(PageCondition condition, LinkState expected) =>
        Assert.Equal(expected, LinkStates.Of(Visit with { Condition = condition }));

    [Theory]
    [InlineData("http://paper.example/2013/story-2", LinkState.Redirected)]
    [InlineData("https://paper.example/2013/story", LinkState.Redirected)]
    [InlineData("http://paper.example/", LinkState.MovedHome)]
    [InlineData("http://paper.example/index.html", LinkState.MovedHome)]
    [InlineData("http://paper.example/en/", LinkState.MovedHome)]
    [InlineData("http://another.example", LinkState.MovedHome)]
    public void A_redirect_leads_on_or_home(string final, LinkState expected) =>
        Assert.Equal(expected, LinkStates.Of(Visit with { FinalUrl = final, Redirects = 1 }));

    [Fact]
    public void A_front_page_that_was_asked_for_is_alive() =>
        Assert.Equal(LinkState.Redirected, LinkStates.Of(Visit with { Url = "http://paper.example", FinalUrl = "https://paper.example/", Redirects = 1 }));

    [Theory]
    [InlineData("404 0, 404 3, 404 6", true, "three failures three days apart")]
    [InlineData("404 0, 404 1, 404 2, 404 3", false, "four failures within three days count as two")]
    [InlineData("404 0, 404 3", false, "two failures")]
    [InlineData("404 0, 404 3, 200 5, 404 6", false, "a success resets")]
    [InlineData("404 0, 404 3, 403 5, 404 6", true, "a wall neither counts nor resets")]
    [InlineData("403 0, 403 3, 403 6, 402 9, 429 12", false, "codes that walls and tills use never count")]
    [InlineData("404 0, 500 3, 410 6", true, "failures of different kinds")]
    [InlineData("200 0", false, "alive")]
    [InlineData("", false, "never visited")]
    public void A_link_is_dead_only_after_failing_again_and_again(string visits, bool dead, string why)
    {
        LinkVisit[] history = [.. visits.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split(' ')).Select(v =>
            Visit with { At = Visit.At.AddDays(int.Parse(v[1])), Status = int.Parse(v[0]), Result = v[0] == "200" ? VisitResult.Page : VisitResult.Status })];
        Assert.True(LinkStates.IsDead(history) == dead, why);
    }
}
