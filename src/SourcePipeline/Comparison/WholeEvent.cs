using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Comparison;

/// <summary>
/// The battle, siege or massacre that an article is about, where its infobox or lead says from when to when it lasted. A toll in the infobox,
/// in the lead or under "Casualties" is of the whole of it, and so is one that says "during the battle" or "in total", one dated from its first
/// day to its last, and what another voice answers to such a one; tolls of single days are parts of it and are not laid beside those.
/// </summary>
internal sealed class WholeEvent
{
    /// <summary>What lasted longer is a war, of which an article tells many battles.</summary>
    internal const int LongestBattle = 400;

    /// <summary>After more years than these nobody counts for the whole any more.</summary>
    private const int LongestDays = 8 * 366;

    private const int LongestMonth = 31;

    private static readonly ImmutableArray<string> Wholes = ListedWords.Of("Comparison/counts.words.txt", "whole-event");

    private static readonly ImmutableArray<string> Totals = ListedWords.Of("Comparison/counts.words.txt", "whole-war");

    private WholeEvent(DateValue days, int place)
    {
        Days = days;
        Place = place;
    }

    /// <summary>Number of the place that most claims are about; -1 where none has a name.</summary>
    public int Place { get; }

    /// <summary>From its first to its last day.</summary>
    public DateValue Days { get; }

    /// <summary>The event of the article; null where no bounds of it are told.</summary>
    public static WholeEvent? Of(ExtractedDocument document, Places places)
    {
        if ((FromInfobox(document) ?? FromLead(document)) is not { FirstDay: { } first, LastDay: { } last } days || last - first > LongestDays)
            return null;
        var main = document.Claims
            .Where(c => c.Kind is ClaimKind.Casualty or ClaimKind.Control)
            .Select(c => places.Read(c.Place).Number)
            .Where(n => n >= 0)
            .GroupBy(n => n)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .FirstOrDefault();
        return new(days, main?.Key ?? -1);
    }

    /// <summary>Years of it are told beside the whole.</summary>
    public bool IsWar => Days is { FirstDay: { } from, LastDay: { } to } && to - from > LongestBattle;

    /// <summary>The claim's date is the event's own, or the month or so that holds it.</summary>
    public bool Covers(DateValue? date) => date is { FirstDay: { } first, LastDay: { } last } && last > first && Days is { FirstDay: { } from, LastDay: { } to } && to > from
        && first <= from + 1 && last >= to - 1 && last - first <= 2 * (to - from) + LongestMonth;

    private static DateValue? FromInfobox(ExtractedDocument document)
    {
        foreach (var paragraph in document.Document.Paragraphs)
        {
            if (paragraph.Kind == ParagraphKind.InfoboxRow && document.Document.Text.AsSpan(paragraph.Span.Start, paragraph.Span.Length).StartsWith("Date", StringComparison.OrdinalIgnoreCase))
                return Hull(document, paragraph.Span, IsBounded);
        }
        return null;
    }

    /// <summary>"was fought from 3 to 12 May", "lasted from … to …": the first interval of the lead's first paragraph, else the only two days of its first sentence.</summary>
    private static DateValue? FromLead(ExtractedDocument document)
    {
        var first = ArticleLead.ParagraphOf(document.Document);
        if (first < 0)
            return null;
        var span = document.Document.Paragraphs[first].Span;
        foreach (var mention in document.Dates)
        {
            if (IsIn(mention, span) && mention.Value is { FirstDay: { } from, LastDay: { } to } value && to > from && value.Edtf.Contains('/', StringComparison.Ordinal))
                return value;
        }
        var opening = document.Sentences.FirstOrDefault(s => s.Paragraph == first);
        return opening.Span.Length > 0 && document.Dates.Count(d => IsIn(d, opening.Span) && DayRange.IsNarrow(d.Value)) == 2 ? Hull(document, opening.Span, DayRange.IsNarrow) : null;
    }

    private static DateValue? Hull(ExtractedDocument document, TextSpan span, Func<DateValue?, bool> takes)
    {
        int? from = null, to = null;
        foreach (var mention in document.Dates)
        {
            if (IsIn(mention, span) && takes(mention.Value) && mention.Value is { FirstDay: { } first, LastDay: { } last })
            {
                from = from is { } f ? Math.Min(f, first) : first;
                to = to is { } t ? Math.Max(t, last) : last;
            }
        }
        return from is { } a && to is { } b && a >= 0 && b <= DateOnly.MaxValue.DayNumber
            ? new DateValue($"{DateOnly.FromDayNumber(a):yyyy-MM-dd}/{DateOnly.FromDayNumber(b):yyyy-MM-dd}", a, b)
            : null;
    }

    internal static bool IsIn(DateMention mention, TextSpan span) => mention.Span.Start >= span.Start && mention.Span.End <= span.End;

    private static bool IsBounded(DateValue? value) => value is { FirstDay: not null, LastDay: not null };

    /// <summary>Whether it speaks of all of a battle, a siege or a war.</summary>
    public static bool SaysTotal(ReadOnlySpan<char> sentence) => SaysWhole(sentence) || ListedWords.AnyIn(sentence, Totals);

    /// <summary>Whether a sentence speaks of all of a battle or siege.</summary>
    public static bool SaysWhole(ReadOnlySpan<char> sentence) => ListedWords.AnyIn(sentence, Wholes);
}
