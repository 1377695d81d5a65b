using System.Collections;
using SourcePipeline.Reading;

namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// The years that a document names anywhere: "2013", or "2012–13". A narrative whose months run backwards has not gone on into a year that nobody
/// names. The text is read for them once, and only where a narrative seems to have come to the end of a year.
/// </summary>
internal sealed class NamedYears
{
    private readonly BitArray years = new(10_000);
    private Document? document;
    private bool isRead;

    public void Begin(Document next) => (document, isRead) = (next, false);

    public bool Has(int year)
    {
        if (document is null || year < 0 || year >= years.Length)
            return true;
        if (!isRead)
            Read(document.Text);
        return years[year];
    }

    private void Read(ReadOnlySpan<char> text)
    {
        isRead = true;
        years.SetAll(false);
        var at = 0;
        while (text[at..].IndexOfAnyInRange('0', '9') is >= 0 and var next)
        {
            var first = at + next;
            at = EndOfDigits(text, first);
            if (at - first != 4)
                continue;
            var year = int.Parse(text[first..at]);
            years[year] = true;
            // "2012–13", "2012/13".
            var isSpan = at < text.Length && text[at] is '–' or '-' or '/' && EndOfDigits(text, at + 1) == at + 3;
            if (isSpan && year + 1 < years.Length && int.Parse(text.Slice(at + 1, 2)) == (year + 1) % 100)
                years[year + 1] = true;
        }
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }
}
