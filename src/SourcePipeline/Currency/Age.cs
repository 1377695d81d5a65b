namespace SourcePipeline.Currency;

/// <summary>How long ago, in words.</summary>
internal static class Age
{
    /// <summary>
    /// "13 years", "8 months", "3 weeks", as people count them: of a day the whole years, rounded down; of a date that is a year or a month and no
    /// more, from its year or month to the present one. 1962 is 64 years before any day of 2026.
    /// </summary>
    /// <param name="first">First day that the date covers, as <see cref="DateOnly.DayNumber"/> counts; <paramref name="last"/> likewise.</param>
    public static string Words(int first, int last, DateOnly asOf)
    {
        if (first < 1 || last < first || last >= asOf.DayNumber)
            return Words(last, asOf);

        var (begin, end) = (DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last));
        if (begin.Day > 1 || end.AddDays(1).Day > 1)
            return Words(last, asOf);

        var months = ((asOf.Year - end.Year) * 12) + asOf.Month - end.Month;
        return begin.Month == 1 && end.Month == 12 && asOf.Year > end.Year ? OfMonths(12 * (asOf.Year - end.Year))
            : months > 0 ? OfMonths(months)
            : Words(last, asOf);
    }

    /// <summary>Since a day: whole years, months and weeks.</summary>
    public static string Words(int day, DateOnly asOf)
    {
        var days = Math.Max(0, asOf.DayNumber - day);
        if (day > 0 && days >= 59)
        {
            var from = DateOnly.FromDayNumber(day);
            var months = ((asOf.Year - from.Year) * 12) + asOf.Month - from.Month;
            if (from.AddMonths(months) > asOf)
                months--;
            if (months >= 2)
                return OfMonths(months);
        }

        return days switch
        {
            >= 731 => $"{(int)(days / 365.25)} years",
            >= 14 => $"{days / 7} weeks",
            1 => "1 day",
            _ => $"{days} days",
        };
    }

    /// <summary>The age of a month written as EDTF (<c>2018-08</c>); null where it is none.</summary>
    public static string? OfMonth(string? edtf, DateOnly asOf) =>
        edtf is { Length: 7 } && int.TryParse(edtf.AsSpan(0, 4), out var year) && int.TryParse(edtf.AsSpan(5, 2), out var month) && year > 0 && month is >= 1 and <= 12
            ? Words(new DateOnly(year, month, 1).DayNumber, asOf)
            : null;

    private static string OfMonths(int months) => months switch
    {
        >= 24 => $"{months / 12} years",
        >= 12 => "a year",
        1 => "a month",
        _ => $"{months} months",
    };
}
