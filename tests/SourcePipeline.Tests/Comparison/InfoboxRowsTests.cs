using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Comparison;

/// <summary>What the rows of an infobox count, and when.</summary>
public sealed class InfoboxRowsTests
{
    private const string Article = """
        ---
        title: Siege of Lindau
        infoboxes:
          - conflict:
              text: Siege of Lindau
            date:
              text: 24 February – 4 April 2022
            place:
              text: Lindau, Ukraine
            combatant1:
              text: Russia
            combatant2:
              text: Ukraine
            casualties1:
              text: |-
                Per Ukraine (as of 2 March):
                132 soldiers killed
            casualties2:
              text: |-
                Per Ukraine:
                300–350 soldiers killed
            casualties3:
              text: 700+ civilians killed
        ---

        The siege of Lindau lasted from 24 February to 4 April 2022.
        """;

    private static readonly ExtractedDocument Extracted = Pipeline.Extract(MarkdownReader.Read("lindau.md", "lindau.md", Article), Judged.BuiltIn);

    [Theory]
    [InlineData("132 soldiers killed", "../2022-03-02")]
    [InlineData("300–350 soldiers killed", "2022-02-24/2022-04-04")]
    [InlineData("700+ civilians killed", "2022-02-24/2022-04-04")]
    public void A_row_that_is_as_of_a_day_dates_itself_alone(string quote, string date) =>
        Assert.Equal(date, Assert.Single(Extracted.Claims, c => c.Quote == quote).Date?.Edtf);

    [Fact]
    public void Soldiers_of_two_sides_are_two_groups_by_name()
    {
        var slots = Pipeline.Analyse([Extracted], [], new(2026, 11, 22), Judged.BuiltIn).Incidents.SelectMany(i => i.Accounts).Where(a => a.Claim.Victims == "soldiers").Select(a => a.Slot).ToArray();
        Assert.Equal(2, slots.Length);
        Assert.NotEqual(slots[0], slots[1]);
    }

    [Theory]
    [InlineData("Per Velia: 91 soldiers killed; 9 civilians killed", "9 civilians killed", "Velia")]
    [InlineData("Velian claim: 560 soldiers killed; 25 civilians killed", "25 civilians killed", "Velian")]
    [InlineData("Per Velia: 91 soldiers killed; Sarnian sources: 560 soldiers killed, 500 wounded", "500 wounded", "Sarnian sources")]
    public void Whoever_opens_an_item_counts_what_follows_until_the_next(string losses, string quote, string voice)
    {
        var article = Article.Replace("text: 700+ civilians killed", $"text: '{losses}'", StringComparison.Ordinal);
        var claims = Pipeline.Extract(MarkdownReader.Read("lindau.md", "lindau.md", article), Judged.BuiltIn).Claims;
        Assert.Equal(voice, Assert.Single(claims, c => c.Quote == quote).Claimant);
    }

    [Theory]
    [InlineData("Casualties and losses of Sarnia: 40 soldiers killed", "40 soldiers killed", "Sarnia", "the label names the side")]
    [InlineData("Casualties and losses of Sarnia\nPer Velia: 60 soldiers killed", "60 soldiers killed", "Sarnia", "a row that names who counts stands under the label of the side")]
    public void A_label_tells_whose_losses_its_rows_count(string rows, string quote, string side, string because)
    {
        var text = $"Siege of Lindau\nDate 24 February – 4 April 2022\nLocation Lindau\nBelligerents Velia | Sarnia\n{rows}\n\nThe siege of Lindau lasted from 24 February to 4 April 2022.\n";
        var claim = Assert.Single(Pipeline.Extract(PlainTextReader.Read("lindau.txt", "lindau.txt", text), Judged.BuiltIn).Claims, c => c.Quote == quote);
        Assert.True(claim.Party == side, $"{because}, but was {claim.Party}");
    }
}
