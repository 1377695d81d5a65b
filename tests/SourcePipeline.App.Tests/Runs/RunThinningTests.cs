using SourcePipeline.App.Baselines;
using SourcePipeline.App.Runs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;
using SourcePipeline.App.Tests.Storage;

namespace SourcePipeline.App.Tests.Runs;

/// <summary>Every run of a week, a day's last for a month, a month's last after that; and what something refers to.</summary>
public sealed class RunThinningTests
{
    private static readonly ThinningSettings Rule = new(AllDays: 7, DailyDays: 30, MonthlyDays: 0);

    [Theory]
    [InlineData("2026-11-16 03:00, 2026-11-16 09:00", "1 2", "young ones are all kept")]
    [InlineData("2026-11-10 03:00, 2026-11-10 09:00, 2026-11-11 03:00", "2 3", "of a day only the last")]
    [InlineData("2026-09-02 03:00, 2026-09-30 03:00, 2026-08-31 03:00", "2 3", "of a month only the last")]
    public void The_rule_keeps_the_last_of_each_period(string moments, string kept, string reason) => Assert.True(kept == Kept(Rule, 0, moments), reason);

    [Fact]
    public void Without_a_rule_nothing_is_forgotten() => Assert.Equal("1 2", Kept(new(0, 0, 0), 0, "2020-01-01 03:00, 2020-01-01 04:00"));

    [Fact]
    public void Months_may_end_too() => Assert.Equal("2", Kept(Rule with { MonthlyDays = 90 }, 0, "2026-01-31 03:00, 2026-10-31 03:00"));

    [Fact]
    public void The_first_and_the_newest_run_of_each_article_stay_whatever_their_age()
    {
        RunRecord[] runs = [Run(1, "2026-09-02 03:00", "a"), Run(2, "2026-09-03 03:00", "a", "b"), Run(3, "2026-09-04 03:00", "a"), Run(4, "2026-09-05 03:00", "a", "c"), Run(5, "2026-09-30 03:00", "a")];
        Assert.Equal([1, 2, 4, 5], new RunThinning(Rule, Baseline.Empty, 0, Sample.Noon).Kept([.. runs]).Order());
    }

    [Fact]
    public void What_the_last_digest_told_stays_to_be_compared_with() =>
        Assert.Equal("2 3", Kept(Rule, told: 2, "2026-11-10 01:00, 2026-11-10 03:00, 2026-11-10 09:00"));

    [Fact]
    public void Runs_that_came_to_nothing_go_when_they_are_old()
    {
        RunRecord[] runs = [Run(1, "2026-11-10 03:00") with { Outcome = RunOutcome.Failed }, Run(2, "2026-11-21 03:00") with { Outcome = RunOutcome.Failed }, Run(3, "2026-11-22 03:00", "a")];
        Assert.Equal([2, 3], new RunThinning(Rule, Baseline.Empty, 0, Sample.Noon).Kept([.. runs]).Order());
    }

    [Fact]
    public void The_newest_run_with_an_accepted_finding_stays_since_later_ones_leave_it_out()
    {
        using TemporaryFolder folder = new();
        using SqliteClaimStore store = new(folder["claims.db"]);
        for (var day = 1; day <= 4; day++)
        {
            DateTimeOffset moment = new(2026, 9, day, 3, 0, 0, TimeSpan.Zero);
            var result = Sample.Result(Sample.Document());
            store.Finish(store.Begin(new(moment, Sample.Day, ["a"])), RunOutcome.Completed, moment, day < 3 ? result : result with { Analysis = result.Analysis with { Findings = [] } });
        }
        AcceptedFinding accepted = new(Sample.Result(Sample.Document()).Analysis.Findings[0].Fingerprint.ToString(), "", "", "me", "2026-09-02", "known");
        Assert.Equal([1, 2, 4], new RunThinning(Rule, new([accepted]), 0, Sample.Noon).Thin(store, folder["reports"]).Select(r => r.Number));
        Assert.Equal([1, 4], new RunThinning(Rule, Baseline.Empty, 0, Sample.Noon).Thin(store, folder["reports"]).Select(r => r.Number));
    }

    private static string Kept(ThinningSettings rule, long told, string moments)
    {
        // A run of another article before all of them, so that none is the first.
        RunRecord[] runs = [.. moments.Split(", ").Select((m, i) => Run(i + 1, m, "a"))];
        RunRecord[] framed = [Run(0, "2019-01-31 00:00", "a"), .. runs, Run(99, "2026-11-22 11:00", "a")];
        return string.Join(' ', new RunThinning(rule, Baseline.Empty, told, Sample.Noon).Kept([.. framed]).Where(n => n is > 0 and < 99).Order());
    }

    private static RunRecord Run(long number, string moment, params string[] documents) => new(
        number, new(DateTimeOffset.Parse(moment + " +00:00", System.Globalization.CultureInfo.InvariantCulture), Sample.Day, ["a"]), RunOutcome.Completed, Sample.Noon, [.. documents], 0, 0);
}
