using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Extraction.Dates;

/// <summary>Which date a toll has that tells none of its own: in an article on one siege, and of the dead who are found.</summary>
public sealed class TollDateTests
{
    private const string Opening = "The siege of Tarsa lasted from 3 May 1915 to 12 June 1915.\n";

    /// <summary>Text, EDTF date of its last toll, why.</summary>
    public static TheoryData<string, string, string> Tolls() => new()
    {
        { Opening + "Fall\nOn 5 May 1915 the army left.\nCasualties\nForty men were killed.", "1915-05-03/1915-06-12", "a section of tolls counts those of the whole siege" },
        { Opening + "Fall\nOn 5 May 1915 the army left.\nCasualties\nOn 9 May 1915 forty men were killed.", "1915-05-09", "unless it tells the day" },
        { Opening + "Fall\nOn 5 May 1915 the army left.\nForty men were killed during the siege.", "1915-05-03/1915-06-12", "of the whole siege, as it says" },
        { Opening + "Fall\nOn 5 May 1915 the mayor spoke. Forty men were killed during the siege, he said.", "1915-05-03/1915-05-05", "until the day at hand where the paragraph has one" },
        { Opening + "Fall\nOn 5 May 1915 the army left.\nForty men were killed after the siege.", "1915-06-12/..", "what came after it is of the days from its end on" },
        { "The siege of Tarsa started on 3 May 1915 and ended on 12 June 1915 in the course of the 1915 rising.\nCasualties\nForty men were killed.", "1915-05-03/1915-06-12", "two days that are all of its first sentence; a year is none" },
        { "The siege of Tarsa began on 3 May 1915 with a raid. The siege ended on 12 June 1915.\nCasualties\nForty men were killed.", "1915-05-03/1915-06-12", "or of two of its sentences" },
        { "The siege of Tarsa\nPart of the hill war\nDate: 3 May – 12 June 1915\nThe siege of Tarsa was fought for the town of that name.\nCasualties\nForty men were killed.", "1915-05-03/1915-06-12", "or the box beside it" },
        { "The siege of Tarsa began in the spring of 1915.\nCasualties\nForty men were killed.", "1915-21", "where no two days are told, the narrative's date" },
        { "The rising began in 1915.\nOn 3 May 1915 they found four bodies in a well.", "../1915-05-03", "the dead who are found had died by then" },
        { "The rising began in 1915.\nOn 3 May 1915 the army left. In the yard 40 men were buried.", "../1915-05-03", "and so had those who are buried" },
        { "The siege of Tarsa started in late May 1915 and lasted until 12 June 1915.\nLosses of the league\nForty men were killed.", "1915-05/1915-06-12", "when it started and until when it lasted" },
        { Opening + "Casualties\nIn 1920, the league claimed that forty men were killed.", "1915-05-03/1915-06-12", "the year is that of the saying" },
        { "The rising began in 1915.\nOn 5 May 1915 the army came. On 9 May 1915 it left. In total, forty men were killed.", "1915-05-05/1915-05-09", "a sum of what the paragraph tells" },
        { "The rising began in 1915.\nOn 9 May 1915 the army came after three days of fighting. Forty men were killed during the fighting.", "1915-05-07/1915-05-09", "the days of the fighting end with the one at hand" },
        { "The rising began in 1915.\nOn 9 May 1915 the army came. Over the next two days forty men were killed.", "1915-05-10/1915-05-11", "so many days behind the one at hand" },
        { "The rising began in 1915.\nOn 9 May 1915 the army came. In the previous two weeks forty men had been killed.", "1915-04-25/1915-05-09", "or before it" },
        { "The rising began in 1915.\nThe War of 1911–1912 was told of long after. On 9 May 1915 the army came.\nDuring the war, forty men were killed.", "1911/1912", "the years of a war that its name tells" },
        { "The rising began in 1915.\nIn the first two weeks of May 1915 forty men were killed.", "1915-05-01/1915-05-14", "so many weeks of a month" },
        { "The rising began in 1915.\nOn 9 May 1915 the army came. They found four bodies of women, men and boys lying in a yard.", "../1915-05-09", "a list of the dead who lay there" },
        { Opening + "Fall\nOn 3 May 1915 the army came. On the second day of the fighting forty men were killed.", "1915-05-04", "a day by its number, from the beginning" },
        { "The rising began in 1915.\nOn 9 May 1915 the army came. On the third day, forty men were killed.", "1915-05-11", "or from the day at hand, where the beginning is long past" },
        { "The rising began in 1915.\nOn 9 May 1915 the army came. On the third day of Lent, forty men were killed.", "1915-05-09", "unless something else has days" },
        { "The rising began in 1915.\nOn 9 May 1915 the army came. Forty men were killed in the yard, and on 12 May the army left.", "1915-05-09", "a day behind \"and\" is of what follows" },
        { "The rising began in 1915.\nThe May 1915 bombing of Tarsa took place on 9 May 1915, when the hall burned and forty men were killed.", "1915-05-09", "the day rather than its month in a name" },
        { "The rising began in 1915.\nOn 9 May 1915 the army came. A group said that forty men had died since the onset of the clashes, five days earlier.", "1915-05-04/1915-05-09", "since a start that is told by its distance" },
        { "The rising began in 1915.\nOn 9 May 1915 the army came. A group said that forty men had died since the onset of the clashes, five days earlier. Another group said that sixty men were killed.", "1915-05-04/1915-05-09", "and what others say of it" },
        { "The rising began in 1915.\nOn 9 May 1915 the army came. A group said that forty men had died since the onset of the clashes, five days earlier. In the yard two men were killed.", "1915-05-09", "but not what is told of that day" },
        { Opening + "Fall\nOn 9 May 1915 the army came. Since the start of the siege forty men had been killed.", "1915-05-03/1915-05-09", "since the start that the opening tells" },
        { "The rising began in 1915.\nOn 9 May 1915 the army came. This led to three days of fighting, in which forty men were killed.", "1915-05-09/1915-05-11", "the days of fighting that begin with the one at hand" },
        { "The siege of Tarsa\nPart of the hill war\nDate: 3–9 May 1915 (first phase); 4–12 June 1915 (second phase)\nThe siege of Tarsa was fought for the town of that name.\nCasualties\nForty men were killed.", "1915-05-03/1915-06-12", "from the first phase to the last" },
        { "The siege of Tarsa\nPart of the hill war\nDate: 3 May – 12 June 1915\nResult: None\nCasualties and losses of Velia: 300 killed (league claim; 4–9 May); 40 captured\nThe siege of Tarsa was fought for the town.", "1915-05-03/1915-06-12", "of the items of a row each has its own date, or that of it all" },
        { "The siege of Tarsa\nPart of the hill war\nDate: 3 May – 12 June 1915\nResult: None\nCasualties and losses of Velia: 40 captured; 300 killed (league claim; 4–9 May)\nThe siege of Tarsa was fought for the town.", "1915-05-04/1915-05-09", "the one in its brackets is its own" },
        { "The siege of Tarsa lasted from 3 May 1915 to 12 June 1915. It is known for its bloody aftermath, in which forty men were shot.", "1915-06-12/..", "what came in its aftermath" },
        { Opening + "Casualties\nAfter the siege, forty men were shot.", "1915-06-12/..", "or after it, in a section of tolls too" },
        { Opening + "Casualties\nAfter the siege, a list told that forty men had died.", "1915-05-03/1915-06-12", "but not what was told after it" },
        { Opening + "Fall\nOn 9 May 1915 the mayor spoke. He said that fifty men were hurt during the siege, of whom forty died.", "1915-05-03/1915-05-09", "a part has the date of those of whom it is" },
        { Opening + "Fall\nOn 9 May 1915 the mayor spoke. He said that fifty men were hurt during the siege, of whom forty died on 6 May.", "1915-05-06", "unless it has its own" },
        { "The war of Tarsa lasted from 30 March 1912 to 4 July 1915.\nCourse of the war\nOn 30 March forty men were killed.", "1912-03-30", "the body begins where the opening does, years though it lasted" },
        { Opening + "Fall\nOn 9 May 1915 the mayor said that forty men had been killed since the siege began.", "1915-05-03/1915-05-09", "a count of those since the start, on the day of the counting" },
        { Opening + "Fall\nOn 9 May 1915 the mayor said that forty men had been killed since the start of the hill war.", "../1915-05-09", "or since the start of something else, whenever that was" },
        { Opening + "Fall\nOn 9 May 1915 the mayor said that forty men had been killed since the start of the advance on 6 May 1915.", "1915-05-06/1915-05-09", "unless its sentence tells when" },
        { Opening + "Fall\nOn 9 May 1915 the mayor said that forty men had been killed during the siege.", "1915-05-03/1915-05-09", "and so of those in the course of it" },
        { Opening + "Fall\nOn 9 May 1916 a group said that forty men had been killed during the siege.", "1915-05-03/1915-06-12", "all of its days, where it was over by then" },
        { "The rising began in 1915.\nOn 5 May 1915 the army came. On 9 May 1915 it left. Forty men were killed during the clashes.", "1915-05-05/1915-05-09", "what its paragraph told, where it was during that" },
        { "The rising began in 1915.\nOn 5 May 1915 the army came. On 9 May 1915 it left. Forty men were killed during the shelling.", "1915-05-09", "but fire is of one day" },
        { Opening + "Fall\nOn 9 May 1915 the army left. The mayor said that the siege left forty men dead.", "1915-05-03/1915-05-09", "what it has left" },
        { "The hills are wide.\nFall\nThe fighting started on 3 May 1915 near the mill.\nOn 9 May 1915 the army left. On the first day of the siege forty men were killed.", "1915-05-03", "a beginning that is told further on" },
        { "The siege of Tarsa was part of the hill campaign (1914–1915). The siege began on 3 May 1915. It ended on 12 June 1915.\nCasualties\nForty men were killed.", "1915-05-03/1915-06-12", "the years behind another name are not those of the siege" },
        { "The rising began in 1915.\nOn 3 May 1915 they saw four bodies.", "1915-05-03", "the dead of that day are only seen" },
    };

    [Theory]
    [MemberData(nameof(Tolls))]
    public void A_toll_without_a_date_is_of_what_its_words_and_its_section_say(string text, string edtf, string because)
    {
        var document = new Cascade(Extracted.BuiltIn).Run(PlainTextReader.Read("siege_of_tarsa.txt", "siege_of_tarsa.txt", text));
        Assert.Equal((edtf, because), (document.Claims.Last(c => c.Kind == ClaimKind.Casualty).Date?.Edtf ?? "", because));
    }
}
