namespace SourcePipeline.Tests.Findings;

/// <summary>A claim, and a side that is said to be silent on it.</summary>
public sealed class NoAnswerTests
{
    private const string Claimed = "On 3 May 2014, the rebels said that they had freed 12 hostages at Belgora.[1] ";

    [Theory]
    [InlineData(Claimed + "The defeat was never acknowledged by the army.[1]", true, "never acknowledged")]
    [InlineData(Claimed + "The army declined to comment.[1]", true, "declined to comment")]
    [InlineData(Claimed + "The army commented on none of this.[1]", true, "commented on none of it")]
    [InlineData("On 3 May 2014, an attack on Belgora was repulsed by the rebels.[1] The defeat was never acknowledged by the army.[1]", false, "the article itself tells it")]
    [InlineData("Belgora is a town.[1] The ministry declined to comment.[1]", false, "there is no claim to answer")]
    public void Silence_is_tied_to_the_claim_that_it_leaves_without_an_answer(string text, bool fires, string because) =>
        Judged.Fires("no-answer", text, fires, because);

    [Theory]
    [InlineData("An SOHR source", "The Sarnian Observatory for Human Rights (SOHR) keeps count.[1]\n", false, "who counts does not fight")]
    [InlineData("Rebel media", "", true, "the rebels' own media speak for them")]
    [InlineData("The Sarnia Herald", "", false, "a newspaper is no party")]
    [InlineData("The SOHR", "", false, "an observatory, whether or not its name is told in full")]
    [InlineData("Official statements of the involved sides", "", false, "what both sides say is no one side's")]
    [InlineData("A senior Belgian official", "", false, "his state has no part in it")]
    public void Who_fights_speaks_for_a_side(string voice, string before, bool oneSided, string because) =>
        Judged.Fires("one-sided-claim", $"{before}On 3 May 2014, the army attacked Belgora.[1] {voice} said that 17 soldiers were captured.[1]\n", oneSided, because);

    [Theory]
    [InlineData("killed 17 soldiers", "17 soldiers killed", "people are counted")]
    [InlineData("attacked units of the Sarnian 4th Brigade, killing 17", "17 killed (units of the Sarnian 4th Brigade)", "units are not, but men of them")]
    public void What_one_side_says_is_told_with_whom_it_counts(string told, string words, string because)
    {
        var findings = Judged.Findings($"On 3 May 2014, the army attacked Belgora.[1] The rebels said that they {told}.[1]\n");
        Assert.True(findings.Any(f => f.Rule == "one-sided-claim" && f.Message.Contains(words, StringComparison.Ordinal)), $"{because}: {string.Join(" | ", findings.Select(f => f.Message))}");
    }
}
