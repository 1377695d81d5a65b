using System.Text.Json.Nodes;
using SourcePipeline.Reporting;

namespace SourcePipeline.Tests.Reporting;

public sealed class JsonReportTests
{
    private readonly ReportModel model = ReportModel.From(InventedWar.Analysis, [new("gone-claim", "not a claim", "a reader", "it is a headline", Applied: false)]);

    [Fact]
    public void The_report_fits_its_published_schema()
    {
        using var reader = new StreamReader(JsonReport.OpenSchema());
        SchemaCheck.Fits(reader.ReadToEnd(), Written.As("json", model));
    }

    [Fact]
    public void Every_quote_stands_in_its_sentence_and_every_sentence_in_its_line()
    {
        var lines = InventedWar.Analysis.Documents[0].Document.Text.Split('\n');
        foreach (var finding in Json()["findings"]!.AsArray())
        {
            foreach (var location in finding!["locations"]!.AsArray())
            {
                var sentence = (string)location!["sentence"]!;
                Assert.Contains((string)location["quote"]!, sentence, StringComparison.Ordinal);
                Assert.Contains(sentence, lines[(int)location["line"]! - 1], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_contested_finding_has_a_location_and_an_account_for_each_voice()
    {
        var finding = Json()["findings"]!.AsArray().Single(f => (string)f!["rule"]! == "contested-figures")!;
        Assert.Equal(["An army spokesman", "a resident"], finding["accounts"]!.AsArray().Select(a => (string?)a!["claimant"]));
        Assert.Equal([100, 46], finding["accounts"]!.AsArray().Select(a => (int)a!["low"]!));
        Assert.Null(finding["accounts"]![0]!["high"]);
        Assert.Equal(2, finding["locations"]!.AsArray().Count);
    }

    [Fact]
    public void What_is_gone_is_told_without_words_of_a_text_that_may_have_changed()
    {
        var gone = Assert.Single(Json()["gone"]!.AsArray())!;
        Assert.Equal(99, (int)gone["locations"]![0]!["line"]!);
        Assert.Null(gone["locations"]![0]!["quote"]);
    }

    [Fact]
    public void A_correction_that_no_longer_applies_is_listed() =>
        Assert.False((bool)Assert.Single(Json()["corrections"]!.AsArray())!["applied"]!);

    [Fact]
    public void Figures_keep_their_digits_and_letters_stay_letters()
    {
        var json = Written.As("json", model);
        Assert.Contains("“As of June 2019” is over seven years old.", json, StringComparison.Ordinal);
        Assert.Contains("\"low\": 1200,", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', json);
    }

    private JsonNode Json() => JsonNode.Parse(Written.As("json", model))!;
}
