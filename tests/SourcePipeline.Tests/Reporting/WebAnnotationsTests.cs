using System.Globalization;
using System.Text.Json.Nodes;
using SourcePipeline.Reporting;

namespace SourcePipeline.Tests.Reporting;

public sealed class WebAnnotationsTests
{
    private readonly JsonNode page = JsonNode.Parse(Written.As("annotations", ReportModel.From(InventedWar.Analysis)))!;

    /// <summary>The W3C's Web Annotation Data Model, sections 3 to 5: what an annotation must have, and the values of the vocabulary that are used here.</summary>
    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object", "required": ["@context", "id", "type", "items"],
          "properties": {
            "@context": { "const": "http://www.w3.org/ns/anno.jsonld" }, "id": { "type": "string", "format": "uri" }, "type": { "const": "AnnotationPage" },
            "items": { "type": "array", "items": {
              "type": "object", "required": ["id", "type", "target"],
              "properties": {
                "id": { "type": "string", "format": "uri" }, "type": { "const": "Annotation" }, "motivation": { "const": "assessing" },
                "creator": { "type": "object", "properties": { "type": { "enum": ["Person", "Organization", "Software"] } } },
                "body": { "type": "array", "items": { "type": "object", "required": ["type", "value"],
                  "properties": { "type": { "const": "TextualBody" }, "format": { "const": "text/plain" }, "language": { "const": "en" }, "purpose": { "enum": ["assessing", "tagging", "editing"] } } } },
                "target": { "type": "array", "minItems": 1, "items": { "type": "object", "required": ["source", "selector"],
                  "properties": { "source": { "type": "string", "minLength": 1 }, "selector": { "type": "array", "prefixItems": [
                    { "type": "object", "required": ["type", "exact"], "properties": { "type": { "const": "TextQuoteSelector" }, "exact": { "type": "string", "minLength": 1 }, "prefix": { "type": "string" }, "suffix": { "type": "string" } } },
                    { "type": "object", "required": ["type", "start", "end"], "properties": { "type": { "const": "TextPositionSelector" }, "start": { "type": "integer", "minimum": 0 }, "end": { "type": "integer", "minimum": 1 } } }
                  ], "minItems": 2, "maxItems": 2 } } } }
              } } }
          }
        }
        """;

    [Fact]
    public void The_page_fits_the_data_model() => SchemaCheck.Fits(Schema, page.ToJsonString());

    [Fact]
    public void A_page_is_named_by_what_it_holds()
    {
        var analysis = InventedWar.Analysis;
        Assert.Equal(Name(analysis), Name(analysis));
        Assert.NotEqual(Name(analysis), Name(analysis with { Findings = [.. analysis.Findings.Skip(1)] }));
        Assert.NotEqual(Name(analysis), Name(analysis with { Documents = [.. analysis.Documents.Select(d => d with { Document = d.Document with { Revision = "7" } })] }));
        Assert.NotEqual(Name(analysis), Name(analysis with { AsOf = analysis.AsOf.AddDays(1) }));

        static string Name(Analysis analysis) => (string)JsonNode.Parse(Written.As("annotations", ReportModel.From(analysis)))!["id"]!;
    }

    [Fact]
    public void Quote_and_position_select_the_same_words()
    {
        var text = InventedWar.Analysis.Documents[0].Document.Text;
        var elements = StringInfo.ParseCombiningCharacters(text);
        Assert.Equal(text.Length, elements.Length);
        foreach (var target in page["items"]!.AsArray().SelectMany(i => i!["target"]!.AsArray()))
        {
            JsonNode quote = target!["selector"]![0]!, position = target["selector"]![1]!;
            Assert.Equal((string)quote["exact"]!, text[(int)position["start"]!..(int)position["end"]!]);
            Assert.Contains((string)quote["prefix"]! + (string)quote["exact"]! + (string)quote["suffix"]!, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(6, 4)]
    public void Positions_count_characters_and_not_halves_of_them(int offset, int point) => Assert.Equal(point, new CodePoints("a\U0001F6E9b\U0001F6E9").At(offset));
}
