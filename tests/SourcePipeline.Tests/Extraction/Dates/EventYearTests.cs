using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Extraction.Dates;

/// <summary>Which year a month has in an article on an event of one year, of which years beside it are told too.</summary>
public sealed class EventYearTests
{
    [Theory]
    [InlineData("battle_of_tarsa_(1915).txt", "The battle was fought from 3 to 9 November 1915.\nAftermath\nIn March 1916 a museum wrote that a bell was gone. In the morning of 8 November it fell.", "1915-11-08", "a report of the next year, and then a month of the battle again")]
    [InlineData("battle_of_tarsa_(1915).txt", "The battle was fought from 3 to 9 November 1915.\nAftermath\nIn March 1916 a museum opened. On 8 June it closed.", "1916-06-08", "another month is of the year reached")]
    [InlineData("battle_of_tarsa_(1915).txt", "The battle was fought for a bridge.\nBackground\nIn May 1914 the guard left. In February the army came.", "1915-02", "months that run backwards before the year of the title lead into it")]
    [InlineData("battle_of_tarsa_(1915–16).txt", "The battle was fought for a bridge.\nBackground\nIn May 1914 the guard left. In February the army came.", "1914-02", "unless that names more years")]
    [InlineData("battle_of_tarsa.txt", "The battle started on 15 November 1915.\n1915 advance\nOn 15 November the army came.\n1916 advance\nThe hills\nOn 10 February it took the hills.", "1916-02-10", "a heading's year holds for the headings below it")]
    public void A_month_is_of_the_year_that_the_article_tells_of(string file, string text, string edtf, string because)
    {
        var document = PlainTextReader.Read(file, file, text);
        Assert.Equal((edtf, because), (new Cascade(Extracted.BuiltIn).Run(document, CascadeScope.Dates).Dates[^1].Value?.Edtf, because));
    }
}
