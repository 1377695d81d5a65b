namespace SourcePipeline.Tests.Findings;

/// <summary>The day on which a lead has its battle begin, and what the body tells of that day.</summary>
public sealed class BeginningToldTwiceTests
{
    private const string Lead = "The battle of Belgora started on 3 May 2014 and ended on 9 June 2014.[1]\n";

    [Theory]
    [InlineData("Background\nOn 20 April 2014, the rebels took Arvela.[1]\nBattle\nOn 7 May 2014, the rebels attacked the bridge.[2]\nOn 9 June 2014, they left.[2]", true, "the body begins later")]
    [InlineData("Battle\nOn 3 May 2014, the rebels attacked the bridge.[2]\nOn 9 June 2014, they left.[2]", false, "on the same day")]
    [InlineData("Battle\nOn 7 May 2014, the rebels, who had come on 3 May, attacked the bridge.[2]\nOn 9 June 2014, they left.[2]", false, "the day is told in passing")]
    [InlineData("Offensive\nOn 7 April 2014, the army shelled Belgora.[2]\nOn 9 April 2014, it stormed the bridge.[2]\nOn 12 April 2014, it took the mill.[2]\nOn 9 June 2014, it left.[2]", true, "three days of its course lie before")]
    public void It_is_one_day(string body, bool fires, string because) =>
        Judged.Fires("beginning-told-twice", Lead + body, fires, because);

    [Fact]
    public void A_box_above_the_lead_hides_it_from_nobody() =>
        Judged.Fires("beginning-told-twice", "Battle of Belgora\nDate: May 2014\nLocation: Belgora\n" + Lead + "Battle\nOn 7 May 2014, the rebels attacked the bridge.[2]\nOn 9 June 2014, they left.[2]", fires: true, "the lead stands below the box");

    [Fact]
    public void What_was_fought_months_before_is_no_course_of_it() =>
        Judged.Fires("beginning-told-twice", Lead + "Offensive\nOn 2 January 2014, the army took Arvela.[2]\nOn 3 January 2014, it took Tarsk.[2]\nOn 4 January 2014, it took the mill.[2]\nOn 3 May 2014, it left.[2]", fires: false, "it is another battle");
}
