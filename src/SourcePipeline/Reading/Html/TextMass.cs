using HtmlAgilityPack;

namespace SourcePipeline.Reading.Html;

/// <summary>How much text stands below an element, and how much of it in links.</summary>
internal readonly record struct TextMass(int Length, int LinkLength, int Commas, int Paragraphs, int Items, int Images, int Inputs, int Headings)
{
    /// <summary>The share of the text that stands in links, 0 to 1.</summary>
    public double LinkDensity => Length == 0 ? 0 : (double)LinkLength / Length;

    /// <summary>Weighs everything below <paramref name="root"/> that <paramref name="skip"/> does not leave out.</summary>
    public static TextMass Of(HtmlNode root, Predicate<HtmlNode> skip)
    {
        int length = 0, links = 0, commas = 0, paragraphs = 0, items = 0, images = 0, inputs = 0, headings = 0;
        HtmlNode? linkEnd = null;
        var inLink = root.Name == "a";
        for (var node = root; node is not null;)
        {
            // The first node after a link's subtree ends it.
            if (node == linkEnd)
            {
                inLink = false;
                linkEnd = null;
            }

            var skipped = node.NodeType == HtmlNodeType.Comment || (node != root && node.NodeType == HtmlNodeType.Element && skip(node));
            if (node.NodeType == HtmlNodeType.Text)
            {
                var text = ((HtmlTextNode)node).Text.AsSpan().Trim();
                length += text.Length;
                links += inLink ? text.Length : 0;
                commas += text.Count(',');
            }
            else if (!skipped)
            {
                switch (node.Name)
                {
                    case "a" when !inLink:
                        inLink = true;
                        linkEnd = HtmlTree.Next(node, root, descend: false);
                        break;
                    case "p": paragraphs++; break;
                    case "li": items++; break;
                    case "img" or "picture": images++; break;
                    case "input" or "select" or "textarea": inputs++; break;
                    case "h2" or "h3" or "h4": headings++; break;
                }
            }

            node = HtmlTree.Next(node, root, !skipped);
        }

        return new(length, links, commas, paragraphs, items, images, inputs, headings);
    }
}
