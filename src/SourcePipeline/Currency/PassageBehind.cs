using SourcePipeline.Extraction.Dates;
using SourcePipeline.Comparison;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.Currency;

/// <summary>A passage on a topic that steps back in time and stops years before the article does.</summary>
internal sealed class PassageBehind : FindingRule
{
    /// <summary>A step back by less is the narrative's own.</summary>
    private const int StepBackDays = 366;

    private const int FewestSentences = 2;

    /// <summary>An article that tells nothing of the last years is on something that is over: what a passage of it does not tell has not happened since.</summary>
    private const int YearsUntilOver = 10;

    public override RuleDescription Description { get; } = new(
        "passage-behind",
        Family.Stale,
        Level.Note,
        "A passage outside the chronological narrative stops years before the article.",
        """
        Fires on a passage that begins by stepping back in time (a section on human rights, on peace talks, a list) and whose newest date
        lies years before the article's newest (SectionBehindYears). Sections of the chronological narrative, after which the next one goes
        on, do not fire, nor does an article that tells nothing of the last ten years.
        """,
        """
        Course of the war
        On 3 May 2014, the army captured Belgora.[1]
        On 4 January 2019, the army attacked Tarsk.[3]
        Human rights
        On 9 May 2014, an inquiry was opened.[4]
        In June 2014, a report was published.[5]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var timeline = document.Timeline;
        if (timeline.Newest is not { } newest || evidence.AsOf.DayNumber - newest > YearsUntilOver * 365.25 || timeline.Middle < StaleStatement.FirstWritten.DayNumber)
            return;
        var passage = new List<int>();
        int? reached = null;
        int? earliest = null;
        var isBackground = false;
        var back = false;
        var lead = document.Document.Sections.Length > 1 ? 0 : -1;
        foreach (var i in timeline.DatedSentences(document.Sentences))
        {
            if (document.KindOf(i) is not (ParagraphKind.Prose or ParagraphKind.ListItem) || document.Sentences[i].Section == lead)
                continue;
            var date = timeline.OwnDate(i)!.Value;
            if (date.Last > evidence.AsOf.DayNumber)
                continue;
            var opens = passage.Count == 0 || !document.SameParagraph(passage[^1], i);
            if (opens && reached is { } r && date.Last < r - StepBackDays)
            {
                Close(evidence, sink, document, timeline, passage, back && !isBackground, newest);
                passage.Clear();
                back = true;
                isBackground = true;
                reached = date.Last;
            }
            else if (reached is { } so && opens && back && date.First > so + (sink.Settings.SectionBehindYears * 365))
            {
                // A leap forward ends the passage: the narrative has been taken up again.
                Close(evidence, sink, document, timeline, passage, back && !isBackground, newest);
                passage.Clear();
                back = false;
                reached = date.Last;
            }
            // What led to the war, told before it began, stops where the war begins.
            isBackground &= earliest is { } begin && date.Last < begin;
            if (!isBackground)
                earliest = Math.Min(earliest ?? date.First, date.First);
            passage.Add(i);
            reached = reached is { } before ? Math.Max(before, date.Last) : date.Last;
        }
        Close(evidence, sink, document, timeline, passage, back && !isBackground, newest);
    }

    private static void Close(Evidence evidence, FindingSink sink, DocumentView document, Timeline timeline, List<int> passage, bool back, int newest)
    {
        if (!back || passage.Count < FewestSentences)
            return;
        var last = passage.MaxBy(i => timeline.OwnDate(i)!.Value.Last);
        var end = timeline.OwnDate(last)!.Value;
        if (newest - end.Last < sink.Settings.SectionBehindYears * 365.25)
            return;
        var (from, to) = (document.Sentences[passage[0]].Line, document.Sentences[passage[^1]].Line);
        sink.Add(
            $"The passage {(from == to ? $"on line {from}" : $"from line {from} to line {to}")} ends with {IncidentName.Days(new(end.Edtf, end.First, end.Last))}, while the article goes on to {DateOnly.FromDayNumber(Math.Max(0, newest)):yyyy}.",
            [FindingSink.At(document.Id, document.Sentences[passage[0]]), FindingSink.At(document.Id, document.Sentences[last])],
            [],
            ["passage", document.Gist(passage[0])],
            [end.Edtf],
            Templates.Section("Update", $"nothing after {DateInWords.Of(end.Edtf)}", evidence.Month),
            null,
            end.Edtf);
    }
}
