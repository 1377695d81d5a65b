using System.Globalization;
using SourcePipeline.Reading;

namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// Whether a document names a year anywhere: "2013", or "2012–13". A narrative whose months run backwards has not gone on into a year that nobody
/// names. The text is searched only where the narrative seems to have come to the end of a year, once for each year.
/// </summary>
internal sealed class NamedYears
{
    /// <summary>Between the years of "2012–13", "2012-13" and "2012/13".</summary>
    private static readonly string[] Joints = ["–", "-", "/"];

    private Document? document;
    private int asked;
    private bool answer;

    public void Begin(Document next) => (document, asked) = (next, 0);

    public bool Has(int year)
    {
        if (year != asked)
            (asked, answer) = (year, document is null || IsIn(document.Text, year));
        return answer;
    }

    private static bool IsIn(string text, int year)
    {
        var digits = year.ToString(CultureInfo.InvariantCulture);
        if (text.Contains(digits, StringComparison.Ordinal))
            return true;
        var before = (year - 1).ToString(CultureInfo.InvariantCulture);
        foreach (var joint in Joints)
        {
            if (text.Contains(before + joint + digits[2..], StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
