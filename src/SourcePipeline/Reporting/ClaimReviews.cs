using System.Globalization;
using System.Text.Json;
using SourcePipeline.Citations;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>
/// schema.org ClaimReview as JSON-LD, for export to fact-check listings: claims whose cited source was read, and the accounts of what is
/// contested. What could not be checked is not reviewed and left out.
/// </summary>
public static class ClaimReviews
{
    private const int Supported = 5, Disputed = 3, NotCarried = 2;

    public static void Write(ReportModel model, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            foreach (var verdict in model.Verdicts.Where(v => v.Verdict.Kind != VerdictKind.CouldNotCheck))
            {
                (int rating, string words) = verdict.Verdict.Kind switch
                {
                    VerdictKind.Supported => (Supported, "Supported by the cited source"),
                    VerdictKind.OtherFigure => (NotCarried, "The cited source gives another figure"),
                    _ => (NotCarried, "The cited source does not carry it"),
                };
                WriteReview(json, model, verdict.Claim, model.Articles.Find(verdict.Claim.Document)!, rating, words, verdict.Verdict.Passage ?? verdict.Verdict.Reason);
            }
            foreach (var finding in model.Findings.Where(f => f.Finding.Family == Family.Contested))
                foreach (var account in finding.Accounts)
                    WriteReview(json, model, account.Claim, model.Articles.Find(account.Claim.Document)!, Disputed, "Contested", finding.Finding.Message);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void WriteReview(Utf8JsonWriter json, ReportModel model, Claim claim, Document document, int rating, string words, string? body)
    {
        string address = Place.Address(document);
        json.WriteStartObject();
        json.WriteString("@type", "ClaimReview");
        json.WriteString("url", $"{address}#{Anchors.Claim(claim.Id)}");
        json.WriteString("claimReviewed", claim.Sentence.In(document.Text));
        json.WriteString("datePublished", model.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartObject("author");
        json.WriteString("@type", "Organization");
        json.WriteString("name", "SourcePipeline");
        json.WriteEndObject();
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        json.WriteNumber("ratingValue", rating);
        json.WriteNumber("bestRating", 5);
        json.WriteNumber("worstRating", 1);
        json.WriteString("alternateName", words);
        json.WriteEndObject();
        if (body is not null)
            json.WriteString("reviewBody", body);
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", "Claim");
        json.WriteString("text", claim.Quote);
        json.WriteStartObject("author");
        json.WriteString("@type", claim.ClaimantRole is ClaimantRole.Witness or ClaimantRole.Expert ? "Person" : "Organization");
        json.WriteString("name", claim.Claimant ?? document.Title);
        json.WriteEndObject();
        json.WriteStartObject("appearance");
        json.WriteString("@type", "CreativeWork");
        json.WriteString("url", address);
        json.WriteString("name", document.Title);
        json.WriteEndObject();
        if (claim.Date is { } date)
            json.WriteString("temporalCoverage", date.Edtf);
        if (claim.Place is { } place)
        {
            json.WriteStartObject("about");
            json.WriteString("@type", "Place");
            json.WriteString("name", place);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
