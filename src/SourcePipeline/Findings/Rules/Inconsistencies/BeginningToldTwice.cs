using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>The lead has the battle begin on one day, and the body tells of its fighting before, or of nothing on that day.</summary>
internal sealed class BeginningToldTwice : FindingRule
{
    private const string Words = "Findings/Rules/Inconsistencies/beginning.words.txt";

    /// <summary>Days by which the body has to begin earlier: what led to it takes a few.</summary>
    private const int DaysEarlier = 6;

    /// <summary>What was fought longer before is no course of this battle.</summary>
    private const int MostDaysEarlier = 60;

    /// <summary>Days by which it may begin later: beyond, the body leaves out more than the beginning.</summary>
    private const int DaysLater = 30;

    /// <summary>A wider date ("in 2016") tells no beginning.</summary>
    private const int WidestDays = 15;

    /// <summary>"In mid-May" may be told as the month.</summary>
    private const int DaysOfMonth = 31;

    /// <summary>So many sentences of the body have to be dated before the lead's beginning.</summary>
    private const int FewestBefore = 3;

    /// <summary>What lasts longer is told in more articles than this.</summary>
    private const int LongestDays = 200;

    private static readonly ImmutableArray<string> Beginnings = ListedWords.Of(Words, "beginning");
    private static readonly ImmutableArray<string> Course = ListedWords.Of(Words, "course");
    private static readonly ImmutableArray<string> Aside = ListedWords.Of(Words, "aside");

    public override RuleDescription Description { get; } = new(
        "beginning-told-twice",
        Family.Inconsistent,
        Level.Warning,
        "The lead and the body begin the event on different days.",
        """
        Fires where the lead says on which day a battle, siege or offensive began, and the section that tells its course has several dated
        sentences of the week before and earlier, or begins days later and tells nothing of that day. Sections on the background, on what came after
        and on reactions are left out.
        """,
        """
        The battle of Belgora started on 3 May 2014 and ended on 9 June 2014.[1]
        Background
        Belgora is a town.[1]
        Battle
        On 7 May 2014, the rebels attacked the bridge.[2]
        On 9 June 2014, they left.[2]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        if (Lead(document) is not { } lead || CourseOf(document) is not { Length: > 0 } course)
            return;
        var told = course.Where(i => document.Timeline.OwnDate(i) is { } d && d.Last - d.First <= WidestDays && Math.Abs(d.First - lead.First) <= LongestDays).ToArray();
        if (told.Length < 2)
            return;
        var earlier = told.Where(i => document.Timeline.OwnDate(i)!.Value is var date && date.Last < lead.First - DaysEarlier && date.First > lead.First - MostDaysEarlier).ToArray();
        var first = told.MinBy(i => document.Timeline.OwnDate(i)!.Value.First);
        var late = document.Timeline.OwnDate(first)!.Value.First - lead.Last;
        if (earlier.Length >= FewestBefore)
            Add(evidence, sink, document, lead, earlier[0], "and the body tells of its course before that");
        else if (earlier.Length == 0 && lead.First == lead.Last && late is > 1 and <= DaysLater && first == told[0] && !IsTold(document, lead))
            Add(evidence, sink, document, lead, first, "and the body begins later");
    }

    private static void Add(Evidence evidence, FindingSink sink, DocumentView document, (int Sentence, int First, int Last, string Edtf) lead, int body, string problem)
    {
        var date = document.Timeline.OwnDate(body)!.Value;
        sink.Add(
            $"The lead dates the beginning {IncidentName.Days(new(lead.Edtf, lead.First, lead.Last))}, {problem} ({IncidentName.Days(new(date.Edtf, date.First, date.Last))}): “{document.Short(body)}”.",
            [FindingSink.At(document.Id, document.Sentences[lead.Sentence]), FindingSink.At(document.Id, document.Sentences[body])],
            [],
            ["beginning", document.Id],
            [lead.Edtf, date.Edtf],
            Templates.Inline("Contradictory inline", $"begun {DateInWords.Of(lead.Edtf)} or {DateInWords.Of(date.Edtf)}", evidence.Month));
    }

    /// <summary>The first day that a sentence of the lead's first paragraph gives for a beginning.</summary>
    private static (int Sentence, int First, int Last, string Edtf)? Lead(DocumentView document)
    {
        var paragraph = ArticleLead.ParagraphOf(document.Document);
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            if (document.Sentences[i].Paragraph != paragraph)
                continue;
            var span = document.Sentences[i].Span;
            foreach (var mention in document.Extracted.Dates)
            {
                if (mention.Span.Start < span.Start || mention.Span.End > span.End || mention.Value is not { FirstDay: { } first, LastDay: { } last } value)
                    continue;
                var before = document.TextOf(new(Math.Max(span.Start, mention.Span.Start - LongestClause), mention.Span.Start));
                if (!ListedWords.AnyIn(before, Beginnings, StringComparison.Ordinal))
                    continue;
                // "Lasted from 3 May to 9 June" begins on its first day.
                return value.Edtf.Contains('/', StringComparison.Ordinal) && last - first > WidestDays ? (i, first, first, $"{DateOnly.FromDayNumber(first):yyyy-MM-dd}")
                    : last - first < DaysOfMonth ? (i, first, last, value.Edtf) : null;
            }
        }
        return null;
    }

    /// <summary>Characters before a date within which a verb tells what the date is of.</summary>
    private const int LongestClause = 70;

    /// <summary>The sentences of the sections from the one that tells the course to the one that tells what came after.</summary>
    private static int[] CourseOf(DocumentView document)
    {
        var sections = document.Document.Sections;
        var from = -1;
        for (var s = document.Lead + 1; s < sections.Length && from < 0; s++)
            from = Is(sections[s].Title, Course) && !Is(sections[s].Title, Aside) ? s : -1;
        return from < 0 ? [] : [.. Enumerable.Range(0, document.Sentences.Length).Where(i => document.Sentences[i].Section >= from && document.KindOf(i) is ParagraphKind.Prose
            && !Enumerable.Range(from, document.Sentences[i].Section - from + 1).Any(s => Is(sections[s].Title, Aside)))];
    }

    private static bool Is(string title, ImmutableArray<string> words) => title.Split(' ', '–', '-', '/', ',').Any(word => words.Contains(word.ToLowerInvariant()));

    /// <summary>Some sentence below the lead tells of the day.</summary>
    private static bool IsTold(DocumentView document, (int Sentence, int First, int Last, string Edtf) lead) =>
        document.Extracted.Dates.Any(d => d.Value is { FirstDay: { } first, LastDay: { } last } && last - first <= WidestDays && first <= lead.Last && last >= lead.First
            && document.SentenceAt(d.Span.Start) is var at && at >= 0 && document.Sentences[at].Section > document.Lead);
}
