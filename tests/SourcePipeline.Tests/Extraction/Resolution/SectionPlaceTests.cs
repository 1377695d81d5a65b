using SourcePipeline.Reading;
using SourcePipeline.Tests.Extraction.Rules;

namespace SourcePipeline.Tests.Extraction.Resolution;

public sealed class SectionPlaceTests
{
    [Theory]
    [InlineData("Konduga", "Konduga", "the heading names a place that the text names too")]
    [InlineData("Siege of Konduga", "Konduga", "so does the heading of an event")]
    [InlineData("Aftermath", null, "a heading that is no name")]
    [InlineData("Evacuation of rebels", null, "nor those whom something befell")]
    public void Where_a_section_names_no_place_its_heading_does(string heading, string? place, string reason)
    {
        var document = PlainTextReader.Read("war.txt", "war.txt", $"The war began in 2014. Fighting went on near Konduga for months, and rebels left Konduga in May.\n\n{heading}\n\nThe army said that over 100 rebels were killed on 11 January 2014.[1]\n");
        var claim = Pipeline.Extract(document, TestRules.All).Claims.Single(c => c.Quantity?.Low == 100);
        Assert.True(claim.Place == place, $"{reason}: {claim.Place}");
    }

    [Theory]
    [InlineData("Battle of Lindau", "Date: 3 – 9 May 1915", "On 5 May 1915 the army took the Holm hospital. On 6 May, 40 rebels were killed.", "Lindau", "a building that was taken is not where the story goes on")]
    [InlineData("Battle of Lindau", "Date: 3 – 9 May 1915", "On 5 May 1915 the army took the Holm hospital. In the hospital 40 rebels were killed.", "Holm hospital", "unless its sentence is about it")]
    [InlineData("Battle of Lindau", "Date: 3 – 9 May 1915", "On 5 May 1915 there were protests in Kreuz Province. The town was shelled and 40 rebels were killed.", "Lindau", "the town is no province")]
    [InlineData("Battle of Lindau", "Date: 3 – 9 May 1915", "On 5 May 1915 the army took Lindau and Kreuz, killing 40 rebels.", "Lindau", "of two towns that are taken the one of the article")]
    [InlineData("Four-Day War", "Date: 3 – 6 May 1915\nLocation: Holm valley, Sarnia", "In the whole war 40 rebels were killed.", "Holm valley", "what is of all of it was where the box has it")]
    [InlineData("Four-Day War", "Date: 3 – 6 May 1915\nLocation: Holm valley, Sarnia", "On 5 May 1915, in Kreuz, 40 rebels were killed.", "Kreuz", "and what has a place of its own there")]
    [InlineData("Attack on Lindau", "Date: 5 May 1915", "On 5 May 1915 a missile came down. The army said that 40 rebels were killed.", "Lindau", "what an attack was on")]
    [InlineData("Battle of Lindau", "Date: 3 – 9 May 1915", "On 5 May 1915, 40 girls studying at Kreuz University were killed by shells.", "Lindau", "where somebody studies is not where he died")]
    [InlineData("Hill offensive", "Date: 3 – 9 May 1915\nLocation: Holm, Kreuz, and Lindau provinces", "In the whole offensive 40 rebels were killed.", null, "a box with several places has no one")]
    [InlineData("Lindau offensive", "Date: 3 – 9 May 1915", "On 5 May 1915 the army came near Lindau. Later that day 40 rebels were killed.", "Lindau", "a title's place, since something is near it")]
    [InlineData("Ruthenian offensive into northern Holm", "Date: 3 – 9 May 1915", "On 5 May 1915, 40 rebels were killed in northern Holm. Later that day a bridge fell.", "northern Holm", "whose it was is no place, but where it led is")]
    [InlineData("Lindau air base attack", "Date: 5 May 1915", "On 5 May 1915 a base in Lindau was hit. The army said that 40 rebels were killed.", "Lindau", "a base by its town")]
    [InlineData("Fighting in 1915 during the siege of Lindau", "Date: 5 May 1915", "On 5 May 1915 the army came to Lindau. It said that 40 rebels were killed.", "Lindau", "the place behind a year")]
    [InlineData("Battle of Hill 203 (1915)", "Date: 5 May 1915", "On 5 May 1915 the army came to Hill 203. It said that 40 rebels were killed.", "Hill 203", "a hill by its number")]
    [InlineData("Lindau explosions", "Date: 5 May 1915", "On 5 May 1915 something blew up in Lindau, or near it.\nThe army said that 40 rebels were killed.", "Lindau", "what is told nowhere else was in the place of several events too")]
    public void What_is_told_without_its_place_was_where_the_article_is_about(string title, string rows, string prose, string? place, string reason)
    {
        var document = PlainTextReader.Read($"{title}.txt", $"{title}.txt", $"{title}\nPart of the hill war\n{rows}\nResult: None\n{prose}\n");
        var claim = Pipeline.Extract(document, TestRules.All).Claims.Single(c => c.Quantity?.Low == 40);
        Assert.True(claim.Place == place, $"{reason}: {claim.Place}");
    }
}
