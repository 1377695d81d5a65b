using SourcePipeline.Extraction.Dates;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.Currency;

/// <summary>The narrative jumps years between neighbouring paragraphs of one section.</summary>
internal sealed class YearsGap : FindingRule
{
    private const int OpeningLength = 60;

    /// <summary>Over a longer time the text compares two wars, it does not tell one.</summary>
    private const int MostYears = 20;

    public override RuleDescription Description { get; } = new(
        "gap-in-years",
        Family.Stale,
        Level.Warning,
        "The narrative jumps over years.",
        """
        Fires where two dated paragraphs in a row of one section lie more than two years apart (GapYears) and the narrative goes on from the
        later one. The lead, which sums up, does not fire, nor does a leap of more than twenty years.
        """,
        """
        Course of the war
        On 3 May 2014, the army captured Belgora.[1]
        On 9 May 2014, the rebels withdrew from Arvela.[2]
        On 4 January 2019, the army attacked Tarsk.[3]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var timeline = document.Timeline;
        var previous = -1;
        // Background of years before ("since the war of 1812") is no step of the narrative.
        bool IsStep(int i) => timeline.OpensWithDate(document, i, OpeningLength);
        foreach (var i in timeline.DatedSentences(document.Sentences))
        {
            // A date without a year may belong to any of the years between: it neither opens a gap nor closes one.
            if (!timeline.NamesYear(document, i))
            {
                previous = document.SameParagraph(previous, i) ? previous : -1;
                continue;
            }
            if (document.KindOf(i) is not (ParagraphKind.Prose or ParagraphKind.ListItem) || document.Sentences[i].Section == 0 && document.Document.Sections.Length > 1)
                continue;
            if (previous >= 0 && document.Sentences[previous].Section == document.Sentences[i].Section && !document.SameParagraph(previous, i))
            {
                var from = LatestOfParagraph(document, timeline, previous);
                var to = timeline.OwnDate(i)!.Value;
                var years = (to.First - from.Last) / 365.25;
                if (years > sink.Settings.GapYears && years <= MostYears && to.First >= StaleStatement.FirstWritten.DayNumber && to.Last - to.First < 100 && IsStep(i))
                {
                    sink.Add(
                        $"Between {DateInWords.Of(from.Edtf)} and {DateInWords.Of(to.Edtf)} nothing is told here ({Age.Words(from.Last, DateOnly.FromDayNumber(Math.Max(0, to.First)))}).",
                        [FindingSink.At(document.Id, document.Sentences[previous]), FindingSink.At(document.Id, document.Sentences[i])],
                        [],
                        ["gap", from.Edtf, to.Edtf],
                        [from.Edtf, to.Edtf],
                        Templates.Expand($"what happened between {DateInWords.Of(from.Edtf)} and {DateInWords.Of(to.Edtf)}", evidence.Month),
                        null,
                        from.Edtf);
                }
            }
            previous = i;
        }
    }

    private static (int First, int Last, string Edtf) LatestOfParagraph(DocumentView document, Timeline timeline, int sentence)
    {
        var latest = timeline.LatestDate(sentence)!.Value;
        for (var i = sentence - 1; document.SameParagraph(i, sentence); i--)
        {
            if (timeline.LatestDate(i) is { } date && date.Last > latest.Last)
                latest = date;
        }
        return latest;
    }
}
