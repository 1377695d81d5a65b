using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Tests.Extraction.Rules;

namespace SourcePipeline.Tests.Extraction.Resolution;

public sealed class EventTests
{
    [Theory]
    [InlineData("On 12 March 2022 shelling began in Horlivsk. Two days later a rocket hit the market in the town and killed 17 people.", 17, "2022-03-14", "Horlivsk", "the town is the one of the sentence before")]
    [InlineData("In August 2014 the brigade was surrounded near Ilovka. The same day, 40 soldiers tried to break out; 11 of them were killed.", 11, "2014-08", "Ilovka", "the same day of a month that is all that is told")]
    [InlineData("The war began in 2013.\n\nSiege of Marsk\n\nThe city was shelled on 3 May 2013. Nine civilians died. Soldiers left Marsk in June, and others went to Marsk in July.", 9, "2013-05-03", "Marsk", "the heading's event")]
    [InlineData("The battle of Trebia was fought in December 218 BC. The Romans lost 20,000 men.", 20000, "-0217-12", "Trebia", "a battle is named after its place")]
    [InlineData("Hannibal crossed the Alps in the autumn of 218 BC. The following spring he was in Etruria, where 15,000 Romans were killed at Lake Trasimene.", 15000, "-0216-21", "Trasimene", "the lake is nearer than the country")]
    [InlineData("In 1920 the army attacked Lvova. That year alone, 3,000 soldiers died there.", 3000, "1920", "Lvova", "there")]
    [InlineData("Fighting reached the village of Agdere on 27 September 2020. By evening, 16 servicemen had been killed and 100 wounded.", 16, "2020-09-27", "Agdere", "the day goes on")]
    [InlineData("An airstrike on a hospital in Darna killed 14 on 2 June 2016. In Homsa, 6 people were killed the next day.", 6, "2016-06-03", "Homsa", "a new place in the next sentence")]
    [InlineData("An airstrike on a hospital in Darna killed 14 on 2 June 2016. In Homsa, 6 people were killed the next day.", 14, "2016-06-02", "Darna", "the first place")]
    [InlineData("Rebels took Idlana in March 2015. They executed 28 prisoners there.", 28, "2015-03", "Idlana", "there is the town taken")]
    [InlineData("On the night of 5 June 1967 tanks entered Raffa, a border town in the peninsula. 38 soldiers were killed.", 38, "1967-06-05", "Raffa", "a town that was entered")]
    [InlineData("In Kersk, a port in the region of Tavria, 12 sailors were killed on 24 March 2022.", 12, "2022-03-24", "Kersk", "not the region in the apposition")]
    [InlineData("The militia, which had lost 60 men at Saru in 2013, returned in January 2015 and took Banya, losing 9 fighters.", 60, "2013", "Saru", "the relative clause's place")]
    [InlineData("The militia, which had lost 60 men at Saru in 2013, returned in January 2015 and took Banya, losing 9 fighters.", 9, "2015-01", "Banya", "the main clause's object")]
    [InlineData("By 1 October 2016 at least 5,000 people had been killed in the war.", 5000, "../2016-10-01", null, "a total until a day")]
    [InlineData("On 8 August 2008 the army shelled Tskhina. A day earlier, 10 peacekeepers had been killed.", 10, "2008-08-07", "Tskhina", "shelled is a place's verb")]
    [InlineData("A convoy was ambushed on the road between Azaza and Marea on 9 November 2012. 7 soldiers were killed.", 7, "2012-11-09", "Azaza", "a road between two towns")]
    [InlineData("On 1 May 2013 Banyasa was surrounded. Nearby, in Beitina, 22 people were killed.", 22, "2013-05-01", "Beitina", "nearby, in")]
    [InlineData("In the spring of 1919 the Whites crossed the Urals and took Ufana. In June the city fell again and 4,000 prisoners were taken.", 4000, "1919-06", "Ufana", "the city is the one taken")]
    [InlineData("On 20 October 2015, planes struck a camp 20 km east of Latka and killed 45 fighters.", 45, "2015-10-20", "Latka", "a distance from a town")]
    [InlineData("Three civilians were killed in the Saray district of Damasca on 6 March 2012.", 3, "2012-03-06", "Saray", "the most specific")]
    [InlineData("On 3 June 2022 Rubezh was attacked.\n\nThe following day, 30 soldiers were killed in the suburb of Voyeva.", 30, "2022-06-04", "Voyeva", "a suburb by its name")]
    [InlineData("In January 1905 the fortress of Port Arden surrendered. About 24,000 defenders were taken prisoner.", 24000, "1905-01", "Port Arden", "the fortress of the sentence before")]
    [InlineData("On 13 May 2018, suicide bombers attacked three churches in Surabina, Indonesia, killing 12.", 12, "2018-05-13", "Surabina", "town, country")]
    [InlineData("The offensive began in May 2013. The observatory said that 25 rebels were killed in clashes around Maskana on 12 June.", 25, "2013-06-12", "Maskana", "around")]
    [InlineData("The 2008 agreement had held for six years. On 14 July 2014, 9 police officers were killed at a checkpoint outside Zarba.", 9, "2014-07-14", "Zarba", "outside")]
    [InlineData("From 3 to 9 April 2004, marines fought in Fallusa. 27 marines were killed.", 27, "2004-04-03/2004-04-09", "Fallusa", "a span that goes on")]
    [InlineData("At dawn on 6 April 1862 the Confederates attacked at Shilow. The next morning the Union struck back; 900 men were killed.", 900, "1862-04-07", "Shilow", "the next morning")]
    [InlineData("On 19 August 2012, 6 soldiers were killed when gunmen attacked the Dasht base in Logara Province.", 6, "2012-08-19", "Dasht", "the base, not the province")]
    [InlineData("On 29 December 2013 a bomb in Volgada killed 18 people; another in the same city killed 16 the next day.", 16, "2013-12-30", "Volgada", "the same city")]
    [InlineData("Peace talks opened in Geneva on 22 January 2014. Meanwhile, in Hamra, 20 civilians were killed in an attack by the army.", 20, "2014-01-22", "Hamra", "meanwhile, in")]
    [InlineData("Sarajeva was besieged from April 1992 to February 1996. On 5 February 1994, 68 people were killed in the Markala market.", 68, "1994-02-05", "Markala", "a market by its name")]
    [InlineData("The Battle of Cannae in 216 BC cost the Romans 50,000 dead.", 50000, "-0215", "Cannae", "Battle of X")]
    [InlineData("Ukrainian forces said they had killed 120 Russian soldiers near Vuhledor on 10 February 2023.", 120, "2023-02-10", "Vuhledor", "near")]
    [InlineData("An Iranian general was killed in Aleppa on 8 October 2015.", 1, "2015-10-08", "Aleppa", "in")]
    [InlineData("The war began on 27 September 2020.\n\nBattle of Shusha\n\nIt began on 4 November 2020. Some 200 soldiers were killed. Later many returned to Shusha, and Shusha was rebuilt after people came to Shusha.", 200, "2020-11-04", "Shusha", "the heading's battle")]
    public void An_event_has_the_day_and_the_place_that_the_passage_tells(string text, int count, string? date, string? place, string reason)
    {
        var document = PlainTextReader.Read("war.txt", "war.txt", text + "\n");
        var claim = Pipeline.Extract(document, TestRules.All).Claims.First(c => c.Kind == ClaimKind.Casualty && (c.Quantity?.Low ?? c.Quantity?.High) == count);
        Assert.True(claim.Date?.Edtf == date, $"{reason}: {claim.Date?.Edtf}");
        Assert.True(place is null ? claim.Place is null : claim.Place?.Contains(place, StringComparison.Ordinal) == true, $"{reason}: {claim.Place}");
    }
}
