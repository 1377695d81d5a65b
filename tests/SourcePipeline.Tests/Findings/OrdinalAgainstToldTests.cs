namespace SourcePipeline.Tests.Findings;

/// <summary>Places in a series against what the article tells of it.</summary>
public sealed class OrdinalAgainstToldTests
{
    private const string Siege = "The siege of Belgora lasted from 1 May 2014 to 9 June 2014.[1]\nCourse\n";

    [Theory]
    [InlineData("On 3 May 2014, the rebels shot down a helicopter.[1]\nOn 5 May 2014, the rebels shot down a helicopter.[1]\nOn 7 May 2014, the rebels shot down a helicopter.[1]\nOn 9 May 2014, the rebels shot down the third helicopter of the siege.[1]", true, "it is the fourth that is told")]
    [InlineData("On 3 May 2014, the rebels shot down a helicopter.[1]\nOn 9 May 2014, the rebels shot down the third helicopter of the siege.[1]", true, "it is the second that is told")]
    [InlineData("On 3 May 2014, the rebels shot down a helicopter.[1]\nOn 5 May 2014, the rebels shot down a helicopter.[1]\nOn 9 May 2014, the rebels shot down the third helicopter of the siege.[1]", false, "it is the third that is told")]
    [InlineData("On 9 May 2014, the rebels shot down the third helicopter of the siege.[1]", false, "the article tells no others and makes no list")]
    [InlineData("On 3 May 2014, the rebels shot down several helicopters.[1]\nOn 9 May 2014, the rebels shot down the ninth helicopter of the siege.[1]", false, "several may be any number")]
    [InlineData("On 3 May 2014, the rebels shot down a helicopter.[1]\nOn 9 May 2014, the rebels shot down the third helicopter of the year.[1]", false, "the year began before the siege")]
    [InlineData("On 3 May 2014, the rebels shot down a helicopter.[1]\nOn 9 May 2014, the rebels shot down the third helicopter of the war.[1]", false, "the war is longer than the siege")]
    [InlineData("On 3 May 2014, the rebels destroyed a tank.[1]\nOn 9 May 2014, the rebels shot down the third helicopter of the siege.[1]", false, "a tank is no helicopter")]
    [InlineData("On 9 May 2014, the rebels shot down a helicopter near Belgora.[1] It was the second helicopter that the army had lost in the siege.[1] On 3 May 2014, a helicopter was shot down.[1]", false, "the loss and what is said of it are one")]
    [InlineData("Two helicopters were lost in the siege.[1]\nOn 9 May 2014, a third helicopter was lost.[1]", true, "two are told for all of it")]
    public void Losses(string text, bool fires, string because) => Judge(text, fires, because);

    [Theory]
    [InlineData("On 3 May 2014, two Velian soldiers were killed in Belgora.[1]\nOn 9 May 2014, a Velian soldier was killed in Belgora, the second Velian soldier to be killed in the siege.[1]", true, "two had died before")]
    [InlineData("On 3 May 2014, two Velian soldiers were killed in Belgora.[1]\nOn 9 May 2014, a Velian soldier was killed in Belgora, the third Velian soldier to be killed in the siege.[1]", false, "the third after two")]
    [InlineData("On 3 May 2014, two Sarnian soldiers were killed in Belgora.[1]\nOn 9 May 2014, a Velian soldier was killed in Belgora, the second Velian soldier to be killed in the siege.[1]", false, "they were of another army")]
    [InlineData("On 3 May 2014, two Velian soldiers were killed in Belgora.[1]\nOn 9 May 2014, a Velian soldier was killed in Belgora, the ninth Velian soldier to be killed in the siege.[1]", false, "an article does not name every death")]
    public void Deaths(string text, bool fires, string because) => Judge(text, fires, because);

    [Theory]
    [InlineData("On 3 May 2014, the rebels attacked Belgora.[1]\nOn 13 May 2014, the rebels attacked Belgora.[1]\nOn 23 May 2014, the rebels attacked Belgora a second time.[1]", true, "twice before")]
    [InlineData("On 3 May 2014, the rebels attacked Belgora.[1]\nOn 4 May 2014, the rebels attacked Belgora.[1]\nOn 23 May 2014, the rebels attacked Belgora a second time.[1]", false, "two days in a row are one battle")]
    [InlineData("On 3 May 2014, the rebels attacked Belgora.[1]\nOn 13 May 2014, the army attacked Belgora.[1]\nOn 23 May 2014, the rebels attacked Belgora a second time.[1]", false, "another side's attack is in another series")]
    [InlineData("On 3 May 2014, a bomb killed four people.[1]\nOn 9 May 2014, the fifth suicide bombing since the siege began killed 16 people.[1]", true, "two are told at most")]
    [InlineData("On 3 May 2014, the rebels attacked Belgora.[1]\nOn 9 May 2014, the plan was that the 72nd Tank Battalion would attack Belgora.[1]", false, "the battalion has a number, and the attack none")]
    [InlineData("On 9 May 2014, the fifth suicide bombing since the siege began killed 16 people.[1]", false, "the article makes no list")]
    [InlineData("On 3 May 2014, a bomb killed four people.[1]\nOn 9 May 2014, the fifth suicide bombing of the year killed 16 people.[1]", false, "the year began before the siege")]
    public void Attacks(string text, bool fires, string because) => Judge(text, fires, because);

    [Fact]
    public void An_article_on_no_one_event_does_not_have_to_tell_all() =>
        Judged.Finds("ordinal-against-told", "On 3 May 2014, the rebels shot down a helicopter.[1]\nOn 9 May 2014, the rebels shot down the third helicopter.[1]", 0, "other losses are of other events");

    private static void Judge(string text, bool fires, string because) => Judged.Fires("ordinal-against-told", Siege + text, fires, because, title: "siege_of_belgora");
}
