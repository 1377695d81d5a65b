using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>The box beside the article begins or ends the event on one day, and the lead on another.</summary>
internal sealed class RowDatedDifferently : FindingRule
{
    private const string Words = "Findings/Rules/Inconsistencies/beginning.words.txt";

    /// <summary>A night lies between two days.</summary>
    private const int Tolerance = 1;

    /// <summary>Days that a lead may leave open ("in mid-May"); a wider date tells no day.</summary>
    private const int WidestDays = 15;

    /// <summary>Characters before a date within which a verb tells what the date is of.</summary>
    private const int LongestClause = 40;

    /// <summary>Words of a subject such as "The battle of Belgora".</summary>
    private const int LongestSubject = 9;

    private static readonly ImmutableArray<string> Labels = [.. ListedWords.Of(Words, "date-row").Select(w => w + ":")];
    private static readonly ImmutableArray<string> Beginnings = ListedWords.Of(Words, "beginning");
    private static readonly ImmutableArray<string> Ends = ListedWords.Of(Words, "end");
    private static readonly ImmutableArray<string> Events = ListedWords.Of(Words, "course");
    private static readonly ImmutableArray<string> Closings = ListedWords.Of(Words, "closing");
    private static readonly ImmutableArray<string> Itself = ListedWords.Of(Words, "itself");

    public override RuleDescription Description { get; } = new(
        "row-dated-differently",
        Family.Inconsistent,
        Level.Warning,
        "The infobox and the lead begin or end the event on different days.",
        """
        Fires where the row of an infobox that dates the event names a day on which it began or ended, and a sentence of the lead that has the
        battle, siege or offensive itself begin or end names another. A day's difference does not fire.
        """,
        """
        Battle of Belgora
        Date: 3 May 2014 – 9 June 2014
        Location: Belgora
        The battle of Belgora was fought in the hills. The battle started on 10 May 2014 and ended on 9 June 2014.
        Battle
        On 10 May 2014, the rebels attacked the bridge.
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var lead = ArticleLead.ParagraphOf(document.Document);
        if (lead < 0 || Row(document) is not { } row)
            return;
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            if (document.Sentences[i].Paragraph < lead || document.Sentences[i].Section != document.Lead || document.KindOf(i) != ParagraphKind.Prose)
                continue;
            foreach (var mention in document.Extracted.Dates)
            {
                if (!Holds(document.Sentences[i].Span, mention) || mention.Value is not { FirstDay: { } first, LastDay: { } last } value || last - first > WidestDays)
                    continue;
                if (Of(document, i, mention.Span) is not { } ends)
                    continue;
                if ((ends ? row.Last : row.First) is not { } day || (first - Tolerance <= day && day <= last + Tolerance))
                    continue;
                var (boxed, told) = ($"{DateOnly.FromDayNumber(day):yyyy-MM-dd}", value.Edtf);
                sink.Add(
                    $"The infobox has the event {(ends ? "end" : "begin")} {IncidentName.Days(new(boxed, day, day))}, and the lead {IncidentName.Days(new(told, first, last))}: “{document.Short(i, 160)}”.",
                    [FindingSink.At(document.Id, document.Sentences[row.Sentence]), FindingSink.At(document.Id, document.Sentences[i], mention.Span)],
                    [],
                    [ends ? "end" : "beginning", "row", document.Id],
                    [boxed, told],
                    Templates.Inline("Contradictory inline", $"{DateInWords.Of(boxed)} in the infobox, {DateInWords.Of(told)} here", evidence.Month));
                return;
            }
        }
    }

    /// <summary>The days on which the box has it begin and end; null for a day that it leaves open, and for a row of several phases.</summary>
    private static (int Sentence, int? First, int? Last)? Row(DocumentView document)
    {
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            var span = document.Sentences[i].Span;
            var text = document.TextOf(span);
            if (document.KindOf(i) != ParagraphKind.InfoboxRow || !StartsWithAny(text, Labels))
                continue;
            DateMention[] dates = [.. document.Extracted.Dates.Where(d => Holds(span, d) && d.Value is { FirstDay: not null, LastDay: not null })];
            if (dates.Length is not (1 or 2) || text.Contains(';') || text[(text.IndexOf(':') + 1)..].Contains(':'))
                return null;
            var (begin, end) = (dates[0].Value!.Value.Edtf.Split('/')[0], dates[^1].Value!.Value.Edtf.Split('/')[^1]);
            return (i, Day(begin), Day(end));
        }
        return null;
    }

    private static bool Holds(TextSpan sentence, DateMention date) => date.Span.Start >= sentence.Start && date.Span.End <= sentence.End;

    private static int? Day(string edtf) => DateOnly.TryParseExact(edtf, "yyyy-MM-dd", out var day) ? day.DayNumber : null;

    private static bool StartsWithAny(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether the date is one on which the event itself ended ("The battle ended on", "lasted from … to"), or one on which it began; null where it is neither.</summary>
    private static bool? Of(DocumentView document, int sentence, TextSpan date)
    {
        var start = document.Sentences[sentence].Span.Start;
        var before = document.Document.Text[start..date.Start];
        var (end, endAt) = LastOf(before, Ends);
        var (begin, beginAt) = LastOf(before, Beginnings);
        var (at, verb) = endAt > beginAt ? (endAt, end) : (beginAt, begin);
        if (at < 0 || before.Length - at > LongestClause || before.AsSpan(at).IndexOfAny(',', ';') >= 0)
            return null;
        // "… and ended on": the subject stands before the first of two verbs.
        var subject = before[..at];
        foreach (var first in Beginnings)
        {
            if (subject.IndexOf($" {first} ", StringComparison.Ordinal) is >= 0 and var other)
                subject = subject[..other];
        }
        if (!IsEvent(document, subject.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)))
            return null;
        if (!before.AsSpan(at + verb.Length).ContainsAnyInRange('0', '9'))
            return endAt > beginAt;
        return Closings.Any(word => before.EndsWith($" {word} ", StringComparison.Ordinal)) ? true : null;
    }

    private static (string Verb, int At) LastOf(string text, ImmutableArray<string> verbs)
    {
        var (last, at) = ("", -1);
        foreach (var verb in verbs)
        {
            if (text.LastIndexOf($" {verb} ", StringComparison.Ordinal) is var found && found > at)
                (last, at) = (verb, found);
        }
        return (last, at);
    }

    private static bool IsEvent(DocumentView document, string[] words) => words.Length is > 0 and <= LongestSubject
        && (words.Length == 1 ? Itself.Contains(words[0]) : Events.Contains(words[1].ToLowerInvariant()) && words[0] is "The" or "This" && IsTitle(document, words[2..]));

    /// <summary>"The battle", "The battle of Belgora": the rest are words of the article's title.</summary>
    private static bool IsTitle(DocumentView document, string[] rest)
    {
        if (rest.Length == 0)
            return true;
        var title = document.Document.Title;
        return rest.All(word => title.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
