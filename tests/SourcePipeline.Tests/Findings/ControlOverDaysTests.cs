namespace SourcePipeline.Tests.Findings;

/// <summary>What is told as over or taken on one day, and not so on another.</summary>
public sealed class ControlOverDaysTests
{
    private const string Besieged = "On 3 May 2014, the ministry said that the army had surrounded Belgora.[1]\n";
    private const string Ended = "The army left Belgora on 5 May 2014, conclusively ending the fighting.[1]\n";

    [Theory]
    [InlineData("On 3 May 2014, the rebels said that they had captured Belgora.[1]\nOn 9 May 2014, the mayor said that soldiers were still fighting in Belgora.[2]", true, "taken, and days later fought for")]
    [InlineData("On 3 May 2014, the rebels said that they had captured Belgora.[1]\nOn 9 August 2014, the mayor said that soldiers were still fighting in Belgora.[2]", false, "three months on it may have been attacked again")]
    [InlineData("On 3 May 2014, the rebels said that they had captured Belgora.[1]\nOn 9 May 2014, the mayor said that soldiers were still fighting in Tarsk.[2]", false, "elsewhere")]
    [InlineData(Besieged + "On 20 May 2014, the mayor said that attempts to fully encircle Belgora had failed.[2]", true, "encircled, and not encircled")]
    [InlineData(Besieged + "On 20 May 2014, the ministry said that attempts to fully encircle Belgora had failed.[2]", false, "the same voice knows better by then")]
    public void A_place_that_is_taken_or_encircled_is_held_against_who_says_otherwise_days_later(string text, bool fires, string because) => Judged.Fires("control-over-days", text, fires, because);

    [Theory]
    [InlineData("On 3 May 2014, the mayor said that the army had left Belgora.[1]\nOn 9 May 2014, the army completed its withdrawal from Belgora.[2]", true, "gone, and going days later")]
    [InlineData("On 3 May 2014, the mayor said that the army was withdrawing from Belgora.[1]\nOn 9 May 2014, the army completed its withdrawal from Belgora.[2]", false, "under way, then complete")]
    [InlineData("On 3 May 2014, the mayor said that the army had left Belgora.[1]\nOn 9 August 2014, the army completed its withdrawal from Belgora.[2]", false, "it may have come back in three months")]
    public void A_withdrawal_is_completed_once(string text, bool fires, string because) => Judged.Fires("left-on-two-days", text, fires, because);

    [Theory]
    [InlineData(Ended + "On 17 May 2014, a rocket killed eight civilians in Belgora.[2]", true, "over for good, and people die of it")]
    [InlineData(Ended + "On 17 May 2014, fighting resumed and a rocket killed eight civilians in Belgora.[2]", false, "it has begun again, as the text says")]
    [InlineData(Ended + "On 17 May 2014, a rocket killed eight civilians in Tarsk.[2]", false, "elsewhere")]
    public void Fighting_that_is_over_for_good_does_not_go_on(string text, bool fires, string because) => Judged.Fires("fighting-after-end", text, fires, because);
}
