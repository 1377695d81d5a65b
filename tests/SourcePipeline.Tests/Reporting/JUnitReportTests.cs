using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using SourcePipeline.Reporting;

namespace SourcePipeline.Tests.Reporting;

public sealed class JUnitReportTests
{
    private readonly XDocument xml = XDocument.Parse(Written.As("junit", ReportModel.From(InventedWar.Analysis)));

    /// <summary>What Ant's reports have, which every build server reads: all attributes, all parts of a suite in their order, each case with at most one outcome.</summary>
    private const string Schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="testsuites"><xs:complexType><xs:sequence><xs:element ref="testsuite" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
          <xs:element name="testsuite"><xs:complexType>
            <xs:sequence>
              <xs:element name="properties"><xs:complexType><xs:sequence><xs:element name="property" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
                <xs:attribute name="name" type="xs:token" use="required"/><xs:attribute name="value" type="xs:string" use="required"/></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
              <xs:element ref="testcase" minOccurs="0" maxOccurs="unbounded"/>
              <xs:element name="system-out" type="xs:string"/>
              <xs:element name="system-err" type="xs:string"/>
            </xs:sequence>
            <xs:attribute name="package" type="xs:token" use="required"/><xs:attribute name="id" type="xs:int" use="required"/><xs:attribute name="name" type="xs:token" use="required"/>
            <xs:attribute name="timestamp" type="day" use="required"/><xs:attribute name="hostname" type="xs:token" use="required"/><xs:attribute name="tests" type="xs:int" use="required"/>
            <xs:attribute name="failures" type="xs:int" use="required"/><xs:attribute name="errors" type="xs:int" use="required"/><xs:attribute name="skipped" type="xs:int"/><xs:attribute name="time" type="xs:decimal" use="required"/>
          </xs:complexType></xs:element>
          <xs:simpleType name="day"><xs:restriction base="xs:dateTime"><xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"/></xs:restriction></xs:simpleType>
          <xs:element name="testcase"><xs:complexType>
            <xs:choice minOccurs="0">
              <xs:element name="skipped"><xs:complexType mixed="true"><xs:attribute name="message" type="xs:string"/></xs:complexType></xs:element>
              <xs:element name="failure"><xs:complexType mixed="true"><xs:attribute name="type" type="xs:string" use="required"/><xs:attribute name="message" type="xs:string"/></xs:complexType></xs:element>
            </xs:choice>
            <xs:attribute name="classname" type="xs:token" use="required"/><xs:attribute name="name" type="xs:token" use="required"/><xs:attribute name="time" type="xs:decimal" use="required"/>
          </xs:complexType></xs:element>
        </xs:schema>
        """;

    [Fact]
    public void The_file_fits_the_strictest_schema_that_build_servers_read()
    {
        XmlSchemaSet schemas = new();
        schemas.Add("", XmlReader.Create(new StringReader(Schema)));
        xml.Validate(schemas, (_, e) => Assert.Fail(e.Message));
    }

    [Fact]
    public void The_counts_of_a_suite_are_those_of_its_cases()
    {
        foreach (var suite in xml.Root!.Elements("testsuite"))
        {
            Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!);
            Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
            Assert.Equal(suite.Descendants("skipped").Count(), (int)suite.Attribute("skipped")!);
        }
    }

    [Fact]
    public void Notes_pass_and_what_could_not_be_checked_is_skipped_and_not_failed()
    {
        var suite = xml.Root!.Elements("testsuite").First();
        Assert.Equal(("14", "7", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("skipped")!.Value));
        Assert.Equal("could-not-check: paywall", suite.Descendants("skipped").Single().Attribute("message")!.Value);
    }

    [Fact]
    public void A_note_that_passes_is_told_in_the_suites_output() =>
        Assert.Contains("note: ", xml.Root!.Elements("testsuite").First().Element("system-out")!.Value, StringComparison.Ordinal);

    [Fact]
    public void Control_characters_of_an_article_do_not_break_the_file()
    {
        var hostile = InventedWar.Analysis.Findings[0] with { Message = "a\u0001b\uFFFEc\uD800d ]]> <x> &" };
        var xml = Written.As("junit", ReportModel.From(InventedWar.Analysis with { Findings = [hostile] }));
        Assert.Contains("⟦U+0001⟧", XDocument.Parse(xml).Descendants("testcase").First().Attribute("name")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_cases_have_one_name() =>
        Assert.DoesNotContain(xml.Descendants("testcase").GroupBy(c => (c.Attribute("classname")!.Value, c.Attribute("name")!.Value)), g => g.Count() > 1);
}
