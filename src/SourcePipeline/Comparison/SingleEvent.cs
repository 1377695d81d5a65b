using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;

namespace SourcePipeline.Comparison;

/// <summary>
/// An article on one event (a battle of a day, a massacre): the days that it speaks of lie close together and its tolls are of one place. Its
/// later dates are those of statements, not of other events, so its claims are all of one occasion.
/// </summary>
internal static class SingleEvent
{
    private const int FewestDates = 5;
    private const int LongestDays = 14;

    /// <summary>The event's place and days; null where the document tells of more than one event.</summary>
    public static (int Place, DateValue Days)? Of(ExtractedDocument document, Places places)
    {
        var days = document.Dates
            .Where(d => d.Value is { FirstDay: { } first, LastDay: { } last } && last - first <= 2)
            .Select(d => d.Value!.Value.FirstDay!.Value)
            .Order()
            .ToArray();
        if (days.Length < FewestDates)
        {
            return null;
        }
        // A tenth at either end may be background or aftermath.
        var from = days[days.Length / 10];
        var to = days[days.Length - 1 - (days.Length / 10)];
        if (to - from > LongestDays)
        {
            return null;
        }
        var tolls = document.Claims.Where(c => c.Kind == ClaimKind.Casualty).Select(c => places.Read(c.Place).Number).Where(n => n >= 0).ToArray();
        var main = tolls.GroupBy(n => n).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault();
        if (main is null || main.Count() * 2 < tolls.Length)
        {
            return null;
        }
        return (main.Key, new($"{DateOnly.FromDayNumber(from):yyyy-MM-dd}/{DateOnly.FromDayNumber(to):yyyy-MM-dd}", from, to));
    }
}
