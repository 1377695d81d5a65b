using SourcePipeline.App.Storage;
using SourcePipeline.Extraction;

namespace SourcePipeline.App.Runs;

/// <summary>
/// The documents of a run. The first stay in memory, as far as they fit; the others are read back from the store when they are asked for.
/// </summary>
internal sealed class RunDocuments(IClaimStore store)
{
    /// <summary>How many characters of documents stay in memory.</summary>
    private const long Room = 1 << 22;

    /// <summary>Null for those that only the store holds.</summary>
    private readonly SortedDictionary<string, ExtractedDocument?> documents = new(StringComparer.Ordinal);

    private long room = Room;
    private long? run;

    public int Count => documents.Count;

    /// <summary>Of all documents.</summary>
    public int Claims { get; private set; }

    /// <param name="document">As the store holds it; one of the same id gives way.</param>
    public void Add(ExtractedDocument document)
    {
        var length = document.Document.Text.Length;
        var fits = length <= room;
        room -= fits ? length : 0;
        documents[document.Document.Id] = fits ? document : null;
        Claims += document.Claims.Length;
    }

    public void Remove(ExtractedDocument document)
    {
        if (documents.Remove(document.Document.Id))
            Claims -= document.Claims.Length;
    }

    /// <summary>All documents, by id.</summary>
    public DocumentsById InOrder()
    {
        string[] ids = [.. documents.Keys];
        return new(ids, i => documents[ids[i]] ?? ReadBack(ids[i]));
    }

    /// <summary>From now on documents are read as the run has recorded them: another run may change what the store holds.</summary>
    public void Recorded(long run) => this.run = run;

    private ExtractedDocument ReadBack(string id)
    {
        PassingMemory.LetGo();
        return (this.run is { } run ? store.Document(run, id) : store.Document(id)) ?? throw new InvalidOperationException($"{id}: the store does not hold a document that was saved in it.");
    }
}
