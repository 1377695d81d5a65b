using System.Collections.Immutable;
using SourcePipeline.Citations;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Findings.Cues;

namespace SourcePipeline.Findings;

/// <summary>All that rules may look at.</summary>
/// <param name="documents">By id.</param>
/// <param name="statements">The claims that are compared.</param>
/// <param name="reader">That has read them.</param>
internal sealed class Evidence(
    IReadOnlyList<ExtractedDocument> documents, ImmutableArray<Statement> statements, StatementReader reader, ImmutableArray<RelatedIncident> incidents, DateOnly asOf, RuleSet rules)
{
    /// <summary>How many characters of documents stay at hand as the rules read them: a handful of long articles.</summary>
    private const long Room = 1 << 19;

    private readonly Dictionary<(string Document, string Claim), Statement> of = ById(statements);
    private readonly ILookup<string, Statement> byDocument = statements.ToLookup(s => s.Claim.Document, StringComparer.Ordinal);

    public DateOnly AsOf => asOf;

    public Alliances Alliances => reader.Alliances;

    /// <summary>Control statements by the number of their place, in the order of the text.</summary>
    public ILookup<int, Statement> ControlByPlace { get; } = statements.Where(s => s is { Place.Number: >= 0, Claim.Kind: ClaimKind.Control }).ToLookup(s => s.Place.Number);

    /// <summary>What the rules across documents have noted of each of them.</summary>
    public List<DatedEvent> DatedEvents { get; } = [];

    /// <summary>What became of checking the citations, by the claim's id.</summary>
    public required ILookup<string, Verdict> Verdicts { get; init; }

    /// <summary>What is known of the references' addresses, by the document's id.</summary>
    public required ILookup<string, LinkReport> Links { get; init; }

    /// <summary>By id; each is read when it is asked for.</summary>
    public OnDemand<DocumentView> Documents { get; } = Views(documents, new CueReader(rules), asOf);

    public ImmutableArray<Statement> Statements => statements;

    public ImmutableArray<RelatedIncident> Incidents => incidents;

    /// <summary>"January 2013", as maintenance templates want it.</summary>
    public string Month => $"{AsOf:MMMM yyyy}";

    /// <param name="claim">One that is compared: a casualty, control, equipment or strength.</param>
    public Statement StatementOf(Claim claim) => of[(claim.Document, claim.Id)];

    /// <summary>In the order of the text.</summary>
    public IEnumerable<Statement> StatementsOf(string document) => byDocument[document];

    /// <summary>Names of those who act, lose or speak as a party in a document.</summary>
    public IReadOnlySet<string> PartiesOf(string document) => reader.Parties[document];

    private static Dictionary<(string, string), Statement> ById(ImmutableArray<Statement> statements)
    {
        var of = new Dictionary<(string, string), Statement>(statements.Length);
        foreach (var statement in statements)
            of[(statement.Claim.Document, statement.Claim.Id)] = statement;
        return of;
    }

    private static OnDemand<DocumentView> Views(IReadOnlyList<ExtractedDocument> documents, CueReader cues, DateOnly asOf) =>
        new(documents.Count, d => new(d, documents[d], cues, asOf), view => view.Document.Text.Length, Room);
}
