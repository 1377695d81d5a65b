using HtmlAgilityPack;
using SourcePipeline.Reading.Marks;
using SourcePipeline.Reading.PlainText;

namespace SourcePipeline.Reading.Html;

/// <summary>Reads an article as MediaWiki renders it: sections, paragraphs, lists, tables, infobox, marks, notices and the reference list.</summary>
internal sealed class EncyclopediaPage
{
    private readonly DocumentBuilder document;
    private readonly InlineContent inline;
    private readonly PageReferences references;
    private readonly Stack<(HtmlNode Node, ParagraphKind Outer)> kinds = new();
    private ParagraphKind? endMatter;

    private EncyclopediaPage(DocumentBuilder document, HtmlNode content)
    {
        this.document = document;
        inline = new(document);
        references = new(document, inline, content);
    }

    /// <summary>The element that holds the article, or null where the page is none of MediaWiki's.</summary>
    public static HtmlNode? ContentOf(HtmlNode page) =>
        Largest(HtmlTree.Elements(page, n => HtmlTree.HasClass(n, "mw-parser-output")))
        ?? HtmlTree.Find(page, n => n.Id == "mw-content-text")
        ?? HtmlTree.Find(page, n => HtmlTree.HasClass(n, "mw-body-content"));

    public static void Read(DocumentBuilder document, HtmlNode content)
    {
        var page = new EncyclopediaPage(document, content);
        HtmlTree.Walk(content, page.Enter, page.Leave);
        document.EndParagraph();
        page.references.AddUnlisted();
    }

    /// <summary>A page may render small pieces of wikitext beside the article, which is the largest.</summary>
    private static HtmlNode? Largest(IEnumerable<HtmlNode> nodes) => nodes.MaxBy(n => n.InnerLength);

    private bool Enter(HtmlNode node)
    {
        if (node.NodeType != HtmlNodeType.Element)
            return inline.Enter(node);

        switch (node.Name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                OpenSection(node);
                return false;
            case "table" when HtmlTree.HasClass(node, "ambox") || HtmlTree.HasClass(node, "mbox-text"):
                WriteBanner(node);
                return false;
            case "table" when InlineContent.IsFurniture(node):
                return false;
            case "table" when HtmlTree.HasClass(node, "infobox"):
                InfoboxTable.Write(document, inline, node);
                return false;
            case "table" when !DataTable.IsLayout(node):
                DataTable.Write(document, inline, node);
                return false;
            case "ol" when HtmlTree.HasClass(node, "references") || HtmlTree.HasClass(node, "mw-references"):
                references.Write(node);
                return false;
        }

        if (HtmlTree.HasClass(node, "ambox"))
        {
            WriteBanner(node);
            return false;
        }

        if (HtmlTree.HasClass(node, "hatnote") || HtmlTree.HasClass(node, "dablink") || HtmlTree.HasClass(node, "rellink"))
        {
            document.Write(HtmlTree.Words(node), ParagraphKind.Hatnote);
            return false;
        }

        var descend = inline.Enter(node);
        if (descend && IsBlock(node.Name))
        {
            document.EndParagraph();
            if (KindOf(node) is { } kind)
            {
                kinds.Push((node, document.Kind));
                document.Kind = kind;
            }
        }

        return descend;
    }

    private void Leave(HtmlNode node)
    {
        if (node.NodeType == HtmlNodeType.Element && IsBlock(node.Name))
        {
            document.EndParagraph();
            if (kinds.TryPeek(out var top) && top.Node == node)
                document.Kind = kinds.Pop().Outer;
        }
    }

    private void OpenSection(HtmlNode node)
    {
        // The contents list has a heading of its own.
        var title = HtmlTree.Words(node, InlineContent.IsFurniture);
        if (title.Length == 0 || node.ParentNode?.Id == "toc")
            return;

        var level = Math.Max(2, node.Name[1] - '0');
        document.OpenSection(title, level);
        endMatter = EndMatter.Is(title, out var kind) && kind != ParagraphKind.Prose ? kind
            : level > 2 ? endMatter : null;
    }

    private void WriteBanner(HtmlNode node)
    {
        // "This article has multiple issues" is a frame around the banners that say which.
        HtmlNode[] inner = [.. HtmlTree.Elements(node, n => HtmlTree.HasClass(n, "ambox"))];
        if (inner.Length > 0)
        {
            Array.ForEach(inner, WriteBanner);
            return;
        }

        var words = HtmlTree.Words(node, n => HtmlTree.HasClass(n, "mbox-image"));
        // "(Learn how and when to remove this message)" follows the date.
        var learn = words.IndexOf("(Learn how", StringComparison.Ordinal);
        words = (learn > 0 ? words[..learn] : words).Trim();
        document.WriteBanner(words, Banner.KindOf(words), Banner.PlacedIn(words));
    }

    /// <summary>What the paragraphs below an element are, where it changes that.</summary>
    private ParagraphKind? KindOf(HtmlNode node) => node.Name switch
    {
        "li" or "dd" or "dt" => endMatter ?? ParagraphKind.ListItem,
        "figcaption" => ParagraphKind.Caption,
        "div" when HtmlTree.HasClass(node, "thumbcaption") || HtmlTree.HasClass(node, "gallerytext") => ParagraphKind.Caption,
        "cite" => ParagraphKind.ReferenceEntry,
        "p" or "div" when endMatter is { } kind && document.Kind == ParagraphKind.Prose => kind,
        _ => null,
    };

    private static bool IsBlock(string name) => name is "p" or "div" or "li" or "ul" or "ol" or "dl" or "dd" or "dt" or "blockquote" or "section" or "figure"
        or "figcaption" or "table" or "tr" or "td" or "th" or "center" or "pre" or "hr" or "article" or "main" or "tbody" or "caption" or "details" or "summary";
}
