using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;

namespace SourcePipeline.Comparison;

/// <summary>The name that a person would give an incident: "Konduga, 10–18 January 2015".</summary>
internal static class IncidentName
{
    public static string Of(string? place, DateValue? date, ImmutableArray<string> parties, ImmutableArray<Statement> statements)
    {
        var where = place ?? (parties.IsEmpty ? What(statements[0].Claim) : string.Join(" and ", parties.Take(2)));
        return date is { } when ? $"{where}, {Days(when)}" : where;
    }

    private static string What(Claim claim) => claim switch
    {
        { Kind: ClaimKind.Casualty, Victims: { Length: > 0 } victims } => victims,
        { Kind: ClaimKind.Equipment, Item: { Length: > 0 } item } => item,
        _ => claim.Quote,
    };

    /// <summary>"16 November 2012", "10–18 January 2013", "28 January – 8 February 2013", "July 2024", "late July 2024", "until 5 April 2012".</summary>
    public static string Days(DateValue date)
    {
        if (DateInWords.OfParts(date) is { } parts)
            return parts;
        if (Day(date.FirstDay) is not { } first)
            return Day(date.LastDay) is { } until ? $"until {until:d MMMM yyyy}" : date.Edtf;
        if (Day(date.LastDay) is not { } last)
            return $"from {first:d MMMM yyyy}";
        if (first == last)
            return $"{first:d MMMM yyyy}";
        var wholeMonths = first.Day == 1 && last.AddDays(1).Day == 1;
        if (wholeMonths)
        {
            return (first.Month, last.Month, first.Year == last.Year) switch
            {
                (1, 12, true) => $"{first:yyyy}",
                (1, 12, false) => $"{first:yyyy}–{last:yyyy}",
                var (a, b, same) when a == b && same => $"{first:MMMM yyyy}",
                (_, _, true) => $"{first:MMMM}–{last:MMMM yyyy}",
                _ => $"{first:MMMM yyyy} – {last:MMMM yyyy}",
            };
        }
        return first.Year != last.Year ? $"{first:d MMMM yyyy} – {last:d MMMM yyyy}"
            : first.Month != last.Month ? $"{first:d MMMM} – {last:d MMMM yyyy}"
            : $"{first.Day}–{last:d MMMM yyyy}";
    }

    private static DateOnly? Day(int? number) => number is >= 0 and <= 3652058 ? DateOnly.FromDayNumber(number.Value) : null;
}
