namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// What the dates of a list have from its last one: in "on 12 January, 3 February and 9 March 1951" its year, and in "in late 1999 and early 2000"
/// the narrative goes on from the last.
/// </summary>
internal sealed class SharedYears(SentenceScan scan, NarrativeClock clock)
{
    /// <summary>A comma, "and" and a preposition at the most stand between two dates of a list.</summary>
    private const int Between = 3;

    /// <summary>Whether the narrative moved to a date of the list that ends with the date added last, and with it to that one.</summary>
    public bool Leads(in CalendarDate value)
    {
        var at = scan.Dates.Count - 1;
        var leads = false;
        for (var i = at - 1; i >= 0 && !scan.Dates[i].IsSpan && scan.Dates[i].Value is { } before && IsList(scan.Dates[i].End, scan.Dates[i + 1].First); i--)
        {
            leads |= clock.Current.IsKnown && DateForms.Edtf(clock.Current) == before.Edtf;
            if (scan.Dates[i].TellsYear)
                return leads && i == at - 1 && DateForms.Days(value) is { } days && days.First > before.FirstDay && IsAnd(scan.Dates[at].First - 1);
            if (!scan.Dates[at].TellsYear || !Share(i, i + 1))
                return false;
        }

        return leads && scan.Dates[at].TellsYear;
    }

    /// <summary>Gives the date at <paramref name="from"/> the year of the one at <paramref name="to"/>, or the one before where its month is later.</summary>
    public bool Share(int from, int to)
    {
        // "8 February … 2 March 1920": both are written year first, so that the year's digits can be put in place.
        if (scan.Dates[from].Value is not { } first || scan.Dates[to].Value is not { } last || !IsYearFirst(first) || !IsYearFirst(last))
            return false;
        if (scan.Dates[from].Timex[0] is not ('X' or '1' or '2'))
            return false;
        var year = last.Edtf.AsSpan(0, 4);
        if (string.CompareOrdinal(first.Edtf, 5, last.Edtf, 5, 2) > 0)
            year = int.TryParse(year, out var known) ? $"{known - 1:0000}" : year;
        if (!DateValue.TryParse(string.Concat(year, first.Edtf.AsSpan(4)), out var shared))
            return false;
        scan.Dates[from] = scan.Dates[from] with { Value = shared, Timex = string.Concat(year, scan.Dates[from].Timex.AsSpan(4)) };
        return true;
    }

    /// <summary>"1920-03", "XXXX-02-08"; not "-0431-05" or "1920".</summary>
    private static bool IsYearFirst(in DateValue value) => value.Edtf[0] != '-' && value.Edtf.Length >= 7;

    private bool IsList(int end, int next)
    {
        if (next <= end || next - end > Between)
            return false;
        for (var i = end; i < next; i++)
        {
            if (!(i == end && scan.CharsOf(i) is ",") && !IsAnd(i) && !(i > end && scan.CharsOf(i) is "on" or "in" or "the"))
                return false;
        }

        return true;
    }

    private bool IsAnd(int token) => scan.CharsOf(token) is "and" or "or" or "&";
}
