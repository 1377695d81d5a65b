namespace SourcePipeline.Tests.Findings;

/// <summary>One ceasefire, one coup with two dates.</summary>
public sealed class EventDatedDifferentlyTests
{
    [Theory]
    [InlineData("Despite a ceasefire signed on 19 February 2015, fighting went on.[1]\nA ceasefire was agreed upon on 20 February 2015.[2]", true, "two days for one ceasefire")]
    [InlineData("On 9 November 2020, shortly before the ceasefire was signed, a helicopter was shot down.[1]\nThe battle led to a ceasefire on 10 November 2020.[2]", false, "the first day is the helicopter's")]
    public void Only_the_event_s_own_day_is_compared(string text, bool fires, string because) =>
        Judged.Fires("event-dated-differently", text, fires, because);
}
