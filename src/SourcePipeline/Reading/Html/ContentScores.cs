using HtmlAgilityPack;

namespace SourcePipeline.Reading.Html;

/// <summary>
/// Finds the element that holds a page's main text: paragraphs give points to the elements around them, by their length and commas, and
/// links take points away (the method of Readability).
/// </summary>
internal sealed class ContentScores
{
    private const int MinParagraph = 25;
    private const int MaxAncestors = 5;

    private readonly Dictionary<HtmlNode, double> scores = [];
    private readonly Predicate<HtmlNode> skip;

    public ContentScores(HtmlNode body, Predicate<HtmlNode> skip)
    {
        this.skip = skip;
        for (var node = body; node is not null;)
        {
            var skipped = node.NodeType != HtmlNodeType.Element || (node != body && skip(node));
            if (!skipped && IsParagraph(node))
                Score(node, body);

            node = HtmlTree.Next(node, body, !skipped);
        }
    }

    /// <summary>The elements of the main text in document order: the best one and those siblings that belong to it.</summary>
    public List<HtmlNode> Best(HtmlNode body)
    {
        HtmlNode? top = null;
        double best = 0;
        foreach (var (node, score) in scores)
        {
            var dense = score * (1 - TextMass.Of(node, skip).LinkDensity);
            if (dense > best)
                (top, best) = (node, dense);
        }

        return top is null ? [body] : WithSiblings(Widened(top, body), best);
    }

    /// <summary>A text cut into sections scores best in one of them; the element around them scores nearly as well.</summary>
    private HtmlNode Widened(HtmlNode top, HtmlNode body)
    {
        var last = scores[top];
        var threshold = last / 3;
        for (var parent = top.ParentNode; parent is not null && parent != body; parent = parent.ParentNode)
        {
            if (!scores.TryGetValue(parent, out var score))
                continue;

            if (score < threshold)
                break;

            if (score > last)
                return parent;

            last = score;
        }

        while (top.ParentNode is { } only && only != body && only.ChildNodes.Count(n => n.NodeType == HtmlNodeType.Element) == 1)
            top = only;

        return top;
    }

    private List<HtmlNode> WithSiblings(HtmlNode top, double best)
    {
        if (top.ParentNode is not { } parent)
            return [top];

        var threshold = Math.Max(10, best * 0.2);
        var topClass = HtmlTree.Attribute(top, "class");
        var chosen = new List<HtmlNode>();
        foreach (var sibling in parent.ChildNodes)
        {
            if (sibling == top || (sibling.NodeType == HtmlNodeType.Element && !skip(sibling) && Belongs(sibling, threshold, topClass, best)))
                chosen.Add(sibling);
        }

        return chosen;
    }

    private bool Belongs(HtmlNode sibling, double threshold, string topClass, double best)
    {
        var bonus = topClass.Length > 0 && HtmlTree.Attribute(sibling, "class") == topClass ? best * 0.2 : 0;
        if (scores.TryGetValue(sibling, out var score) && score + bonus >= threshold)
            return true;

        if (sibling.Name != "p")
            return false;

        var mass = TextMass.Of(sibling, skip);
        return (mass.Length > 80 && mass.LinkDensity < 0.25) || (mass.Length is > 0 and <= 80 && mass.LinkLength == 0 && HtmlTree.Words(sibling).Contains(". ", StringComparison.Ordinal));
    }

    private void Score(HtmlNode paragraph, HtmlNode body)
    {
        var mass = TextMass.Of(paragraph, skip);
        if (mass.Length < MinParagraph)
            return;

        double points = 2 + mass.Commas + Math.Min(mass.Length / 100, 3);
        var level = 0;
        for (var up = paragraph.ParentNode; up is { NodeType: HtmlNodeType.Element } && level < MaxAncestors; up = up.ParentNode, level++)
        {
            double share = level switch { 0 => 1, 1 => 2, _ => level * 3 };
            scores[up] = (scores.TryGetValue(up, out var score) ? score : Initial(up)) + (points / share);
            if (up == body)
                break;
        }
    }

    private static double Initial(HtmlNode node) => Boilerplate.Weight(node) + node.Name switch
    {
        "div" or "article" or "main" => 5,
        "pre" or "td" or "blockquote" => 3,
        "address" or "ol" or "ul" or "dl" or "dd" or "dt" or "li" => -3,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "th" => -5,
        _ => 0,
    };

    /// <summary>A paragraph by its tag, or an element that holds text and no blocks.</summary>
    private static bool IsParagraph(HtmlNode node) => node.Name switch
    {
        "p" or "pre" or "blockquote" => true,
        "td" or "div" or "section" or "span" => HasOwnText(node),
        _ => false,
    };

    private static bool HasOwnText(HtmlNode node)
    {
        var text = false;
        foreach (var child in node.ChildNodes)
        {
            if (child.Name is "p" or "div" or "ul" or "ol" or "table" or "section" or "article" or "blockquote" or "h1" or "h2" or "h3" or "dl" or "pre" or "figure")
                return false;

            text |= child.NodeType == HtmlNodeType.Text && !((HtmlTextNode)child).Text.AsSpan().Trim().IsEmpty && node.Name != "span";
        }

        return text;
    }
}
