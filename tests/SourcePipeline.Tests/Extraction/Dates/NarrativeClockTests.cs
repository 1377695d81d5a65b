using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Extraction.Dates;

/// <summary>What a date that is told in part counts from.</summary>
public sealed class NarrativeClockTests
{
    /// <summary>Text (a paragraph a line), the TIMEX2 value of its last date, why.</summary>
    public static TheoryData<string, string, string> Narratives() => new()
    {
        { "They came on 3 May 1915. The next day they left.", "1915-05-04", "the day reached" },
        { "They came on 3 May 1915. The day before, they had left.", "1915-05-02", "a day back, told behind the day" },
        { "They came on 3 May 1915. The day after, they left.", "1915-05-04", "and a day on" },
        { "They came on 3 May 1915. The night before, they had left.", "1915-05-02TNI", "the night of the day before" },
        { "They came in 1915. The year before, they had left.", "1914", "a year back, told behind the year" },
        { "They came on 3 May 1915, the day after the bridge fell. They left the next day.", "1915-05-04", "the day after something else does not move the clock" },
        { "They came on 3 May 1915. Two weeks later they left.", "1915-05-17", "so many weeks on" },
        { "They came on 31 December 1915. The next day they left.", "1916-01-01", "over the end of the year" },
        { "They came in May 1915. In July they left.", "1915-07", "the year reached" },
        { "It began in November 1915. In January they left.", "1916-01", "late in a year, then early: the next year" },
        { "They came on 3 May 1915. That month they left.", "1915-05", "the month reached" },
        { "It began in 1915. The following spring they left.", "1916-SP", "the season of the next year" },
        { "It began on 3 May 1915. A year earlier they had left.", "1914", "a year back" },
        { "It began in May 1915. Its chief, who had been taken in 1911, spoke. In July they left.", "1915-07", "a year in passing does not move the clock" },
        { "It began in May 1915. The 1911 treaty was dead. In July they left.", "1915-07", "nor does the year of a treaty" },
        { "It began in May 1915, for the first time since 1870. In July they left.", "1915-07", "nor does an open bound" },
        { "It began in May 1915. They stayed until the peace of January 1919. In July they left.", "1915-07", "nor does the date to which a bound leads on" },
        { "They came on 3 December 1915. Nobody else had come in 1915. In January they left.", "1916-01", "the year at hand, told once more, takes no month away" },
        { "It began in May 1915. The war in the hills had been lost by 1911. In August of that year they left.", "1911-08", "that year is the one told last" },
        { "It began in May 1915. In 1911 they were 500, and in the same year they left.", "1911", "the same year is the one told last" },
        { "They came in December 1915. Over the winter they starved. The next spring they left.", "1916-SP", "in December the winter of the year has begun" },
        { "It began in November 1915. A court later said in April 1916 that he was alive. On 10 December they left.", "1915-12-10", "what is only told later does not move the clock" },
        { "It began in November 1915. They left in April 1916. On 10 December they came back.", "1916-12-10", "what happened later does" },
        { "It began in May 1915. A trial was held in October 1914 in the yard and on 18 October they left.", "1914-10-18", "the month told last in its sentence has that year" },
        { "It ended in July 1915.\nBackground\nIn November 1912 they came.\nForces\nFleet\nOn 13 January they left.", "1913-01-13", "the end of it all is no beginning" },
        { "In 1763-4 they sold it.", "1764", "the last digit alone" },
        { "It was May 1915. In September 1916 envoys came.", "1916-09", "a year near the one reached counts no envoys" },
        { "It was May 1915. On the night of 12–13 June they left.", "1915-06-13", "a night between two days" },
        { "They had held it since November 2011.\nOn 2 March 2012 it fell, as it had not since December.", "2011-12", "since a later month: that of the year before" },
        { "In 264 BC they sailed. The siege lasted until 262.", "BC0262", "years before Christ go on without their era" },
        { "The rising began in the winter of 1830–31. In September they left.", "1831-09", "a winter in two years ends in the second" },
        { "In late 1899 and early 1900 it was besieged. On 6 February they left.", "1900-02-06", "of two years told together the narrative goes on from the second" },
        { "It began in March 1914. By the end of the year half had gone. In February they left.", "1915-02", "behind the end of a year its first months are the next one's" },
        { "They came on 11 November 1805, cold as mid-November is. The next day they left.", "1805-11-12", "the month of the day at hand leads to no other" },
        { "They came on 11 November 1805. It was still there 48 hours later.", "1805-11-13", "hours that make days" },
        { "On the night of 5 May 1915 they crossed. At 02:00 they were attacked.", "1915-05-06T02:00", "behind the night an early hour is one of the next day" },
        { "They came on 3 May 1915. At 04:00 they attacked.", "1915-05-03T04:00", "and otherwise one of the day reached" },
        { "They came on 9 November 1915. On 24 February they had been far off.", "1915-02-24", "nobody names the next year, so the narrative has gone back" },
        { "They came on 9 November 1915 and held on into 1916. On 24 February they left.", "1916-02-24", "somebody names it" },
        { "On 29 December 1915 they came. A week later they left. On 30 December the bridge fell.", "1915-12-30", "back in the old year, left for a step" },
        { "They came on 3 November 1915 and took the \"8 March Mill\". On 9 November they left.", "1915-11-09", "a day in a name" },
        { "They came on 3 September 1915 with the winter near. The approaching winter stalled them. On 9 September they left.", "1915-09-09", "a season that has not come yet" },
        { "On 5 May 2024 a camp was hit.\nOn 17 January a man was shot.\nOn 5 March 2017 a base was hit.\nNo date.", "2017-03-05", "an explicit year stands" },
    };

