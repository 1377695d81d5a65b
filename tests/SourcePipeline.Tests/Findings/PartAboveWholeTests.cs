namespace SourcePipeline.Tests.Findings;

public sealed class PartAboveWholeTests
{
    private const string Lead = "The battle of Belgora was fought from 1 May 2014 to 9 June 2014.[1] In the battle of Belgora 20 soldiers were captured.[1]\nBattle\n";

    [Theory]
    [InlineData("On 7 May 2014, the rebels captured 90 soldiers in Belgora.[1]", true, "90 of 20")]
    [InlineData("On 7 May 2014, the rebels captured 15 soldiers in Belgora.[1]", false, "15 of 20")]
    [InlineData("On 7 May 2014, the rebels wounded 90 soldiers in Belgora.[1]", false, "another outcome")]
    [InlineData("On 7 May 2014, the army captured 90 rebels in Belgora.[1]", false, "the other side's")]
    [InlineData("On 7 August 2014, the rebels captured 90 soldiers in Belgora.[1]", false, "after the battle")]
    [InlineData("The rebels said that on 7 May 2014 they captured 90 soldiers in Belgora.[1]", false, "somebody says so")]
    public void A_part_of_a_battle_is_held_against_all_of_it(string body, bool fires, string because) =>
        Judged.Fires("part-above-whole", Lead + body, fires, because);

    [Fact]
    public void A_row_of_a_flattened_infobox_counts_for_all_of_its_side()
    {
        var finding = Judged.Single("part-above-whole", "Battle of Belgora\nDate: 1–9 May 2014\nSarnian victory\nCasualties and losses of the Sarnian Republic: 200 killed, 10–15 captured\nThe battle of Belgora was fought from 1 to 9 May 2014.[1]\n"
            + "Battle\nOn 7 May 2014, the Velian rebels captured 90 Sarnian soldiers in Belgora.[1]");
        Assert.Equal([4, 7], finding.Locations.Select(l => l.Line));
    }
}
