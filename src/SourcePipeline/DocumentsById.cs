using System.Collections;
using SourcePipeline.Extraction;

namespace SourcePipeline;

/// <summary>Documents in the order of their ids, which are known without reading them; each is read when it is asked for.</summary>
/// <param name="ids">In order.</param>
/// <param name="read">Reads the document of an index, the same one every time.</param>
public sealed class DocumentsById(IReadOnlyList<string> ids, Func<int, ExtractedDocument> read) : IReadOnlyList<ExtractedDocument>
{
    private readonly OnDemand<ExtractedDocument> documents = new(ids.Count, read);

    public IReadOnlyList<string> Ids => ids;

    public int Count => ids.Count;

    public ExtractedDocument this[int index] => documents[index];

    /// <summary>The ids of some documents, which are read for them only where they have to be.</summary>
    public static IReadOnlyList<string> IdsOf(IReadOnlyList<ExtractedDocument> documents) =>
        documents is DocumentsById known ? known.Ids : [.. documents.Select(d => d.Document.Id)];

    public IEnumerator<ExtractedDocument> GetEnumerator() => documents.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
