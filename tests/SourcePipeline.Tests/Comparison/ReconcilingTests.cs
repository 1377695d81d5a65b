using SourcePipeline.Comparison;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Comparison;

/// <summary>Which of several figures stands for an event under <c>reconcile = range|majority|hierarchy</c>, and why.</summary>
public sealed class ReconcilingTests
{
    private const string Market = "On 3 May 2019, a bomb exploded in the market of Belgora. The interior ministry said that 14 people were killed.[1] "
        + "Human Rights Watch counted 22 dead.[2] Two witnesses said that 22 people were killed.[3] Radio Belgora put the toll at 31.[4]\n";

    private const string Battle = "On 9 June 2019, the army attacked Tarsk. The army said that it killed 60 rebels in Tarsk.[1] The rebels said that they had lost 11 fighters.[2] "
        + "A local doctor said that 24 rebels had died.[3]\n";

    private const string Corrected = "On 9 June 2019, a bomb exploded in Tarsk. The mayor said that 14 people were killed.[1] A hospital official said that 20 people were killed.[1] "
        + "The mayor later revised the death toll to 20.[1]\n";

    [Theory]
    [InlineData(Market, Reconcile.Range, null, null, "nothing is chosen")]
    [InlineData(Market, Reconcile.Majority, 22, "told by 2 of 4 voices: Human Rights Watch, Two witnesses", "two voices of four")]
    [InlineData(Market, Reconcile.Hierarchy, 22, "organisations: Human Rights Watch", "an organisation comes first")]
    [InlineData(Battle, Reconcile.Majority, null, "no figure has more voices", "three figures of one voice each")]
    [InlineData(Battle, Reconcile.Hierarchy, 24, "witnesses and experts: A local doctor", "a witness before those who fight")]
    [InlineData(Corrected, Reconcile.Majority, 20, "told by 2 of 2 voices", "what the mayor has revised stands for nothing")]
    public void A_figure_is_chosen_as_the_settings_ask(string text, Reconcile reconcile, int? chosen, string? why, string because)
    {
        var figures = Figures(text, reconcile);
        Assert.True(figures.Chosen?.Quantity?.Low == chosen, because);
        Assert.Contains(why ?? "", figures.Chosen?.Why ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void The_enemys_count_is_not_among_the_reliable_ones()
    {
        var figures = Figures(Battle, Reconcile.Range);
        Assert.Equal(("11–60", "11–24"), (figures.Range, figures.Reliable));
    }

    [Fact]
    public void The_finding_says_what_was_chosen_before_anything_else()
    {
        var settings = JudgingSettings.Default with { Reconcile = Reconcile.Majority };
        var finding = Assert.Single(Judged.Findings(Market, settings: settings), f => f.Rule == "contested-figures");
        Assert.StartsWith("Belgora, 3 May 2019, people killed: 22 is chosen, told by 2 of 4 voices", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_chosen_makes_no_other_finding() =>
        Assert.Single(new[] { Reconcile.Range, Reconcile.Majority, Reconcile.Hierarchy }
            .Select(r => Judged.Findings(Market, settings: JudgingSettings.Default with { Reconcile = r }).Single(f => f.Rule == "contested-figures").Fingerprint).Distinct());

    private static SlotFigures Figures(string text, Reconcile reconcile)
    {
        var document = PlainTextReader.Read("invented.txt", "invented.txt", text);
        var analysis = Pipeline.Analyse([Pipeline.Extract(document, Judged.BuiltIn)], [], new(2026, 11, 22), Judged.BuiltIn, JudgingSettings.Default with { Reconcile = reconcile });
        return Assert.Single(analysis.Incidents.SelectMany(i => i.Figures));
    }
}
