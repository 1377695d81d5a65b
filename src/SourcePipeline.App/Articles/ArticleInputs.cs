using SourcePipeline.App.Fetching;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Settings;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Articles;

/// <summary>Reads those inputs that are addresses, one after another; what cannot be read is told and stops nothing.</summary>
internal static class ArticleInputs
{
    /// <param name="inputs">As named; those that are no addresses are left to others.</param>
    /// <param name="offline">Only what was fetched before.</param>
    public static async Task<List<Document>> ReadAsync(
        IEnumerable<string> inputs, InputReading reading, AppSettings settings, bool offline, TimeProvider clock, Action<string> say, CancellationToken cancellation)
    {
        List<Document> documents = [];
        string[] addresses = [.. inputs.Where(ArticleAddress.IsAddress).Distinct()];
        using HttpPages? http = offline || addresses.Length == 0 ? null : new(settings.Fetching with { ObeyRobots = false }, clock);
        ArticleReader articles = new(http, Path.Combine(settings.PagesFolder, "articles"), settings.WikipediaApi, clock, say);
        foreach (var address in addresses)
        {
            if (await reading.LoadAsync(address, () => articles.ReadAsync(address, cancellation)) is { } document)
                documents.Add(document);
        }

        return documents;
    }
}
