namespace SourcePipeline.App.Tests.Commands;

/// <summary>A fact-checker's spreadsheet: what it gives, and what is said of each row that gives nothing.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Header = "kind,outcome,victims,low,high,claimant,date,place,quote\n";
    private const string Good = "casualty,killed,soldiers,12,12,the ministry,2014-03-04,Qalat,12 died\n";

    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Theory]
    [InlineData("casualty,killed,soldiers,twelve,12,the ministry,2014-03-04,Qalat,x\n", "line 3: low: \"twelve\"", "a number in words")]
    [InlineData("casualty,killed,soldiers,1e30,,the ministry,2014-03-04,Qalat,x\n", "line 3: low: \"1e30\"", "a power of ten")]
    [InlineData("casualty,killed,soldiers,99999999999999999999999999999999,,the ministry,2014-03-04,Qalat,x\n", "line 3: low:", "a number past all bounds")]
    [InlineData("casualty,killed,soldiers,12,12,the ministry,04/03/2014,Qalat,x\n", "line 3: date: \"04/03/2014\"", "a date that may be April or March")]
    [InlineData("casualty,killed,soldiers,12,12,the ministry,2014-02-30,Qalat,x\n", "line 3: date: \"2014-02-30\"", "a day that there is not")]
    [InlineData("casualty,slain,soldiers,12,12,the ministry,2014-03-04,Qalat,x\n", "line 3: outcome: \"slain\"", "an outcome of another vocabulary")]
    [InlineData("casualty,killed,soldiers,50,12,the ministry,2014-03-04,Qalat,x\n", "line 3: low 50 is above high 12", "bounds the wrong way round")]
    [InlineData("casualty,killed,soldiers,12\n", "line 3: the row has 4 cells, the header 9", "a row that is cut off")]
    [InlineData("casualty,killed,soldiers,1,200,1200,the ministry,2014-03-04,Qalat,x\n", "line 3: the row has 10 cells, the header 9", "a separator without quotation marks")]
    [InlineData("casualty,killed,soldiers,13,13,\"the ministry,2014-03-04,Qalat,x\ncasualty,killed,soldiers,14,14,b,2014-03-04,Qalat,y\n", "line 3: the row has", "a quotation mark that swallows the next row")]
    public async Task A_bad_row_is_named_by_its_line_and_the_good_ones_are_taken(string bad, string told, string because)
    {
        var ran = await work.Run("import", work.Write("sheet.csv", Header + Good + bad));
        Assert.True(ran.Exit == 2 && ran.Error.Contains(told, StringComparison.Ordinal) && ran.Error.Contains("1 claim imported, 1 row left out", StringComparison.Ordinal), $"{because}: {ran.Error}");
    }

    [Fact]
    public async Task Quotation_marks_and_line_breaks_in_a_cell_are_of_the_cell_and_an_account_points_to_the_files_line()
    {
        await work.Run("import", work.Write("sheet.csv", Header + "casualty,killed,soldiers,12,12,the ministry,2014-03-04,Qalat,\"12 \"\"died\"\"\nthere\"\n" + Good.Replace("12", "14", StringComparison.Ordinal)));
        var ran = await work.Run("compare", "Qalat", "--format", "csv");
        Assert.Contains("sheet.csv,2,\"12 \"\"died\"\" there\"", ran.Out, StringComparison.Ordinal);
        Assert.Contains("sheet.csv,4,14 died", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_that_are_not_read_are_named()
    {
        var ran = await work.Run("import", work.Write("sheet.csv", Header.Replace("quote", "quote,colour", StringComparison.Ordinal) + Good.Replace("12 died", "12 died,red", StringComparison.Ordinal)));
        Assert.Equal(0, ran.Exit);
        Assert.Contains("not read: colour", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheets_own_file_is_answered_by_what_is_wanted()
    {
        var ran = await work.Run("import", work.Write("sheet.xlsx", "PK\u0003\u0004\0\0"));
        Assert.Equal(2, ran.Exit);
        Assert.Contains("sheet.xlsx: not text", ran.Error, StringComparison.Ordinal);
        Assert.Contains("Give a CSV file", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Markdown", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_columns_of_one_name_are_refused()
    {
        var ran = await work.Run("import", work.Write("sheet.csv", "kind,outcome,low,low\ncasualty,killed,3,4\n"));
        Assert.Equal(2, ran.Exit);
        Assert.Contains("line 1: 2 columns are named low", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_total_of_the_battle_stands_beside_the_articles()
    {
        var article = work.Write("battle_of_qalat.txt", "The battle of Qalat lasted from 6 August 2014 to 14 August 2014. In total, 45 soldiers were killed in the battle.[1]\n\nBattle\nOn 6 August 2014, rebels attacked Qalat.[1]\n");
        await work.Run("import", work.Write("sheet.csv", Header + "casualty,killed,soldiers,33,33,the Herald,2014-08-06/2014-08-14,Qalat,33 died\n"));
        var ran = await work.Check(article, "--format", "json");
        Assert.Contains(ran.Json.GetProperty("findings").EnumerateArray(), f => f.GetProperty("rule").GetString() == "contested-figures");
    }

    [Fact]
    public async Task Rows_that_a_spreadsheet_left_empty_are_no_rows()
    {
        var ran = await work.Run("import", work.Write("sheet.csv", Header + Good + ",,,,,,,,\n\n"));
        Assert.Equal(0, ran.Exit);
        Assert.Contains("1 claim imported, 0 rows left out", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public async Task The_header_tells_what_parts_the_cells(string separator)
    {
        var ran = await work.Run("import", work.Write("sheet.csv", (Header + Good).Replace(",", separator, StringComparison.Ordinal)));
        Assert.Contains("1 claim imported, 0 rows left out", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_imported_again_takes_its_own_place_and_an_empty_one_takes_its_claims_out()
    {
        await work.Run("import", work.Write("sheet.csv", Header + Good));
        var again = await work.Run("import", work.Write("sheet.csv", Header + Good.Replace("12", "14", StringComparison.Ordinal)));
        Assert.Contains("1 claim imported in the place of the 1 claim of this file that was there", again.Error, StringComparison.Ordinal);
        var wrong = await work.Run("import", work.Write("sheet.csv", Header + Good.Replace("killed", "slain", StringComparison.Ordinal)));
        Assert.Equal(2, wrong.Exit);
        Assert.Contains("14 died", (await work.Run("compare", "Qalat", "--format", "csv")).Out, StringComparison.Ordinal);
        await work.Run("import", work.Write("sheet.csv", Header));
        Assert.DoesNotContain("14 died", (await work.Run("compare", "Qalat", "--format", "csv")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_of_one_name_in_two_folders_are_two_tables()
    {
        await work.Run("import", work.Write("anna/sheet.csv", Header + Good));
        var ran = await work.Run("import", work.Write("boris/sheet.csv", Header + Good.Replace("12", "14", StringComparison.Ordinal)));
        Assert.Contains("1 claim imported beside those of", ran.Error, StringComparison.Ordinal);
        var compared = await work.Run("compare", "Qalat", "--format", "csv");
        Assert.Contains("12 died", compared.Out, StringComparison.Ordinal);
        Assert.Contains("boris/sheet.csv", compared.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_nothing_in_it_is_told_what_its_first_line_is()
    {
        var ran = await work.Run("import", work.Write("sheet.csv", "\n"));
        Assert.Equal(2, ran.Exit);
        Assert.Contains("line 1: the file is empty; its first line names the columns", ran.Error, StringComparison.Ordinal);
    }
}
