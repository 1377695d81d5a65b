using System.Text.RegularExpressions;

namespace SourcePipeline.App.Articles;

/// <summary>An article named by its address: a page of a MediaWiki site, or any other page.</summary>
/// <param name="Given">As the user wrote it.</param>
/// <param name="Page">Where a person reads it.</param>
/// <param name="Title">Of a wiki's page, with spaces; null for any other page.</param>
/// <param name="Api">Of a wiki's page: where its REST interface begins.</param>
internal sealed partial record ArticleAddress(string Given, Uri Page, string? Title, Uri? Api)
{
    private const string Language = "{language}";

    /// <summary>Whether an input is an address rather than a file.</summary>
    public static bool IsAddress(string input) =>
        input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || input.StartsWith("wikipedia:", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Reads <c>https://en.wikipedia.org/wiki/Mali_War</c>, <c>wikipedia:en:"Mali War"</c>, <c>wikipedia:"Mali War"</c>, and addresses of
    /// other pages; null for what is none of them.
    /// </summary>
    /// <param name="wikipedia">Base of Wikipedia's REST interface, with <c>{language}</c> in the language's place.</param>
    public static ArticleAddress? Parse(string given, string wikipedia)
    {
        if (Named().Match(given) is { Success: true } named)
            return Wikipedia(given, named.Groups["language"] is { Success: true } language ? language.Value.ToLowerInvariant() : "en", named.Groups["title"].Value, wikipedia);

        if (!Uri.TryCreate(given, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return null;

        const string Wiki = "/wiki/";
        var title = url.AbsolutePath.StartsWith(Wiki, StringComparison.Ordinal) ? Uri.UnescapeDataString(url.AbsolutePath[Wiki.Length..]).Replace('_', ' ') : "";
        return title.Length == 0 ? new(given, url, null, null)
            : url.IdnHost.EndsWith(".wikipedia.org", StringComparison.OrdinalIgnoreCase) ? Wikipedia(given, url.IdnHost.Split('.')[0], title, wikipedia)
            : new(given, url, title, new(url, "/w/rest.php"));
    }

    /// <summary>The interface's address of the page's metadata, or of the page with its source.</summary>
    public Uri Request(bool bare) => new($"{Api!.AbsoluteUri.TrimEnd('/')}/v1/page/{Uri.EscapeDataString(Title!.Replace(' ', '_'))}{(bare ? "/bare" : "")}");

    private static ArticleAddress Wikipedia(string given, string language, string title, string wikipedia) =>
        new(given, new($"https://{language}.wikipedia.org/wiki/{Uri.EscapeDataString(title.Replace(' ', '_'))}"), title, new(wikipedia.Replace(Language, language, StringComparison.Ordinal)));

    [GeneratedRegex("""^wikipedia:(?:(?<language>[A-Za-z][A-Za-z-]{1,11}):)?"?(?<title>[^"\s][^"]*?)(?<!:)"?$""", RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
