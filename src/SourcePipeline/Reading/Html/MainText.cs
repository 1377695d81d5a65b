using HtmlAgilityPack;

namespace SourcePipeline.Reading.Html;

/// <summary>
/// Writes the main text of any page: its paragraphs, headings, lists, tables and captions, without menus, related stories, comments,
/// banners and cookie walls.
/// </summary>
internal sealed class MainText
{
    /// <summary>Less text than this, in UTF-16 units, and the names of the page's elements are not to be trusted.</summary>
    private const int TooLittle = 400;

    private readonly DocumentBuilder document;
    private readonly Stack<(HtmlNode Node, ParagraphKind Outer)> kinds = new();
    private readonly string title;
    private bool related;
    private bool afterBreak;

    private MainText(DocumentBuilder document)
    {
        this.document = document;
        title = document.Title;
    }

    public static void Write(DocumentBuilder document, HtmlNode page)
    {
        var body = HtmlTree.Find(page, n => n.Name == "body") ?? page;
        var parts = new ContentScores(body, SkipUnlikely).Best(body);
        Predicate<HtmlNode> skip = SkipUnlikely;
        if (parts.Sum(p => TextMass.Of(p, SkipUnlikely).Length) < TooLittle)
        {
            skip = Boilerplate.IsNever;
            parts = new ContentScores(body, skip).Best(body);
        }

        var text = new MainText(document);
        foreach (var part in parts)
            HtmlTree.Walk(part, node => text.Enter(node, part, skip), text.Leave);

        document.EndParagraph();
    }

    private static bool SkipUnlikely(HtmlNode node) => Boilerplate.IsNever(node) || Boilerplate.IsUnlikely(node);

    private bool Enter(HtmlNode node, HtmlNode root, Predicate<HtmlNode> skip)
    {
        if (node.NodeType == HtmlNodeType.Text)
        {
            var words = HtmlTree.TextOf(node);
            afterBreak &= string.IsNullOrWhiteSpace(words);
            document.Append(words);
            return false;
        }

        if (node.NodeType != HtmlNodeType.Element || (node != root && (skip(node) || IsClutter(node, skip))))
            return node.NodeType == HtmlNodeType.Document;

        switch (node.Name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                // The headline stands above the text already.
                var heading = HtmlTree.Words(node);
                related = Boilerplate.AnnouncesRelated(heading);
                if (!related && !heading.Equals(title, StringComparison.OrdinalIgnoreCase))
                    document.OpenSection(heading, Math.Max(2, node.Name[1] - '0'));

                return false;
            case "br":
                // Old pages part their paragraphs by two line breaks.
                document.Append(" ");
                if (afterBreak)
                    document.EndParagraph();

                afterBreak = true;
                return false;
            case "ul" or "ol" or "li" when related:
                return false;
            case "td" or "th" when document is { HasContent: true, Kind: ParagraphKind.TableRow }:
                document.AppendRaw("\t");
                return true;
            // An empty first cell keeps the others under their heads.
            case "td" or "th" when InRow() && HtmlTree.IsBehindEmptyCell(node):
                document.AppendRaw("\t");
                return true;
            case "td" or "th":
                return true;
        }

        related &= node.Name != "p";
        if (IsBlock(node.Name) && !InRow())
        {
            afterBreak = false;
            document.EndParagraph();
            if (KindOf(node) is { } kind)
            {
                kinds.Push((node, document.Kind));
                document.Kind = kind;
            }
        }
        else if (IsBlock(node.Name))
        {
            document.Append(" ");
        }

        return true;
    }

    private void Leave(HtmlNode node)
    {
        var ends = kinds.TryPeek(out var top) && top.Node == node;
        if (node.NodeType == HtmlNodeType.Element && IsBlock(node.Name) && (ends || !InRow()))
        {
            document.EndParagraph();
            if (ends)
                document.Kind = kinds.Pop().Outer;
        }
    }

    private bool InRow() => document.Kind == ParagraphKind.TableRow;

    private static ParagraphKind? KindOf(HtmlNode node) => node.Name switch
    {
        "li" or "dd" or "dt" => ParagraphKind.ListItem,
        "figcaption" or "caption" => ParagraphKind.Caption,
        // A table that arranges whole paragraphs, or has one column, is a frame and no data.
        "tr" when node.ChildNodes.Count(n => n.Name is "td" or "th") > 1 && HtmlTree.Find(node, n => n.Name is "p" or "table" or "h2") is null => ParagraphKind.TableRow,
        _ => null,
    };

    /// <summary>A list, table or box that is mostly links or controls (Readability's conditional cleaning).</summary>
    private static bool IsClutter(HtmlNode node, Predicate<HtmlNode> skip)
    {
        if (node.Name is not ("ul" or "ol" or "table" or "div" or "section" or "header" or "p" or "figure"))
            return false;

        var mass = TextMass.Of(node, skip);
        if (node.Name is "p" or "header")
        {
            // "Read more: …", "Follow us on …".
            return mass.LinkDensity > 0.8 && mass.Length < 140;
        }

        var weight = Boilerplate.Weight(node);
        if (weight < 0 && mass.Length < 1000 && node.Name != "figure")
            return true;

        if (mass.Commas >= 10 || node.Name == "figure")
            return false;

        return mass.LinkDensity > 0.5
            || (weight < 25 && mass.LinkDensity > 0.25 && mass.Length < 600)
            || mass.Inputs > mass.Paragraphs / 3
            || (node.Name is "div" or "section" && mass.Items > mass.Paragraphs + 1 && mass.LinkDensity > 0.2);
    }

    private static bool IsBlock(string name) => name is "p" or "div" or "li" or "ul" or "ol" or "dl" or "dd" or "dt" or "blockquote" or "section" or "figure"
        or "figcaption" or "table" or "tr" or "center" or "pre" or "hr" or "article" or "main" or "tbody" or "thead" or "caption" or "header" or "address";
}
