using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.RuleExamples;

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
        { "They attacked on 5 May 1915, two days after the army had [[left]] Tarsa.", "1915-05-03", "what lies so many days after it" },
        { "They attacked on 5 May 1915, a day after leaving Tarsa. Four men were [[killed]].", "1915-05-05", "which does not move the clock" },
        { "Between 8 and 10 February 1920 four men were [[killed]].", "1920-02-08/1920-02-10", "a span" },
        { "It lasted from 8 to 10 February 1920. Four men were [[killed]].", "1920-02-08/1920-02-10", "a span goes on too" },
        { "Nobody was [[killed]].", "", "the text does not tell" },
        { "On 3 May 1915 he took Tarsa, a town [[held]] by the league.", "../1915-05-03", "what was held before" },
        { "It began on 3 May 1915. They fled, having been [[driven]] out.", "../1915-05-03", "what had been done before" },
        { "It began on 3 May 1915. In the days following they were [[driven]] out.", "1915-05-03/..", "in the days following: from that day on" },
        { "It began on 3 May 1915. Over the next weeks they were [[driven]] out.", "1915-05-03/..", "over the next weeks: from that day on" },
        { "It began on 3 May 1915. They were soon [[driven]] out.", "1915-05-03/..", "soon: from that day on" },
        { "On 3 May 1915, after the [[capture]] of Tarsa, they rested.", "../1915-05-03", "a noun tells what came before" },
        { "It began on 3 May 1915. The town was [[taken]] by the next day.", "1915-05-03/1915-05-04", "by the next day, from this one on" },
        { "They had come near by 3 May 1915, and the army said that it had [[left]] the town.", "1915-05-03", "in another clause the bound is that of something else" },
        { "By 3 May 1915, and with few losses, they had [[taken]] it.", "../1915-05-03", "the same clause goes on" },
        { "It ended on 3 May 1915. Since then 40 have been [[killed]].", "1915-05-03/..", "since then: from that day on" },
        { "In 1565, on 18 May, four men were [[killed]].", "1565-05-18", "a year, and right behind it the day" },
        { "The clashes of May 1915 were the first.\nOn the morning of 5 May they came. Four men were [[killed]].", "1915-05-05", "a day within the article's month" },
        { "The war began in May 1915. To date 40 have been [[killed]].", "1915-05/..", "a total from the beginning" },
        { "It began on 3 May 1915. New raids would come the next day. Four men were [[killed]].", "1915-05-03", "what would come does not move the clock" },
        { "On 9 May 1915 the police sought the mastermind of the bombing in which nine had [[died]].", "", "an event that only tells who somebody is" },
        { "On 5 April 1919 the army [[seized]] the airfield, which has been out of use since 1914, and a fort.", "1919-04-05", "a relative clause in the perfect has a date of its own" },
        { "On 5 April 1919 Lindau, which the league had held since 1914, was [[taken]].", "1919-04-05", "and is over where its comma stands" },
        { "In 1919 they found the graves of men who had been [[killed]] on 3 May 1915.", "1915-05-03", "what happened in it has that date" },
        { "In the 1860s rebels were [[executed]].", "186X", "a decade that opens its sentence" },
        { "It began on 3 May 1915. Nine were [[killed]] by shells, with another 7 hurt on the next day.", "1915-05-03", "a step on that another figure has" },
        { "It began on 3 May 1915. Nine were killed by shells, with another 7 [[hurt]] on the next day.", "1915-05-04", "and that figure's date" },
        { "It began on 3 May 1915. Nine were [[killed]] by shells on the next day.", "1915-05-04", "a step on of its own" },
        { "In late May 1915 they lost the mine, which lay idle until 6 June, when the league [[retook]] it.", "1915-06-06", "what \"when\" opens right behind a date is of that date" },
        { "On 3 May 1915, when the bridge was open, the league [[retook]] it.", "1915-05-03", "and of the only one" },
        { "On 20 May 1915 they took Tarsa, and on 22 May, Velia, thus [[sealing]] the border.", "1915-05-22", "of two dates ahead of it the nearer one" },
        { "On 4 May 1915 they [[attacked]] the mill, continuing throughout the following day.", "1915-05-04", "how long it went on is no day of its own" },
        { "It began on 3 May 1915. By this point the league had [[taken]] Tarsa.", "../1915-05-03", "by that point, from a start untold" },
        { "It began on 3 May 1915. At this point the league [[took]] Tarsa.", "1915-05-03", "and not at it" },
        { "It began on 3 May 1915. Over the next few hours they were [[driven]] out.", "1915-05-03", "hours are of the same day" },
        { "They came on 3 May 1915. After three days of fighting they [[took]] Tarsa.", "1915-05-06", "behind so many days, from the only one that is told" },
        { "They came on 3 May 1915. On 9 May, after three days of fighting, they [[took]] Tarsa.", "1915-05-09", "unless the day is told" },
        { "They came on 3 May 1915. On 9 May they rested. After three days of clashes Tarsa [[fell]].", "1915-05-09", "or others were before it" },
        { "They came on 3 May 1915, into a town which they had [[left]] four days earlier.", "1915-04-29", "a look back" },
        { "They came on 3 May 1915, into a town which they had left four days earlier. Two were [[killed]].", "1915-05-03", "which does not move the clock" },
        { "They came on 3 May 1915. Four days earlier they had left. Two were [[killed]].", "1915-04-29", "unless it opens its sentence" },
        { "The clash took place on 3 May 1915.\nOn 6 May 1915 the army said that four men were [[killed]].", "1915-05-03", "the article is about one day; what is said of it later is of that day" },
        { "The clash took place on 3 May 1915.\nIn 1924 a court sat.\nIn the first hours four men were [[killed]].", "1915-05-03", "a paragraph without a date is back at the event, years though the court came later" },
        { "On 3 May 1915 they took Tarsa. Hurt was Jan Roe, who died on 18 May. The league [[fled]].", "1915-05-03", "what became of somebody does not move the clock" },
        { "On 3 May 1915 they [[hurt]] Jan Roe, who died on 18 May.", "1915-05-03", "nor dates what is told around it" },
        { "On 3 May 1915 they hurt Jan Roe, who [[died]] on 18 May.", "1915-05-18", "but dates his death" },
        { "They came on 3 May 1915. On 9 May guards who were captured a week earlier were [[shot]].", "1915-05-09", "a step away in a relative clause is of that clause" },
        { "On 3 May 1915 the league [[retook]] the bridges they lost the previous day.", "1915-05-03", "and so behind a subject of its own" },
        { "On 3 May 1915 they shelled Tarsa and it was reported on 9 May that Karl Roe was [[killed]].", "1915-05-09", "what was reported has the date of the report" },
        { "It was reported on 9 May 1915 that Karl Roe was [[killed]] the day before.", "1915-05-08", "where it has none of its own" },
        { "On 9 May 1915 he spoke. He had been seen in Tarsa the day before his speech. Two were [[hurt]].", "1915-05-09", "a look back further on in its sentence does not move the clock" },
        { "On 9 May 1915 they said that two were [[hurt]] in the previous 48 hours.", "1915-05-07/1915-05-09", "days told in hours" },
        { "The siege of Tarsa went on in the valley, starting on 3 May 1915.\nOn 14 May they rested. They [[took]] Tarsa.", "1915-05-14", "an article whose opening tells a beginning is not about that day" },
        { "On 3 May 1915, after heavy shelling, the army came.\nOn 6 May 1915 the army said that four men were [[killed]].", "1915-05-06", "an article that opens amid a story is not about that day" },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_has_the_date_of_its_clause_its_sentence_or_the_narrative(string marked, string edtf, string because)
    {
        var example = MarkedExample.Parse(marked);
        var document = Extracted.Article(example.Text);
        var scan = new SentenceScan(Extracted.BuiltIn);
        var dates = new DateLevel(Extracted.BuiltIn, scan);
        string? found = null;
        dates.Begin(document);
        new SentenceReader(Extracted.BuiltIn, scan).Read(document, () =>
        {
            dates.Run();
            for (var token = scan.First; token < scan.End; token++)
            {
                if (scan.Tokens[token].Start == example.Spans[0].Start)
                    found = scan.EventDates!.Of(token, ClaimKind.Control)?.Edtf ?? "";
            }
        });
        Assert.Equal((edtf, because), (found, because));
    }
}
