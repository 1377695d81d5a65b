namespace SourcePipeline.Tests.Findings;

/// <summary>A narrative told by date that steps back.</summary>
public sealed class DatesOutOfOrderTests
{
    [Theory]
    [InlineData("On 21 February 2014, the army attacked Belgora.[1]\nOn 15 February 2014, three farmers were killed in Belgora.[1]", true, "a week back")]
    [InlineData("On 11 March 2014, the rebels shot down a helicopter.[1] It was the third.[1] On 9 March, a tank was destroyed.[1]", true, "two days back, without a year")]
    [InlineData("On 20 December 2013, the army attacked Belgora.[1] On 3 January, a tank was destroyed.[1]", false, "the next year has begun")]
    [InlineData("On 2 April 2014, the army attacked Belgora.[1] On 8 May, footage from Belgora was shown.[1]\nOn 3 April, a tank was destroyed.[1]", false, "a look ahead at a paragraph's end")]
    [InlineData("On 21 February 2014, the army attacked Belgora.[1]\nOn 22 February 2014, three farmers were killed in Belgora.[1]", false, "a day on")]
    [InlineData("On 3 April 2014, the army took the farms.[1] Ten days later, it took a base.[1]\nBetween 6 and 8 April 2014, a mill was taken.[1]", true, "a step of ten days has gone past it")]
    [InlineData("On 3 April 2014, the army took the farms.[1] Three days later, it took a base.[1]\nBetween 6 and 8 April 2014, a mill was taken.[1]", false, "a step of three days has not")]
    [InlineData("During the 1 September 2014 offensive, the army held Belgora.[1] On 31 August 2014, it had dug in.[1] On 31 August 2014, the people fled.[1]", false, "an event is named after its day")]
    [InlineData("Before the morning of 2 September 2014, reports came from Belgora.[1] On 1 September 2014, the rebels crossed the river.[1]", false, "what comes before a day is not of it")]
    [InlineData("On 9 April 2014, Belgora fell.[1]\nIn the whole siege (19 March–30 April 2014), 200 soldiers were killed.[1]", false, "a period that sums up")]
    [InlineData("By 8 June 2014, most of the fleet lay off Belgora.[1]\nOn 7 June 2014, the general called on the rebels to give up.[1]", false, "the end of something that went on")]
    [InlineData("On 7 September 2014, the army landed.[1]\nBetween 21 August and 3 September 2014, the general brought up men.[1]", false, "weeks told by their ends")]
    [InlineData("Ministers at Belgora, 8 September 2014.[1]\nOn 7 September 2014, talks began in Belgora.[1]", false, "a caption's date is no step")]
    public void Days_run_forward(string text, bool fires, string because) =>
        Judged.Fires("dates-out-of-order", text, fires, because);
}
