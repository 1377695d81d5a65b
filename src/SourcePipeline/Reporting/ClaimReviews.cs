using System.Globalization;
using System.Text.Json;
using SourcePipeline.Citations;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>
/// schema.org ClaimReview as JSON-LD, with what listings of fact-checks ask for: a review of each claim of which a cited source was read. What nobody
/// has checked is not reviewed, however contested it is. A review's page is the report's, beside which this is put.
/// </summary>
public static class ClaimReviews
{
    private const string Page = "index.html";

    public static void Write(ReportModel model, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            foreach (var verdicts in ByClaim(model.Verdicts))
                WriteReview(json, model, verdicts);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    /// <summary>The verdicts that came of reading a source; those on one claim follow one another.</summary>
    private static IEnumerable<List<VerdictReport>> ByClaim(IEnumerable<VerdictReport> verdicts)
    {
        List<VerdictReport> same = [];
        foreach (var verdict in verdicts.Where(v => v.Verdict.Kind != VerdictKind.CouldNotCheck))
        {
            if (same.Count > 0 && (same[0].Claim.Id != verdict.Claim.Id || same[0].Claim.Document != verdict.Claim.Document))
            {
                yield return same;
                same = [];
            }

            same.Add(verdict);
        }

        if (same.Count > 0)
            yield return same;
    }

    /// <summary>From 1 to 5: what the sources that were read say of the claim, not what is true.</summary>
    private static (int Rating, string Words) Rating(List<VerdictReport> verdicts)
    {
        var supported = verdicts.Exists(v => v.Verdict.Kind == VerdictKind.Supported);
        var otherwise = verdicts.Exists(v => v.Verdict.Kind == VerdictKind.OtherFigure);
        return (supported, otherwise) switch
        {
            (true, true) => (3, "The cited sources differ"),
            (true, false) => (5, "Supported by the cited source"),
            (false, true) => (2, "The cited source gives another figure"),
            _ => (2, "The cited source does not carry it"),
        };
    }

    private static void WriteReview(Utf8JsonWriter json, ReportModel model, List<VerdictReport> verdicts)
    {
        var claim = verdicts[0].Claim;
        var (rating, words) = Rating(verdicts);
        json.WriteStartObject();
        json.WriteString("@type", "ClaimReview");
        json.WriteString("url", $"{Page}#{Anchors.Claim(claim.Id)}");
        json.WriteString("claimReviewed", claim.Quote);
        json.WriteString("datePublished", model.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteNamed(json, "author", "Organization", "SourcePipeline");
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        json.WriteNumber("ratingValue", rating);
        json.WriteNumber("bestRating", 5);
        json.WriteNumber("worstRating", 1);
        json.WriteString("alternateName", words);
        json.WriteEndObject();
        if (string.Join(" … ", verdicts.Select(v => v.Verdict.Passage ?? v.Verdict.Reason).Where(w => !string.IsNullOrEmpty(w)).Distinct()) is { Length: > 0 } body)
            json.WriteString("reviewBody", body);
        WriteClaim(json, verdicts[0], model.Articles.Find(claim.Document)!);
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, VerdictReport verdict, Document document)
    {
        var claim = verdict.Claim;
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", "Claim");
        json.WriteString("text", claim.Quote);
        json.WriteString("description", verdict.Sentence);
        if (claim.Claimant is { } claimant)
            WriteNamed(json, "author", Speaker.IsPerson(claim) ? "Person" : "Organization", claimant);
        json.WriteStartObject("appearance");
        json.WriteString("@type", "CreativeWork");
        if (LocalPlaces.IsAddress(document.Origin))
            json.WriteString("url", TextPlace.Address(document));
        json.WriteString("name", document.Title);
        json.WriteEndObject();
        if (claim.Date is { } date)
            json.WriteString("temporalCoverage", date.Edtf);
        if (claim.Place is { } place)
            WriteNamed(json, "about", "Place", place);
        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, string property, string type, string name)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}
