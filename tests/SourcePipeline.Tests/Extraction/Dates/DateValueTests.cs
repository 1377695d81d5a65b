using SourcePipeline.Extraction.Dates;

namespace SourcePipeline.Tests.Extraction.Dates;

/// <summary>EDTF values and the days that they cover.</summary>
public sealed class DateValueTests
{
    [Theory]
    [InlineData("2012-11-16", "2012-11-16", "2012-11-16", "a day")]
    [InlineData("2012-02", "2012-02-01", "2012-02-29", "a month of a leap year")]
    [InlineData("1900-02", "1900-02-01", "1900-02-28", "a century's year is none")]
    [InlineData("2012", "2012-01-01", "2012-12-31", "a year")]
    [InlineData("193X", "1930-01-01", "1939-12-31", "a decade")]
    [InlineData("2013-02-08/2013-02-10", "2013-02-08", "2013-02-10", "an interval")]
    [InlineData("2018-40", "2018-01-01", "2018-06-30", "the first half")]
    public void A_value_covers_its_days(string edtf, string first, string last, string because)
    {
        var value = DateValue.Parse(edtf);
        Assert.Equal((Day(first), Day(last), because), (value.FirstDay, value.LastDay, because));
    }

    [Fact]
    public void An_open_end_and_an_unknown_year_have_no_day()
    {
        Assert.Null(DateValue.Parse("../2013-01-19").FirstDay);
        Assert.Null(DateValue.Parse("2012-01/..").LastDay);
        Assert.Null(DateValue.Parse("XXXX-01-17").FirstDay);
    }

    [Fact]
    public void Years_before_Christ_lie_before_day_0() => Assert.True(DateValue.Parse("-0263").LastDay < 0);

    [Theory]
    [InlineData("2012-13")]
    [InlineData("2012-02-30")]
    [InlineData("yesterday")]
    [InlineData("../..")]
    [InlineData("2013/2012")]
    public void What_is_no_date_is_refused(string edtf) => Assert.False(DateValue.TryParse(edtf, out _));

    [Fact]
    public void Bounds_make_open_intervals()
    {
        Assert.Equal("../2012-04", DateValue.Parse("2012-04").Until().Edtf);
        Assert.Equal("2012-04/..", DateValue.Parse("2012-04").Since().Edtf);
        Assert.Equal("2012-01/2012-04", DateValue.Between(DateValue.Parse("2012-01"), DateValue.Parse("2012-04")).Edtf);
    }

    private static int Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd").DayNumber;
}
