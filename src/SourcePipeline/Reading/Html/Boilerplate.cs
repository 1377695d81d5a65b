using System.Buffers;
using HtmlAgilityPack;

namespace SourcePipeline.Reading.Html;

/// <summary>
/// Tells by tag, role, class and id what of a page is hardly its main text. The words are those that page authors use, as collected by
/// the Readability project (Arc90, Mozilla).
/// </summary>
internal static class Boilerplate
{
    private static readonly SearchValues<string> UnlikelyNames = SearchValues.Create(
        [
            "-ad-", "ai2html", "banner", "breadcrumb", "combx", "comment", "community", "cover-wrap", "cookie", "consent", "disqus", "extra-", "footer", "gdpr",
            "header", "legends", "menu", "newsletter", "related", "recommend", "remark", "replies", "rss", "shoutbox", "sidebar", "skyscraper", "social",
            "share", "sponsor", "supplemental", "ad-break", "agegate", "pagination", "pager", "popup", "promo", "paywall", "yom-remote", "trending", "subscribe",
            "most-read", "mostread", "navigation", "toolbar", "widget", "masthead", "outbrain", "taboola", "advert", "modal", "signup", "sign-up",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> LikelyNames = SearchValues.Create(
        ["article", "body", "column", "content", "main", "shadow", "story", "entry", "text"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Positive = SearchValues.Create(
        ["article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "pagination", "post", "text", "blog", "story"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Negative = SearchValues.Create(
        [
            "-ad-", "hidden", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead", "media", "meta", "outbrain", "promo", "related",
            "scroll", "share", "shoutbox", "sidebar", "skyscraper", "sponsor", "shopping", "tags", "widget", "cookie", "newsletter", "recommend", "subscribe",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] RelatedHeadings =
    [
        "More on this story", "Related topics", "Related stories", "Related articles", "Related", "Related content", "Read also", "Read more", "See also",
        "Most read", "Most popular", "More from", "Recommended", "You may also like", "Also in", "Trending", "Lire aussi", "Sur le même sujet", "Newsletter",
    ];

    /// <summary>Whether a heading stands over links to other stories.</summary>
    public static bool AnnouncesRelated(ReadOnlySpan<char> heading)
    {
        heading = heading.Trim(" :…");
        foreach (var related in RelatedHeadings)
        {
            if (heading.Equals(related, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether nothing below the element can be main text.</summary>
    public static bool IsNever(HtmlNode node) =>
        HtmlTree.IsHidden(node)
        || node.Name is "nav" or "aside" or "footer" or "form" or "button" or "menu" or "dialog" or "fieldset" or "option" or "label"
        || HtmlTree.Attribute(node, "role") is "menu" or "menubar" or "complementary" or "navigation" or "alert" or "alertdialog" or "dialog" or "banner" or "contentinfo" or "search"
        || HtmlTree.Attribute(node, "aria-hidden") == "true"
        || HtmlTree.Attribute(node, "aria-modal") == "true";

    /// <summary>Whether the element's names say that it is something beside the article.</summary>
    public static bool IsUnlikely(HtmlNode node)
    {
        if (!node.HasAttributes || node.Name is "body" or "html" or "a" or "article" or "main" or "p")
            return false;

        return (Has(node, "class", UnlikelyNames) || Has(node, "id", UnlikelyNames)) && !Has(node, "class", LikelyNames) && !Has(node, "id", LikelyNames);
    }

    /// <summary>25 for a name that main texts have, less 25 for one that they have not, for class and id each.</summary>
    public static int Weight(HtmlNode node) => node.HasAttributes ? WeightOf(node, "class") + WeightOf(node, "id") : 0;

    private static bool Has(HtmlNode node, string attribute, SearchValues<string> names) =>
        node.GetAttributeValue(attribute, "").AsSpan().IndexOfAny(names) >= 0;

    private static int WeightOf(HtmlNode node, string attribute) => (Has(node, attribute, Positive) ? 25 : 0) - (Has(node, attribute, Negative) ? 25 : 0);
}
