using System.Text.Json.Nodes;
using SourcePipeline.Reporting;

namespace SourcePipeline.Tests.Reporting;

public sealed class ClaimReviewsTests
{
    private readonly JsonNode graph = JsonNode.Parse(Written.As("claimreview", ReportModel.From(InventedWar.Analysis)))!;

    /// <summary>The properties of schema.org's ClaimReview that listings of fact-checks require.</summary>
    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object", "required": ["@context", "@graph"],
          "properties": { "@context": { "const": "https://schema.org" }, "@graph": { "type": "array", "items": {
            "type": "object", "required": ["@type", "url", "claimReviewed", "datePublished", "author", "reviewRating", "itemReviewed"],
            "properties": {
              "@type": { "const": "ClaimReview" }, "url": { "type": "string", "minLength": 1 }, "claimReviewed": { "type": "string", "minLength": 1 }, "datePublished": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" },
              "author": { "type": "object", "required": ["@type", "name"] },
              "reviewRating": { "type": "object", "required": ["@type", "ratingValue", "bestRating", "worstRating", "alternateName"], "properties": { "ratingValue": { "type": "integer", "minimum": 1, "maximum": 5 } } },
              "itemReviewed": { "type": "object", "required": ["@type", "author", "appearance"], "properties": { "@type": { "const": "Claim" }, "author": { "type": "object", "required": ["@type", "name"] } } }
            } } } }
        }
        """;

    [Fact]
    public void Every_review_has_what_listings_require() => SchemaCheck.Fits(Schema, graph.ToJsonString());

    [Fact]
    public void What_could_not_be_checked_is_not_reviewed()
    {
        var reviews = graph["@graph"]!.AsArray();
        Assert.Equal(9, reviews.Count);
        Assert.DoesNotContain(reviews, r => ((string)r!["itemReviewed"]!["text"]!).Contains("1,200", StringComparison.Ordinal));
    }

    [Fact]
    public void The_claims_author_is_the_voice_and_its_time_is_edtf()
    {
        var item = graph["@graph"]!.AsArray().First(r => (string)r!["itemReviewed"]!["text"]! == "46 dead fighters")!["itemReviewed"]!;
        Assert.Equal(("Person", "a resident"), ((string)item["author"]!["@type"]!, (string)item["author"]!["name"]!));
        Assert.Equal("2014-03-11", (string)item["temporalCoverage"]!);
    }
}
