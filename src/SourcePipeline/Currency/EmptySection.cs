using SourcePipeline.Findings;

namespace SourcePipeline.Currency;

/// <summary>A heading that names years, with nothing or next to nothing of those years under it.</summary>
internal sealed class EmptySection : FindingRule
{
    public override RuleDescription Description { get; } = new(
        "empty-section",
        Family.Stale,
        Level.Warning,
        "A section whose heading promises years that the text does not tell.",
        """
        Fires on a heading that names years and has no prose under it, none dated to those years, or a single paragraph of three sentences at
        the most for two years and more.
        """,
        """
        2014–2015: Truce and collapse
        2016–2017: The war spreads
        In the first half of 2018, there was an increase in attacks on Belgora.[1]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var sections = SectionView.Of(document);
        foreach (var section in sections)
        {
            if (section.Section.Years is not { } years || section.HasSubsections || section.Place(document) is not { } place || section.Heading is null)
                continue;
            var last = years.To ?? evidence.AsOf.Year;
            var told = Tells(document, section, years.From, last);
            var why = section.Sentences.IsEmpty ? "has no text"
                : told == 0 && !Names(document, section, years.From) ? "has nothing dated to these years"
                : last > years.From && years.To is not null && section.Sentences.Length <= 3 ? $"tells {last - years.From + 1} years in {section.Sentences.Length} sentences"
                : null;
            // A flattened article knows no subheadings: a heading on a heading may be the one above it.
            var above = section.Index + 1 < sections.Length && sections[section.Index + 1] is { Section.Years: null } below && (section.Sentences.IsEmpty || (told == 0 && Tells(document, below, years.From, last) > 0));
            if (why is null || above)
                continue;
            sink.Add(
                $"The section “{section.Section.Title}” {why}.",
                [place],
                [],
                [section.Section.Title],
                [$"{section.Sentences.Length}", $"{told}"],
                Templates.Expand($"what happened in {section.Section.Title}: the section {why}", evidence.Month),
                null,
                $"{years.From:0000}");
        }
    }

    /// <summary>How many of the section's sentences are dated to the years.</summary>
    private static int Tells(DocumentView document, SectionView section, int from, int to) =>
        section.Sentences.Count(i => document.Timeline.OwnDate(i) is { } date && Year(date.Last) >= from && Year(date.First) <= to);

    /// <summary>Whether the text names the year at all ("2014 fatalities – 133").</summary>
    private static bool Names(DocumentView document, SectionView section, int year) =>
        section.Sentences.Any(i => document.TextOf(document.Sentences[i].Span).Contains($"{year}", StringComparison.Ordinal));

    private static int Year(int day) => DateOnly.FromDayNumber(Math.Clamp(day, 0, DateOnly.MaxValue.DayNumber)).Year;
}
