using System.Collections.Frozen;
using System.Collections.Immutable;
using SourcePipeline.Citations;
using SourcePipeline.Comparison;
using SourcePipeline.Currency;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Findings.Cues;

namespace SourcePipeline.Findings;

/// <summary>All that rules may look at.</summary>
internal sealed class Evidence
{
    private readonly Dictionary<Claim, Statement> _of = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> _fighting;

    public Evidence(ImmutableArray<ExtractedDocument> documents, ImmutableArray<Statement> statements, ImmutableArray<RelatedIncident> incidents, DateOnly asOf, RuleSet rules, Alliances alliances)
    {
        AsOf = asOf;
        Alliances = alliances;
        var reader = new CueReader(rules);
        Documents = [.. documents.Select(d => new DocumentView(d, reader))];
        Timelines = [.. Documents.Select(d => Timeline.Of(d, asOf))];
        Statements = statements;
        Incidents = incidents;
        foreach (var statement in statements)
        {
            _of[statement.Claim] = statement;
        }
        ControlByPlace = statements.Where(s => s is { Place.Number: >= 0, Claim.Kind: ClaimKind.Control }).ToLookup(s => s.Place.Number);
        _fighting = new Lazy<FrozenDictionary<string, FrozenSet<string>>>(() => Fighting(statements));
    }

    public DateOnly AsOf { get; }

    public Alliances Alliances { get; }

    /// <summary>Control statements by the number of their place, in the order of the text.</summary>
    public ILookup<int, Statement> ControlByPlace { get; }

    public Statement StatementOf(Claim claim) => _of[claim];

    /// <summary>Names of those who act, lose or speak as a party in a document.</summary>
    public FrozenSet<string> PartiesOf(string document) => _fighting.Value.GetValueOrDefault(document, FrozenSet<string>.Empty);

    private static FrozenDictionary<string, FrozenSet<string>> Fighting(ImmutableArray<Statement> statements)
    {
        var names = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            if (!names.TryGetValue(statement.Claim.Document, out var known))
            {
                names[statement.Claim.Document] = known = new(StringComparer.Ordinal);
            }
            if (statement.Voice.IsBelligerent)
            {
                known.UnionWith(statement.Voice.Claimant.Names);
            }
            if (statement.Subject.IsArmed && statement.Subject.Kind != GroupKind.State)
            {
                known.UnionWith(statement.Subject.Names);
            }
        }
        return names.ToFrozenDictionary(n => n.Key, n => n.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>What became of checking the citations, by the claim's id.</summary>
    public required ILookup<string, Verdict> Verdicts { get; init; }

    /// <summary>What is known of the references' addresses, by the document's id.</summary>
    public required ILookup<string, LinkReport> Links { get; init; }

    public ImmutableArray<DocumentView> Documents { get; }

    /// <summary>A timeline for each document, in the same order.</summary>
    public ImmutableArray<Timeline> Timelines { get; }

    public ImmutableArray<Statement> Statements { get; }

    public ImmutableArray<RelatedIncident> Incidents { get; }

    /// <summary>"January 2013", as maintenance templates want it.</summary>
    public string Month => $"{AsOf:MMMM yyyy}";
}
