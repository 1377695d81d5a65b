using System.Globalization;
using SourcePipeline.Currency;

namespace SourcePipeline.Tests.Currency;

public sealed class AgeTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    [Theory]
    [InlineData("1962-01-01", "1962-12-31", "64 years", "a year, whatever the day")]
    [InlineData("1960-01-01", "1969-12-31", "57 years", "a decade, from its end")]
    [InlineData("2025-01-01", "2025-12-31", "a year", "last year")]
    [InlineData("2026-05-01", "2026-05-31", "6 months", "a month")]
    [InlineData("2026-10-01", "2026-10-31", "a month", "last month")]
    [InlineData("2020-11-01", "2020-11-30", "6 years", "a month of another year")]
    [InlineData("2020-11-22", "2020-11-22", "6 years", "a day, on its anniversary")]
    [InlineData("2020-11-23", "2020-11-23", "5 years", "a day before its anniversary")]
    [InlineData("2026-09-22", "2026-09-22", "2 months", "a day of this year")]
    [InlineData("2026-11-01", "2026-11-01", "3 weeks", "a day of this month")]
    [InlineData("2026-11-01", "2026-11-30", "0 days", "a month that is not over")]
    public void A_time_is_counted_as_people_count(string first, string last, string words, string reason) => Assert.True(Age.Words(Day(first), Day(last), AsOf) == words, $"{reason}: {Age.Words(Day(first), Day(last), AsOf)}");

    private static int Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
}
