using SourcePipeline.Reading;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>Dates without a year where the years around them contradict each other.</summary>
internal sealed class YearMissing : FindingRule
{
    private const int OpeningLength = 45;

    public override RuleDescription Description { get; } = new(
        "year-missing",
        Family.Inconsistent,
        Level.Warning,
        "Dates without a year, between a later year before them and an earlier one after.",
        """
        Fires on a run of sentences that open with a day and a month and no year, when they step back behind the date before them and the
        next year named is earlier than the last one: the reader takes the wrong year. One finding for each run.
        """,
        """
        On 17 September 2024, the rebels attacked Tarsk.[1]
        On 17 January, a peacekeeper was killed in Belgora.[2]
        On 11 June, a bomb killed four peacekeepers in Arvela.[3]
        On 5 May 2017, a rocket hit the base at Belgora.[4]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        int? year = null;
        string? last = null;
        var run = new List<int>();
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            if (i > 0 && document.Sentences[i].Section != document.Sentences[i - 1].Section && document.Document.Sections[document.Sentences[i].Section].Years is { } heading)
            {
                // The heading tells the year.
                (year, last) = (heading.From, null);
                run.Clear();
            }
            if (document.KindOf(i) is not (ParagraphKind.Prose or ParagraphKind.ListItem))
                continue;
            if (!document.Timeline.OpensWithDate(document, i, OpeningLength, anyYear: true))
                continue;
            // A year further in is background ("lost in 2012"); the narrative's own stands at the date it opens with.
            var opening = document.Timeline.OpeningDate(document, i);
            var monthDay = MonthDay(opening.Value?.Edtf);
            var named = Years.Named(document.TextOf(opening.Span));
            if (named is { } next)
            {
                if (run.Count > 0 && year is { } before && next.First < before)
                    Report(evidence, sink, document, run, before, next.First);
                run.Clear();
                year = next.Last;
                last = monthDay;
            }
            else if (run.Count > 0 || string.CompareOrdinal(monthDay, last) < 0)
            {
                run.Add(i);
            }
            else
            {
                // It goes on in the year told before.
                last = monthDay ?? last;
            }
        }
    }

    /// <summary>"01-17" of <c>2013-01-17</c>, <c>XXXX-01-17</c> and intervals that begin so; null of anything else.</summary>
    private static string? MonthDay(string? edtf) => edtf is { Length: >= 10 } && edtf[4] == '-' && edtf[7] == '-' ? edtf.Substring(5, 5) : null;

    private static void Report(Evidence evidence, FindingSink sink, DocumentView document, List<int> run, int before, int next) => sink.Add(
        $"{(run.Count == 1 ? "A date names" : $"{run.Count} dates name")} no year between passages of {before} and of {next}: “{document.Short(run[0])}”. A reader takes {before} or later.",
        run.Select(i => FindingSink.At(document.Id, document.Sentences[i])),
        [],
        ["year-missing", document.Gist(run[0])],
        run.Select(i => document.Short(i, 80)),
        Templates.Plain("When", evidence.Month));
}
