using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Tests.Extraction.Rules;

namespace SourcePipeline.Tests.Extraction.Dates;

/// <summary>Which date the event at a word has. The word is marked.</summary>
public sealed class EventDateTests
{
    /// <summary>Text, EDTF date of the event ("" for none), why.</summary>
    public static TheoryData<string, string, string> Events() => new()
    {
        { "On 3 May 1915 four men were [[killed]].", "1915-05-03", "the date of its sentence" },
        { "On 3 May 1915 four men fled, and on 5 May two were [[killed]].", "1915-05-05", "the date of its clause" },
        { "It began on 3 May 1915. Four men were [[killed]].", "1915-05-03", "the date that the narrative has reached" },
        { "By April 1915 they had [[taken]] it.", "../1915-04", "by then, from a start untold" },
        { "They [[held]] it until 2 May 1915.", "../1915-05-02", "until then" },
        { "Since April 1915 they have [[held]] it.", "1915-04/..", "from then on" },
        { "Between 8 and 10 February 1920 four men were [[killed]].", "1920-02-08/1920-02-10", "a span" },
        { "It lasted from 8 to 10 February 1920. Four men were [[killed]].", "1920-02-08/1920-02-10", "a span goes on too" },
        { "Nobody was [[killed]].", "", "the text does not tell" },
        { "The clash took place on 3 May 1915.\nOn 6 May 1915 the army said that four men were [[killed]].", "1915-05-03", "the article is about one day; what is said of it later is of that day" },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_has_the_date_of_its_clause_its_sentence_or_the_narrative(string marked, string edtf, string because)
    {
        var example = MarkedExample.Parse(marked);
        var document = Extracted.Article(example.Text);
        var scan = new SentenceScan(Extracted.BuiltIn);
        var dates = new DateLevel(Extracted.BuiltIn);
        string? found = null;
        dates.Begin(document);
        new SentenceReader(Extracted.BuiltIn, scan).Read(document, () =>
        {
            dates.Run(scan);
            for (var token = scan.First; token < scan.End; token++)
            {
                if (scan.Tokens[token].Start == example.Spans[0].Start)
                    found = scan.EventDates!.Of(scan, token)?.Edtf ?? "";
            }
        });
        Assert.Equal((edtf, because), (found, because));
    }
}
