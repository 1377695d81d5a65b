using System.Text.RegularExpressions;
using HtmlAgilityPack;
using SourcePipeline.Reading.References;

namespace SourcePipeline.Reading.Html;

/// <summary>Finds a page's title, author and date in its head and around its headline.</summary>
internal static partial class PageFacts
{
    private const int MaxByline = 100;

    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued",
        "dcterms.created", "parsely-pub-date", "sailthru.date", "article.published", "originalpublicationdate", "ptime", "pdate", "cxenseparse:recs:publishtime",
    ];

    public static PageSource Read(HtmlNode page, string html)
    {
        var meta = Meta(page);
        var headline = HtmlTree.Find(page, n => n.Name == "h1" && !HtmlTree.IsHidden(n)) is { } h1 && HtmlTree.Words(h1) is { Length: > 3 } words ? words : null;
        var window = HtmlTree.Find(page, n => n.Name == "title") is { } title ? HtmlTree.Collapse(HtmlEntity.DeEntitize(title.InnerText)) : null;
        return new(
            Title: NotEmpty(meta.GetValueOrDefault("og:title")) ?? headline ?? NotEmpty(window) ?? "",
            Byline: Byline(page, meta),
            Published: Published(page, meta, html),
            SiteName: NotEmpty(meta.GetValueOrDefault("og:site_name")) ?? NotEmpty(meta.GetValueOrDefault("application-name")),
            Language: HtmlTree.Find(page, n => n.Name == "html") is { } root ? NotEmpty(HtmlTree.Attribute(root, "lang")) : null);
    }

    private static Dictionary<string, string> Meta(HtmlNode page)
    {
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in HtmlTree.Elements(page, n => n.Name == "meta"))
        {
            var content = HtmlTree.Collapse(HtmlTree.Attribute(node, "content"));
            foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop"])
            {
                if (content.Length > 0 && HtmlTree.Attribute(node, attribute) is { Length: > 0 } name)
                    meta.TryAdd(name, content);
            }
        }

        return meta;
    }

    private static string? Published(HtmlNode page, Dictionary<string, string> meta, string html)
    {
        foreach (var name in DateNames)
        {
            if (meta.TryGetValue(name, out var value) && ReferenceDate.ToEdtf(value) is { } date)
                return date;
        }

        if (JsonDate().Match(html) is { Success: true } json && ReferenceDate.ToEdtf(json.Groups[1].ValueSpan) is { } published)
            return published;

        foreach (var time in HtmlTree.Elements(page, n => n.Name == "time" || HtmlTree.Attribute(n, "itemprop") == "datePublished"))
        {
            if ((ReferenceDate.ToEdtf(HtmlTree.Attribute(time, "datetime")) ?? ReferenceDate.ToEdtf(HtmlTree.Words(time))) is { } date)
                return date;
        }

        return PrintedDate(page);
    }

    /// <summary>A short line near the headline that is a date, or ends with one: "Published 4 March 2013".</summary>
    private static string? PrintedDate(HtmlNode page)
    {
        foreach (var node in HtmlTree.Elements(page, n => n.Name is "p" or "div" or "span" or "li" or "small" or "address" or "font"))
        {
            if (node.InnerLength is > 0 and < 400 && HtmlTree.Words(node) is { Length: > 7 and < 90 } words && DateInWords().Match(words) is { Success: true } match
                && ReferenceDate.ToEdtf(match.ValueSpan) is { Length: 10 } date)
            {
                return date;
            }
        }

        return null;
    }

    private static string? Byline(HtmlNode page, Dictionary<string, string> meta)
    {
        var author = meta.GetValueOrDefault("author") ?? meta.GetValueOrDefault("byl") ?? meta.GetValueOrDefault("dc.creator") ?? meta.GetValueOrDefault("parsely-author");
        if (author is { Length: > 0 and < MaxByline } && !author.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return author;

        var node = HtmlTree.Find(page, n => n.HasAttributes
            && (HtmlTree.Attribute(n, "rel") == "author" || HtmlTree.Attribute(n, "itemprop") == "author" || HtmlTree.Attribute(n, "class").Contains("byline", StringComparison.OrdinalIgnoreCase)));
        return node is not null && HtmlTree.Words(node) is { Length: > 0 and < MaxByline } words ? words : null;
    }

    private static string? NotEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    [GeneratedRegex("\"datePublished\"\\s*:\\s*\"([^\"]{4,40})\"", RegexOptions.CultureInvariant)]
    private static partial Regex JsonDate();

    [GeneratedRegex(@"\b(\d{1,2}(st|nd|rd|th)? [A-Za-zéû]{3,9}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}|\d\d/\d\d/\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex DateInWords();
}