    [Theory]
    [MemberData(nameof(Narratives))]
    public void A_date_told_in_part_is_filled_from_where_the_narrative_stands(string text, string last, string because) =>
        Assert.Equal((last, because), (Extracted.From(text, CascadeScope.Dates).Dates[^1].Timex, because));

    /// <summary>An article with its headings, the TIMEX2 value of its last date, why.</summary>
    public static TheoryData<string, string, string> Sections() => new()
    {
        { "The war was fought from March to December 1915, the last fort falling on 22 December after a long fight.\nFirst days\nOn 3 March they came.", "1915-03-03", "the body begins where the opening does, not where it ends" },
        { "The war was fought from 3 October 1915 to 2 May 1916, and ended in a draw after a long fight.\nFirst days\nOn 5 October they came.", "1915-10-05", "of an opening over the turn of a year, the body begins in the first" },
        { "The war was fought in March 1915 for six weeks, and ended in a draw after a long fight.\nBackground\nA truce was made on 2 May 1870 after a war of three years.\nClashes\nOn 3 March they came.", "1915-03-03", "a section behind one about long before is about the article's years" },
        { "The war was fought from 1915 to 1918, and ended in a draw after a long fight.\nTruce\nThey met on 2 May 1918 for talks that led to nothing.\n2016: Retreat\nThe league left the hills in June, and lost fewer men than in July 2014 as it did so. In August it was gone.", "2016-08", "a year looked back to does not lead out of the heading's" },
        { "The battle was fought on 11 November 1805 between two armies, and ended in a draw.\nBackground\nIn 1801 peace was made, and in 1803 it broke down. From 1803 to 1806 a league fought on.\nCampaign\nIt began in October, with clashes along the river.", "1805-10", "a section behind bare years about a wider time is back in the article's" },
        { "The battle was fought on 11 November 1805 between two armies, and ended in a draw.\nMemory\nIn 1836 it was painted, and lost.\nOrder of battle\nOn 6 November they had 300 men.", "1805-11-06", "and so is one behind years long after" },
        { "The war was fought from March to December 1915, the last fort falling on 22 December after a long fight.\nCourse\nFirst days\nOn 3 March they came.", "1915-03-03", "also where two headings follow one another" },
        { "The war was fought over the hills for six weeks, and ended in a draw after a long fight.\nOctober 1915 – January 1916: Siege\nOn 5 October they came.", "1915-10-05", "what stands under a heading begins where its span does" },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void A_section_is_told_from_where_its_heading_or_the_opening_says(string article, string last, string because)
    {
        var document = PlainTextReader.Read("war.txt", "war.txt", article + "\n");
        Assert.Equal((last, because), (new Cascade(Extracted.BuiltIn).Run(document, CascadeScope.Dates).Dates[^1].Timex, because));
    }

    [Fact]
    public void A_section_within_one_of_other_years_begins_in_those()
    {
        var document = MarkdownReader.Read("war.md", "war.md", "The league rose on 2 May 1775.\n\n## Campaigns of 1777–1778\n\nIt planned them in November 1776.\n\n### North\n\nIn June it set off.\n");
        Assert.Equal("1777-06", new Cascade(Extracted.BuiltIn).Run(document, CascadeScope.Dates).Dates[^1].Timex);
    }

    [Fact]
    public void Dates_that_run_backwards_show_a_lost_heading_and_leave_the_year_unknown()
    {
        var dates = Extracted.From(
            "On 17 September 2024 a camp was hit.\nOn 17 January a man was shot.\nOn 11 June a car blew up.\nOn 5 May 2017 a base was hit.", CascadeScope.Dates).Dates;
        Assert.Equal(["2024-09-17", "XXXX-01-17", "XXXX-06-11", "2017-05-05"], dates.Select(d => d.Timex));
    }
}
