using CsvHelper;
using SourcePipeline.Reporting;

namespace SourcePipeline.Tests.Reporting;

public sealed class CsvTests
{
    private readonly ReportModel _model = ReportModel.From(InventedWar.Analysis);

    [Theory]
    [InlineData("claims.csv", 14)]
    [InlineData("sections.csv", 6)]
    [InlineData("accounts.csv", 9)]
    [InlineData("findings.csv", 10)]
    public void Every_row_has_as_many_fields_as_the_header(string format, int rows)
    {
        string[][] read = Read(format);
        Assert.Equal(rows, read.Length - 1);
        Assert.All(read, row => Assert.Equal(read[0].Length, row.Length));
    }

    [Fact]
    public void A_field_that_a_spreadsheet_would_run_is_disarmed()
    {
        string[][] claims = Read("claims.csv");
        int claimant = Array.IndexOf(claims[0], "claimant");
        Assert.Contains("'=1+1", claims.Select(row => row[claimant]));
    }

    [Fact]
    public void Bounds_are_plain_numbers_and_an_open_bound_is_empty()
    {
        string[][] accounts = Read("accounts.csv");
        int low = Array.IndexOf(accounts[0], "low");
        string[] army = accounts.Single(row => row.Contains("army100"));
        Assert.Equal(("100", ""), (army[low], army[low + 1]));
    }

    [Fact]
    public void An_account_bears_what_the_figures_of_its_slot_come_to()
    {
        string[][] accounts = Read("accounts.csv");
        int range = Array.IndexOf(accounts[0], "range");
        Assert.Equal(["range", "reliableRange", "chosen", "why"], accounts[0][range..]);
        Assert.Contains(accounts.Skip(1), row => row[range].Length > 0);
    }

    private string[][] Read(string format)
    {
        using var csv = CsvReader.FromText(Written.As(format, _model), new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i))]);
        return [.. rows];
    }
}
