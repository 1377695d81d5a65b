using SourcePipeline.Extraction;

namespace SourcePipeline.Reporting;

/// <summary>The documents that a report is made of, by id; each is read when it is asked for.</summary>
internal sealed class ReportedDocuments
{
    /// <summary>How many characters of documents stay at hand.</summary>
    private const long Room = 1 << 19;

    private readonly OnDemand<ClaimIndex> documents;

    public ReportedDocuments(IReadOnlyList<ExtractedDocument> documents)
    {
        string[] ids = [.. DocumentsById.IdsOf(documents)];
        int[] order = [.. Enumerable.Range(0, ids.Length)];
        Array.Sort(ids, order, StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
            Places.TryAdd(ids[i], i);
        this.documents = new(ids.Length, i => new(documents[order[i]]), d => d.Document.Text.Length, Room);
    }

    public int Count => documents.Count;

    /// <summary>Of each id the place in the report.</summary>
    public Dictionary<string, int> Places { get; } = new(StringComparer.Ordinal);

    public ClaimIndex this[int place] => documents[place];

    /// <summary>Null where the report covers no such document.</summary>
    public ClaimIndex? Find(string id) => Places.TryGetValue(id, out var place) ? documents[place] : null;
}
