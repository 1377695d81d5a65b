using CsvHelper;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Reporting;

namespace SourcePipeline.Tests.Reporting;

public sealed class CsvTests
{
    private readonly ReportModel model = ReportModel.From(InventedWar.Analysis);

    [Theory]
    [InlineData("claims.csv", 14)]
    [InlineData("sections.csv", 6)]
    [InlineData("accounts.csv", 9)]
    [InlineData("findings.csv", 10)]
    public void Every_row_has_as_many_fields_as_the_header(string format, int rows)
    {
        var read = Read(format);
        Assert.Equal(rows, read.Length - 1);
        Assert.All(read, row => Assert.Equal(read[0].Length, row.Length));
    }

    [Fact]
    public void A_field_that_a_spreadsheet_would_run_is_disarmed()
    {
        var claims = Read("claims.csv");
        var claimant = Array.IndexOf(claims[0], "claimant");
        Assert.Contains("'=1+1", claims.Select(row => row[claimant]));
    }

    [Fact]
    public void Bounds_are_plain_numbers_and_an_open_bound_is_empty()
    {
        var accounts = Read("accounts.csv");
        var low = Array.IndexOf(accounts[0], "low");
        var army = accounts.Single(row => row.Contains("army100"));
        Assert.Equal(("100", ""), (army[low], army[low + 1]));
    }

    [Fact]
    public void An_account_bears_what_the_figures_of_its_slot_come_to_and_why_one_was_chosen()
    {
        var incident = this.model.Incidents[0].Incident;
        var slot = incident.Accounts[0].Slot;
        SlotFigures figures = new(slot, "46–148", "46", new(Quantity.Exactly(46), "told by 2 of 3 voices"));
        var model = ReportModel.From(InventedWar.Analysis with { Incidents = [incident with { Figures = [figures] }, .. InventedWar.Analysis.Incidents.Where(i => i.Id != incident.Id)] });
        var accounts = Read("accounts.csv", model);
        var range = Array.IndexOf(accounts[0], "range");
        Assert.Equal(["range", "reliableRange", "chosen", "why"], accounts[0][range..]);
        Assert.Contains(accounts, row => row.AsSpan()[range..].SequenceEqual(["46–148", "46", "46", "told by 2 of 3 voices"]));
    }

    private string[][] Read(string format, ReportModel? model = null)
    {
        using var csv = CsvReader.FromText(Written.As(format, model ?? this.model), new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i))]);
        return [.. rows];
    }
}
