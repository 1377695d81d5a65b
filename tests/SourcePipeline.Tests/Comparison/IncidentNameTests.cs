using SourcePipeline.Comparison;
using SourcePipeline.Extraction.Dates;

namespace SourcePipeline.Tests.Comparison;

public sealed class IncidentNameTests
{
    [Theory]
    [InlineData("2012-11-16", "2012-11-16", "16 November 2012")]
    [InlineData("2013-01-10", "2013-01-18", "10–18 January 2013")]
    [InlineData("2013-01-28", "2013-02-08", "28 January – 8 February 2013")]
    [InlineData("2012-12-28", "2013-01-02", "28 December 2012 – 2 January 2013")]
    [InlineData("2024-07-01", "2024-07-31", "July 2024")]
    [InlineData("2019-01-01", "2019-12-31", "2019")]
    [InlineData("2019-01-01", "2019-11-30", "January–November 2019")]
    public void Days_are_told_as_a_person_would(string first, string last, string words) =>
        Assert.Equal(words, IncidentName.Days(Told.Days(first, last)));

    [Fact]
    public void Open_intervals_say_which_end_is_known()
    {
        var day = DateOnly.Parse("2012-04-05").DayNumber;
        Assert.Equal("until 5 April 2012", IncidentName.Days(new DateValue("../2012-04-05", null, day)));
        Assert.Equal("from 5 April 2012", IncidentName.Days(new DateValue("2012-04-05/..", day, null)));
    }
}
