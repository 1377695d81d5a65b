using SourcePipeline.Citations;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;

namespace SourcePipeline.Tests.Reporting;

public sealed class ReportModelTests
{
    private readonly ReportModel model = ReportModel.From(InventedWar.Analysis);

    [Fact]
    public void The_order_of_the_analysis_does_not_show_in_the_report()
    {
        var analysis = InventedWar.Analysis;
        var turned = analysis with
        {
            Documents = [.. analysis.Documents.Reverse()],
            Incidents = [.. analysis.Incidents.Reverse().Select(i => i with { Accounts = [.. i.Accounts.Reverse()] })],
            Verdicts = [.. analysis.Verdicts.Reverse()],
            Findings = [.. analysis.Findings.Reverse()],
        };
        foreach (var format in ReportFormats.Names)
            Assert.Equal(Written.As(format, model), Written.As(format, ReportModel.From(turned)));
    }

    [Fact]
    public void Counts_cover_every_family_and_every_verdict_also_those_without_any()
    {
        Assert.Equal(Enum.GetValues<Family>(), model.Tally.Families.Select(f => f.Family));
        Assert.Equal(Enum.GetValues<VerdictKind>(), model.Tally.Verdicts.Select(v => v.Verdict));
        Assert.Equal(10, model.Tally.Findings);
        Assert.Equal((1, 4, 5), (model.Tally.At(Level.Error), model.Tally.At(Level.Warning), model.Tally.At(Level.Note)));
        Assert.Equal((8, 1, 1, 1), (model.Tally.New, model.Tally.Changed, model.Tally.Unchanged, model.Tally.Gone));
    }

    [Theory]
    [InlineData(0, "2014-03", "2014-03-14", null, "the lead's own date and the source it cites; a note does not make it stale")]
    [InlineData(1, "2014-03-11", "2014-04", null, "the newest of the cited sources, not the first")]
    [InlineData(2, "2019-06", "2019", "2019-06", "the older of banner and statement; the banner's own date is not the section's")]
    [InlineData(3, null, null, null, "a section without a date has no reach")]
    public void A_section_reaches_as_far_as_its_dates_and_sources(int section, string? newest, string? source, string? since, string why)
    {
        var report = model.Documents[0].Sections[section];
        Assert.True((newest, source, since) == (report.NewestDate, report.NewestSource, report.StaleSince), $"{why}: {report.NewestDate}, {report.NewestSource}, {report.StaleSince}");
    }

    [Fact]
    public void A_date_after_the_as_of_date_is_no_reach()
    {
        var early = ReportModel.From(InventedWar.Analysis with { AsOf = new(2014, 12, 31) });
        Assert.Null(early.Documents[0].Sections[2].NewestDate);
        Assert.Null(early.Documents[0].Sections[2].NewestSource);
    }

    [Fact]
    public void Sections_that_are_out_of_date_come_first_then_those_whose_newest_date_is_oldest() =>
        Assert.Equal(["Renewed fighting (2019–present)", "Battle of Harwick (2014)"], model.MostOutdated.Take(2).Select(s => s.Title));

    [Fact]
    public void Figures_for_different_people_are_different_slots_and_only_one_slot_conflicts_with_itself()
    {
        var harwick = model.Incidents.Single(i => i.Incident.Id == "harwick");
        Assert.Equal(["killed: the Ostrel army", "killed: MF", "killed: not told who"], harwick.Slots.Select(s => s.Slot));
        Assert.Equal([true, true, false], harwick.Slots.Select(s => s.Conflicts));
        Assert.Equal(3, harwick.Slots[1].Voices);
    }

    [Fact]
    public void What_to_look_at_first_begins_with_what_must_be_acted_on_and_names_an_incident_once_before_it_fills_up()
    {
        Assert.Equal("infobox-differs", model.LookAtFirst[0].Finding.Rule);
        Assert.Equal(10, model.LookAtFirst.Length);
        Assert.Equal(10, model.LookAtFirst.Distinct().Count());
    }

    [Fact]
    public void Findings_with_one_identity_keep_different_anchors()
    {
        var first = InventedWar.Analysis.Findings[0];
        var model = ReportModel.From(InventedWar.Analysis with { Findings = [first, first with { Fingerprint = first.Fingerprint with { Content = "other" } }] });
        Assert.Equal(["f-harwick-mf", "f-harwick-mf-2"], model.Findings.Select(f => f.Anchor));
    }

    [Fact]
    public void The_timeline_counts_claims_and_sources_and_shows_the_empty_years()
    {
        var timeline = model.Documents[0].Timeline;
        Assert.Equal([2014, 2015, 2016, 2017, 2018, 2019], timeline.Years.Select(y => y.Year));
        Assert.Equal((8, 4), (timeline.Years[0].Claims, timeline.Years[0].Sources));
        Assert.Equal((0, 0), (timeline.Years[2].Claims, timeline.Years[2].Sources));
        Assert.Equal(8, timeline.Years[0].ClaimsByMonth[2]);
        Assert.Equal((2, 1), (timeline.Years[5].Claims, timeline.Years[5].Sources));
        Assert.Equal(1, timeline.Years[5].ClaimsByMonth.Sum());
    }

    [Fact]
    public void A_verdict_on_a_claim_that_is_no_longer_there_is_left_out()
    {
        var model = ReportModel.From(InventedWar.Analysis with { Verdicts = [new("nobody", "1", null, VerdictKind.Silent, null, null)] });
        Assert.Empty(model.Verdicts);
    }

    [Fact]
    public void A_first_run_has_no_history()
    {
        var first = InventedWar.Analysis with { Findings = [.. InventedWar.Analysis.Findings.Select(f => f with { Status = FindingStatus.New })], Gone = [] };
        Assert.False(ReportModel.From(first).Tally.HasHistory);
        Assert.True(model.Tally.HasHistory);
    }

    [Fact]
    public void An_analysis_of_nothing_gives_an_empty_report()
    {
        var model = ReportModel.From(new(InventedWar.AsOf, [], [], [], [], []));
        foreach (var format in ReportFormats.Names)
            Assert.NotNull(Written.As(format, model));
    }
}
