namespace SourcePipeline.Tests.Findings;

/// <summary>"The same year", where no year is named.</summary>
public sealed class SameYearTests
{
    private const string Years = "The league rose in 2009, again in 2011 and for the third time in 2014.[1]\n";

    [Theory]
    [InlineData(Years + "Talks\nThe truce ended in September of the same year.[1]", true, "the section names none")]
    [InlineData(Years + "Talks\nThe truce of 2012 ended in September of the same year.[1]", false, "the sentence names it")]
    [InlineData("The league rose in 219 BC, again in 211 BC and in 207 BC.[1]\nTalks\nIn the siege of Arvela (211 BC) the league sent ships, as in the previous year.[1]", false, "a year before Christ is one")]
    [InlineData("The battle of Arvela was fought on 3 May 1704. On 1 May 1704, the army had crossed the river.[1]\nGuns\nSome guns had been seen on the Tarn the previous year.[1]", false, "an article on one year needs no other")]
    public void A_year_that_is_leant_on_is_named(string text, bool fires, string because) =>
        Judged.Fires("same-year-of-no-year", text, fires, because);
}
