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

    private readonly ReportedDocuments _documents = new(analysis.Documents);
    private readonly IncidentReports _incidents = new(analysis.Incidents);
    private readonly SectionFindings _inSections = new();
    private readonly ILookup<string, Verdict> _byClaim = analysis.Verdicts.ToLookup(v => v.Claim, StringComparer.Ordinal);

    /// <summary>The documents without what is found in them.</summary>
    private readonly IShelved<DocumentReport> _bare = shelf.Begin<DocumentReport>();

    private readonly IShelved<FindingReport> _findings = shelf.Begin<FindingReport>();
    private readonly IShelved<VerdictReport> _verdicts = shelf.Begin<VerdictReport>();

    /// <summary>Of each document the numbers of the findings with a passage in it.</summary>
    private readonly List<int>[] _byDocument = [.. Enumerable.Range(0, analysis.Documents.Count).Select(_ => new List<int>())];

    public ReportModel Make(ImmutableArray<CorrectionNote> corrections)
    {
        Read();
        IReadOnlyList<DocumentReport> documents = Kept(_bare.Select(_inSections.In));
        IReadOnlyList<SectionReport> sections = Kept(documents.SelectMany(d => d.Sections));
        ImmutableArray<IncidentReport> incidents = _incidents.All();
        ImmutableArray<Finding> gone = [.. analysis.Gone
            .OrderBy(f => f.Locations.IsEmpty ? "" : f.Locations[0].Document, StringComparer.Ordinal)
            .ThenBy(f => f.Locations.IsEmpty ? 0 : f.Locations[0].Line)
            .ThenBy(f => f.Rule, StringComparer.Ordinal)
            .ThenBy(f => f.Fingerprint.ToString(), StringComparer.Ordinal)];
        OnDemand<ArticleReport> articles = new(
            _documents.Count, i => new(documents[i], _documents[i].Extracted, [.. _byDocument[i].Select(number => _findings[number])]), a => a.Document.Text.Length, Room);
        return new(
            analysis.AsOf,
            Tally.Of(_findings, documents, incidents, _verdicts, gone.Length),
            documents,
            new(articles, _documents.Places),
            sections,
            MostOutdated.Of(sections),
            incidents,
            _findings,
            LookAtFirst.Of(_findings),
            gone,
            _verdicts,
            [.. corrections.OrderBy(c => c.Claim, StringComparer.Ordinal).ThenBy(c => c.Change, StringComparer.Ordinal)]);
    }

    /// <summary>Reads the documents once, each with the findings that stand first in it.</summary>
    private void Read()
    {
        foreach (FindingReport report in FindingReports.Of(analysis.Findings, _documents, analysis.Incidents))
        {
            _findings.Add(report);
            _inSections.Add(report);
            _incidents.Add(report);
            int[] places = [.. report.Passages.Select(p => _documents.Places[p.Document]).Distinct()];
            ReadUpTo(places.Length == 0 ? -1 : places[0]);
            foreach (int place in places)
                _byDocument[place].Add(report.Number);
        }
        ReadUpTo(_documents.Count - 1);
    }

    private void ReadUpTo(int document)
    {
        for (int i = _bare.Count; i <= document; i++)
        {
            ClaimIndex article = _documents[i];
            _bare.Add(Told(article, Anchors.Document(i)));
            _incidents.Read(article);
            foreach (VerdictReport verdict in VerdictReports.Of(article, _byClaim))
                _verdicts.Add(verdict);
        }
    }

    private DocumentReport Told(ClaimIndex article, string anchor)
    {
        Document document = article.Document;
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
            Timeline.Of(article.Extracted, analysis.AsOf));
    }

    private IShelved<T> Kept<T>(IEnumerable<T> items)
        where T : class
    {
        IShelved<T> kept = shelf.Begin<T>();
        foreach (T item in items)
            kept.Add(item);
        return kept;
    }
}
