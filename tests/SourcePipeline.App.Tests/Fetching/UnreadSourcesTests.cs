using SourcePipeline.App.Tests.Commands;

namespace SourcePipeline.App.Tests.Fetching;

/// <summary>What is told of a source that could not be read.</summary>
public sealed class UnreadSourcesTests
{
    [Fact]
    public async Task That_nothing_was_fetched_is_told_with_what_forbade_it_and_without_a_network_that_no_page_is_saved()
    {
        using Workplace work = new("""{ "Fetching": { "ArchiveAvailability": "none" } }""");
        var article = work.Write("a.txt", Workplace.Article);
        work.Write("a.references.csv", "number,title,url\n1,Losses,http://127.0.0.1:9/losses\n");
        Assert.StartsWith("not-fetched: 127.0.0.1 is not a public address", await Reason(work, article), StringComparison.Ordinal);
        Assert.Equal("no-saved-page", await Reason(work, article, "--offline"));
    }

    private static async Task<string> Reason(Workplace work, params string[] args) =>
        (await work.Check([.. args, "--format", "json"])).Json.GetProperty("verdicts")[0].GetProperty("reason").GetString()!;
}
