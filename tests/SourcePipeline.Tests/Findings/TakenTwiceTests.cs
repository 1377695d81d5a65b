namespace SourcePipeline.Tests.Findings;

/// <summary>A place that a side takes and takes again.</summary>
public sealed class TakenTwiceTests
{
    private const string First = "On 3 May 2014, the rebels said that they had captured Belgora.[1]\n";

    [Theory]
    [InlineData(First + "On 17 May 2014, the rebels captured Belgora.[2]", true, "nothing tells that they lost it")]
    [InlineData(First + "On 15 May 2014, the army attacked Belgora.[2] On 17 May 2014, the rebels captured Belgora.[2]", true, "an attack takes nothing")]
    [InlineData(First + "On 9 May 2014, the army recaptured Belgora.[2] On 17 May 2014, the rebels captured Belgora.[2]", false, "the army had it in between")]
    [InlineData(First + "On 9 May 2014, the rebels withdrew from Belgora.[2] On 17 May 2014, the rebels captured Belgora.[2]", false, "they had left")]
    [InlineData(First + "On 4 May 2014, the rebels captured Belgora.[2]", false, "the next day tells it late")]
    [InlineData(First + "On 17 May 2014, the army captured Belgora.[2]", false, "another side")]
    [InlineData("On 3 May 2014, the rebels said that they had captured most of Belgora.[1]\nOn 17 May 2014, the rebels captured Belgora.[2]", false, "a part of it")]
    public void It_was_lost_in_between(string text, bool fires, string because) =>
        Assert.True(fires == Judged.Findings(text + "\n").Any(f => f.Rule == "taken-twice"), because);
}
