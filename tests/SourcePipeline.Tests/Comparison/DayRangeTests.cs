using SourcePipeline.Comparison;
using SourcePipeline.Extraction.Dates;

namespace SourcePipeline.Tests.Comparison;

/// <summary>When the days of two dates can be those of one occasion.</summary>
public sealed class DayRangeTests
{
    [Theory]
    [InlineData(8, 9, 8, 9, true, "the same days")]
    [InlineData(8, 9, 9, 9, true, "a day, and the two that end with it")]
    [InlineData(8, 12, 9, 12, true, "most of the days")]
    [InlineData(8, 9, 9, 11, false, "the one goes on where the other ends")]
    [InlineData(8, 8, 9, 9, false, "two days")]
    public void Days_that_only_touch_are_two_occasions(int from, int to, int otherFrom, int otherTo, bool same, string because) =>
        Assert.True(same == DayRange.SameOccasion(Days(from, to), Days(otherFrom, otherTo)), because);

    private static DateValue Days(int from, int to) =>
        new($"2014-05-{from:00}/2014-05-{to:00}", new DateOnly(2014, 5, from).DayNumber, new DateOnly(2014, 5, to).DayNumber);
}
