using System.Collections.Immutable;
using SourcePipeline.App.Runs;
using SourcePipeline.App.Storage;
using SourcePipeline.App.Tests.Storage;
using SourcePipeline.Findings;

namespace SourcePipeline.App.Tests.Runs;

public sealed class FindingHistoryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a:1", "a:1", FindingStatus.Unchanged)]
    [InlineData("a:1", "a:2", FindingStatus.Changed)]
    [InlineData("a:1", "b:1", FindingStatus.New)]
    public void A_finding_is_known_by_its_identity_and_changed_by_its_content(string before, string now, FindingStatus status)
    {
        var compared = FindingHistory.Compare(Analysis(now), Findings(before));
        Assert.Equal(status, Assert.Single(compared.Findings).Status);
    }

    [Fact]
    public void What_is_no_longer_there_is_gone()
    {
        var compared = FindingHistory.Compare(Analysis("a:1"), Findings("a:1", "b:1"));
        Assert.Equal("b", Assert.Single(compared.Gone).Fingerprint.Identity);
    }

    [Fact]
    public void Of_two_with_one_identity_the_one_that_stayed_is_unchanged()
    {
        var compared = FindingHistory.Compare(Analysis("a:2", "a:1"), Findings("a:1", "a:9"));
        Assert.Equal([FindingStatus.Changed, FindingStatus.Unchanged], compared.Findings.Select(f => f.Status));
        Assert.Empty(compared.Gone);
    }

    [Fact]
    public void An_article_added_to_the_folder_makes_the_others_findings_no_newer()
    {
        using SqliteClaimStore store = new(folder["claims.db"]);
        store.Finish(store.Begin(Sample.Start("a")), RunOutcome.Completed, Sample.Noon, Sample.Result(Sample.Document("a.txt")));
        Assert.Single(FindingHistory.Before(store, ["a.txt", "b.txt"]));
        Assert.Empty(FindingHistory.Before(store, ["b.txt"]));
    }

    [Fact]
    public void A_failed_run_is_nothing_to_compare_with()
    {
        using SqliteClaimStore store = new(folder["claims.db"]);
        store.Finish(store.Begin(Sample.Start("a")), RunOutcome.Completed, Sample.Noon, Sample.Result(Sample.Document("a.txt")));
        store.Finish(store.Begin(Sample.Start("a")), RunOutcome.Failed, Sample.Noon, null);
        Assert.Single(FindingHistory.Before(store, ["a.txt"]));
    }

    private static ImmutableArray<Finding> Findings(params string[] fingerprints) =>
        [.. fingerprints.Select(f => Sample.Finding(Sample.Document().Claims[0], f.Split(':')[1], f.Split(':')[0]))];

    private static Analysis Analysis(params string[] fingerprints) => Sample.Result(Sample.Document()).Analysis with { Findings = Findings(fingerprints) };
}
