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
        ImmutableArray<LinkReport> links = default) =>
        AnalyseInTurn([.. documents.OrderBy(d => d.Document.Id, StringComparer.Ordinal)], verdicts, asOf, rules, settings ?? JudgingSettings.Default, links, found => [.. found]);

    /// <summary>The same over documents that need not all be in memory: each is read some few times, one after another.</summary>
    /// <param name="documents">In the order of their ids.</param>
    /// <param name="keep">Puts the findings away as they come.</param>
    public static Analysis AnalyseInTurn(
        IReadOnlyList<ExtractedDocument> documents, ImmutableArray<Verdict> verdicts, DateOnly asOf, RuleSet rules, JudgingSettings settings, ImmutableArray<LinkReport> links,
        Func<IEnumerable<Finding>, IReadOnlyList<Finding>> keep)
    {
        var reader = new StatementReader();
        var statements = reader.Read(documents);
        var related = Relating.Relate(statements, settings.Reconcile);
        var evidence = new Evidence(documents, statements, reader, related, asOf, rules)
        {
            Verdicts = verdicts.ToLookup(v => v.Claim, StringComparer.Ordinal),
            Links = (links.IsDefault ? [] : links).ToLookup(l => l.Document, StringComparer.Ordinal),
        };
        var findings = keep(Judging.Judge(evidence, settings));
        return new(asOf, documents, [.. related.Select(r => r.Incident)], verdicts, findings, Gone: []);
    }
}
