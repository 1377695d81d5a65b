using HtmlAgilityPack;

namespace SourcePipeline.Reading.Html;

/// <summary>What a page says of itself outside its text.</summary>
internal static class PageMetadata
{
    /// <summary>An article's name: its first heading, else the window's title less the site's name.</summary>
    public static string? EncyclopediaTitle(HtmlNode page)
    {
        if (HtmlTree.Find(page, n => n.Id == "firstHeading") is { } heading && HtmlTree.Words(heading) is { Length: > 0 } words)
            return words;

        var title = HtmlTree.Find(page, n => n.Name == "title") is { } node ? HtmlTree.Collapse(HtmlEntity.DeEntitize(node.InnerText)) : "";
        var site = title.LastIndexOfAny(['-', '–', '—']);
        title = site > 0 && title[site..].Contains("Wiki", StringComparison.OrdinalIgnoreCase) ? title[..site].Trim() : title;
        return title.Length > 0 ? title : null;
    }

    /// <summary>The revision that MediaWiki writes into its pages, or null.</summary>
    public static string? Revision(string html) =>
        NumberAfter(html, "\"wgRevisionId\":") ?? NumberAfter(html, "Special:Redirect/revision/") ?? NumberAfter(html, "&amp;oldid=");

    private static string? NumberAfter(string html, string lead)
    {
        var at = html.IndexOf(lead, StringComparison.Ordinal);
        if (at < 0)
            return null;

        var digits = html.AsSpan(at + lead.Length).TrimStart();
        var length = digits[..Math.Min(digits.Length, 20)].IndexOfAnyExceptInRange('0', '9');
        return length > 0 && digits[..length] is not "0" ? digits[..length].ToString() : null;
    }
}
