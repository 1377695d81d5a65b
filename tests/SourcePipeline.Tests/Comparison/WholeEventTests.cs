using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Comparison;

/// <summary>Totals of a siege or battle, in the infobox, the lead and the aftermath, beside the tolls of its days.</summary>
public sealed class WholeEventTests
{
    private const string Siege = """
        The siege of Belgora lasted from 24 February 2014 to 4 April 2014. At least 700 civilians were killed in Belgora.[1]
        Course of the siege
        On 13 March 2014, five civilians were killed in Belgora.[2]
        Aftermath
        The mayor of Belgora said that 350 civilians had been killed in Belgora.[3]
        """;

    [Fact]
    public void A_total_of_the_lead_meets_the_total_of_the_aftermath_and_the_toll_of_a_day_meets_neither()
    {
        var finding = Judged.Single("contested-figures", Siege);
        Assert.Equal([1, 5], finding.Locations.Select(l => l.Line));
    }

    [Fact]
    public void What_a_war_cost_in_all_is_laid_beside_each_other_and_what_a_year_of_it_cost_is_not()
    {
        const string War = """
            Casualties and losses
            47 drones shot down[1]
            1,500 insurgents killed (per the KLF)[2]
            The Belgora War was an armed conflict that started on 3 February 2014[3] and lasted until 11 June 2016.[3] The rebels captured Belgora.[3]
            Losses
            The army lost 32 drones.[4] In 2015, 12 drones were shot down.[4]
            """;
        Assert.Equal([2, 6], Judged.Single("own-voice-figures", War).Locations.Select(l => l.Line));
    }

    [Fact]
    public void Who_was_executed_is_not_held_against_all_who_died()
    {
        const string War = """
            On 3 May 2014, 25 soldiers were executed in the attack on Belgora.[1]
            Aftermath
            In the attack on Belgora of 3 May 2014, 58 soldiers were killed.[2]
            """;
        Judged.Fires("own-voice-figures", War, fires: false, "the executed are a part of the dead");
        Judged.Fires("own-voice-figures", War.Replace("executed", "killed", StringComparison.Ordinal), fires: true, "two counts of the dead");
    }

    [Fact]
    public void An_infobox_tells_whose_losses_they_are_by_its_label_and_who_counts_them_by_per()
    {
        const string Article = """
            ---
            title: Siege of Belgora
            infoboxes:
              - conflict:
                  text: Siege of Belgora
                date:
                  text: 24 February – 4 April 2014
                combatant1:
                  text: Sarnia
                combatant2:
                  text: Velia
                casualties1:
                  text: "Per Velia: 132 soldiers killed"
                casualties2:
                  text: 300 soldiers killed (Sarnian claim)
            ---

            The **siege of Belgora** was fought between Sarnia and Velia.
            """;
        var claims = Pipeline.Extract(MarkdownReader.Read("invented.md", "invented.md", Article), Judged.BuiltIn).Claims;
        Assert.Equal([("Sarnia", "Velia"), ("Velia", "Sarnian")], claims.Where(c => c.Outcome == Outcome.Killed).Select(c => (c.Party, c.Claimant)));
    }

    [Fact]
    public void Losses_of_two_sides_in_an_infobox_contradict_nothing()
    {
        const string Article = """
            ---
            title: Siege of Belgora
            infoboxes:
              - conflict:
                  text: Siege of Belgora
                place:
                  text: Belgora
                date:
                  text: 24 February – 4 April 2014
                combatant1:
                  text: Sarnia
                combatant2:
                  text: Velia
                casualties1:
                  text: 132 soldiers killed
                casualties2:
                  text: 300 soldiers killed
            ---

            The **siege of Belgora** was fought between Sarnia and Velia.
            """;
        Assert.DoesNotContain(
            Judged.Findings(MarkdownReader.Read("invented.md", "invented.md", Article)),
            f => f.Rule is "own-voice-figures" or "contested-figures");
    }
}
