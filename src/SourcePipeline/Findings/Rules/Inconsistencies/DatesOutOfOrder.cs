using System.Collections.Immutable;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Comparison;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>A day-by-day narrative steps back.</summary>
internal sealed class DatesOutOfOrder : FindingRule
{
    /// <summary>A step back by more begins another passage.</summary>
    private const int MostDays = 400;

    /// <summary>Who steps back by less did not go on to the next year.</summary>
    private const int SmallStep = 60;

    /// <summary>A leap forward by more, of one sentence, is a look ahead.</summary>
    private const int LookAhead = 14;

    /// <summary>A wider date ("in May") does not tell the order of days.</summary>
    private const int WidestDays = 4;

    private static readonly ImmutableArray<string> Relative = ListedWords.Of("Findings/Rules/Inconsistencies/dates.words.txt", "relative");

    private static readonly ImmutableArray<string> NamedAfterDay = ListedWords.Of("Findings/Rules/Inconsistencies/dates.words.txt", "named-after-day");
    private static readonly ImmutableArray<string> AheadOfDay = ListedWords.Of("Findings/Rules/Inconsistencies/dates.words.txt", "ahead-of-day");

    private static readonly ImmutableArray<string> Steps = ListedWords.Of("Findings/Rules/Inconsistencies/dates.words.txt", "step");

    private static readonly ImmutableArray<string> Asides = ListedWords.Of("Findings/Rules/Inconsistencies/dates.words.txt", "aside");

    /// <summary>Characters between the two ends of a period (" and ", " until the ").</summary>
    private const int LongestAnd = 12;

    /// <summary>Behind its date, the characters within which a "had" tells that a sentence looks back.</summary>
    private const int HadWithin = 50;

    /// <summary>Paragraphs further apart tell of different things, which dates with their years keep apart.</summary>
    private const int MostParagraphs = 2;

    /// <summary>So many dates, within so many days, before the narrative is where it stood are a thread of their own.</summary>
    private const int LongestThread = 45;
    private const int ShortestThread = 5;

    /// <summary>A date that stands further into the sentence is not what the sentence opens with.</summary>
    private const int OpeningLength = 45;

