using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>Finds the claims and references of one article.</summary>
internal sealed class ClaimIndex
{
    private readonly Dictionary<string, Claim> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reference> references = new(StringComparer.Ordinal);

    public ClaimIndex(ExtractedDocument extracted)
    {
        Extracted = extracted;
        foreach (var claim in extracted.Claims)
            claims.TryAdd(claim.Id, claim);
        foreach (var reference in extracted.Document.References)
            references.TryAdd(reference.Number, reference);
    }

    public ExtractedDocument Extracted { get; }

    public Document Document => Extracted.Document;

    public Claim? Claim(string id) => claims.GetValueOrDefault(id);

    public Reference? Reference(string mark) => references.GetValueOrDefault(mark);
}
