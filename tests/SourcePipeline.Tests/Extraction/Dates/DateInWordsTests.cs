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
}
