using SourcePipeline.Citations;

namespace SourcePipeline.Tests.Citations;

public sealed class ArchiveCopiesTests
{
    [Fact]
    public void The_archive_is_asked_for_the_copy_nearest_a_day() =>
        Assert.Equal(
            "https://archive.example/available?url=http%3A%2F%2Fpaper.example%2Fa%3Fb%3D1&timestamp=20130209",
            ArchiveCopies.Query(new("https://archive.example/available"), "http://paper.example/a?b=1", new(2013, 2, 9)).AbsoluteUri);

    [Theory]
    [InlineData("""{"archived_snapshots":{"closest":{"available":true,"status":"200","url":"http://web.archive.example/web/20130210120000/http://p.example/a","timestamp":"20130210120000"}}}""", "2013-02-10")]
    [InlineData("""{"archived_snapshots":{"closest":{"available":true,"status":"404","url":"http://web.archive.example/web/20130210/http://p.example/a","timestamp":"20130210"}}}""", null)]
    [InlineData("""{"archived_snapshots":{"closest":{"available":true,"status":"302","url":"http://web.archive.example/web/20130210/http://p.example/a","timestamp":"20130210"}}}""", null)]
    [InlineData("""{"archived_snapshots":{"closest":{"available":false,"url":"http://web.archive.example/x"}}}""", null)]
    [InlineData("""{"url":"http://p.example/a","archived_snapshots":{}}""", null)]
    public void Its_answer_names_a_copy_or_none(string answer, string? taken) =>
        Assert.Equal(taken, ArchiveCopies.ParseAnswer(answer)?.Taken?.ToString("yyyy-MM-dd"));

    [Theory]
    [InlineData(PageCondition.Readable, null)]
    [InlineData(PageCondition.ErrorPage, "the archive copy is an error page")]
    [InlineData(PageCondition.HomePage, "the archive copy is the site's home page")]
    [InlineData(PageCondition.BotWall, "the archive copy is a wall")]
    public void A_copy_that_is_none_is_refused(PageCondition condition, string? refusal) =>
        Assert.Equal(refusal, ArchiveCopies.Refusal("http://p.example/2013/a", new(default, "http://web.archive.example/web/20130210120000/http://p.example/2013/a", VisitResult.Page, 200, Condition: condition)));
}
