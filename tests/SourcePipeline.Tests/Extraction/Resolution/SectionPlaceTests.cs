using SourcePipeline.Reading;
using SourcePipeline.Tests.Extraction.Rules;

namespace SourcePipeline.Tests.Extraction.Resolution;

public sealed class SectionPlaceTests
{
    [Theory]
    [InlineData("Konduga", "Konduga", "the heading names a place that the text names too")]
    [InlineData("Siege of Konduga", "Konduga", "so does the heading of an event")]
    [InlineData("Aftermath", null, "a heading that is no name")]
    public void Where_a_section_names_no_place_its_heading_does(string heading, string? place, string reason)
    {
        var document = PlainTextReader.Read("war.txt", "war.txt", $"The war began in 2014. Fighting went on near Konduga for months, and rebels left Konduga in May.\n\n{heading}\n\nThe army said that over 100 rebels were killed on 11 January 2014.[1]\n");
        var claim = Pipeline.Extract(document, TestRules.All).Claims.Single(c => c.Quantity?.Low == 100);
        Assert.True(claim.Place == place, $"{reason}: {claim.Place}");
    }
}
