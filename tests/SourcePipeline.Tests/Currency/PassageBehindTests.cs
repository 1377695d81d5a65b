namespace SourcePipeline.Tests.Currency;

/// <summary>Passages that stop years before their article does.</summary>
public sealed class PassageBehindTests
{
    private const string Course = "War in Velia\nCourse of the war\nOn 3 May 2014, the army captured Belgora.[1]\nOn 4 January 2023, the army attacked Tarsk.[3]\n";

    [Theory]
    [InlineData("Human rights\nOn 9 May 2014, an inquiry was opened.[4]\nIn June 2014, a report was published.[5]\n", true, "a topic that stops in 2014")]
    [InlineData("Background\nOn 9 May 1992, the rebels captured Arvela.[4]\nIn June 1992, a ceasefire was signed.[5]\n", false, "what led to the war stops where the war begins")]
    public void A_background_is_not_behind(string passage, bool fires, string because) =>
        Judged.Fires("passage-behind", Course + passage, fires, because);
}
