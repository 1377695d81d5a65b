using System.Collections;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>The articles of a report by id. Each is put together when it is asked for: an article of a whole export is gone when the next one is read.</summary>
public sealed class ArticleReports : IReadOnlyList<ArticleReport>
{
    private readonly IReadOnlyList<ArticleReport> articles;
    private readonly IReadOnlyDictionary<string, int> places;

    /// <param name="places">Of each id the place in the list.</param>
    internal ArticleReports(IReadOnlyList<ArticleReport> articles, IReadOnlyDictionary<string, int> places)
    {
        this.articles = articles;
        this.places = places;
    }

    public int Count => articles.Count;

    public ArticleReport this[int index] => articles[index];

    /// <summary>The document of an id; null where the report covers none.</summary>
    public Document? Find(string id) => places.TryGetValue(id, out var place) ? articles[place].Document : null;

    /// <summary>Anchor of a document that the report covers.</summary>
    public string AnchorOf(string id) => Anchors.Document(places[id]);

    public IEnumerator<ArticleReport> GetEnumerator() => articles.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
