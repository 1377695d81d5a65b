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
    /// <param name="rules">The rules that the documents were extracted with; their cues are read again here.</param>
    /// <param name="links">What is known of the references' addresses; none where nothing was fetched.</param>
    public static Analysis Analyse(
        IEnumerable<ExtractedDocument> documents, ImmutableArray<Verdict> verdicts, DateOnly asOf, RuleSet rules, JudgingSettings? settings = null,
        ImmutableArray<LinkReport> links = default)
    {
        ImmutableArray<ExtractedDocument> ordered = [.. documents.OrderBy(d => d.Document.Id, StringComparer.Ordinal)];
        var reader = new StatementReader();
        var statements = reader.Read(ordered);
        var related = Relating.Relate(statements, (settings ?? JudgingSettings.Default).Reconcile);
        var evidence = new Evidence(ordered, statements, related, asOf, rules, reader.Alliances)
        {
            Verdicts = verdicts.ToLookup(v => v.Claim, StringComparer.Ordinal),
            Links = (links.IsDefault ? [] : links).ToLookup(l => l.Document, StringComparer.Ordinal),
        };
        var findings = Judging.Judge(evidence, settings ?? JudgingSettings.Default);
        return new(asOf, ordered, [.. related.Select(r => r.Incident)], verdicts, findings, Gone: []);
    }
}
