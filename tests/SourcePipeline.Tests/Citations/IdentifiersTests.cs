using SourcePipeline.Citations;

namespace SourcePipeline.Tests.Citations;

public sealed class IdentifiersTests
{
    [Theory]
    [InlineData("0-306-40615-2", true)]
    [InlineData("0306406152", true)]
    [InlineData("0-306-40615-3", false)]
    [InlineData("080442957X", true)]
    [InlineData("0-8044-2957-x", true)]
    [InlineData("978-0-306-40615-7", true)]
    [InlineData("9780306406158", false)]
    [InlineData("977-0-306-40615-7", false)]
    [InlineData("12345", false)]
    [InlineData("X804429570", false)]
    public void Isbn(string isbn, bool valid) => Assert.Equal(valid, Identifiers.Isbn(isbn) is null);

    [Theory]
    [InlineData("0378-5955", true)]
    [InlineData("2434-561X", true)]
    [InlineData("0378-5954", false)]
    [InlineData("03785955", true)]
    [InlineData("0378-595", false)]
    public void Issn(string issn, bool valid) => Assert.Equal(valid, Identifiers.Issn(issn) is null);

    [Theory]
    [InlineData("10.1000/182", true)]
    [InlineData("10.1080/13629387.2013.800778", true)]
    [InlineData("10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O", true)]
    [InlineData("doi:10.1000/182", false)]
    [InlineData("10.10/182", false)]
    [InlineData("10.1000/with space", false)]
    [InlineData("11.1000/182", false)]
    public void Doi(string doi, bool valid) => Assert.Equal(valid, Identifiers.Doi(doi) is null);

    [Theory]
    [InlineData("1501.00001", true)]
    [InlineData("0706.1234v2", true)]
    [InlineData("math.GT/0309136", true)]
    [InlineData("hep-th/9901001", true)]
    [InlineData("1513.00001", false)]
    [InlineData("15010.0001", false)]
    public void Arxiv(string id, bool valid) => Assert.Equal(valid, Identifiers.Arxiv(id) is null);

    [Theory]
    [InlineData("2952500", true)]
    [InlineData("10.2307/2952500", true)]
    [InlineData("j.ctt1287kgr", true)]
    [InlineData("no such", false)]
    public void Jstor(string id, bool valid) => Assert.Equal(valid, Identifiers.Jstor(id) is null);

    [Theory]
    [InlineData("22239204", true)]
    [InlineData("ocm00012345", true)]
    [InlineData("0", false)]
    [InlineData("abc", false)]
    public void Oclc(string id, bool valid) => Assert.Equal(valid, Identifiers.Oclc(id) is null);

    [Theory]
    [InlineData("144912345", true)]
    [InlineData("0123", false)]
    [InlineData("12345678901", false)]
    public void S2Cid(string id, bool valid) => Assert.Equal(valid, Identifiers.S2Cid(id) is null);
}
