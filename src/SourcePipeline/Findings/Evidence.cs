using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Currency;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Findings.Cues;

namespace SourcePipeline.Findings;

/// <summary>All that rules may look at.</summary>
internal sealed class Evidence
{
    public Evidence(ImmutableArray<ExtractedDocument> documents, ImmutableArray<Statement> statements, ImmutableArray<RelatedIncident> incidents, DateOnly asOf, RuleSet rules)
    {
        AsOf = asOf;
        var reader = new CueReader(rules);
        Documents = [.. documents.Select(d => new DocumentView(d, reader))];
        Timelines = [.. Documents.Select(Timeline.Of)];
        Statements = statements;
        Incidents = incidents;
    }

    public DateOnly AsOf { get; }

    public ImmutableArray<DocumentView> Documents { get; }

    /// <summary>A timeline for each document, in the same order.</summary>
    public ImmutableArray<Timeline> Timelines { get; }

    public ImmutableArray<Statement> Statements { get; }

    public ImmutableArray<RelatedIncident> Incidents { get; }

    /// <summary>"January 2013", as maintenance templates want it.</summary>
    public string Month => $"{AsOf:MMMM yyyy}";
}
