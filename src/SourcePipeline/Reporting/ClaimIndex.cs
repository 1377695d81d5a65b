using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>Finds the claims and references of one article.</summary>
internal sealed class ClaimIndex
{
    private readonly Dictionary<string, Claim> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reference> _references = new(StringComparer.Ordinal);

    public ClaimIndex(ExtractedDocument extracted)
    {
        Extracted = extracted;
        foreach (Claim claim in extracted.Claims)
            _claims.TryAdd(claim.Id, claim);
        foreach (Reference reference in extracted.Document.References)
            _references.TryAdd(reference.Number, reference);
    }

    public ExtractedDocument Extracted { get; }

    public Document Document => Extracted.Document;

    public Claim? Claim(string id) => _claims.GetValueOrDefault(id);

    public Reference? Reference(string mark) => _references.GetValueOrDefault(mark);
}
