using SourcePipeline.Findings.Rules.Inconsistencies;

namespace SourcePipeline.Tests.Findings;

public sealed class DateThatCannotBeTests
{
    [Theory]
    [InlineData("On 30 February 2014, it began.", "30 February 2014 is no day")]
    [InlineData("On June 31, 2014, it began.", "31 June 2014 is no day")]
    [InlineData("On 29 February 1900, it began.", "29 February 1900 is no day")]
    [InlineData("On Monday, 4 May 2014, it began.", "4 May 2014 was a Sunday, not a Monday")]
    [InlineData("On 31 April, it began.", "31 April is no day")]
    public void A_day_that_the_calendar_does_not_have_is_told(string text, string problem) => Assert.Equal(problem, DateThatCannotBe.Problem(text));

    [Theory]
    [InlineData("On 29 February 2012, it began.")]
    [InlineData("On Sunday, 4 May 2014, it began.")]
    [InlineData("In May 1200 soldiers came.")]
    [InlineData("At 09: 35 September 2, they came.")]
    [InlineData("At 06:00 September 3, they came.")]
    [InlineData("On 19–21 March, it went on.")]
    [InlineData("The March 11 agreement of 2012 held.")]
    public void A_day_that_can_be_is_not(string text) => Assert.Null(DateThatCannotBe.Problem(text));
}
