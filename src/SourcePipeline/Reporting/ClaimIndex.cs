using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>Finds claims by id, and the document and references that they belong to.</summary>
internal sealed class ClaimIndex
{
    private readonly Dictionary<string, Claim> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Document> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Document, string Mark), Reference> _references = [];

    public ClaimIndex(ImmutableArray<ExtractedDocument> documents)
    {
        foreach (ExtractedDocument extracted in documents)
        {
            _documents.TryAdd(extracted.Document.Id, extracted.Document);
            foreach (Claim claim in extracted.Claims)
                _claims.TryAdd(claim.Id, claim);
            foreach (Reference reference in extracted.Document.References)
                _references.TryAdd((extracted.Document.Id, reference.Number), reference);
        }
    }

    public Claim this[string id] => _claims[id];

    public bool Knows(string id) => _claims.ContainsKey(id);

    public bool TryDocument(string id, out Document document) => _documents.TryGetValue(id, out document!);

    public Document DocumentOf(Claim claim) => _documents[claim.Document];

    public Reference? ReferenceOf(Document document, string mark) => _references.GetValueOrDefault((document.Id, mark));

    public AccountReport AccountOf(Claim claim, string? slot) => AccountReport.Of(claim, slot, DocumentOf(claim));
}
