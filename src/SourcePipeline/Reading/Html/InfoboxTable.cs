using HtmlAgilityPack;

namespace SourcePipeline.Reading.Html;

/// <summary>
/// Writes an infobox a value a paragraph: "Date: 16 January 2012 – present". Values that stand side by side below a heading carry the
/// name of their column's first belligerent: "Casualties and losses (Northland): 120 killed; 40 captured".
/// </summary>
internal sealed class InfoboxTable
{
    private readonly DocumentBuilder document;
    private readonly InlineContent inline;
    private readonly InfoboxLabels labels = new();

    private InfoboxTable(DocumentBuilder document, InlineContent inline)
    {
        this.document = document;
        this.inline = inline;
    }

    public static void Write(DocumentBuilder document, InlineContent inline, HtmlNode table)
    {
        document.EndParagraph();
        var outer = document.Kind;
        document.Kind = ParagraphKind.InfoboxRow;
        var infobox = new InfoboxTable(document, inline);
        for (var node = HtmlTree.Next(table, table); node is not null;)
        {
            // A row that holds a table of its own is only a frame around its rows.
            var row = node.Name == "tr" && HtmlTree.Find(node, n => n.Name == "tr") is null;
            if (row)
                infobox.WriteRow(node);

            node = HtmlTree.Next(node, table, !row);
        }

        document.Kind = outer;
    }

    private void WriteRow(HtmlNode row)
    {
        HtmlNode[] headers = [.. row.ChildNodes.Where(n => n.Name == "th")];
        HtmlNode[] cells = [.. row.ChildNodes.Where(n => n.Name == "td" && !InlineContent.IsFurniture(n))];
        if (cells.Length == 0)
        {
            labels.Heading = headers.Length > 0 ? Label(headers[0]) : "";
            return;
        }

        if (headers.Length == 0 && HtmlTree.Find(row, n => n.Name == "img") is not null && labels.Heading.Length == 0)
        {
            WriteCaption(cells[0]);
            return;
        }

        for (var column = 0; column < cells.Length; column++)
        {
            var label = headers.Length > 0 ? Label(headers[0]) : labels.For(column, cells.Length);
            if (headers.Length == 0 && cells.Length > 1)
                labels.Note(column, FirstLine(cells[column]));

            if (label.Length > 0)
            {
                document.Append(label);
                document.Append(": ");
            }

            if (!WriteLines(cells[column]))
                document.DropParagraph();

            document.EndParagraph();
        }
    }

    private void WriteCaption(HtmlNode cell)
    {
        document.Kind = ParagraphKind.Caption;
        inline.WriteAll(cell);
        document.EndParagraph();
        document.Kind = ParagraphKind.InfoboxRow;
    }

    /// <summary>Writes a cell, a semicolon where a line of it ends; false if it is empty.</summary>
    private bool WriteLines(HtmlNode cell)
    {
        var any = false;
        var separator = false;
        for (var node = cell; node is not null;)
        {
            var breaks = node.Name is "br" or "li" or "p" or "div" or "ul" or "hr" or "dd" or "tr";
            separator |= breaks && any;
            if (separator && node.NodeType == HtmlNodeType.Text && !string.IsNullOrWhiteSpace(HtmlTree.TextOf(node)))
            {
                document.AppendRaw("; ");
                separator = false;
            }

            any |= node.NodeType == HtmlNodeType.Text && !string.IsNullOrWhiteSpace(HtmlTree.TextOf(node));
            node = HtmlTree.Next(node, cell, inline.Enter(node));
        }

        return any;
    }

    private static string Label(HtmlNode header) =>
        HtmlTree.Words(header, n => n.Name == "sup" || InlineContent.IsFurniture(n)).TrimEnd(':', ' ');

    private static string FirstLine(HtmlNode cell)
    {
        for (var node = cell; node is not null; node = HtmlTree.Next(node, cell, node.NodeType != HtmlNodeType.Element || !HtmlTree.IsHidden(node)))
        {
            if (node.NodeType == HtmlNodeType.Text && HtmlTree.Collapse(HtmlTree.TextOf(node)) is { Length: > 1 } words)
                return words;
        }

        return "";
    }
}