    public override RuleDescription Description { get; } = new(
        "dates-out-of-order",
        Family.Inconsistent,
        Level.Warning,
        "In a narrative told by date, a later date stands before an earlier one.",
        """
        Fires where two sentences in a row that open with a date stand in one section and the second date lies wholly before the first, by
        little more than a year at the most. Either a date is wrong, or the passage has to be moved, or it needs a heading or a year.
        """,
        """
        On 29 April 2014, the army captured Belgora.[1]
        On 28 February 2014, the rebels left Arvela.[2]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var previous = -1;
        int? beforePrevious = null;
        var lead = document.Document.Sections.Length > 1 && document.Sentences.Any(s => s.Section > 0) ? 0 : -1;
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            if (!document.Timeline.OpensWithDate(document, i, OpeningLength) || document.Timeline.OwnDate(i) is not { } date || date.Last - date.First > WidestDays)
                continue;
            var opening = document.TextOf(document.Timeline.OpeningDate(document, i).Span);
            // "Ten days later": a step forward that a date behind it may contradict.
            var hasDigits = opening.ContainsAnyInRange('0', '9');
            if (date.First == date.Last && !hasDigits && previous >= 0 && IsStep(document, previous, i, date.First) && ListedWords.AnyIn(opening, Steps))
            {
                (beforePrevious, previous) = (document.Timeline.OwnDate(previous)?.First, i);
                continue;
            }
            // An entry of a list or of an infobox is no step of a narrative.
            var isNarrative = document.KindOf(i) == ParagraphKind.Prose || (document.KindOf(i) == ParagraphKind.ListItem && document.TextOf(document.Sentences[i].Span).Contains('.'));
            if (!hasDigits || !isNarrative || IsPeriod(document, i) || IsOfAnotherDay(document, i) || IsAhead(document, i, document.Timeline.OpeningDate(document, i).Span.Start))
                continue;
            // After a date with its year, one without may be of the next year, if that is not nearly a whole year on.
            var nextYear = previous >= 0 && document.Timeline.NamesYear(document, previous) && !document.Timeline.NamesYear(document, i)
                && document.Timeline.OwnDate(previous)!.Value.First - date.Last > SmallStep;
            if (previous >= 0 && !nextYear && IsNear(document, previous, i) && !LooksBack(document, i)
                && document.Sentences[previous].Section == document.Sentences[i].Section && !IsSummary(document, previous, i, lead))
            {
                var before = document.Timeline.OwnDate(previous)!.Value;
                // The year of a date without one is the reader's guess; beside a year that is told, only day and month count.
                var guessed = !document.Timeline.NamesYear(document, previous) && document.Timeline.NamesYear(document, i) && DayOfYear(before.First).CompareTo(DayOfYear(date.Last)) <= 0;
                // One look ahead at a paragraph's end ("footage released on 8 May"), after which the narrative goes on where it stood.
                var isResumed = beforePrevious is { } stood && before.First - stood > LookAhead && date.First >= stood && date.First - stood <= LookAhead;
                if (before.First > date.Last && before.First - date.Last <= MostDays && !guessed && !isResumed && !IsDeadline(document, previous, i, before.First - date.Last)
                    && !IsAside(document, i) && !(before.First - date.Last <= LongestThread && OpensThread(document, previous, i, before.First)))
                {
                    sink.Add(
                        $"The dates run backwards: “{document.Short(i, 60)}” ({IncidentName.Days(new(date.Edtf, date.First, date.Last))}) comes after a passage of {IncidentName.Days(new(before.Edtf, before.First, before.Last))}.",
                        [FindingSink.At(document.Id, document.Sentences[previous]), FindingSink.At(document.Id, document.Sentences[i])],
                        [],
                        ["order", document.Id, before.Edtf, date.Edtf],
                        [before.Edtf, date.Edtf],
                        Templates.Inline("Clarify", $"{DateInWords.Of(date.Edtf)} stands after {DateInWords.Of(before.Edtf)}", evidence.Month));
                }
            }
            beforePrevious = previous >= 0 && document.SameParagraph(previous, i) ? document.Timeline.OwnDate(previous)?.First : null;
            previous = i;
        }
    }

    /// <summary>A day or a few on in the paragraph.</summary>
    private static bool IsStep(DocumentView document, int previous, int sentence, int day) =>
        document.SameParagraph(previous, sentence) && document.KindOf(sentence) == ParagraphKind.Prose
        && day - document.Timeline.OwnDate(previous)!.Value.First is > 0 and <= LookAhead;

    /// <summary>"(March 19–April 30)" sums up what the days of the narrative have told.</summary>
    private static bool IsPeriod(DocumentView document, int sentence)
    {
        var opening = document.Timeline.OpeningDate(document, sentence);
        var end = opening.Span.End;
        var before = document.TextOf(new(document.Sentences[sentence].Span.Start, opening.Span.Start));
        // "Between 21 August and 3 September": weeks, told by their ends.
        if ((before.EndsWith("etween ", StringComparison.Ordinal) || before.EndsWith("rom ", StringComparison.Ordinal))
            && document.Extracted.Dates.FirstOrDefault(d => d.Span.Start > end) is { Value.LastDay: { } last } other && other.Span.Start - end <= LongestAnd && last - opening.Value?.FirstDay > WidestDays)
        {
            return true;
        }
        return end + 1 < document.Document.Text.Length && document.Document.Text[end] is '-' or '–' && char.IsLetterOrDigit(document.Document.Text[end + 1]);
    }

    /// <summary>"By 8 June most of the fleet had anchored", and the next paragraph begins a day or two before: the first day is the end of something that went on.</summary>
    private static bool IsDeadline(DocumentView document, int previous, int sentence, int days) =>
        days < WidestDays && !document.SameParagraph(previous, sentence) && document.TextOf(document.Sentences[previous].Span).StartsWith("By ", StringComparison.Ordinal);

    /// <summary>"Meanwhile, on 3 May", "However, on 14 May": the sentence says itself that it steps aside.</summary>
    private static bool IsAside(DocumentView document, int sentence)
    {
        var words = document.TextOf(document.Sentences[sentence].Span);
        foreach (var aside in Asides)
        {
            if (words.StartsWith(aside, StringComparison.OrdinalIgnoreCase) && words.Length > aside.Length && words[aside.Length] is ' ' or ',')
                return true;
        }
        return false;
    }

    /// <summary>A new paragraph that goes on from its own day tells another thread of the same weeks; where the narrative takes up its old place behind it, it stands in the wrong one.</summary>
    private static bool OpensThread(DocumentView document, int previous, int sentence, int stood)
    {
        if (document.SameParagraph(previous, sentence))
            return false;
        var section = document.Sentences[sentence].Section;
        var days = 0;
        for (var i = sentence; i < document.Sentences.Length && document.Sentences[i].Section == section; i++)
        {
            if (!document.Timeline.OpensWithDate(document, i, OpeningLength) || document.Timeline.OwnDate(i) is not { } next || next.Last - next.First > WidestDays)
                continue;
            if (next.Last >= stood)
                return false;
            if (++days >= ShortestThread)
                return true;
        }
        return false;
    }

    /// <summary>"During the 1 September offensive", "before the morning of 1 September": no day that the sentence tells of.</summary>
    private static bool IsOfAnotherDay(DocumentView document, int sentence)
    {
        var date = document.Timeline.OpeningDate(document, sentence).Span;
        var span = document.Sentences[sentence].Span;
        var behind = document.Document.Text.AsSpan(date.End, span.End - date.End).TrimStart(' ');
        var word = behind[..Math.Max(0, behind.IndexOfAny(' ', ',', '.'))];
        foreach (var name in NamedAfterDay)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        var before = document.Document.Text.AsSpan(span.Start, date.Start - span.Start);
        foreach (var ahead in AheadOfDay)
        {
            if (before.StartsWith(ahead, StringComparison.OrdinalIgnoreCase) && before.Length > ahead.Length && before[ahead.Length] == ' ')
                return true;
        }
        return false;
    }

    /// <summary>"On 4 October the house had been destroyed": told in hindsight.</summary>
    private static bool LooksBack(DocumentView document, int sentence)
    {
        var behind = document.TextOf(new(document.Timeline.OpeningDate(document, sentence).Span.End, document.Sentences[sentence].Span.End));
        behind = behind[..Math.Min(behind.Length, HadWithin)];
        return behind.IndexOf(" had ", StringComparison.Ordinal) is >= 0 and var had && !IsRelative(behind[..had]);
    }

    /// <summary>"Three farmers that had been detained": the clause that looks back is not the sentence's own.</summary>
    private static bool IsRelative(ReadOnlySpan<char> before)
    {
        foreach (var word in Relative)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool IsNear(DocumentView document, int previous, int sentence) =>
        document.Sentences[sentence].Paragraph - document.Sentences[previous].Paragraph <= MostParagraphs || !document.Timeline.NamesYear(document, sentence);

    private static (int Month, int Day) DayOfYear(int day)
    {
        var date = DateOnly.FromDayNumber(Math.Clamp(day, 0, DateOnly.MaxValue.DayNumber));
        return (date.Month, date.Day);
    }

    /// <summary>"The general said that troops would be home by …": a date that was still to come. In a list only an entry that begins with its date is a step.</summary>
    private static bool IsAhead(DocumentView document, int sentence, int date)
    {
        var span = document.Sentences[sentence].Span;
        var before = document.Document.Text.AsSpan(span.Start, date - span.Start);
        return before.Contains(" would ", StringComparison.Ordinal) || before.Contains(" will ", StringComparison.Ordinal)
            || (document.KindOf(sentence) == ParagraphKind.ListItem && document.SameParagraph(sentence - 1, sentence));
    }

    /// <summary>A short lead sums up; its order is its own. In a flattened article without headings there is nothing but "lead".</summary>
    private static bool IsSummary(DocumentView document, int previous, int sentence, int lead) =>
        document.KindOf(sentence) is not (ParagraphKind.Prose or ParagraphKind.ListItem)
        || (lead == 0 && document.Sentences[previous].Section == 0 && document.Sentences[sentence].Line < 10 && document.Document.Sections.Length > 6);
}
