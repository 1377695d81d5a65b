using HtmlAgilityPack;

namespace SourcePipeline.Reading.Html;

/// <summary>Writes a page's reference lists as paragraphs and takes their entries as references under the marks that lead to them.</summary>
internal sealed class PageReferences
{
    private readonly DocumentBuilder document;
    private readonly InlineContent inline;
    private readonly Dictionary<string, string> marks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HtmlNode> works = new(StringComparer.Ordinal);
    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    /// <summary>Looks over the page once: which mark leads to which entry, and where the works of a bibliography stand.</summary>
    public PageReferences(DocumentBuilder document, InlineContent inline, HtmlNode content)
    {
        this.document = document;
        this.inline = inline;
        for (var node = HtmlTree.Next(content, content); node is not null; node = HtmlTree.Next(node, content))
        {
            if (node.NodeType != HtmlNodeType.Element || !node.HasAttributes)
                continue;

            if (node.Name == "sup" && HtmlTree.HasClass(node, "reference") && HtmlTree.Find(node, static n => n.Name == "a") is { } link)
                marks.TryAdd(Fragment(HtmlTree.Attribute(link, "href")), InlineContent.MarkOf(node).ToString());
            else if (node.Id?.StartsWith("CITEREF", StringComparison.Ordinal) == true)
                works.TryAdd(node.Id, node);
        }
    }

    /// <summary>Writes one list and takes its entries.</summary>
    public void Write(HtmlNode list)
    {
        document.EndParagraph();
        var outer = document.Kind;
        var place = 0;
        foreach (var entry in list.ChildNodes)
        {
            if (entry.Name != "li")
                continue;

            place++;
            var content = HtmlTree.Find(entry, n => HtmlTree.HasClass(n, "reference-text") || HtmlTree.HasClass(n, "mw-reference-text")) ?? entry;
            document.Kind = ParagraphKind.ReferenceEntry;
            inline.WriteAll(content);
            document.EndParagraph();
            var number = marks.GetValueOrDefault(HtmlTree.Attribute(entry, "id")) ?? place.ToString();
            if (written.Add(number))
                document.Add(Read(number, content));
        }

        document.Kind = outer;
    }

    /// <summary>Takes marks whose entries stand in no list as references without fields, so that they are not taken for marks into nothing.</summary>
    public void AddUnlisted()
    {
        if (written.Count > 0)
            return;

        foreach (var mark in marks.Values.Where(m => m.Length > 0))
        {
            if (written.Add(mark))
                document.Add(new(mark));
        }
    }

    /// <summary>An entry's own fields; a shortened footnote ("Smith 2003, p. 5") takes those of the work that it leads to.</summary>
    private Reference Read(string number, HtmlNode content)
    {
        var own = CitationFields.Read(number, content);
        var link = own.Url is null && own.ArchiveUrl is null
            ? HtmlTree.Find(content, n => n.Name == "a" && Fragment(HtmlTree.Attribute(n, "href")).StartsWith("CITEREF", StringComparison.Ordinal))
            : null;
        return link is not null && works.TryGetValue(Fragment(HtmlTree.Attribute(link, "href")), out var work) && !IsInside(work, content)
            ? CitationFields.Read(number, WithMetadata(work)) with { Text = own.Text }
            : own;
    }

    /// <summary>The machine-readable twin of a citation stands beside it, so the parent is read where it holds nothing else.</summary>
    private static HtmlNode WithMetadata(HtmlNode work) => work.ParentNode is { Name: "li" or "p" or "dd" or "span" or "td" } parent ? parent : work;

    private static bool IsInside(HtmlNode node, HtmlNode root)
    {
        for (var up = node; up is not null; up = up.ParentNode)
        {
            if (up == root)
                return true;
        }

        return false;
    }

    private static string Fragment(string address) => address.LastIndexOf('#') is >= 0 and var at ? Uri.UnescapeDataString(address[(at + 1)..]) : "";
}
