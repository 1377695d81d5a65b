using HtmlAgilityPack;

namespace SourcePipeline.Reading.Html;

/// <summary>Writes a table of data a row a paragraph, its cells apart by tabs.</summary>
internal static class DataTable
{
    /// <summary>Whether the table only arranges blocks on the page, so that its cells are read as blocks.</summary>
    public static bool IsLayout(HtmlNode table) =>
        !HtmlTree.HasClass(table, "wikitable")
        && (HtmlTree.Attribute(table, "role") == "presentation" || HtmlTree.Find(table, n => n.Name is "table" or "p" or "h2" or "h3" or "h4" or "blockquote") is not null);

    public static void Write(DocumentBuilder document, InlineContent inline, HtmlNode table)
    {
        document.EndParagraph();
        var outer = document.Kind;
        for (var node = HtmlTree.Next(table, table); node is not null;)
        {
            var taken = node.Name is "tr" or "caption" || (node.NodeType == HtmlNodeType.Element && InlineContent.IsFurniture(node));
            if (node.Name == "caption")
            {
                document.Kind = ParagraphKind.Caption;
                inline.WriteAll(node);
                document.EndParagraph();
            }
            else if (node.Name == "tr")
            {
                document.Kind = ParagraphKind.TableRow;
                WriteRow(document, inline, node);
            }

            node = HtmlTree.Next(node, table, !taken);
        }

        document.Kind = outer;
    }

    private static void WriteRow(DocumentBuilder document, InlineContent inline, HtmlNode row)
    {
        foreach (var cell in row.ChildNodes)
        {
            if (cell.Name is "td" or "th")
            {
                if (document.HasContent)
                    document.AppendRaw("\t");

                inline.WriteAll(cell);
            }
        }

        document.EndParagraph();
    }
}
