namespace SourcePipeline.Tests.Extraction.Voices;

/// <summary>Who counts the figures in a row of an infobox.</summary>
public sealed class InfoboxRowVoiceTests
{
    [Theory]
    [InlineData("Casualties and losses of Ruthenia: Per Velia: 40 killed; 12 wounded", "Velia", "Velia", "named before the figures, he counts all that follow")]
    [InlineData("Casualties and losses of Ruthenia: 40 killed (per Velia); 12 wounded", "Velia", null, "in brackets behind figures he counts these alone")]
    [InlineData("Casualties and losses of Ruthenia: 40 killed (in May) (Velian claim); 12 wounded", "Velian", null, "a bracket before his tells of something else")]
    [InlineData("Casualties and losses of Ruthenia: 40 killed (Velian claim; last day); 12 wounded", "Velian", null, "what stands behind a semicolon in his bracket tells when")]
    [InlineData("Casualties and losses of Ruthenia: 40 killed (pro-government claim; in June); 12 wounded", "pro-government", null, "a side without a name")]
    public void A_voice_counts_what_its_place_in_the_row_says(string row, string? first, string? second, string because)
    {
        var article = SourcePipeline.Reading.PlainTextReader.Read("Battle of Lindau.txt", "Battle of Lindau.txt", $"Date: 3–9 May 2014\nLocation: Lindau\n{row}\nThe battle of Lindau was fought in May 2014.\n");
        var claims = Pipeline.Extract(article, Extracted.BuiltIn).Claims.Where(c => c.Kind == SourcePipeline.Extraction.ClaimKind.Casualty).ToArray();
        Assert.Equal((2, first, second, because), (claims.Length, claims[0].Claimant, claims[1].Claimant, because));
    }

    [Theory]
    [InlineData("Casualties and losses of Ruthenia: 40 killed", "Ruthenia", "one side")]
    [InlineData("Casualties and losses of Ruthenia, the Sarnian Front and allies: 40 killed", "Ruthenia, the Sarnian Front and allies", "several sides under one label")]
    [InlineData("Casualties and losses of Ruthenia, Sarnia (until 30 May): 40 killed", "Ruthenia", "until when a side fought is no name")]
    [InlineData("Casualties and losses of Ruthenia and Velia: 40 civilians killed", "civilians", "the row tells itself who they were")]
    public void Whose_losses_a_row_counts_its_label_says(string row, string victims, string because)
    {
        var article = SourcePipeline.Reading.PlainTextReader.Read("Battle of Lindau.txt", "Battle of Lindau.txt", $"Date: 3–9 May 2014\nLocation: Lindau\n{row}\nThe battle of Lindau was fought in May 2014.\n");
        var claim = Assert.Single(Pipeline.Extract(article, Extracted.BuiltIn).Claims, c => c.Kind == SourcePipeline.Extraction.ClaimKind.Casualty);
        Assert.True(claim.Victims == victims, $"{because}: {claim.Victims}");
    }
}
