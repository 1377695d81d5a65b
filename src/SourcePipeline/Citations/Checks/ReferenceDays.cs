using System.Globalization;

namespace SourcePipeline.Citations.Checks;

/// <summary>The days that a reference's date covers.</summary>
public static class ReferenceDays
{
    /// <summary>Reads a day, a month or a year in EDTF; null for anything else.</summary>
    public static (DateOnly First, DateOnly Last)? Read(string? edtf)
    {
        switch (edtf?.Length)
        {
            case 10 when DateOnly.TryParseExact(edtf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                return (day, day);
            case 7 when DateOnly.TryParseExact($"{edtf}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month):
                return (month, month.AddMonths(1).AddDays(-1));
            case 4 when int.TryParse(edtf, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0:
                return (new(year, 1, 1), new(year, 12, 31));
            default:
                return null;
        }
    }
}
