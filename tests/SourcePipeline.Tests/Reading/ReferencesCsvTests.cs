using SourcePipeline.Reading;
using SourcePipeline.Reading.References;

namespace SourcePipeline.Tests.Reading;

public sealed class ReferencesCsvTests
{
    private const string Header = "number,title,url,archive_url,published,accessed,publisher,agency,file\n";

    [Fact]
    public void A_row_gives_every_field()
    {
        var list = ReferencesCsv.Parse(Header + "12,\"Town falls, again\",https://a.example/1,https://b.example/1,2012-01-26,4 March 2013,The Courier,ACP,sources/12.html\n");
        Assert.Empty(list.Problems);
        Assert.Equal(
            new Reference("12", "Town falls, again", "https://a.example/1", "https://b.example/1", Published: "2012-01-26", Accessed: "2013-03-04",
                Publisher: "The Courier", Agency: "ACP", File: "sources/12.html"),
            Assert.Single(list.References));
    }

    [Theory]
    [InlineData("\ufeffnumber,url\r\n7,https://a.example\r\n", "a byte-order mark, CRLF and few columns")]
    [InlineData("url,number\nhttps://a.example,7\n", "the columns in another order")]
    [InlineData("number,url,remark\n[7],https://a.example,seen\n", "a mark with its brackets, a column of somebody's own")]
    [InlineData("number,url,title\n7,https://a.example\n", "a row that ends early")]
    [InlineData("NUMBER, URL\n7, https://a.example\n", "capitals and blanks in the first line")]
    [InlineData("number;url;title\n7;https://a.example;A, B, C\n;;\n", "semicolons, and a row that a spreadsheet left empty")]
    public void What_is_read_all_the_same(string csv, string reason)
    {
        var list = ReferencesCsv.Parse(csv);
        Assert.True(list.Problems.IsEmpty, reason);
        Assert.Equal(("7", "https://a.example"), (list.References[0].Number, list.References[0].Url));
    }

    [Theory]
    [InlineData("", 1, "no column")]
    [InlineData("title,url\nA,https://a.example\n", 1, "no column \"number\"")]
    [InlineData("number,title\n1,A\n,B\n", 3, "without a number")]
    [InlineData("number,title\n1,\"A\nB\"\n1,C\n", 4, "stands on line 2 already")]
    [InlineData("number,title\n1,A,with a comma\n", 2, "3 values for 2 columns")]
    [InlineData("number,title,url\n1,\"A,https://a.example\n2,B,https://b.example\n", 2, "the row has 2 cells, the header 3; a cell")]
    public void A_bad_row_is_named_by_its_line(string csv, int line, string message)
    {
        var problem = Assert.Single(ReferencesCsv.Parse(csv).Problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2013-03-04", "2013-03-04")]
    [InlineData("2013-03-04T10:00:00Z", "2013-03-04")]
    [InlineData("4 March 2013", "2013-03-04")]
    [InlineData("March 4, 2013", "2013-03-04")]
    [InlineData("Monday, 4 March 2013", "2013-03-04")]
    [InlineData("4th Mar. 2013", "2013-03-04")]
    [InlineData("Sept 2013", "2013-09")]
    [InlineData("2013-03", "2013-03")]
    [InlineData("2013", "2013")]
    [InlineData("31 February 2013", "31 February 2013")]
    [InlineData("Spring issue", "Spring issue")]
    [InlineData("n.d.", "n.d.")]
    public void Dates_become_EDTF_where_they_can_be_read(string words, string expected) =>
        Assert.Equal(expected, ReferencesCsv.Parse($"number,published\n1,\"{words}\"\n").References[0].Published);
}
