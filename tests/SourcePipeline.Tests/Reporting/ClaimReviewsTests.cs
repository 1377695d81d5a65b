using System.Text.Json.Nodes;
using SourcePipeline.Citations;
using SourcePipeline.Extraction;
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
              "itemReviewed": { "type": "object", "required": ["@type", "text", "appearance"], "properties": { "@type": { "const": "Claim" }, "author": { "type": "object", "required": ["@type", "name"], "properties": { "@type": { "enum": ["Person", "Organization"] } } } } }
            } } } }
        }
        """;

    [Fact]
    public void Every_review_has_what_listings_require() => SchemaCheck.Fits(Schema, graph.ToJsonString());

    [Fact]
    public void Each_claim_of_which_a_source_was_read_is_reviewed_once_and_no_other()
    {
        string[] read = [.. InventedWar.Analysis.Verdicts.Where(v => v.Kind != VerdictKind.CouldNotCheck).Select(v => v.Claim).Distinct()];
        Assert.NotEmpty(read);
        Assert.Equal(read.Select(c => $"index.html#{Anchors.Claim(c)}").Order(), graph["@graph"]!.AsArray().Select(r => (string)r!["url"]!).Order());
    }

    [Fact]
    public void What_is_reviewed_is_what_the_review_says_that_it_reviews() =>
        Assert.All(graph["@graph"]!.AsArray(), r => Assert.Equal((string)r!["claimReviewed"]!, (string)r["itemReviewed"]!["text"]!));

    [Fact]
    public void A_file_of_this_machine_is_no_address()
    {
        Assert.All(graph["@graph"]!.AsArray(), r => Assert.Null(r!["itemReviewed"]!["appearance"]!["url"]));
        Assert.DoesNotContain("file:", graph.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("an army spokesman", null, true)]
    [InlineData("General Roe", null, true)]
    [InlineData("Jan Roe, a doctor from Lindau", ClaimantRole.Media, true)]
    [InlineData("residents of Lindau", null, true)]
    [InlineData("Ada Tolle", null, true)]
    [InlineData("the general staff", ClaimantRole.Belligerent, false)]
    [InlineData("the office of the president", ClaimantRole.Official, false)]
    [InlineData("the ministry", ClaimantRole.Official, false)]
    [InlineData("Lindau Rights Watch", ClaimantRole.Organisation, false)]
    [InlineData(null, null, false)]
    public void A_person_is_told_from_a_body_by_the_words(string? claimant, ClaimantRole? role, bool person) =>
        Assert.Equal(person, Speaker.IsPerson(InventedWar.Analysis.Documents[0].Claims[0] with { Claimant = claimant, ClaimantRole = role }));

    [Fact]
    public void The_claims_author_is_the_voice_and_its_time_is_edtf()
    {
        var item = graph["@graph"]!.AsArray().First(r => (string)r!["itemReviewed"]!["text"]! == "46 dead fighters")!["itemReviewed"]!;
        Assert.Equal(("Person", "a resident"), ((string)item["author"]!["@type"]!, (string)item["author"]!["name"]!));
        Assert.Equal("2014-03-11", (string)item["temporalCoverage"]!);
    }
}
