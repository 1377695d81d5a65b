namespace SourcePipeline.Tests.Findings;

/// <summary>The days on which an infobox and a lead have the event begin and end.</summary>
public sealed class RowDatedDifferentlyTests
{
    [Theory]
    [InlineData("3 May 2014 – 9 June 2014", "The battle started on 10 May 2014.", true, "it begins a week later")]
    [InlineData("3 May 2014 – 9 June 2014", "The battle started on 3 May 2014 and ended on 12 June 2014.", true, "it ends three days later")]
    [InlineData("3 May 2014 – 9 June 2014", "The battle lasted from 3 May 2014 to 12 June 2014.", true, "the second of two days is its end")]
    [InlineData("3 May 2014 – 9 June 2014", "The battle lasted from 3 May 2014 to 9 June 2014.", false, "both are the same")]
    [InlineData("3 May 2014 – 9 June 2014", "The battle started on 4 May 2014.", false, "a night lies between")]
    [InlineData("3 May 2014 – 9 June 2014", "The siege of Arvela started on 10 May 2014.", false, "another event")]
    [InlineData("3 May 2014 – 9 June 2014", "The army began on 10 May 2014 to fire on the bridge.", false, "a part of it")]
    [InlineData("May 2014 – June 2014", "The battle started on 10 May 2014.", false, "the row leaves the day open")]
    public void They_are_the_same(string row, string lead, bool fires, string because) =>
        Judged.Fires("row-dated-differently", $"Battle of Belgora\nDate: {row}\nLocation: Belgora\nThe battle of Belgora was fought in the hills. {lead}\nBattle\nOn 10 May 2014, the rebels attacked the bridge.\n", fires, because);
}
