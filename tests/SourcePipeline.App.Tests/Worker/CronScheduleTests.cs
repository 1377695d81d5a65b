using System.Globalization;
using SourcePipeline.App.Worker;

namespace SourcePipeline.App.Tests.Worker;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("0 3 * * *", "2026-11-23T03:00:00", "five fields: minute first")]
    [InlineData("30 0 3 * * *", "2026-11-23T03:00:30", "six fields: second first")]
    [InlineData("*/15 * * * *", "2026-11-22T12:15:00", "steps")]
    [InlineData("0 0 1 * *", "2026-12-01T00:00:00", "a day of the month")]
    [InlineData("0 0 * * 1", "2026-11-23T00:00:00", "1 is Monday")]
    [InlineData("0 0 * * 0", "2026-11-29T00:00:00", "0 is Sunday")]
    [InlineData("0 0 * * 7", "2026-11-29T00:00:00", "so is 7")]
    [InlineData("0 0 * * 2-5", "2026-11-24T00:00:00", "a range of weekdays")]
    [InlineData("0 0 * * MON-FRI", "2026-11-23T00:00:00", "weekdays by name")]
    [InlineData("0 0 ? * 3", "2026-11-25T00:00:00", "Quartz's own form")]
    [InlineData("0 0 * * 5#2", "2026-12-11T00:00:00", "the second Friday of a month")]
    [InlineData("0 0 29 2 *", "2028-02-29T00:00:00", "a day that not every year has")]
    public void The_next_time_after_Sunday_noon(string cron, string next, string reason)
    {
        DateTimeOffset noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
        var after = CronSchedule.Parse(cron, TimeZoneInfo.Utc).GetNextValidTimeAfter(noon);
        Assert.True(DateTimeOffset.Parse(next + "Z", CultureInfo.InvariantCulture) == after, $"{reason}: {after:O}");
    }

    [Fact]
    public void Hours_are_those_of_the_time_zone()
    {
        var tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
        var after = CronSchedule.Parse("0 3 * * *", tokyo).GetNextValidTimeAfter(new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 18, 0, 0, TimeSpan.Zero), after);
    }

    [Theory]
    [InlineData("")]
    [InlineData("every night")]
    [InlineData("* * * *")]
    [InlineData("61 * * * *")]
    [InlineData("99 * * * *")]
    [InlineData("0 24 * * *")]
    [InlineData("0 3 0 * *")]
    [InlineData("0 3 * 13 *")]
    [InlineData("0 3 * * 8")]
    [InlineData("0-75 3 * * *")]
    [InlineData("*/90 * * * *")]
    [InlineData("0 0 31 2 *")]
    [InlineData("0 0 31 4,6 *")]
    [InlineData("0 3 * * * * *")]
    public void What_is_no_schedule_is_refused(string cron) => Assert.ThrowsAny<FormatException>(() => CronSchedule.Parse(cron, TimeZoneInfo.Utc));
}
