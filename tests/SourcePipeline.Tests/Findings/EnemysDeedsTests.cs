namespace SourcePipeline.Tests.Findings;

/// <summary>An attack, or an attack beaten back, on one side's word.</summary>
public sealed class EnemysDeedsTests
{
    private const string War = "On 3 May 2014, the rebels captured Arvela.[1] The Sarnian army attacked Arvela on 4 May 2014.[1]\n";

    [Theory]
    [InlineData("On 9 May 2014, Sarnian officials said that the rebels tried to enter Belgora, but were repelled.[2]", 1, "the attack and its end")]
    [InlineData("On 9 May 2014, the rebels said that they had beaten back the army's assault on Belgora.[2]", 1, "a success of the speaker's own")]
    [InlineData("On 9 May 2014, the Sarnian government said that 40 civilians had been killed in Belgora.[2]", 1, "the dead of a town that one side alone counts")]
    [InlineData("On 9 May 2014, the Sarnian police said that 40 civilians had been killed in Belgora.[2]", 0, "police count whom they find")]
    [InlineData("On 9 May 2014, a rebel officer said that aid had come to the hamlets, taken by the rebels in April.[2]", 0, "what is known in passing is not claimed")]
    [InlineData("On 9 May 2014, state television said that 40 rebels had been killed in Belgora.[2]", 1, "a side's own medium")]
    [InlineData("On 9 May 2014, pro-government sources said that the army had captured Belgora.[2]", 1, "sources of a side")]
    [InlineData("On 9 May 2014, both defence ministries said that 40 rebels had been killed in Belgora.[2]", 0, "what the ministries of two states say is no one side's")]
    [InlineData("On 9 May 2014, the defence ministry said that 40 rebels had been killed in Belgora.[2]", 1, "what one of them says is")]
    [InlineData("On 9 May 2014, a doctor said that 40 civilians had been killed in Belgora.[2]", 0, "a doctor is of no side")]
    [InlineData("On 9 May 2014, the Sarnian demographer Jan Roe said that 40 civilians had been killed in Belgora.[2]", 0, "nor is a scholar, whatever his land")]
    [InlineData("On 9 May 2014, a resident said that the rebels tried to enter Belgora, but were repelled.[2]", 0, "a witness is of no side")]
    [InlineData("On 9 May 2014, the rebels attacked Belgora.[2] The Sarnian army said that the rebels had attacked Belgora on 9 May 2014.[2]", 0, "the article tells it itself")]
    public void It_stands_alone(string text, int findings, string because) =>
        Judged.Finds("one-sided-claim", War + text, findings, because);
}
