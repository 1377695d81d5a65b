using SourcePipeline.Extraction.Dates;

namespace SourcePipeline.Tests.Extraction.Dates;

public sealed class DateInWordsTests
{
    [Theory]
    [InlineData("2014-03-11", "11 March 2014")]
    [InlineData("2014-03", "March 2014")]
    [InlineData("2014", "2014")]
    [InlineData("2014-03-08/2014-03-10", "8–10 March 2014")]
    [InlineData("2014-03-30/2014-04-02", "30 March 2014 – 2 April 2014")]
    [InlineData("2012/2014", "2012–2014")]
    [InlineData("../2014-03-19", "until 19 March 2014")]
    [InlineData("2014-03/..", "from March 2014")]
    [InlineData("XXXX-03-17", "17 March, year not told")]
    [InlineData("2014~", "about 2014")]
    [InlineData("201X", "the 2010s")]
    [InlineData("2014-21", "spring 2014")]
    [InlineData("2014-34", "the second quarter of 2014")]
    [InlineData("2014-41~", "about the second half of 2014")]
    [InlineData("2014-99", "2014-99")]
    public void A_date_is_written_as_people_write_it(string edtf, string words) => Assert.Equal(words, DateInWords.Of(edtf));

    [Theory]
    [InlineData("2014-03", "2014-03-11", "2014-03-31", "late March 2014")]
    [InlineData("2014-03", "2014-03-01", "2014-03-21", "early March 2014")]
    [InlineData("2014-03", "2014-03-01", "2014-03-31", "March 2014")]
    [InlineData("2013", "2013-05-02", "2013-12-31", "late 2013")]
    [InlineData("199X", "1993-05-02", "1999-12-31", "the late 1990s")]
    [InlineData("2013/2014", "2013-05-02", "2014-09-01", "late 2013 – early 2014")]
    [InlineData("2014-03/2014-04", "2014-03-11", "2014-04-20", "late March – early April 2014")]
    [InlineData("2014-03-11/2014-04", "2014-03-11", "2014-04-20", "11 March – early April 2014")]
    [InlineData("2014-03-11/2014-03-31", "2014-03-11", "2014-03-31", "11–31 March 2014")]
    [InlineData("2014-03/..", "2014-03-11", null, "from late March 2014")]
    public void Parts_of_a_period_are_named_and_no_days_made_up(string edtf, string first, string? last, string words) =>
        Assert.Equal(words, DateInWords.Of(new DateValue(edtf, DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture).DayNumber, last is null ? null : DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture).DayNumber)));
}
