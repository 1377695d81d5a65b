using SourcePipeline.Comparison;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Findings;

namespace SourcePipeline.Currency;

/// <summary>A section that says "present" in its heading and ended long ago.</summary>
internal sealed class SectionToPresent : FindingRule
{
    public override RuleDescription Description { get; } = new(
        "section-to-present",
        Family.Stale,
        Level.Warning,
        "A section titled “–present” whose newest event is long past.",
        """
        Fires where a heading promises coverage to the present and the newest date under it and under its subsections lies more than a year
        before the as-of date.
        """,
        """
        Siege of Belgora (2014–present)
        On 3 May 2014, the army captured Belgora.[1]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var timeline = document.Timeline;
        var views = SectionView.Of(document);
        foreach (var section in views)
        {
            if (section.Section.Years is not { To: null } years || section.Place(document) is not { } place)
                continue;
            var newest = views.Skip(section.Index)
                .TakeWhile(v => v.Index == section.Index || v.Section.Level > section.Section.Level)
                .SelectMany(v => v.Sentences)
                .Where(i => timeline.OwnDate(i) is { } date && date.First <= evidence.AsOf.DayNumber && DateOnly.FromDayNumber(Math.Max(0, date.First)).Year >= years.From)
                .OrderByDescending(i => timeline.OwnDate(i)!.Value.Last)
                .Select(i => (int?)i)
                .FirstOrDefault();
            if (newest is not { } last || timeline.OwnDate(last) is not { } end || evidence.AsOf.DayNumber - end.Last < 365)
                continue;
            sink.Add(
                $"“{section.Section.Title}” says “present”, and its newest event is of {IncidentName.Days(new(end.Edtf, end.First, end.Last))}, {Age.Words(end.First, end.Last, evidence.AsOf)} ago.",
                [place, FindingSink.At(document.Id, document.Sentences[last])],
                [],
                [section.Section.Title],
                [end.Edtf],
                Templates.Section("Update", $"newest event {DateInWords.Of(end.Edtf)}", evidence.Month),
                null,
                end.Edtf);
        }
    }
}
