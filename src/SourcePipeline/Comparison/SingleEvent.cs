using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Text;

namespace SourcePipeline.Comparison;

/// <summary>
/// An article on one event (a battle of a day, a massacre): the days that it speaks of lie close together, what happened did so on one of them
/// and its tolls are of one place. Its later dates are those of statements, not of other events, so its claims are all of one occasion. A
/// battle of a week, told day by day, is none.
/// </summary>
internal static class SingleEvent
{
    private static readonly ImmutableArray<string> Happened = ListedWords.Of("Comparison/counts.words.txt", "happened");

    private const int FewestDates = 5;
    private const int LongestDays = 14;

    /// <summary>So much of what happened, in percent, did so on one day or the days beside it.</summary>
    private const int OneDayShare = 66;

    /// <summary>The event's place and days; null where the document tells of more than one event.</summary>
    public static (int Place, DateValue Days)? Of(ExtractedDocument document, Places places)
    {
        var days = document.Dates
            .Where(d => d.Value is { FirstDay: { } first, LastDay: { } last } && last - first <= 2)
            .Select(d => d.Value!.Value.FirstDay!.Value)
            .Order()
            .ToArray();
        if (DayOfLead(document) is { } lead && IsOfOneDay(document, lead))
            return At(document, places, lead, lead);
        if (days.Length < FewestDates)
            return null;
        // A tenth at either end may be background or aftermath.
        var from = days[days.Length / 10];
        var to = days[days.Length - 1 - (days.Length / 10)];
        return to - from > LongestDays || !IsOfOneDay(document, null) ? null : At(document, places, from, to);
    }

    /// <summary>"The battle took place on 3 May 2014": the only day that the article's first sentence names.</summary>
    private static int? DayOfLead(ExtractedDocument document)
    {
        if (document.Sentences.IsEmpty || !WholeEvent.SaysWhole(document.Sentences[0].Span.In(document.Document.Text)) && !ListedWords.AnyIn(document.Sentences[0].Span.In(document.Document.Text), Happened, StringComparison.Ordinal))
            return null;
        var dates = document.Dates.Where(d => WholeEvent.IsIn(d, document.Sentences[0].Span)).ToArray();
        return dates is [{ Value: { FirstDay: { } first, LastDay: { } last } }] && first == last ? first : null;
    }

    private static (int Place, DateValue Days)? At(ExtractedDocument document, Places places, int from, int to)
    {
        var tolls = document.Claims.Where(c => c.Kind == ClaimKind.Casualty).Select(c => places.Read(c.Place).Number).Where(n => n >= 0).ToArray();
        var main = tolls.GroupBy(n => n).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault();
        if (main is null || main.Count() * 2 < tolls.Length)
            return null;
        return (main.Key, new($"{DateOnly.FromDayNumber(from):yyyy-MM-dd}/{DateOnly.FromDayNumber(to):yyyy-MM-dd}", from, to));
    }

    /// <param name="day">The day that it has to be; null for any.</param>
    private static bool IsOfOneDay(ExtractedDocument document, int? day)
    {
        int[] days = [.. document.Claims
            .Where(c => c.Kind is ClaimKind.Casualty or ClaimKind.Control or ClaimKind.Equipment && c.Date is { FirstDay: { } first, LastDay: { } last } && first == last)
            .Select(c => c.Date!.Value.FirstDay!.Value)];
        if (days.Length == 0)
            return false;
        var main = day ?? days.GroupBy(d => d).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
        return days.Count(d => Math.Abs(d - main) <= 1) * 100 >= days.Length * OneDayShare;
    }
}
