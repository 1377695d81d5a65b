using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using SourcePipeline.Reporting;

namespace SourcePipeline.Tests.Reporting;

public sealed class JUnitReportTests
{
    private readonly XDocument _xml = XDocument.Parse(Written.As("junit", ReportModel.From(InventedWar.Analysis)));

    /// <summary>What build servers agree on: suites of cases, each case with at most one outcome.</summary>
    private const string Schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="testsuites"><xs:complexType><xs:sequence><xs:element ref="testsuite" minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:attribute name="name"/></xs:complexType></xs:element>
          <xs:element name="testsuite"><xs:complexType><xs:sequence><xs:element ref="testcase" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
            <xs:attribute name="name" use="required"/><xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/><xs:attribute name="failures" type="xs:nonNegativeInteger"/>
            <xs:attribute name="errors" type="xs:nonNegativeInteger"/><xs:attribute name="skipped" type="xs:nonNegativeInteger"/></xs:complexType></xs:element>
          <xs:element name="testcase"><xs:complexType><xs:choice minOccurs="0">
              <xs:element name="skipped"><xs:complexType><xs:attribute name="message"/></xs:complexType></xs:element>
              <xs:element name="failure"><xs:complexType mixed="true"><xs:attribute name="type"/><xs:attribute name="message"/></xs:complexType></xs:element>
              <xs:element name="system-out" type="xs:string"/></xs:choice>
            <xs:attribute name="classname" use="required"/><xs:attribute name="name" use="required"/><xs:attribute name="file"/><xs:attribute name="line" type="xs:positiveInteger"/></xs:complexType></xs:element>
        </xs:schema>
        """;

    [Fact]
    public void The_file_fits_what_build_servers_read()
    {
        XmlSchemaSet schemas = new();
        schemas.Add("", XmlReader.Create(new StringReader(Schema)));
        _xml.Validate(schemas, (_, e) => Assert.Fail(e.Message));
    }

    [Fact]
    public void The_counts_of_a_suite_are_those_of_its_cases()
    {
        foreach (XElement suite in _xml.Root!.Elements("testsuite"))
        {
            Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!);
            Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
            Assert.Equal(suite.Descendants("skipped").Count(), (int)suite.Attribute("skipped")!);
        }
    }

    [Fact]
    public void Notes_pass_and_what_could_not_be_checked_is_skipped_and_not_failed()
    {
        XElement suite = _xml.Root!.Elements("testsuite").First();
        Assert.Equal(("14", "7", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("skipped")!.Value));
        Assert.Equal("could-not-check: paywall", suite.Descendants("skipped").Single().Attribute("message")!.Value);
    }

    [Fact]
    public void No_two_cases_have_one_name() =>
        Assert.DoesNotContain(_xml.Descendants("testcase").GroupBy(c => (c.Attribute("classname")!.Value, c.Attribute("name")!.Value)), g => g.Count() > 1);
}
