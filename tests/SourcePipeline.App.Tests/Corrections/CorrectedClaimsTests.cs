using SourcePipeline.App.Commands;
using SourcePipeline.App.Corrections;
using SourcePipeline.App.Tests.Commands;
using SourcePipeline.App.Tests.Storage;

namespace SourcePipeline.App.Tests.Corrections;

public sealed class CorrectedClaimsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Right_values_take_the_place_of_the_wrong_ones_and_the_id_stays()
    {
        var corrections = Read("c12,low=46; high=46; victims=rebels; claimant=an AFP witness; date=2014-03-04,me,read it again");
        var claim = Assert.Single(corrections.Apply(Sample.Document()).Claims);
        Assert.Equal(("c12", 46m, 46m, "rebels", "an AFP witness", "2014-03-04"), (claim.Id, claim.Quantity!.Value.Low, claim.Quantity.Value.High, claim.Victims, claim.Claimant, claim.Date!.Value.Edtf));
        var note = Assert.Single(corrections.Notes());
        Assert.Equal(("c12", true, "me", "read it again"), (note.Claim, note.Applied, note.Who, note.Why));
    }

    [Fact]
    public void What_is_not_a_claim_is_none()
    {
        Assert.Empty(Read("c12,not a claim,me,a film").Apply(Sample.Document()).Claims);
    }

    [Fact]
    public void A_spreadsheet_may_part_the_cells_with_semicolons_and_leave_empty_rows()
    {
        var file = folder.Write(CorrectionsFile.Name, "claim;change;who;why\n;;;\nc12;\"low=46; high=46\";me;read it again\n;;;\n");
        Assert.Equal(46m, Assert.Single(new CorrectedClaims(CorrectionsFile.Read(file), file).Apply(Sample.Document()).Claims).Quantity!.Value.High);
    }

    [Fact]
    public void Corrections_that_are_not_UTF_8_are_to_be_saved_so_since_no_option_names_their_encoding()
    {
        var file = folder.Write(CorrectionsFile.Name, [.. "claim,change,who,why\nc12,not a claim,M"u8, 0xFC, .. "ller,x\n"u8]);
        var refused = Assert.Throws<RefusedException>(() => CorrectionsFile.Read(file));
        Assert.Contains("line 2, byte 18 of it (0xFC): invalid UTF-8. Save the file as UTF-8.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_that_no_longer_applies_is_listed_as_such()
    {
        var corrections = Read("c99,not a claim,me,a film");
        corrections.Apply(Sample.Document());
        Assert.False(Assert.Single(corrections.Notes()).Applied);
    }

    [Theory]
    [InlineData("c12,low=many,me,why", "line 2: low: \"many\" is not allowed")]
    [InlineData("c12,depth=3,me,why", "line 2: \"depth=3\": write \"not a claim\", or slot=value")]
    [InlineData(",low=3,me,why", "line 2: a correction needs the claim's id")]
    [InlineData("c12,low=90; high=12,me,why", "line 2: low 90 is above high 12")]
    [InlineData("\"c12,not a claim,me,why", "line 2: the row has 1 cell, the header 4")]
    [InlineData("c12,low=9,high=12,me,why", "line 2: the row has 5 cells, the header 4")]
    public void A_row_that_cannot_be_understood_is_refused_with_its_line(string row, string message)
    {
        var refused = Assert.Throws<RefusedException>(() => Read(row).Apply(Sample.Document()));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrections_beside_the_settings_are_applied_on_every_run_and_told()
    {
        using Workplace work = new();
        work.Write(CorrectionsFile.Name, "claim,change,who,why\nnowhere,not a claim,me,a film\n");
        var ran = await work.Check(work.Write("a.txt", Workplace.Article), "--format", "json");
        var told = Assert.Single(ran.Json.GetProperty("corrections").EnumerateArray());
        Assert.Equal(("nowhere", false), (told.GetProperty("claim").GetString(), told.GetProperty("applied").GetBoolean()));
        Assert.Contains("Corrections: 0 applied, 1 of no claim that was read; the report names it", (await work.Run("report", "--format", "text")).Out, StringComparison.Ordinal);
    }

    private CorrectedClaims Read(string row)
    {
        var file = folder.Write(CorrectionsFile.Name, $"claim,change,who,why\n{row}\n");
        return new(CorrectionsFile.Read(file), file);
    }
}
