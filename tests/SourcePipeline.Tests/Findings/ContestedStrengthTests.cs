namespace SourcePipeline.Tests.Findings;

/// <summary>Which figures for a side's strength are held against each other.</summary>
public sealed class ContestedStrengthTests
{
    [Theory]
    [InlineData("The garrison was made up of 900 soldiers. According to the rebels their forces numbered 2,000.", true, "the force just told of")]
    [InlineData("The garrison of Belgora numbered 1,000 soldiers. According to the rebels the garrison of Belgora numbered 1,020 soldiers.", false, "figures that may agree")]
    [InlineData("The garrison of Belgora consisted of 1,000 soldiers. The rebels said that 300 further soldiers arrived.", false, "reinforcements")]
    [InlineData("The garrison of Belgora consisted of 1,000 soldiers. According to the rebels it consisted of two battalions.", false, "units are no people")]
    [InlineData("The garrison of Belgora numbered 1,000 soldiers. The garrison of Belgora numbered 2,000 soldiers.", false, "one voice")]
    public void In_a_paragraph_another_voice_counts_the_same_force(string text, bool fires, string because) => Fires(text, fires, because);

    [Theory]
    [InlineData("Activists said that 30,000 Sarnian soldiers took part in the battle.", true, "all who fought")]
    [InlineData("Activists said that 30,000 Sarnian soldiers were seen near the border.", false, "nobody says that they fought there")]
    public void Against_the_row_of_a_box_stands_what_counts_all(string text, bool fires, string because) =>
        Fires($"Date: 3–9 May 2014\nStrength of Sarnia: 1,000 soldiers\nThe battle of Belgora was fought in May 2014. {text}", fires, because);

    private static void Fires(string text, bool fires, string because) => Judged.Fires("contested-strength", text, fires, because, title: "Battle of Belgora");
}
