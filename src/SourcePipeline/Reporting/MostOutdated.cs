namespace SourcePipeline.Reporting;

/// <summary>The sections of all documents, those that have been out of date the longest first; then those whose newest date is oldest.</summary>
internal static class MostOutdated
{
    public static IReadOnlyList<SectionReport> Of(IReadOnlyList<SectionReport> sections)
    {
        int[] order =
        [
            .. sections.Index()
                .Where(s => s.Item.IsOfTheArticle)
                .Select(s => (s.Index, Stale: s.Item.IsStale ? 0 : 1, Since: s.Item.StaleSince ?? "9999", Newest: s.Item.NewestDay ?? int.MaxValue))
                .OrderBy(s => s.Stale)
                .ThenBy(s => s.Since, StringComparer.Ordinal)
                .ThenBy(s => s.Newest)
                // They come by document, and in the order of the text.
                .ThenBy(s => s.Index)
                .Select(s => s.Index),
        ];
        return new OnDemand<SectionReport>(order.Length, i => sections[order[i]]);
    }
}
