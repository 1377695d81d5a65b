using System.Net;
using HtmlAgilityPack;
using SourcePipeline.Reading.References;

namespace SourcePipeline.Reading.Html;

/// <summary>
/// Reads one entry of a page's reference list: first the machine-readable copy that MediaWiki's citation templates leave (COinS, the
/// fields of OpenURL, NISO Z39.88), then the links, then the words.
/// </summary>
internal static class CitationFields
{
    public static Reference Read(string number, HtmlNode content)
    {
        var words = HtmlTree.Words(content, n => HtmlTree.HasClass(n, "mw-cite-backlink") || HtmlTree.HasClass(n, "Z3988"));
        var printed = EntryText.Read(number, words);
        var fields = OpenUrlFields(content);
        var links = new CitationLinks();
        foreach (var link in HtmlTree.Elements(content, n => n.Name == "a"))
            links.Take(HtmlTree.Attribute(link, "href"), HtmlTree.Words(link));

        var quote = HtmlTree.Find(content, n => n.Name == "q") is { } q ? HtmlTree.Words(q).Trim('"', '“', '”') : null;
        return printed with
        {
            Title = Field("rft.atitle") ?? Field("rft.btitle") ?? Field("rft.title") ?? printed.Title ?? links.Title,
            Url = links.Url ?? printed.Url ?? UrlOf(fields),
            ArchiveUrl = links.ArchiveUrl,
            UrlStatus = links.UrlStatus,
            Published = ReferenceDate.Normalise(Field("rft.date")) ?? printed.Published,
            Publisher = Field("rft.jtitle") ?? Field("rft.pub") ?? Italics(content),
            Agency = NewsAgencies.In(words),
            Author = Field("rft.au") ?? Joined(Field("rft.aulast"), Field("rft.aufirst")),
            Quote = string.IsNullOrEmpty(quote) ? null : quote,
            Language = LanguageNote(words),
            Isbn = Field("rft.isbn") ?? printed.Isbn,
            Issn = Field("rft.issn") ?? printed.Issn,
            Doi = fields.GetValueOrDefault("info:doi") ?? printed.Doi,
        };

        string? Field(string name) => fields.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
    }

    /// <summary>The fields of the first COinS span; identifiers of the <c>info:</c> kind under <c>info:doi</c> and so on.</summary>
    private static Dictionary<string, string> OpenUrlFields(HtmlNode content)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (HtmlTree.Find(content, n => n.Name == "span" && HtmlTree.HasClass(n, "Z3988")) is not { } span)
            return fields;

        foreach (var pair in HtmlTree.Attribute(span, "title").Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=');
            if (equals > 0)
            {
                var name = pair[..equals];
                var value = WebUtility.UrlDecode(pair[(equals + 1)..]);
                if (name == "rft_id" && value.StartsWith("info:", StringComparison.Ordinal) && value.IndexOf('/') is > 0 and var slash)
                    fields.TryAdd(value[..slash], value[(slash + 1)..]);
                else
                    fields.TryAdd(name, value);
            }
        }

        return fields;
    }

    private static string? UrlOf(Dictionary<string, string> fields) =>
        fields.TryGetValue("rft_id", out var id) && id.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? id : null;

    private static string? Italics(HtmlNode content) =>
        HtmlTree.Find(content, n => n.Name is "i" or "em") is { } italics && HtmlTree.Words(italics) is { Length: > 0 and < 80 } words ? words : null;

    private static string? Joined(string? last, string? first) => last is null ? null : first is null ? last : $"{last}, {first}";

    /// <summary>"(in French)" in the words of the entry.</summary>
    private static string? LanguageNote(string words)
    {
        var at = words.IndexOf("(in ", StringComparison.Ordinal);
        var end = at < 0 ? -1 : words.IndexOf(')', at);
        return end > at && end - at < 40 ? words[(at + 4)..end] : null;
    }
}
