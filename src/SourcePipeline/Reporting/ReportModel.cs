using System.Collections.Immutable;
using SourcePipeline.Citations;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>
/// Everything that a report says, worked out once: the formats only lay it out. The same analysis gives the same model, whatever the
/// order of its parts.
/// </summary>
/// <param name="Documents">By id.</param>
/// <param name="MostOutdated">Every section of every document, the most outdated first.</param>
/// <param name="Findings">By place: document, line, offset.</param>
/// <param name="LookAtFirst">At most ten.</param>
/// <param name="Gone">Findings of the last run that this one no longer has; their passages may no longer stand in the text.</param>
public sealed record ReportModel(
    DateOnly AsOf,
    Tally Tally,
    ImmutableArray<DocumentReport> Documents,
    ImmutableArray<SectionReport> MostOutdated,
    ImmutableArray<IncidentReport> Incidents,
    ImmutableArray<FindingReport> Findings,
    ImmutableArray<FindingReport> LookAtFirst,
    ImmutableArray<Finding> Gone,
    ImmutableArray<VerdictReport> Verdicts,
    ImmutableArray<CorrectionNote> Corrections)
{
    public static ReportModel From(Analysis analysis) => From(analysis, []);

    public static ReportModel From(Analysis analysis, ImmutableArray<CorrectionNote> corrections)
    {
        ImmutableArray<ExtractedDocument> extracted = [.. analysis.Documents.OrderBy(d => d.Document.Id, StringComparer.Ordinal)];
        var claims = new ClaimIndex(extracted);
        var incidentsById = analysis.Incidents.DistinctBy(i => i.Id).ToDictionary(i => i.Id, StringComparer.Ordinal);
        ImmutableArray<FindingReport> findings = FindingReports.Of(analysis.Findings, claims, incidentsById);
        ILookup<string, FindingReport> byDocument = findings
            .SelectMany(f => f.Passages.Select(p => p.Document).Distinct(StringComparer.Ordinal), (f, d) => (Finding: f, Document: d))
            .ToLookup(f => f.Document, f => f.Finding, StringComparer.Ordinal);
        ImmutableArray<DocumentReport> documents = [.. extracted.Select((d, i) => DocumentOf(d, Anchors.Document(i), [.. byDocument[d.Document.Id]], analysis.AsOf))];
        ImmutableArray<IncidentReport> incidents = IncidentReports.Of(analysis.Incidents, claims, findings);
        ImmutableArray<VerdictReport> verdicts = VerdictsOf(analysis.Verdicts, claims);
        ImmutableArray<Finding> gone = [.. analysis.Gone
            .OrderBy(f => f.Locations.IsEmpty ? "" : f.Locations[0].Document, StringComparer.Ordinal)
            .ThenBy(f => f.Locations.IsEmpty ? 0 : f.Locations[0].Line)
            .ThenBy(f => f.Rule, StringComparer.Ordinal)
            .ThenBy(f => f.Fingerprint.ToString(), StringComparer.Ordinal)];
        return new(
            analysis.AsOf,
            Tally.Of(findings, documents, incidents, verdicts, gone.Length),
            documents,
            [.. SectionReports.MostOutdatedFirst(documents.SelectMany(d => d.Sections))],
            incidents,
            findings,
            Reporting.LookAtFirst.Of(findings),
            gone,
            verdicts,
            [.. corrections.OrderBy(c => c.Claim, StringComparer.Ordinal).ThenBy(c => c.Change, StringComparer.Ordinal)]);
    }

    private static DocumentReport DocumentOf(ExtractedDocument extracted, string anchor, ImmutableArray<FindingReport> own, DateOnly asOf)
    {
        Document document = extracted.Document;
        return new(
            extracted,
            anchor,
            SectionReports.Of(extracted, own, anchor, asOf),
            own,
            [.. extracted.Unread.OrderBy(s => s.Span.Start).Select(s => new UnreadSentence(s, s.Span.In(document.Text), document.Sections[s.Section].Title))],
            Timeline.Of(extracted, asOf));
    }

    /// <summary>A verdict on a claim that no document holds any more has nothing to stand beside and is left out.</summary>
    private static ImmutableArray<VerdictReport> VerdictsOf(ImmutableArray<Verdict> verdicts, ClaimIndex claims) =>
        [.. verdicts
            .Where(v => claims.Knows(v.Claim))
            .Select(v =>
            {
                Claim claim = claims[v.Claim];
                Document document = claims.DocumentOf(claim);
                return new VerdictReport(v, claim, claim.Sentence.In(document.Text), document.Sections[claim.Section].Title, claims.ReferenceOf(document, v.Citation));
            })
            .OrderBy(v => v.Claim.Document, StringComparer.Ordinal)
            .ThenBy(v => v.Claim.Span.Start)
            .ThenBy(v => v.Claim.Id, StringComparer.Ordinal)
            .ThenBy(v => v.Verdict.Citation, StringComparer.Ordinal)
            .ThenBy(v => v.Verdict.Url, StringComparer.Ordinal)];
}
