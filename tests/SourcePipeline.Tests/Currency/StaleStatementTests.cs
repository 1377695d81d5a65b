namespace SourcePipeline.Tests.Currency;

public sealed class StaleStatementTests
{
    [Theory]
    [InlineData("On 3 May 2014, 1,800 soldiers were sent to Belgora, where they are currently stationed.[1]", "as-of-overtaken")]
    [InlineData("As of July 2018, Belgora was in rebel hands.[1]", "as-of-overtaken")]
    [InlineData("On 3 May 2014, the army said that it expects the base to be handed over soon.[1]", "expectation-passed")]
    [InlineData("On 3 May 2014, troops came to Belgora. This is the first deployment of its kind.[1]", "record-of-its-day")]
    [InlineData("Since May 2014, Belgora has been besieged by the army.[1]", "present-perfect")]
    public void A_statement_that_leans_on_a_now_of_long_ago_is_stale(string text, string rule) =>
        Assert.Contains(Judged.Findings(text), f => f.Rule == rule);

    [Theory]
    [InlineData("On 3 May 2014, Belgora was still held by the rebels.[1]", "told in the past")]
    [InlineData("On 3 May 2014, the rebels claimed to have killed nine soldiers.[1]", "an infinitive is no present perfect")]
    [InlineData("On 3 May 2014, the general said: \"We have won, and we will stay.\"[1]", "somebody else's words")]
    [InlineData("The fall of Belgora on 3 May 2014 has been called a turning point.[1]", "how it is seen since")]
    [InlineData("On 3 May 2014, they crossed what is now the province of Tarsk.[1]", "a name of today for a place of then")]
    [InlineData("The number of the dead of 3 May 2014 has been put as high as 90.[1]", "how it is counted since")]
    [InlineData("On 3 May 2014, the hill had strategic importance, for it has steep slopes.[1]", "an adjective is no participle")]
    [InlineData("On 3 May 2014, the general answered the press: I think that we are currently stronger than they.[1]", "a first person is quoted, marks or not")]
    [InlineData("On 3 May 2014, Belgora fell. Recent scholarship sees that otherwise.[1]", "what scholars write is no news")]
    public void What_is_told_in_the_past_or_by_others_is_not_stale(string text, string because) =>
        Assert.True(Judged.Findings(text).All(f => f.Family != SourcePipeline.Findings.Family.Stale), because);

    [Fact]
    public void A_statement_of_last_month_is_not_stale_yet() =>
        Assert.DoesNotContain(Judged.Findings("On 3 May 2014, Belgora is currently under siege.[1]", "2014-06-01"), f => f.Rule == "as-of-overtaken");

    [Fact]
    public void The_date_from_which_it_is_stale_is_told() =>
        Assert.Equal("2018-07", Judged.Single("as-of-overtaken", "As of July 2018, Belgora was in rebel hands.[1]").StaleSince);
}
