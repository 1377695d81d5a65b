namespace SourcePipeline.Currency;

/// <summary>How long ago, in words.</summary>
internal static class Age
{
    /// <summary>"13 years", "8 months", "3 weeks"; rounded down.</summary>
    public static string Words(int day, DateOnly asOf)
    {
        var days = Math.Max(0, asOf.DayNumber - day);
        return days switch
        {
            >= 731 => $"{(int)(days / 365.25)} years",
            >= 365 => "a year",
            >= 61 => $"{(int)(days / 30.44)} months",
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
}
