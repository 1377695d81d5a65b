using System.Text.Json;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Fetching;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Articles;

/// <summary>
/// Reads articles by their addresses. Of a wiki's article the revision is asked for first, and the text only where it is another than the
/// saved one; what was fetched is kept for <c>--offline</c>.
/// </summary>
/// <param name="http">Null offline. It asks without a look at robots.txt: an interface for programs is not what a crawler's rules are about.</param>
internal sealed class ArticleReader(HttpPages? http, string folder, string wikipedia, TimeProvider clock, Action<string> say)
{
    /// <exception cref="RefusedException">It is no address, there is no such article, or it cannot be fetched.</exception>
    public async Task<Document> ReadAsync(string given, CancellationToken cancellation)
    {
        var address = ArticleAddress.Parse(given, wikipedia)
            ?? throw new RefusedException($"{given}: not an address. Write https://en.wikipedia.org/wiki/Mali_War or wikipedia:en:\"Mali War\".");
        if (address.Title is null)
            return await ReadPageAsync(address, cancellation);

        var file = Path.Combine(folder, address.Api!.Authority.Replace(':', '_'), $"{FileName(address.Title)}.json");
        var saved = await SavedAsync(file, cancellation);
        if (http is null)
            return Document(address, saved ?? throw new RefusedException($"{given}: offline, and never fetched before."));

        var bare = await AskAsync(address, address.Request(bare: true), cancellation);
        if (saved is not null && Revision(address, bare) == saved.Revision)
            return Document(address, saved);

        var page = await AskAsync(address, address.Request(bare: false), cancellation);
        SavedArticle fetched = new(Text(address, page, "title"), Revision(address, page), Text(address, page, "source"), clock.GetUtcNow());
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync($"{file}.part", JsonSerializer.SerializeToUtf8Bytes(fetched, ArticleJson.Default.SavedArticle), cancellation);
        File.Move($"{file}.part", file, overwrite: true);
        return Document(address, fetched);
    }

    private async Task<Document> ReadPageAsync(ArticleAddress address, CancellationToken cancellation)
    {
        var page = await FetchAsync(address, address.Page, cancellation);
        return HtmlReader.Read(address.Page.AbsoluteUri, address.Page.AbsoluteUri, page);
    }

    private async Task<JsonElement> AskAsync(ArticleAddress address, Uri request, CancellationToken cancellation)
    {
        var answer = await FetchAsync(address, request, cancellation);
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new RefusedException($"{address.Given}: {request} gives no answer of MediaWiki's REST interface: {e.Message}", e);
        }
    }

    private async Task<string> FetchAsync(ArticleAddress address, Uri request, CancellationToken cancellation)
    {
        if (http is null)
            throw new RefusedException($"{address.Given}: offline; save the page and name the file.");

        return await http.FetchAsync(request, null, cancellation) switch
        {
            FetchOutcome.Fetched fetched => fetched.Page.Text,
            FetchOutcome.Answered { Status: 404 } => throw new RefusedException($"{address.Given}: no such article ({request} answers 404)."),
            FetchOutcome.Answered answered when FetchOutcome.IsTransient(answered) => throw Unreachable(address, $"{request} answers {answered.Status}"),
            FetchOutcome.Answered answered => throw new RefusedException($"{address.Given}: {request} answers {answered.Status}."),
            FetchOutcome.TimedOut late => throw Unreachable(address, late.Why),
            FetchOutcome.Unreachable lost => throw Unreachable(address, lost.Why),
            FetchOutcome.CertificateBad bad => throw Failed(address, bad.Why),
            FetchOutcome.NotAttempted none => throw Failed(address, none.Why),
            FetchOutcome.OverLimit limit => throw Failed(address, limit.Why),
            FetchOutcome.NotAPage file => throw Failed(address, $"{file.ContentType} is served there"),
            FetchOutcome.Unchanged => throw Failed(address, "the server says that nothing has changed although nothing was known"),
            var other => throw new InvalidOperationException($"unknown outcome {other.GetType().Name}"),
        };
    }

    private static RefusedException Failed(ArticleAddress address, string why) => new($"{address.Given}: cannot be fetched: {why}.");

    private static UnreachableArticleException Unreachable(ArticleAddress address, string why) => new($"{address.Given}: cannot be reached: {why}.");

    private static Document Document(ArticleAddress address, SavedArticle article) =>
        WikitextReader.Read(article.Title, address.Page.AbsoluteUri, article.Source, article.Title, article.Revision);

    private static string Text(ArticleAddress address, JsonElement page, string property) =>
        page.ValueKind is JsonValueKind.Object && page.TryGetProperty(property, out var text) && text.GetString() is { } value
            ? value : throw new RefusedException($"{address.Given}: the REST interface's answer has no \"{property}\".");

    private static string Revision(ArticleAddress address, JsonElement page) =>
        page.ValueKind is JsonValueKind.Object && page.TryGetProperty("latest", out var latest) && latest.TryGetProperty("id", out var id)
            ? id.ToString() : throw new RefusedException($"{address.Given}: the REST interface's answer has no revision.");

    private async Task<SavedArticle?> SavedAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            return null;

        try
        {
            return JsonSerializer.Deserialize(await File.ReadAllBytesAsync(file, cancellation), ArticleJson.Default.SavedArticle);
        }
        catch (JsonException e)
        {
            say($"{file} cannot be read and is fetched anew: {e.Message}");
            return null;
        }
    }

    /// <summary>A title as a file's name; what a file system may not take is escaped.</summary>
    private static string FileName(string title)
    {
        var name = Uri.EscapeDataString(title.Replace(' ', '_'));
        return name.Length <= 120 ? name : $"{name[..100]}-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(title)))[..12]}";
    }
}
