using HtmlAgilityPack;
using SourcePipeline.Reading.Marks;

namespace SourcePipeline.Reading.Html;

/// <summary>Puts the words of an encyclopedia page into the document, its reference marks as <c>[129]</c> and its inline tags with their dates.</summary>
internal sealed class InlineContent(DocumentBuilder document)
{
    /// <summary>Classes of what is furniture of the page and no part of the article.</summary>
    private static readonly string[] Furniture =
    [
        "mw-editsection", "navbox", "vertical-navbox", "sidebar", "toc", "navbar", "catlinks", "printfooter", "mw-cite-backlink", "sortkey",
        "shortdescription", "sistersitebox", "side-box", "portalbox", "portal-bar", "authority-control", "mwe-math-element", "noprint",
        "metadata", "mw-jump-link", "mw-empty-elt", "geo-nondefault", "geo-multi-punct", "mw-collapsible-toggle", "ext-phonos", "listen",
        "navigation-box", "error", "gallerybox-map", "locmap", "mw-kartographer-container", "barbox",
    ];

    /// <summary>Writes what the node itself is. False where its children have nothing more to say.</summary>
    public bool Enter(HtmlNode node)
    {
        if (node.NodeType == HtmlNodeType.Text)
        {
            document.Append(HtmlTree.TextOf(node));
            return false;
        }

        if (node.NodeType != HtmlNodeType.Element)
            return node.NodeType == HtmlNodeType.Document;

        if (node.Name == "sup" || HtmlTree.HasClass(node, "Inline-Template"))
        {
            if (HtmlTree.HasClass(node, "reference"))
            {
                WriteMark(node);
                return false;
            }

            if (HtmlTree.HasClass(node, "Inline-Template"))
            {
                WriteTag(node);
                return false;
            }
        }

        if (node.Name == "br")
            document.Append(" ");

        return !IsFurniture(node);
    }

    /// <summary>Writes everything below a node into the open paragraph.</summary>
    public void WriteAll(HtmlNode root)
    {
        for (var node = root; node is not null;)
        {
            var descend = Enter(node);
            if (node.Name is "p" or "li" or "div" or "td" or "th" or "tr" or "dd" or "dt" or "ul")
                document.Append(" ");

            node = HtmlTree.Next(node, root, descend);
        }
    }

    public static bool IsFurniture(HtmlNode node)
    {
        if (HtmlTree.IsHidden(node) || node.Name is "nav" or "button" or "form")
            return true;

        if (!node.HasAttributes || node.Attributes["class"] is null)
            return HtmlTree.Attribute(node, "role") == "navigation";

        foreach (var name in Furniture)
        {
            if (HtmlTree.HasClass(node, name))
                return true;
        }

        return HtmlTree.Attribute(node, "role") == "navigation" && !HtmlTree.HasClass(node, "hatnote");
    }

    /// <summary>The mark of a <c>sup.reference</c> without its brackets; empty for a page number (<c>: 12</c>), which is no mark.</summary>
    public static ReadOnlySpan<char> MarkOf(HtmlNode sup)
    {
        var words = HtmlTree.Words(sup).AsSpan().Trim();
        return words.StartsWith(":") ? "" : words.Trim("[] ");
    }

    private void WriteMark(HtmlNode sup)
    {
        var mark = MarkOf(sup);
        if (!mark.IsEmpty)
            document.AppendMark(mark);
    }

    private void WriteTag(HtmlNode node)
    {
        var words = HtmlTree.Words(node).AsSpan().Trim().Trim("[] ");
        if (words.IsEmpty)
            return;

        InlineTags.TryRead(words, out var kind, out var date);
        for (var below = node; below is not null && date is null; below = HtmlTree.Next(below, node))
            date = below.NodeType == HtmlNodeType.Element ? MonthYear.FindLast(HtmlTree.Attribute(below, "title"), out _) : null;

        document.AppendTag(words.ToString(), kind, date);
    }
}
