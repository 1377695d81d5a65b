using SourcePipeline.Findings;

namespace SourcePipeline.Tests.Comparison;

/// <summary>An article on a battle of a week: its days apart from each other, its totals beside each other, its base and airport where they belong.</summary>
public sealed class BattleOfAWeekTests
{
    private const string Lead = "The Battle of Belgora took place between 6 and 14 August 2021 in the town of Belgora between the Sarnian army and the Belgora Liberation Front (BLF).[1]\n";

    private static IReadOnlyList<Finding> Findings(string text) => Judged.Findings(Lead + text, title: "battle_of_belgora");

    [Fact]
    public void The_toll_of_a_day_is_not_laid_beside_that_of_the_battle()
    {
        var findings = Findings("""
            Battle
            On 6 August 2021, BLF fighters attacked Belgora and killed seven soldiers.[2]
            On 8 August, the army shelled the town.[2]
            On 10 August, 16 people were killed by a bomb in Belgora.[2]
            Aftermath
            In total, 45 soldiers were killed in Belgora.[3]
            """);
        Assert.DoesNotContain(findings, f => f.Rule is "own-voice-figures" or "contested-figures");
    }

    [Theory]
    [InlineData("The army admitted that 45 soldiers had been killed since 6 August.[3] A BLF spokesman said that 400 soldiers had been killed.[4]", true, "dated from the first day to the last, and answered")]
    [InlineData("The army admitted that 45 soldiers had been killed since 6 August.[3] A BLF spokesman said that 400 soldiers had been killed on 7 August.[4]", false, "the other figure is of a day")]
    public void A_total_meets_the_total_that_answers_it(string text, bool meets, string because) =>
        Assert.True(meets == Findings($"Battle\nOn 14 August 2021, the BLF captured Belgora.[2] {text}\n").Any(f => f.Rule == "contested-figures"), because);

    [Fact]
    public void The_end_of_the_battle_in_the_lead_has_its_toll()
    {
        var findings = Findings("""
            The front captured the town on 14 August 2021, and 45 Sarnian soldiers were killed.[1]
            Aftermath
            58 Sarnian soldiers were killed in the Battle of Belgora.[2]
            """);
        Assert.Equal([2, 4], Assert.Single(findings, f => f.Rule == "own-voice-figures").Locations.Select(l => l.Line));
    }

    [Fact]
    public void The_base_is_that_of_the_town_and_not_the_town()
    {
        var findings = Findings("""
            Battle
            On 10 August 2021, the BLF claimed to have captured the base.[2]
            On 11 August, a military spokesman said that the army still held the base.[3]
            On 11 August, the army held Belgora.[3]
            """);
        var finding = Assert.Single(findings, f => f.Rule == "contested-control");
        Assert.StartsWith("Belgora base, 10–11 August 2021", finding.Message, StringComparison.Ordinal);
        Assert.Equal([3, 4], finding.Locations.Select(l => l.Line));
    }

    [Fact]
    public void The_airport_of_a_town_named_before_it_is_not_that_of_the_articles_town()
    {
        var findings = Findings("""
            Battle
            On 10 August 2021, the BLF captured Tarsk and claimed to have captured the airport.[2]
            On 11 August, a military spokesman said that the army still held the airport.[3]
            """);
        Assert.DoesNotContain(findings, f => f.Rule == "contested-control");
    }
}
