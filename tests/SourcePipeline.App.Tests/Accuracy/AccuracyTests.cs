using SourcePipeline.App.Accuracy;
using SourcePipeline.App.Tests.Commands;
using SourcePipeline.App.Tests.Storage;

namespace SourcePipeline.App.Tests.Accuracy;

public sealed class AccuracyTests
{
    [Theory]
    [InlineData("Syrian soldiers", "soldiers of the Syrian army", true, "one class, one name")]
    [InlineData("soldiers", "12 troops", true, "one class by other words")]
    [InlineData("rebels", "soldiers", false, "two classes")]
    [InlineData("Turkish soldiers", "Syrian soldiers", false, "one class, two names")]
    [InlineData("", null, true, "both untold")]
    [InlineData("people", "", true, "a word that tells nothing is as good as none")]
    [InlineData("Málaga villagers", "villagers of Malaga", true, "accents do not count")]
    public void Who_it_happened_to(string a, string? b, bool same, string reason) => Assert.True(same == Likeness.SamePeople(a, b), reason);

    [Fact]
    public void A_claim_is_right_when_line_outcome_and_interval_are()
    {
        var claim = Sample.Document().Claims[0];
        var right = Assert.Single(ClaimScoring.Casualties([Label()], [claim]));
        Assert.Equal((1, 1.0, 1.0), (right.Right, right.Precision, right.Recall));
        var wrong = Assert.Single(ClaimScoring.Casualties([Label() with { Low = 13 }], [claim]));
        Assert.Equal((0, 1, 1), (wrong.Right, wrong.Missed.Length, wrong.Wrong.Length));
    }

    [Fact]
    public void An_optional_label_counts_neither_way()
    {
        var found = Assert.Single(ClaimScoring.Casualties([Label() with { IsOptional = true }], [Sample.Document().Claims[0]]));
        var missed = Assert.Single(ClaimScoring.Casualties([Label() with { IsOptional = true }], []));
        Assert.Equal((0, 0, 0), (found.Right, found.Missed.Length, found.Wrong.Length));
        Assert.Empty(missed.Missed);
    }

    [Fact]
    public void A_vague_label_asks_only_that_the_claim_is_vague_and_open()
    {
        var claim = Sample.Document().Claims[0];
        var vague = claim with { Quantity = new(36, null, Vague: true) };
        Assert.Equal(1, ClaimScoring.Casualties([Label() with { IsVague = true, Low = 24 }], [vague])[0].Right);
        Assert.Equal(0, ClaimScoring.Casualties([Label() with { IsVague = true }], [claim])[0].Right);
    }

    [Fact]
    public async Task Where_no_labels_lie_it_says_how_they_are_named()
    {
        using Workplace work = new();
        var ran = await work.Run("accuracy", work.Write("a.txt", Workplace.Article));
        Assert.Equal(2, ran.Exit);
        Assert.Contains("NAME.claims.jsonl", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_that_is_none_is_refused_with_its_line()
    {
        using Workplace work = new();
        work.Write("a.claims.jsonl", "\n{ \"line\": }\n");
        var ran = await work.Run("accuracy", work.Write("a.txt", Workplace.Article));
        Assert.Equal(2, ran.Exit);
        Assert.Contains("a.claims.jsonl: line 2: no label", ran.Error, StringComparison.Ordinal);
    }

    private static ClaimLabel Label() => new(1, "killed 12 soldiers", Outcome: "killed", Victims: "soldiers", Low: 12);
}
