using System.Collections.Immutable;
using SourcePipeline.Citations;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>
/// Makes the model of a report, document by document: what each tells by itself, then what was found in it. What has been told of a document is put
/// on the shelf, and the document let go.
/// </summary>
internal sealed class ReportMaking(Analysis analysis, IShelf shelf)
{
    /// <summary>How many characters of articles stay at hand.</summary>
    private const long Room = 1 << 19;

    private readonly ReportedDocuments documents = new(analysis.Documents);
    private readonly IncidentReports incidents = new(analysis.Incidents);
    private readonly SectionFindings inSections = new();
    private readonly ILookup<string, Verdict> byClaim = analysis.Verdicts.ToLookup(v => v.Claim, StringComparer.Ordinal);

    /// <summary>The documents without what is found in them.</summary>
    private readonly IShelved<DocumentReport> bare = shelf.Begin<DocumentReport>();

    private readonly IShelved<FindingReport> findings = shelf.Begin<FindingReport>();
    private readonly IShelved<VerdictReport> verdicts = shelf.Begin<VerdictReport>();

    /// <summary>Of each document the numbers of the findings with a passage in it.</summary>
    private readonly List<int>[] byDocument = [.. Enumerable.Range(0, analysis.Documents.Count).Select(_ => new List<int>())];

    public ReportModel Make(ImmutableArray<CorrectionNote> corrections)
    {
        Read();
        IReadOnlyList<DocumentReport> documents = Kept(bare.Select(inSections.In));
        IReadOnlyList<SectionReport> sections = Kept(documents.SelectMany(d => d.Sections));
        var incidents = this.incidents.All();
        ImmutableArray<Finding> gone = [.. analysis.Gone
            .OrderBy(f => f.Locations.IsEmpty ? "" : f.Locations[0].Document, StringComparer.Ordinal)
            .ThenBy(f => f.Locations.IsEmpty ? 0 : f.Locations[0].Line)
            .ThenBy(f => f.Rule, StringComparer.Ordinal)
            .ThenBy(f => f.Fingerprint.ToString(), StringComparer.Ordinal)];
        OnDemand<ArticleReport> articles = new(
            this.documents.Count, i => new(documents[i], this.documents[i].Extracted, [.. byDocument[i].Select(number => findings[number])]), a => a.Document.Text.Length, Room);
        return new(
            analysis.AsOf,
            Tally.Of(findings, documents, incidents, verdicts, gone.Length),
            documents,
            new(articles, this.documents.Places),
            sections,
            MostOutdated.Of(sections),
            incidents,
            findings,
            LookAtFirst.Of(findings),
            gone,
            verdicts,
            [.. corrections.OrderBy(c => c.Claim, StringComparer.Ordinal).ThenBy(c => c.Change, StringComparer.Ordinal)]);
    }

    /// <summary>Reads the documents once, each with the findings that stand first in it.</summary>
    private void Read()
    {
        foreach (var report in FindingReports.Of(analysis.Findings, documents, analysis.Incidents))
        {
            findings.Add(report);
            inSections.Add(report);
            incidents.Add(report);
            int[] places = [.. report.Passages.Select(p => documents.Places[p.Document]).Distinct()];
            ReadUpTo(places.Length == 0 ? -1 : places[0]);
            foreach (var place in places)
                byDocument[place].Add(report.Number);
        }
        ReadUpTo(documents.Count - 1);
    }

    private void ReadUpTo(int document)
    {
        for (var i = bare.Count; i <= document; i++)
        {
            var article = documents[i];
            bare.Add(Told(article, Anchors.Document(i)));
            incidents.Read(article);
            foreach (var verdict in VerdictReports.Of(article, byClaim))
                verdicts.Add(verdict);
        }
    }

    private DocumentReport Told(ClaimIndex article, string anchor)
    {
        var document = article.Document;
        return new(
            document.Id,
            document.Title,
            document.Origin,
            document.Revision,
            anchor,
            article.Extracted.Claims.Length,
            article.Extracted.Claims.Count(c => !c.Citations.IsEmpty),
            document.Paragraphs.Length,
            SectionReports.Of(article.Extracted, anchor, analysis.AsOf),
            [.. article.Extracted.Unread.OrderBy(s => s.Span.Start).Select(s => new UnreadSentence(s, s.Span.In(document.Text), document.Sections[s.Section].Title))],
            YearCounts.Of(article.Extracted, analysis.AsOf));
    }

    private IShelved<T> Kept<T>(IEnumerable<T> items)
        where T : class
    {
        var kept = shelf.Begin<T>();
        foreach (var item in items)
            kept.Add(item);
        return kept;
    }
}
