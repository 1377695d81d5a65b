using System.Text.Json.Nodes;
using SourcePipeline.Reporting;

namespace SourcePipeline.Tests.Reporting;

public sealed class SarifReportTests
{
    private readonly JsonArray results;
    private readonly string sarif = Written.As("sarif", ReportModel.From(InventedWar.Analysis));

    public SarifReportTests() => results = JsonNode.Parse(sarif)!["runs"]![0]!["results"]!.AsArray();

    /// <summary>The objects of SARIF 2.1.0 (OASIS, sections 3.13 to 3.52) that the report writes, with what the standard requires and allows of each.</summary>
    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object", "additionalProperties": false, "required": ["version", "runs"],
          "properties": {
            "$schema": { "type": "string", "format": "uri" }, "version": { "const": "2.1.0" },
            "runs": { "type": "array", "items": {
              "type": "object", "additionalProperties": false, "required": ["tool"],
              "properties": {
                "tool": { "type": "object", "additionalProperties": false, "required": ["driver"], "properties": { "driver": {
                  "type": "object", "additionalProperties": false, "required": ["name"],
                  "properties": { "name": { "type": "string" }, "rules": { "type": "array", "uniqueItems": true, "items": {
                    "type": "object", "additionalProperties": false, "required": ["id"],
                    "properties": { "id": { "type": "string" }, "shortDescription": { "$ref": "#/$defs/message" }, "fullDescription": { "$ref": "#/$defs/message" },
                      "defaultConfiguration": { "type": "object", "additionalProperties": false, "properties": { "level": { "$ref": "#/$defs/level" } } } } } } } } } },
                "originalUriBaseIds": { "type": "object", "additionalProperties": { "$ref": "#/$defs/artifact" } },
                "columnKind": { "enum": ["utf16CodeUnits", "unicodeCodePoints"] },
                "results": { "type": "array", "items": { "$ref": "#/$defs/result" } },
                "properties": { "type": "object" }
              } } }
          },
          "$defs": {
            "level": { "enum": ["none", "note", "warning", "error"] },
            "message": { "type": "object", "additionalProperties": false, "required": ["text"], "properties": { "text": { "type": "string" } } },
            "result": {
              "type": "object", "additionalProperties": false, "required": ["message"],
              "properties": {
                "ruleId": { "type": "string" }, "ruleIndex": { "type": "integer", "minimum": 0 }, "kind": { "enum": ["notApplicable", "pass", "fail", "review", "open", "informational"] },
                "level": { "$ref": "#/$defs/level" }, "baselineState": { "enum": ["new", "unchanged", "updated", "absent"] }, "message": { "$ref": "#/$defs/message" },
                "partialFingerprints": { "type": "object", "additionalProperties": { "type": "string" } },
                "locations": { "type": "array", "items": { "$ref": "#/$defs/location" } },
                "relatedLocations": { "type": "array", "uniqueItems": true, "items": { "$ref": "#/$defs/location" } }, "properties": { "type": "object" } } },
            "location": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "id": { "type": "integer", "minimum": -1 }, "message": { "$ref": "#/$defs/message" },
                "logicalLocations": { "type": "array", "uniqueItems": true, "items": { "type": "object", "additionalProperties": false, "properties": { "name": { "type": "string" } } } },
                "physicalLocation": {
                  "type": "object", "additionalProperties": false, "required": ["artifactLocation"],
                  "properties": {
                    "artifactLocation": { "$ref": "#/$defs/artifact" },
                    "region": { "$ref": "#/$defs/region" }, "contextRegion": { "$ref": "#/$defs/region" } } } } },
            "artifact": { "type": "object", "additionalProperties": false,
              "properties": { "uri": { "type": "string", "pattern": "^[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*$" }, "uriBaseId": { "type": "string" }, "description": { "$ref": "#/$defs/message" } } },
            "region": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "startLine": { "type": "integer", "minimum": 1 }, "startColumn": { "type": "integer", "minimum": 1 },
                "endLine": { "type": "integer", "minimum": 1 }, "endColumn": { "type": "integer", "minimum": 1 }, "snippet": { "$ref": "#/$defs/message" } } }
          }
        }
        """;

    [Fact]
    public void The_log_fits_the_standard() => SchemaCheck.Fits(Schema, sarif);

    [Fact]
    public void A_rule_index_points_to_the_rule_of_its_id()
    {
        var rules = JsonNode.Parse(sarif)!["runs"]![0]!["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.All(results, r => Assert.Equal((string)r!["ruleId"]!, (string)rules[(int)r["ruleIndex"]!]!["id"]!));
    }

    [Fact]
    public void New_updated_unchanged_and_absent_are_told_apart() =>
        Assert.Equal([("absent", 1), ("new", 8), ("unchanged", 1), ("updated", 1)], results.CountBy(r => (string)r!["baselineState"]!).Select(p => (p.Key, p.Value)).Order());

    [Fact]
    public void Columns_count_from_one_and_end_after_the_last_character()
    {
        var region = results.Single(r => (string)r!["ruleId"]! == "contested-figures")!["locations"]![0]!["physicalLocation"]!["region"]!;
        var line = InventedWar.Analysis.Documents[0].Document.Text.Split('\n')[(int)region["startLine"]! - 1];
        Assert.Equal("over 100 fighters had been killed", line[((int)region["startColumn"]! - 1)..((int)region["endColumn"]! - 1)]);
    }

    [Theory]
    [InlineData("articles/a b.txt", "articles/a%20b.txt", "%SRCROOT%")]
    [InlineData("/repository/articles/a.txt", "articles/a.txt", "%SRCROOT%")]
    [InlineData("/srv/wars/x/c.txt", "x/c.txt", "INPUTS")]
    [InlineData("https://war.example/a", "https://war.example/a", null)]
    public void Files_are_told_from_the_folder_of_the_report_or_from_the_one_that_those_outside_share(string origin, string uri, string? folder)
    {
        var analysis = InventedWar.Analysis;
        analysis = analysis with { Documents = [.. analysis.Documents.Zip([origin, "/srv/wars/y/d.txt"], (d, o) => d with { Document = d.Document with { Origin = o } })] };
        var run = JsonNode.Parse(Written.As("sarif", ReportModel.From(analysis) with { Folder = "/repository/" }))!["runs"]![0]!;
        Assert.Null(run["originalUriBaseIds"]!["%SRCROOT%"]!["uri"]);
        Assert.Equal(folder == "INPUTS" ? "file:///srv/wars/" : "file:///srv/wars/y/", (string)run["originalUriBaseIds"]!["INPUTS"]!["uri"]!);
        var places = run["results"]!.AsArray().SelectMany(r => r!["locations"]!.AsArray()).Select(l => l!["physicalLocation"]!["artifactLocation"]!);
        Assert.All(places, p => Assert.Equal((uri, folder), ((string)p["uri"]!, (string?)p["uriBaseId"])));
    }

    [Fact]
    public void The_second_account_is_a_related_location()
    {
        var related = Assert.Single(results.Single(r => (string)r!["ruleId"]! == "contested-figures")!["relatedLocations"]!.AsArray())!;
        Assert.Equal("46 dead fighters", (string)related["message"]!["text"]!);
    }
}
