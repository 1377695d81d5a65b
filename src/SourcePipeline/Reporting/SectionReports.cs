using System.Collections.Immutable;
using System.Globalization;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>Works out how far each section of a document reaches.</summary>
internal static class SectionReports
{
    /// <summary>What a document tells of its sections; what is found in them comes later: see <see cref="SectionFindings"/>.</summary>
    public static ImmutableArray<SectionReport> Of(ExtractedDocument extracted, string documentAnchor, DateOnly asOf)
    {
        var document = extracted.Document;
        var count = document.Sections.Length;
        var dates = new DateValue?[count];
        var sources = new string?[count];
        var citations = new int[count];
        var claims = new int[count];
        var notices = new List<Notice>[count];
        for (var i = 0; i < count; i++)
            notices[i] = [];

        foreach (var claim in extracted.Claims)
            claims[claim.Section]++;
        foreach (var notice in document.Notices)
            notices[notice.Section].Add(notice);
        ReachOfDates(extracted, asOf, dates);
        ReachOfSources(document, sources, citations, asOf);

        return [.. Enumerable.Range(0, count).Select(i => new SectionReport(
            document.Id,
            i,
            document.Sections[i].Title,
            document.Sections[i].Level,
            document.Sections[i].Line,
            dates[i] is { } date ? EndOf(date.Edtf) : null,
            dates[i]?.LastDay,
            sources[i],
            [.. notices[i]],
            null,
            claims[i],
            citations[i],
            0)
        { Anchor = $"{documentAnchor}-s{i}" })];
    }

    /// <summary>The year of a date of publication, or null where it is not written as EDTF.</summary>
    public static int? PublishedYear(string? published) =>
        published is { Length: >= 4 } && int.TryParse(published.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static void ReachOfDates(ExtractedDocument extracted, DateOnly asOf, DateValue?[] newest)
    {
        var paragraphs = extracted.Document.Paragraphs;
        var at = 0;
        foreach (var mention in extracted.Dates)
        {
            while (at < paragraphs.Length && paragraphs[at].Span.End <= mention.Span.Start)
                at++;
            if (at == paragraphs.Length)
                return;
            if (!IsReading(paragraphs[at].Kind) || mention.Value is not { LastDay: { } last } value || last > asOf.DayNumber)
                continue;
            var before = newest[paragraphs[at].Section];
            // Of two that end on one day the more exact one tells more.
            if (before is not { LastDay: { } known } || last > known || (last == known && value.FirstDay > before.Value.FirstDay))
                newest[paragraphs[at].Section] = value;
        }
    }

    private static void ReachOfSources(Document document, string?[] newest, int[] citations, DateOnly asOf)
    {
        var published = document.References.ToLookup(r => r.Number, r => r.Published, StringComparer.Ordinal);
        var today = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var at = 0;
        foreach (var mark in document.Citations)
        {
            while (at < document.Paragraphs.Length && document.Paragraphs[at].Span.End <= mark.Span.Start)
                at++;
            if (at == document.Paragraphs.Length)
                return;
            var section = document.Paragraphs[at].Section;
            citations[section]++;
            foreach (var date in published[mark.Mark])
            {
                if (PublishedYear(date) is not null && string.CompareOrdinal(date, today) <= 0
                    && (newest[section] is null || string.CompareOrdinal(date, newest[section]) > 0))
                {
                    newest[section] = date;
                }
            }
        }
    }

    private static bool IsReading(ParagraphKind kind) =>
        kind is not (ParagraphKind.Banner or ParagraphKind.ReferenceEntry or ParagraphKind.Hatnote or ParagraphKind.Heading);

    /// <summary>The end of an interval: of <c>2013-02-08/2013-02-10</c> the tenth.</summary>
    private static string EndOf(string edtf)
    {
        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 || slash == edtf.Length - 1 || edtf[slash + 1] == '.' ? edtf : edtf[(slash + 1)..];
    }
}
