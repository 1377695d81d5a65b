using System.Collections.Immutable;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// From the first to the last day of the battle, siege or operation that a document is about, as its opening tells ("lasted from 3 March to
/// 12 May", "started on 3 March and ended on 12 May"), and which tolls without a date of their own are of all of it: "during the siege", and what
/// a section named "Casualties" counts.
/// </summary>
internal sealed class ArticleSpan(RuleSet rules)
{
    /// <summary>What lasted longer is a war, of which an article tells many battles.</summary>
    private const int LongestDays = 400;

    /// <summary>Of an interval from a day to a day, in EDTF.</summary>
    private const int DaysLength = 21;

    /// <summary>"By the end of the siege".</summary>
    private const int OpeningTokens = 6;

    private readonly Vocabulary vocabulary = rules.Vocabulary;
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int tollNoun = rules.Class("toll-noun");
    private ImmutableArray<Section> sections = [];

    /// <summary>The word for it in the title ("siege"), a vocabulary entry; 0 where the title has none.</summary>
    private int named;
    private DateValue? days;

    public void Begin(Document? document)
    {
        days = null;
        sections = document?.Sections ?? [];
        named = document is null ? 0 : vocabulary.FirstOf(eventNoun, document.Title);
    }

    /// <summary>A sentence of the running text has been read, its dates with it.</summary>
    public void Note(SentenceScan scan)
    {
        if (days is null && scan.Section == 0 && named != 0)
            days = SpanIn(scan);
    }

    /// <summary>The days of all of it, or those until the date that the narrative has reached, where a toll without a date is of these; else null.</summary>
    /// <param name="anchor">The toll's token.</param>
    /// <param name="isDated">Whether the paragraph has told a date.</param>
    /// <param name="reached">The date that the narrative has reached.</param>
    public DateValue? Of(SentenceScan scan, int anchor, bool isDated, DateValue? reached)
    {
        if (days is null)
            return null;
        if (!isDated && vocabulary.FirstOf(tollNoun, sections[scan.Section].Title) != 0)
            return days;
        for (var i = scan.First + 1; i < scan.End; i++)
        {
            if (scan.Tokens[i].Lexeme != named || scan.CharsOf(i - 1) is not ("the" or "this") || (i + 1 < scan.End && scan.CharsOf(i + 1) is "of") || !Reaches(scan, i, anchor))
                continue;
            if (IsDuring(scan, i - 2))
                return isDated ? Until(reached) : days;
            if (!isDated && !IsBeside(scan, i - 2))
                return days;
        }

        return null;
    }

    /// <summary>"During the siege", "throughout the siege", "by the end of the siege", "in the course of the siege".</summary>
    private static bool IsDuring(SentenceScan scan, int before) =>
        before >= scan.First && (scan.CharsOf(before) is "during" or "During" or "throughout" or "Throughout"
            || (scan.CharsOf(before) is "of" && before > scan.First && scan.CharsOf(before - 1) is "end" or "course"));

    /// <summary>What opens a sentence holds for all of it, and what stands further on for its own clause.</summary>
    private static bool Reaches(SentenceScan scan, int from, int anchor)
    {
        if (from - scan.First < OpeningTokens)
            return true;
        for (var i = Math.Min(from, anchor) + 1; i < Math.Max(from, anchor); i++)
        {
            if (scan.Tokens[i].Kind == TokenKind.Punctuation)
                return false;
        }

        return true;
    }

    /// <summary>"After the siege", "since the battle".</summary>
    private static bool IsBeside(SentenceScan scan, int before) =>
        before >= scan.First && scan.CharsOf(before) is "after" or "After" or "before" or "Before" or "since" or "Since" or "until" or "Until" or "following" or "Following";

    /// <summary>From its first day to the date at hand where that is one of its days; the whole of it otherwise.</summary>
    private DateValue? Until(DateValue? reached) =>
        reached is { FirstDay: { } first, LastDay: { } last } now && days is { FirstDay: { } begun, LastDay: { } ended } && begun < first && last <= ended ? DateValue.Between(days.Value, now) : days;

    /// <summary>The interval that a sentence of the opening tells, or the two days that are all of its dates.</summary>
    private static DateValue? SpanIn(SentenceScan scan)
    {
        DateValue? from = null;
        DateValue? to = null;
        foreach (var phrase in scan.Dates)
        {
            if (phrase.Value is not { FirstDay: { } first, LastDay: { } last } value)
                continue;
            if (phrase.IsSpan)
                return last - first is > 0 and <= LongestDays && value.Edtf.Length == DaysLength ? value : null;
            // "Of the 2022 invasion": of no day.
            if (first != last)
                continue;
            if (to is not null)
                return null;
            if (from is null)
                from = value;
            else
                to = value;
        }

        return from is { FirstDay: { } begun } && to is { LastDay: { } ended } && ended - begun is > 0 and <= LongestDays ? DateValue.Between(from.Value, to.Value) : null;
    }
}
