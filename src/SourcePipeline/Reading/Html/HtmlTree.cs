using System.Text;
using HtmlAgilityPack;

namespace SourcePipeline.Reading.Html;

/// <summary>Looks at a parsed page without recursion, whatever its depth.</summary>
internal static class HtmlTree
{
    /// <summary>Parses any text as HTML; there is none that fails.</summary>
    public static HtmlDocument Parse(string html)
    {
        var document = new HtmlDocument();
        document.LoadHtml(HtmlNesting.Limit(html));
        return document;
    }

    /// <summary>The node after <paramref name="node"/> in document order inside <paramref name="root"/>, its children first if <paramref name="descend"/>; null at the end.</summary>
    public static HtmlNode? Next(HtmlNode node, HtmlNode root, bool descend = true)
    {
        if (descend && node.FirstChild is { } child)
            return child;

        for (var at = node; at is not null && at != root; at = at.ParentNode)
        {
            if (at.NextSibling is { } next)
                return next;
        }

        return null;
    }

    /// <summary>Visits a tree: entering decides whether the children are visited; every entered node is left, children or not.</summary>
    public static void Walk(HtmlNode root, Func<HtmlNode, bool> enter, Action<HtmlNode> leave)
    {
        for (var node = root; node is not null;)
        {
            if (enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            leave(node);
            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.ParentNode;
                if (node is not null)
                    leave(node);
            }

            node = node is null || node == root ? null : node.NextSibling;
        }
    }

    /// <summary>The first descendant that fits, in document order, or null.</summary>
    public static HtmlNode? Find(HtmlNode root, Predicate<HtmlNode> fits)
    {
        for (var node = Next(root, root); node is not null; node = Next(node, root))
        {
            if (node.NodeType == HtmlNodeType.Element && fits(node))
                return node;
        }

        return null;
    }

    /// <summary>The cell is the first of its row that has words, and stands behind an empty one.</summary>
    public static bool IsBehindEmptyCell(HtmlNode cell)
    {
        var found = false;
        for (var before = cell.PreviousSibling; before is not null; before = before.PreviousSibling)
        {
            if (before.Name is "td" or "th")
            {
                found = true;
                if (!string.IsNullOrWhiteSpace(Words(before)))
                    return false;
            }
        }

        return found && !string.IsNullOrWhiteSpace(Words(cell));
    }

    public static IEnumerable<HtmlNode> Elements(HtmlNode root, Predicate<HtmlNode> fits)
    {
        for (var node = Next(root, root); node is not null; node = Next(node, root))
        {
            if (node.NodeType == HtmlNodeType.Element && fits(node))
                yield return node;
        }
    }

    public static bool HasClass(HtmlNode node, string name)
    {
        var classes = Attribute(node, "class").AsSpan();
        for (var from = 0; from < classes.Length && classes[from..].IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at; from += at + 1)
        {
            var start = from + at;
            var end = start + name.Length;
            if ((start == 0 || char.IsWhiteSpace(classes[start - 1])) && (end == classes.Length || char.IsWhiteSpace(classes[end])))
                return true;
        }

        return false;
    }

    /// <summary>The attribute's value without entities, or an empty string.</summary>
    public static string Attribute(HtmlNode node, string name) => node.HasAttributes ? Decode(node.GetAttributeValue(name, "")) : "";

    /// <summary>The characters of a text node, entities resolved.</summary>
    public static string TextOf(HtmlNode node) => Decode(((HtmlTextNode)node).Text);

    /// <summary>All the words below a node, white space collapsed; what is hidden is left out.</summary>
    public static string Words(HtmlNode root, Predicate<HtmlNode>? skip = null)
    {
        var words = new StringBuilder();
        for (var node = root; node is not null;)
        {
            var skipped = node.NodeType == HtmlNodeType.Comment || (node != root && node.NodeType == HtmlNodeType.Element && (IsHidden(node) || skip?.Invoke(node) == true));
            if (node.NodeType == HtmlNodeType.Text)
                words.Append(TextOf(node));
            else if (node.Name is "br" or "p" or "li" or "div" or "td" or "th")
                words.Append(' ');

            node = Next(node, root, !skipped);
        }

        return Collapse(words.ToString());
    }

    /// <summary>Whether no reader sees the element.</summary>
    public static bool IsHidden(HtmlNode node) =>
        node.Name is "script" or "style" or "noscript" or "template" or "link" or "meta" or "head" or "svg" or "math" or "iframe" or "object" or "canvas"
            or "audio" or "video" or "map" or "area" or "select" or "input" or "textarea"
        || (node.HasAttributes && (node.Attributes["hidden"] is not null || IsDisplayNone(node.GetAttributeValue("style", ""))));

    public static string Collapse(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsDisplayNone(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    private static string Decode(string text) => text.Contains('&') ? HtmlEntity.DeEntitize(text) : text;
}
